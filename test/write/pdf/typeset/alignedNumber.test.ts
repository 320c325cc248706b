import { describe, expect, it } from '@jest/globals';

import { alignNumbers, splitNumber } from '../../../../src/write/pdf/typeset/alignedNumber.ts';
import { metrics } from './typefaces.ts';

const measure = (text: string): number => metrics.width(text, metrics.figuresFamily, false) * 10;

describe('parting a figure at its decimal point', () => {
  it.each([
    ['▲1,394.5', '▲1,394', '.5'],
    ['60.7', '60', '.7'],
    ['7,000', '7,000', ''],
    ['60.7％', '60', '.7％'],
    ['(37)', '(37', ')'],
    ['１，２３４．５', '１，２３４', '．５'],
    ['0.80', '0', '.80'],
  ])('%s is %s and %s', (text, integer, fraction) => {
    expect(splitNumber(text)).toEqual({ integer, fraction, word: '' });
  });

  it.each(['—', '未確定', '1～2', '', 'H25 12', '調査なし'])('「%s」 is a word', (text) => {
    expect(splitNumber(text)).toEqual({ integer: '', fraction: '', word: text });
  });
});

describe('aligning a column', () => {
  const texts = ['▲1,394.5', '60.7', '—', '7,000', '0.80', '未確定', ''];
  const column = alignNumbers(texts, measure);
  const at = (text: string) => {
    const number = column.numbers[texts.indexOf(text)];
    if (number === undefined) throw new Error(`${text} is missing.`);
    return number;
  };

  it('puts every decimal point, written or not, at the same place', () => {
    const points = ['▲1,394.5', '60.7', '7,000', '0.80'].map((text) => {
      const { integer } = splitNumber(text);
      return at(text).x + metrics.width(integer, metrics.figuresFamily, false) * 10;
    });
    expect(new Set(points)).toEqual(new Set([column.width - column.fractionWidth]));
  });

  it('is as wide as its widest parts: ▲ one em, digits and signs half of one', () => {
    expect(column.integerWidth).toBe(35);
    expect(column.fractionWidth).toBe(15);
    expect(column.width).toBe(50);
    expect(at('▲1,394.5').x).toBe(0);
  });

  it('ends words and dashes where the longest figure ends', () => {
    expect(at('—').x + at('—').width).toBe(50);
    expect(at('未確定')).toEqual({ text: '未確定', x: 20, width: 30 });
  });

  it('grows to the left for a word that is wider than all figures', () => {
    const wide = alignNumbers(['1.5', '調査していない'], measure);
    expect(wide.width).toBe(70);
    expect(wide.numbers.map(({ x, width }) => x + width)).toEqual([70, 70]);
  });

  it('has no width when there is nothing in it', () => {
    expect(alignNumbers([], measure)).toEqual({
      integerWidth: 0,
      fractionWidth: 0,
      width: 0,
      numbers: [],
    });
  });
});
