/** Figures in running text: numbers with what stands behind them. */

import { halfWidth } from './text.ts';

/** One number in a text. */
export interface TextFigure {
  /** As it stands there, half-width: `▲5,018`. */
  readonly written: string;
  /** Without grouping, a minus before a negative number: `-5018`. */
  readonly number: string;
  /** The text behind it, half-width, without spaces: `千人となり、`. */
  readonly behind: string;
}

const FIGURE = /(?<![\d.,A-Za-z-])([▲△−-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d]|[,.]\d)/gu;

/**
 * Finds the numbers of a text, whatever their width. Numbers glued to letters (`R5`, `K1-2-1`, `CO2`) are names.
 *
 * @example figuresOf('5,018千人となり') // [{ written: '5,018', number: '5018', behind: '千人となり' }]
 */
export function figuresOf(text: string): readonly TextFigure[] {
  const plain = halfWidth(text);
  return Array.from(plain.matchAll(FIGURE), (match) => {
    const [whole, sign = '', digits = ''] = match;
    return {
      written: whole,
      number: `${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}`,
      behind: plain.slice(match.index + whole.length).replace(/^\s+/u, ''),
    };
  });
}
