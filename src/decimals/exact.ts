/** Reckoning with exact decimals. */

import { Decimal } from 'decimal.js';

/**
 * Exact decimals. Forty digits are cut off, not rounded, so that rounding the result
 * afterwards never rounds twice: a quotient reaches the half exactly when its first
 * forty digits do.
 */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_DOWN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Exact = Decimal;

const MODES = {
  halfUp: Exact.ROUND_HALF_UP,
  truncate: Exact.ROUND_DOWN,
  halfEven: Exact.ROUND_HALF_EVEN,
} as const;

/** How a result is rounded: 四捨五入, 切捨て, or 偶数丸め, to so many decimals. */
interface Rounding {
  readonly method: keyof typeof MODES;
  readonly decimals: number;
}

/** Decimal notation without rounding; 0 never has a sign. */
export function exactText(value: Exact): string {
  return unsignedZero(value).toFixed();
}

/**
 * Rounds by the scheme: 四捨五入 and 切捨て go by the digits, whatever the sign.
 *
 * @returns decimal notation with exactly `decimals` decimals; 0 never has a sign
 */
export function roundedText(value: Exact, { method, decimals }: Rounding): string {
  return unsignedZero(value.toDecimalPlaces(decimals, MODES[method])).toFixed(decimals);
}

function unsignedZero(value: Exact): Exact {
  return value.isZero() ? value.abs() : value;
}
