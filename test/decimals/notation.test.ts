import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';

import { compareDecimals, sumOf, withDecimals } from '../../src/decimals/notation.ts';

describe('comparing two numbers', () => {
  it.each([
    ['60.0', '60', 0],
    ['60.5', '60.7', -1],
    ['0.8', '0.75', 1],
    ['100', '99.99', 1],
    ['-1394', '73', -1],
    ['-37', '-1394', 1],
    ['-0.5', '0', -1],
    ['0', '0.00', 0],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1000000000000000001', '0.1', 1],
  ])('%s with %s', (one, other, sign) => {
    expect(Math.sign(compareDecimals(one, other))).toBe(sign);
    expect(Math.sign(compareDecimals(other, one))).toBe(0 - sign);
  });

  it('agrees with arithmetic', () => {
    assert(
      property(
        integer({ min: -99_999, max: 99_999 }),
        integer({ min: -99_999, max: 99_999 }),
        (one, other) => {
          const [left, right] = [one, other].map((value) => (value / 100).toFixed(2));
          expect(compareDecimals(left ?? '', right ?? '') === 0).toBe(one === other);
          expect(compareDecimals(left ?? '', right ?? '') < 0).toBe(one < other);
        },
      ),
    );
  });
});

it.each([
  ['-1394.5', 0, '-1395'],
  ['2.345', 2, '2.35'],
  ['1.005', 2, '1.01'],
  ['60', 1, '60.0'],
  ['9007199254740993.05', 1, '9007199254740993.1'],
  ['-0.04', 1, '-0.0'],
])('%s with %i decimals is %s', (number, decimals, text) => {
  expect(withDecimals(number, decimals)).toBe(text);
});

it('adds up without losing a digit', () => {
  expect(
    sumOf([
      ['1.5', 12],
      ['3', 4],
      ['0.1', 0],
      ['0.2', 0],
    ]),
  ).toBe('1500000030000.3');
});
