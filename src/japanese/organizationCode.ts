/** 全国地方公共団体コード: five digits and a check digit. */

import { halfWidth, withoutSpaces } from './text.ts';

/**
 * Reads a code.
 *
 * @param text `431001`, `４３１００１`, `43100-1`; `11002` is `011002`, whose zero Excel has dropped
 * @returns six digits, or undefined where it is none: the sixth digit is reckoned from the others (総務省
 *   「全国地方公共団体コード仕様」: the digits times 6, 5, 4, 3, 2, their sum from 11, the last digit)
 */
export function parseOrganizationCode(text: string): string | undefined {
  const digits = withoutSpaces(halfWidth(text)).replaceAll(/[-－]/gu, '');
  if (!/^\d{5,6}$/u.test(digits)) return undefined;
  const code = digits.padStart(6, '0');
  return Number(code.charAt(5)) === checkDigit(code.slice(0, 5)) ? code : undefined;
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (6 - index),
    0,
  );
  return (11 - (sum % 11)) % 10;
}
