/** Numbers written with 万, 億 and 兆 between or behind the digits. */

import { sumOf } from '../decimals/notation.ts';

const STEPS = [
  ['兆', 12],
  ['億', 8],
  ['万', 4],
] as const;

/**
 * Writes such a number in digits, so that a message can say what to enter.
 *
 * @param text `1万8225`, `3億2000万`, `1.5万`
 * @returns `18,225`, `320,000,000`, `15,000`; undefined when the text is no such number or carries a unit, `12万円`
 */
export function largeNumber(text: string): string | undefined {
  const match = /^([-▲△]?)(?:([\d.,]+)兆)?(?:([\d.,]+)億)?(?:([\d.,]+)万)?([\d,]+)?$/u.exec(text);
  if (match === null || !/[万億兆]/u.test(text)) return undefined;
  const [, sign = '', ...parts] = match;
  const exponents = [...STEPS.map(([, exponent]) => exponent), 0];
  const terms = exponents.map((exponent, index) => [plain(parts[index]), exponent] as const);
  if (!terms.every(([number]) => /^\d+(?:\.\d+)?$/u.test(number))) return undefined;
  return `${sign}${sumOf(terms).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')}`;
}

function plain(digits: string | undefined): string {
  return (digits ?? '0').replaceAll(',', '');
}
