import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';

import { compareDecimals, isMet, senseOf } from '../../src/forms/comparison.ts';

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

describe('meeting a target', () => {
  it('takes the bound of the target before 目標の向き', () => {
    expect(senseOf('increase', 'atMost')).toBe('down');
    expect(senseOf('decrease', 'moreThan')).toBe('up');
    expect(senseOf('decrease', 'about')).toBe('down');
    expect(senseOf('maintainAtLeast', undefined)).toBe('up');
  });

  it('is strict with 超 and 未満 only', () => {
    expect(isMet(0, 'increase', undefined)).toBe(true);
    expect(isMet(0, 'increase', 'moreThan')).toBe(false);
    expect(isMet(0, 'decrease', 'atMost')).toBe(true);
    expect(isMet(0, 'decrease', 'lessThan')).toBe(false);
    expect(isMet(-1, 'maintainAtMost', undefined)).toBe(true);
  });
});
