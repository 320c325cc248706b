/** How an actual is held against its target: the one comparison that both judging and checking rest on. */

import type { Input } from './metric.ts';
import type { Bound, Direction } from './submission.ts';

/** Whether more is wanted or less. */
export type Sense = 'up' | 'down';

/**
 * Which way the target is to be met.
 *
 * A bound written on the target decides, also against 目標の向き: it stands beside the very
 * number that the committee reads, while the direction is a column of its own. Without
 * a bound, and with 程度, the direction decides. It is never guessed from the numbers.
 */
export function senseOf(direction: Direction, bound: Bound | undefined): Sense {
  if (bound === 'atLeast' || bound === 'moreThan') return 'up';
  if (bound === 'atMost' || bound === 'lessThan') return 'down';
  return direction === 'increase' || direction === 'maintainAtLeast' ? 'up' : 'down';
}

/**
 * Whether a target is met: at least (at most) the target; 超 and 未満 are strict.
 *
 * @param order below zero when the actual is less than the target, zero when they are equal, above zero when it is more
 * @param bound the bound written on the target; one on the actual (`93以上`) says nothing about the target
 */
export function isMet(order: number, direction: Direction, bound: Bound | undefined): boolean {
  if (bound === 'moreThan') return order > 0;
  if (bound === 'lessThan') return order < 0;
  return senseOf(direction, bound) === 'up' ? order >= 0 : order <= 0;
}

/** The limits of a target that is a range: numbers and whether they belong to it. */
export type Limits = NonNullable<Input['range']>;

/**
 * Whether an actual lies within a range, whatever 目標の向き says: neither more nor less is wanted.
 *
 * @param compare the order of the actual and a number: below zero when the actual is less
 */
export function isWithin({ lower, upper }: Limits, compare: (limit: string) => number): boolean {
  const [above, below] = [compare(lower.number), compare(upper.number)];
  const isHigh = lower.bound === 'moreThan' ? above > 0 : above >= 0;
  return isHigh && (upper.bound === 'lessThan' ? below < 0 : below <= 0);
}

/**
 * Compares two numbers digit by digit, so that nothing is lost to binary floating point.
 *
 * @param one plain decimal notation: `-1394`, `60.0`
 * @returns below zero when `one` is less than `other`, zero when they are equal (60.0 and 60), above zero when it is more
 */
export function compareDecimals(one: string, other: string): number {
  const [left, right] = [digitsOf(one), digitsOf(other)];
  if (left.sign !== right.sign) return left.sign - right.sign;
  const order = compareMagnitudes(left, right);
  return left.sign < 0 ? 0 - order : order;
}

interface Digits {
  readonly sign: -1 | 0 | 1;
  /** Without leading zeros. */
  readonly whole: string;
  /** Without trailing zeros. */
  readonly fraction: string;
}

function digitsOf(number: string): Digits {
  const [, minus, integer = '', decimals = ''] = /^(-?)0*(\d*)(?:\.(\d+))?$/u.exec(number) ?? [];
  const fraction = decimals.replace(/0+$/u, '');
  const isZero = integer === '' && fraction === '';
  return { sign: isZero ? 0 : minus === '-' ? -1 : 1, whole: integer, fraction };
}

function compareMagnitudes(one: Digits, other: Digits): number {
  if (one.whole.length !== other.whole.length) return one.whole.length - other.whole.length;
  // Of equally many whole digits, the order of the text is the order of the numbers.
  const [left, right] = [`${one.whole}.${one.fraction}`, `${other.whole}.${other.fraction}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
