import { describe, expect, it } from '@jest/globals';

import { circledNumber, parseOrdinal } from '../../src/japanese/ordinal.ts';
import { printNumber } from '../../src/japanese/printNumber.ts';
import { comparable, halfWidth } from '../../src/japanese/text.ts';

describe('printing a number', () => {
  it.each([
    ['2354', 0, '2,354'],
    ['-1394', 0, '▲1,394'],
    ['60.0', 1, '60.0'],
    ['60', 1, '60.0'],
    ['0.8', 2, '0.80'],
    ['1234567.89', 2, '1,234,567.89'],
    ['999', 0, '999'],
    ['1000', 0, '1,000'],
    ['-0', 0, '0'],
    ['-0.04', 1, '▲0.0'],
    ['0.25', 1, '0.3'],
    ['-0.25', 1, '▲0.3'],
    ['1.005', 2, '1.01'],
    ['12345678901234567890.5', 1, '12,345,678,901,234,567,890.5'],
  ])('%s with %d decimals is %s', (number, decimals, printed) => {
    expect(printNumber(number, decimals)).toBe(printed);
  });

  it('leaves alone what is no number', () => {
    expect(printNumber('—', 0)).toBe('—');
  });
});

describe('ordinal numbers', () => {
  it.each([
    ['1', 1],
    ['１', 1],
    ['①', 1],
    ['⑳', 20],
    ['(3)', 3],
    ['施策1', 1],
    ['施策 ２', 2],
    ['基本目標Ⅲ', 3],
    ['IV', 4],
  ])('%s is %d', (text, number) => {
    expect(parseOrdinal(text)).toBe(number);
  });

  it.each(['', '0', '-1', '1.5', '1-1', '創業の支援', '1000', '一'])('%j is none', (text) => {
    expect(parseOrdinal(text)).toBeUndefined();
  });

  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '(51)'],
  ])('%d in a circle is %s', (number, mark) => {
    expect(circledNumber(number)).toBe(mark);
  });
});

describe('widths of characters', () => {
  it('halves digits, letters, signs and spaces, nothing else', () => {
    expect(halfWidth('ＫＰＩ　１２％（①…ー▲）')).toBe('KPI 12%(①…ー▲)');
  });

  it('compares labels without widths and spaces', () => {
    expect(comparable('Ｋ Ｐ Ｉ\n番号')).toBe(comparable('KPI番号'));
  });
});
