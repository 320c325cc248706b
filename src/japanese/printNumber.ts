/** Numbers as papers print them. */

import { withDecimals } from '../decimals/notation.ts';

/**
 * Prints a number with grouping, ▲ for negatives, and exactly as many decimals as asked for.
 *
 * @param number decimal notation, `-1394.5`
 * @param decimals decimals to print; more of them are rounded half up, fewer filled with zeros
 * @returns `▲1,394.5`; the text itself when it is no number
 */
export function printNumber(number: string, decimals: number): string {
  const stated = /^-?\d+(?:\.(\d+))?$/u.exec(number);
  if (stated === null) return number;
  // Nearly all numbers are printed with the decimals they have.
  const isAsAsked = (stated[1]?.length ?? 0) === decimals && !/^-?0\d/u.test(number);
  const fixed = isAsAsked ? number : withDecimals(number, decimals);
  const [whole = '', fraction] = fixed.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const negative = number.startsWith('-') && /[1-9]/u.test(number);
  return `${negative ? '▲' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A number as the tables print it, with all the decimals that it has. */
export function printInFull(number: string): string {
  return printNumber(number, number.split('.')[1]?.length ?? 0);
}
