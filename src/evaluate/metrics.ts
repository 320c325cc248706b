import type { Metrics } from '../forms/metric.ts';
import { type AmountName, isFiner } from '../office/amounts.ts';
import { type Rounding, roundingOf, type Scheme } from '../office/scheme.ts';
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
 * Rates are rounded as the scheme says; figures in the indicator's unit as well where it names them, otherwise differences
 * have the decimals of the indicator's own values, and what is divided by years one more.
 *
 * @param year the column's
 */
export function metricsOf(reader: Reader, operands: Operands, year: number): Metrics {
  const { indicator, scheme } = reader;
  const { forecast, values } = scheme;
  const own = decimalsOf(reader);
  const amount = (name: AmountName): Rounding =>
    roundingOf(scheme, name, amountRounding(scheme, name, own));
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
    expectedValue: expectedValue(operands, now, amount('expectedValue')),
    targetGap: targetGap(operands, amount('targetGap')),
    yearDifference: yearDifference(operands, amount('yearDifference')),
    baselineDifference: baselineDifference(operands, amount('baselineDifference')),
    remaining: remaining(operands, amount('remaining')),
    paceNeeded: paceNeeded(operands, indicator.direction.value, amount('paceNeeded')),
    forecast: forecastOf(operands, { forecast, year: now, rounding: amount('forecast') }),
  };
}

/** The decimals of the indicator's own values, or one more of what is divided by years. */
function amountRounding({ rounding }: Scheme, name: AmountName, own: number): Rounding {
  return { method: rounding.method, decimals: isFiner(name) ? own + 1 : own };
}
