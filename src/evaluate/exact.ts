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
