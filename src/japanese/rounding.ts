/** Rounding as everybody learns it at school, on the decimal notation. */

import { Decimal } from 'decimal.js';

/**
 * Rounds half up, away from zero.
 *
 * @param number decimal notation, `-1.005`
 * @param places decimals that are left; −3 rounds to thousands
 * @returns plain notation without zeros at its end: `-1.01`
 */
export function roundHalfUp(number: string, places: number): string {
  return new Decimal(number).toNearest(Decimal.pow(10, -places), Decimal.ROUND_HALF_UP).toFixed();
}
