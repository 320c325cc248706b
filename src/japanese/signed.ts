/** A number as a cell writes it: sign, digits, grouping, decimals. */

import type { Measured } from '../forms/submission.ts';

const WHOLE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
/** Signs that Japanese tables write before a negative number. The long vowel mark ー is a common slip for −. */
const SIGN = '[-+▲△−–‐‑ー―—]';

/** The same as a part of larger patterns; has no groups. */
export const SIGNED = String.raw`${SIGN}?${WHOLE}(?:\.\d+)?`;

const PARTS = new RegExp(String.raw`^(${SIGN})?(${WHOLE})(?:\.(\d+))?$`, 'u');

/**
 * Reads a number.
 *
 * @param text half-width, without spaces: `▲1,394.50`
 * @returns `-1394.50` with 2 decimals; undefined when it is anything but a number
 */
export function readSigned(text: string): Pick<Measured, 'number' | 'decimals'> | undefined {
  const [, sign = '', grouped, fraction = ''] = PARTS.exec(text) ?? [];
  if (grouped === undefined) return undefined;
  const whole = grouped.replaceAll(',', '').replace(/^0+(?=\d)/u, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const isNegative = sign !== '' && sign !== '+' && /[1-9]/u.test(digits);
  return { number: isNegative ? `-${digits}` : digits, decimals: fraction.length };
}
