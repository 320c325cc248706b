/** Rates against targets: exact quotients in percent, or the reason why there is none. */

import type { Exact } from '../decimals/exact.ts';
import type { Sense } from '../forms/comparison.ts';
import type { Metric } from '../forms/metric.ts';
import type { FormulaName } from '../forms/metricNames.ts';
import type { Rating } from '../office/rating.ts';
import type { Rounding } from '../office/scheme.ts';
import { ofThree, ofTwo, type Outcome } from './formula.ts';
import type { Operand } from './operand.ts';
import type { Operands } from './operands.ts';

type Pair = readonly [actual: Operand, target: Operand];

/** How a quotient is worked out: its rounding, and what the scheme does with it where less is better. */
export interface QuotientOptions {
  readonly rounding: Rounding;
  readonly lessIsBetter: Rating['lessIsBetter'];
}

/**
 * 対目標比 = 実績 ÷ 目標 × 100; turned round where less is better, so that 100 is reached exactly when the target is, and
 * bar, rate and judgement say the same.
 *
 * Undefined when a value is missing, when the target is zero, and when target or actual is
 * negative: ▲128 against 291 has no share that means anything.
 */
export function achievementRate(
  { target, actual, sense }: Operands,
  { rounding, lessIsBetter }: QuotientOptions,
): Metric {
  if (sense === 'up') return quotient('achievementRate', [actual, target], rounding);
  const names = ['inverseAchievementRate', 'mirroredAchievementRate'] as const;
  return turnedRate(lessIsBetter, names, [actual, target], rounding);
}

/** 対最終目標比: the same against the final target. */
export function finalAchievementRate(
  { finalTarget, actual, finalSense }: Operands,
  { rounding, lessIsBetter }: QuotientOptions,
): Metric {
  if (finalSense === 'up') return quotient('finalAchievementRate', [actual, finalTarget], rounding);
  const names = ['inverseFinalAchievementRate', 'mirroredFinalAchievementRate'] as const;
  return turnedRate(lessIsBetter, names, [actual, finalTarget], rounding);
}

function quotient(name: FormulaName, [actual, target]: Pair, rounding: Rounding): Metric {
  return ofTwo({ name, rounding }, [target, actual], (aim, value) => {
    if (aim.isZero()) return 'zeroTarget';
    if (aim.isNegative() || value.lessThan(0)) return 'negativeValue';
    return value.times(100).dividedBy(aim);
  });
}

/**
 * A quotient of 少ないほど良い as the scheme turns it round.
 *
 * @param names of the formula turned upside down, and of the mirrored one
 * @returns a metric without a value where the scheme asks for none
 */
export function turnedRate(
  way: QuotientOptions['lessIsBetter'],
  [inverse, mirrored]: readonly [FormulaName, FormulaName],
  pair: Pair,
  rounding: Rounding,
): Metric {
  if (way === 'inverse') return inverseRate(inverse, pair, rounding);
  if (way === 'mirrored') return mirroredRate(mirrored, pair, rounding);
  return ofTwo({ name: inverse, rounding }, pair, () => 'lessIsBetter');
}

/**
 * 達成度 of 少ないほど良い: 目標 ÷ 実績 × 100. With nothing left to divide by (実績 0 or less) it is better
 * than any number, which a grade takes into account.
 */
function inverseRate(name: FormulaName, [actual, target]: Pair, rounding: Rounding): Metric {
  return ofTwo({ name, rounding }, [target, actual], (aim, value) => {
    if (aim.isZero()) return 'zeroTarget';
    if (aim.isNegative()) return 'negativeValue';
    return value.greaterThan(0) ? aim.times(100).dividedBy(value) : 'zeroActual';
  });
}

/** 達成度 of 少ないほど良い: (2 − 実績 ÷ 目標) × 100; 0 stands for 200 %, twice the target for 0 %. */
function mirroredRate(name: FormulaName, [actual, target]: Pair, rounding: Rounding): Metric {
  return ofTwo({ name, rounding }, [target, actual], (aim, value) => {
    if (aim.isZero()) return 'zeroTarget';
    if (aim.isNegative()) return 'negativeValue';
    return aim.times(2).minus(value).times(100).dividedBy(aim);
  });
}

/**
 * 進捗率 = (実績 − 基準値) ÷ (目標 − 基準値) × 100; below zero when the actual has moved away.
 *
 * Undefined when a value is missing, when the target equals the baseline, and when it lies
 * behind the baseline (less is allowed than there was, though more is better): the
 * quotient would then rise as things get worse.
 */
export function progressRate(operands: Operands, rounding: Rounding): Metric {
  const { target, actual, baseline, sense } = operands;
  return ofThree(
    { name: 'progressRate', rounding },
    [target, actual, baseline],
    (aim, value, start) => progress({ value, start, aim, sense }),
  );
}

/** 最終目標への進捗率: the same against the final target. */
export function finalProgressRate(operands: Operands, rounding: Rounding): Metric {
  const { finalTarget, actual, baseline, finalSense: sense } = operands;
  return ofThree(
    { name: 'finalProgressRate', rounding },
    [finalTarget, actual, baseline],
    (aim, value, start) => progress({ value, start, aim, sense }),
  );
}

/** How far a value has come from a start to an aim. */
export interface Way {
  readonly value: Exact;
  readonly start: Exact;
  readonly aim: Exact;
  readonly sense: Sense;
}

/**
 * The share of a way that has been gone, in percent.
 *
 * @param pace how much of the way should have been gone by now: numerator and denominator
 */
export function progress(
  { value, start, aim, sense }: Way,
  pace: readonly [number, number] = [1, 1],
): Outcome {
  const distance = aim.minus(start);
  if (distance.isZero()) return 'zeroDistance';
  if (distance.isPositive() !== (sense === 'up')) return 'targetBehindBaseline';
  const [gone, whole] = pace;
  return value.minus(start).times(100).times(whole).dividedBy(distance.times(gone));
}
