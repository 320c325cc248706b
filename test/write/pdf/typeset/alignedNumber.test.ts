import { describe, expect, it } from '@jest/globals';

import { alignNumbers, type NumberParts } from '../../../../src/write/pdf/typeset/alignedNumber.ts';
import { metrics } from './typefaces.ts';

const measure = (text: string): number => metrics.width(text, metrics.figuresFamily, false) * 10;

function parts(integer: string, fraction = ''): NumberParts {
  return { text: `${integer}${fraction}`, integer, fraction };
}

function word(text: string): NumberParts {
  return { text, integer: '', fraction: '' };
}

describe('aligning a column', () => {
  const numbers = [
    parts('▲1,394', '.5'),
    parts('60', '.7'),
    word('—'),
    parts('7,000'),
    parts('0', '.80'),
    word('未確定'),
    word(''),
  ];
  const texts = numbers.map(({ text }) => text);
  const column = alignNumbers(numbers, measure);
  const at = (text: string) => {
    const number = column.numbers[texts.indexOf(text)];
    if (number === undefined) throw new Error(`${text} is missing.`);
    return number;
  };

  it('puts every decimal point, written or not, at the same place', () => {
    const points = numbers
      .filter(({ integer }) => integer !== '')
      .map(
        ({ text, integer }) =>
          at(text).x + metrics.width(integer, metrics.figuresFamily, false) * 10,
      );
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
    const wide = alignNumbers([parts('1', '.5'), word('調査していない')], measure);
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
