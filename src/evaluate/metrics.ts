import { judgedTarget } from '../forms/judgedTarget.ts';
import type { Metrics } from '../forms/metric.ts';
import type { Indicator } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';
import {
  baselineDifference,
  improvementRate,
  paceNeeded,
  remaining,
  targetGap,
  yearDifference,
  yearRatio,
} from './change.ts';
import { meets } from './judge.ts';
import { elapsedRate, elapsedShare, expectedProgress, expectedValue, forecastOf } from './line.ts';
import type { Operands } from './operands.ts';
import { achievementRate, finalAchievementRate, finalProgressRate, progressRate } from './rates.ts';

/**
 * Works out every metric of one year.
 *
 * Rates are rounded as the scheme says; differences have the decimals of the indicator's own values,
 * and what is divided by years one more.
 *
 * @param year the column's
 */
export function metricsOf(
  indicator: Indicator,
  operands: Operands,
  year: number,
  { rounding, forecast, values }: Scheme,
): Metrics {
  const decimals = decimalsOf(indicator, values);
  const [own, finer] = [
    { ...rounding, decimals },
    { ...rounding, decimals: decimals + 1 },
  ];
  const reached = meets(operands.actual, operands.finalTarget, indicator.direction.value);
  const { actual } = operands;
  const now = values.timeline === 'dataYear' && actual.kind === 'known' ? actual.input.year : year;
  return {
    achievementRate: achievementRate(operands, rounding),
    progressRate: progressRate(operands, rounding),
    finalAchievementRate: finalAchievementRate(operands, rounding),
    finalProgressRate: finalProgressRate(operands, rounding),
    expectedProgress: expectedProgress(operands, now, rounding),
    elapsedShare: elapsedShare(operands, now, rounding),
    elapsedRate: elapsedRate(operands, now, { cumulative: indicator.cumulative, rounding }),
    yearRatio: yearRatio(operands, rounding),
    improvementRate: improvementRate(operands, rounding),
    expectedValue: expectedValue(operands, now, finer),
    targetGap: targetGap(operands, own),
    yearDifference: yearDifference(operands, own),
    baselineDifference: baselineDifference(operands, own),
    remaining: remaining(operands, own),
    paceNeeded: paceNeeded(operands, reached, finer),
    forecast: forecastOf(operands, { forecast, year: now, rounding: finer }),
  };
}

/** The most decimals that any of the indicator's values shows. */
function decimalsOf(indicator: Indicator, values: Scheme['values']): number {
  const { actual } = indicator;
  const target = judgedTarget(indicator, values);
  const facts = [target.baseline, ...target.years, actual.baseline, ...actual.years];
  return Math.max(0, ...facts.map(({ value }) => (value.kind === 'measured' ? value.decimals : 0)));
}
