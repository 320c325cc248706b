/** Numbers as papers print them. */

import { Decimal } from 'decimal.js';

/**
 * Prints a number with grouping, ▲ for negatives, and exactly as many decimals as asked for.
 *
 * @param number decimal notation, `-1394.5`
 * @param decimals decimals to print; more of them are rounded half up, fewer filled with zeros
 * @returns `▲1,394.5`; the text itself when it is no number
 */
export function printNumber(number: string, decimals: number): string {
  if (!/^-?\d+(?:\.\d+)?$/u.test(number)) return number;
  const fixed = new Decimal(number).abs().toFixed(decimals, Decimal.ROUND_HALF_UP);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const negative = number.startsWith('-') && /[1-9]/u.test(number);
  return `${negative ? '▲' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
