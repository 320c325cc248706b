/** Differences: from the target, from last year, from the baseline, to the final target. */

import type { Movement } from '../forms/evaluation.ts';
import type { Metric } from '../forms/metric.ts';
import type { FormulaName } from '../forms/metricNames.ts';
import type { Direction } from '../forms/submission.ts';
import type { Rounding } from '../office/scheme.ts';
import { ofTwo, type Outcome } from './formula.ts';
import { meets } from './judge.ts';
import type { Operand } from './operand.ts';
import type { Operands } from './operands.ts';
import { type QuotientOptions, turnedRate } from './rates.ts';

/** 目標との差 = 実績 − 目標. */
export function targetGap({ actual, target }: Operands, rounding: Rounding): Metric {
  return difference('targetGap', [target, actual], rounding);
}

/** 基準値からの増減 = 実績 − 基準値. */
export function baselineDifference({ actual, baseline }: Operands, rounding: Rounding): Metric {
  return difference('baselineDifference', [baseline, actual], rounding);
}

/** 最終目標までの残り = 最終目標 − 実績, in the indicator's own sign. */
export function remaining({ actual, finalTarget }: Operands, rounding: Rounding): Metric {
  return difference('remaining', [actual, finalTarget], rounding);
}

function difference(
  name: FormulaName,
  [from, to]: readonly [Operand, Operand],
  rounding: Rounding,
): Metric {
  return ofTwo({ name, rounding }, [from, to], (start, end) => end.minus(start));
}

/** 前年差 = 実績 − 前年の実績. Two columns whose values are of the same year say nothing about a year. */
export function yearDifference(operands: Operands, rounding: Rounding): Metric {
  const { actual, previous, yearsSincePrevious } = operands;
  return ofTwo({ name: 'yearDifference', rounding }, [actual, previous], (now, before) =>
    yearsSincePrevious === 1 ? now.minus(before) : 'dataYearGap',
  );
}

/**
 * 前年比 = 実績 ÷ 前年の実績 × 100.
 *
 * @param turned how it is turned round where less is better; not given where it is not rated, for readers know it plain
 */
export function yearRatio(
  operands: Operands,
  rounding: Rounding,
  turned?: QuotientOptions['lessIsBetter'],
): Metric {
  const { actual, previous, yearsSincePrevious, sense } = operands;
  const plain = ofTwo({ name: 'yearRatio', rounding }, [actual, previous], (now, before) => {
    if (yearsSincePrevious !== 1) return 'dataYearGap';
    if (before.isZero()) return 'zeroPrevious';
    if (before.isNegative() || now.lessThan(0)) return 'negativeValue';
    return now.times(100).dividedBy(before);
  });
  if (turned === undefined || sense === 'up' || plain.kind === 'undefined') return plain;
  const names = ['inverseYearRatio', 'mirroredYearRatio'] as const;
  return turnedRate(turned, names, [actual, previous], rounding);
}

/**
 * 基準値からの改善率: change in percent of the baseline, above zero when it is for the better. Which way is better
 * cannot be told of a target with limits on both sides.
 */
export function improvementRate(operands: Operands, rounding: Rounding): Metric {
  const { target, actual, baseline, sense } = operands;
  return ofTwo({ name: 'improvementRate', rounding }, [actual, baseline], (now, start) => {
    if (target.kind === 'range') return 'rangeTarget';
    if (start.isZero()) return 'zeroBaseline';
    if (start.isNegative()) return 'negativeValue';
    const change = sense === 'up' ? now.minus(start) : start.minus(now);
    return change.times(100).dividedBy(start);
  });
}

/**
 * 年当たりの必要量 = (最終目標 − 実績) ÷ years left; of a plan with two horizons, to the one that the year is held
 * against.
 */
export function paceNeeded(operands: Operands, direction: Direction, rounding: Rounding): Metric {
  const { actual, target, finalTarget } = operands;
  const isNearer = target.input.held?.by === 'final' && target.input.year < finalTarget.input.year;
  const end = isNearer ? target : finalTarget;
  const years = end.input.year - actual.input.year;
  const reached = meets(actual, end, direction);
  return ofTwo({ name: 'paceNeeded', rounding }, [actual, end], (now, aim): Outcome => {
    if (reached === true) return 'reached';
    return years > 0 ? aim.minus(now).dividedBy(years) : 'noYearsLeft';
  });
}

/**
 * Whether the actual is better than an earlier value; not to be told where the target has a limit on both sides.
 *
 * @param change the difference of the two, which says whether they can be compared at all
 * @param from the earlier value
 * @param tolerance in percent of the earlier value: up to so much of a difference is 横ばい
 */
export function movementOf(
  change: Metric,
  from: Operand,
  { actual, sense, target }: Pick<Operands, 'actual' | 'sense' | 'target'>,
  { tolerance }: { readonly tolerance: number },
): Movement {
  if (actual.kind === 'stage' && from.kind === 'stage') {
    if (actual.rank === from.rank) return 'unchanged';
    return actual.rank > from.rank ? 'improved' : 'worsened';
  }
  if (change.kind === 'undefined') return 'unknown';
  if (actual.kind !== 'known' || from.kind !== 'known') return 'unknown';
  const order = actual.number.comparedTo(from.number);
  const change100 = actual.number.minus(from.number).abs().times(100);
  const isWithin = change100.lte(from.number.abs().times(String(tolerance)));
  if (order === 0 || isWithin) return 'unchanged';
  if (target.kind === 'range') return 'unknown';
  return order > 0 === (sense === 'up') ? 'improved' : 'worsened';
}
