import type { Metrics } from '../forms/metric.ts';
import { roundingOf } from '../office/scheme.ts';
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
    achievementRate: achievementRate(operands, roundingOf(scheme, 'achievementRate')),
    progressRate: progressRate(operands, roundingOf(scheme, 'progressRate')),
    finalAchievementRate: finalAchievementRate(
      operands,
      roundingOf(scheme, 'finalAchievementRate'),
    ),
    finalProgressRate: finalProgressRate(operands, roundingOf(scheme, 'finalProgressRate')),
    expectedProgress: expectedProgress(operands, now, roundingOf(scheme, 'expectedProgress')),
    elapsedShare: elapsedShare(operands, now, roundingOf(scheme, 'elapsedShare')),
    elapsedRate: elapsedRate(operands, now, {
      cumulative: indicator.cumulative,
      rounding: roundingOf(scheme, 'elapsedRate'),
    }),
    yearRatio: yearRatio(operands, roundingOf(scheme, 'yearRatio')),
    improvementRate: improvementRate(operands, roundingOf(scheme, 'improvementRate')),
    expectedValue: expectedValue(operands, now, finer),
    targetGap: targetGap(operands, own),
    yearDifference: yearDifference(operands, own),
    baselineDifference: baselineDifference(operands, own),
    remaining: remaining(operands, own),
    paceNeeded: paceNeeded(operands, indicator.direction.value, finer),
    forecast: forecastOf(operands, { forecast, year: now, rounding: finer }),
  };
}
