/** When what came back says the same as what was sent. */

import { comparable } from '../japanese/text.ts';

const PLAIN = /^([-▲△]?)([\d,]*\.?\d+)([%％]?)$/u;

/**
 * Compares two texts of a cell.
 *
 * A number that lost its commas, its decimals (60.0, 60) or its width on the way is the same number; of other texts, widths
 * and spaces do not count.
 */
export function isSameText(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [comparable(one), comparable(other)];
  if (first === second) return true;
  const [number, twin] = [bareNumber(first), bareNumber(second)];
  return number !== undefined && number === twin;
}

/** `-1394.5`, in one notation; undefined for what is not a bare number. */
function bareNumber(text: string): string | undefined {
  const [, sign = '', digits, percent = ''] = PLAIN.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const decimals = fraction.replace(/0+$/u, '');
  const number = `${whole.replace(/^0+(?=\d)/u, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`;
  return `${sign === '' || number === '0' ? '' : '-'}${number}${percent === '' ? '' : '%'}`;
}

/**
 * Whether two answers are one. Of words every character counts; of bare numbers only the number does.
 */
export function isSameAnswer(one: string, other: string): boolean {
  if (one === other) return true;
  const number = bareNumber(comparable(one));
  return number !== undefined && number === bareNumber(comparable(other));
}
