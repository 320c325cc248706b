/** 判定: by comparison alone, never by a rate. */

import type { Judgement } from '../forms/evaluation.ts';
import type { Bound, Direction } from '../forms/submission.ts';
import type { Exact } from './exact.ts';
import type { Standing } from './standing.ts';

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
 * Judges one year: achieved when the actual is at least (at most) the target; 超 and 未満
 * are strict. A bound on the actual (`93以上`) says nothing about the target and is not used.
 */
export function judge(standing: Standing, direction: Direction): Judgement {
  if (standing.kind === 'notKnown') return { kind: 'undecided', reason: standing.reason };
  return { kind: isMet(standing, direction) ? 'achieved' : 'notAchieved' };
}

function isMet(standing: Standing & { kind: 'known' }, direction: Direction): boolean {
  const { target, actual, bound }: { target: Exact; actual: Exact; bound?: Bound } = standing;
  if (bound === 'moreThan') return actual.greaterThan(target);
  if (bound === 'lessThan') return actual.lessThan(target);
  return senseOf(direction, bound) === 'up' ? actual.gte(target) : actual.lte(target);
}
