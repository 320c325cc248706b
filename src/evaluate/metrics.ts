import type { Metrics } from '../forms/metric.ts';
import {
  baselineDifference,
  improvementRate,
  paceNeeded,
  remaining,
  targetGap,
  yearDifference,
  yearRatio,
} from './change.ts';
import { elapsedRate, elapsedShare, expectedProgress, expectedValue, forecastOf } from './line.ts';
import type { Operands } from './operands.ts';
import { achievementRate, finalAchievementRate, finalProgressRate, progressRate } from './rates.ts';
import { decimalsOf, type Reader } from './slot.ts';

/**
 * Works out every metric of one year.
 *
 * Rates are rounded as the scheme says; differences have the decimals of the indicator's own values,
 * and what is divided by years one more.
 *
 * @param year the column's
 */
export function metricsOf(reader: Reader, operands: Operands, year: number): Metrics {
  const { indicator, scheme } = reader;
  const { rounding, forecast, values } = scheme;
  const decimals = decimalsOf(reader);
  const [own, finer] = [
    { ...rounding, decimals },
    { ...rounding, decimals: decimals + 1 },
  ];
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
    paceNeeded: paceNeeded(operands, indicator.direction.value, finer),
    forecast: forecastOf(operands, { forecast, year: now, rounding: finer }),
  };
}
