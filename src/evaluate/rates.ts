/** 対目標比 and 進捗率: exact quotients, or the reason why there is none. */

import type { Rate, UndefinedReason } from '../forms/evaluation.ts';
import type { Rounding } from '../forms/scheme.ts';
import type { Indicator } from '../forms/submission.ts';
import type { Place } from '../forms/workbook.ts';
import { Exact } from './exact.ts';
import { senseOf } from './judge.ts';
import { baselineOf, type Standing } from './standing.ts';

/**
 * 対目標比 = 実績 ÷ 目標 × 100, whatever the direction: with 少ないほど良い a rate above 100
 * is a worse one, and the judgement says so.
 *
 * Undefined when a value is missing, when the target is zero, and when target or actual is
 * negative: ▲128 against 291 has no share that means anything.
 */
export function achievementRate(standing: Standing, rounding: Rounding): Rate {
  const { basis } = standing;
  if (standing.kind === 'notKnown') return without(standing.reason, basis);
  const { target, actual } = standing;
  if (target.isZero()) return without('zeroTarget', basis);
  if (target.lessThan(0) || actual.lessThan(0)) return without('negativeValue', basis);
  return percentage(actual, target, rounding, basis);
}

/**
 * 進捗率 = (実績 − 基準値) ÷ (目標 − 基準値) × 100; below zero when the actual has moved away.
 *
 * Undefined when a value is missing, when the target equals the baseline, and when it lies
 * behind the baseline (less is allowed than there was, though more is better): the
 * quotient would then rise as things get worse.
 */
export function progressRate(standing: Standing, indicator: Indicator, rounding: Rounding): Rate {
  if (standing.kind === 'notKnown') return without(standing.reason, standing.basis);
  const baseline = baselineOf(indicator);
  const basis = distinct([...standing.basis, ...baseline.basis]);
  if (baseline.kind === 'notKnown') return without(baseline.reason, basis);
  const distance = standing.target.minus(baseline.number);
  if (distance.isZero()) return without('zeroDistance', basis);
  const sense = senseOf(indicator.direction.value, standing.bound);
  if (distance.isPositive() !== (sense === 'up')) return without('targetBehindBaseline', basis);
  return percentage(standing.actual.minus(baseline.number), distance, rounding, basis);
}

/**
 * Rounds by the scheme.
 *
 * @returns decimal notation with exactly `decimals` decimals; 0 never has a sign
 */
function roundedText(value: Exact, { method, decimals }: Rounding): string {
  const mode = method === 'halfUp' ? Exact.ROUND_HALF_UP : Exact.ROUND_DOWN;
  const rounded = value.toDecimalPlaces(decimals, mode);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

function percentage(part: Exact, whole: Exact, rounding: Rounding, basis: readonly Place[]): Rate {
  const quotient = part.times(100).dividedBy(whole);
  const exact = (quotient.isZero() ? quotient.abs() : quotient).toFixed();
  return { kind: 'defined', exact, rounded: roundedText(quotient, rounding), basis };
}

function without(reason: UndefinedReason, basis: readonly Place[]): Rate {
  return { kind: 'undefined', reason, basis };
}

/** 「維持」 has brought the baseline into the basis already. */
function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place])).values()];
}
