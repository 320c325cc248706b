/** What is asked of numbers in plain decimal notation, `-1394` or `60.0`: their order, and their rounding. */

import { Decimal } from 'decimal.js';

/**
 * Compares two numbers, so that nothing is lost to binary floating point.
 *
 * @param one plain decimal notation
 * @returns below zero when `one` is less than `other`, zero when they are equal (60.0 and 60), above zero when it is more
 */
export function compareDecimals(one: string, other: string): number {
  return new Decimal(one).comparedTo(other);
}

/**
 * Rounds half up, away from zero: as everybody learns it at school.
 *
 * @param number plain decimal notation, `-1.005`
 * @param places decimals that are left; −3 rounds to thousands
 * @returns plain notation without zeros at its end: `-1.01`
 */
export function roundHalfUp(number: string, places: number): string {
  return new Decimal(number).toNearest(Decimal.pow(10, -places), Decimal.ROUND_HALF_UP).toFixed();
}

/**
 * Writes a number with exactly so many decimals.
 *
 * @param number plain decimal notation
 * @param decimals more of them are rounded half up, fewer filled with zeros
 * @returns `-1394.50`; what is rounded to nothing keeps its sign, `-0.0`
 */
export function withDecimals(number: string, decimals: number): string {
  return new Decimal(number).toFixed(decimals, Decimal.ROUND_HALF_UP);
}

/** @returns one number times the other, in plain notation */
export function productOf(one: string, other: string): string {
  return new Decimal(one).times(other).toFixed();
}

/** @returns the first number less the second, in plain notation */
export function differenceOf(one: string, other: string): string {
  return new Decimal(one).minus(other).toFixed();
}

/**
 * Adds numbers up.
 *
 * @param terms each a number in plain decimal notation and the power of ten it is multiplied by
 * @returns plain notation
 */
export function sumOf(terms: readonly (readonly [number: string, exponent: number])[]): string {
  return Decimal.sum(0, ...terms.map(([number, exponent]) => `${number}e${exponent}`)).toFixed();
}
