/** How an actual is held against its target: the one comparison that both judging and checking rest on. */

import type { Input } from './metric.ts';
import type { Bound, Direction, Relative } from './submission.ts';

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
 * The bound of a target that is a share of another figure. 半減 of ▲100 asks for ▲50 or more: what is to become less
 * is the amount, not the number.
 *
 * @param times what the figure is multiplied by; undefined for a target that is no share
 */
export function boundOfShare(
  { bound, times }: Pick<Relative, 'bound' | 'times'>,
  isNegative: boolean,
): Bound | undefined {
  if (!isNegative || times === undefined || !times.startsWith('0')) return bound;
  if (bound === 'atMost') return 'atLeast';
  return bound === 'lessThan' ? 'moreThan' : bound;
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
