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
import type { Operand } from './operand.ts';
import type { Operands } from './operands.ts';
import { achievementRate, finalAchievementRate, finalProgressRate, progressRate } from './rates.ts';
import { decimalsOf, type Reader } from './slot.ts';

/**
 * Works out every metric of one year.
 *
 * Quotients with a target are turned round where less is better: as the scheme's rating says, else upside down; one
 * with the year before only where it is rated. Rates are rounded as the scheme says; figures in the indicator's unit as well where it names them, otherwise differences
 * have the decimals of the indicator's own values, and what is divided by years one more. A difference from a target that was
 * calculated (4.4 of 5 か所, 32.2 of 46人) has one more too: 4 − 4.4 is not 0.
 *
 * @param year the column's
 */
export function metricsOf(reader: Reader, operands: Operands, year: number): Metrics {
  const { indicator, scheme } = reader;
  const { forecast, values } = scheme;
  const own = decimalsOf(reader);
  const amount = (name: AmountName, from?: Operand): Rounding =>
    roundingOf(scheme, name, amountRounding(scheme, name, decimalsWith(own, from)));
  const { actual } = operands;
  const { rating } = scheme;
  const lessIsBetter = rating?.lessIsBetter ?? 'inverse';
  const quotient = (name: 'achievementRate' | 'finalAchievementRate') => ({
    rounding: roundingOf(scheme, name),
    lessIsBetter,
  });
  const isYearRated = rating?.metric === 'yearRatio' || rating?.otherwise === 'yearRatio';
  const now = values.timeline === 'dataYear' && actual.kind === 'known' ? actual.input.year : year;
  return {
    achievementRate: achievementRate(operands, quotient('achievementRate')),
    progressRate: progressRate(operands, roundingOf(scheme, 'progressRate')),
    finalAchievementRate: finalAchievementRate(operands, quotient('finalAchievementRate')),
    finalProgressRate: finalProgressRate(operands, roundingOf(scheme, 'finalProgressRate')),
    expectedProgress: expectedProgress(operands, now, roundingOf(scheme, 'expectedProgress')),
    elapsedShare: elapsedShare(operands, now, roundingOf(scheme, 'elapsedShare')),
    elapsedRate: elapsedRate(operands, now, {
      cumulative: indicator.cumulative,
      rounding: roundingOf(scheme, 'elapsedRate'),
    }),
    yearRatio: yearRatio(
      operands,
      roundingOf(scheme, 'yearRatio'),
      isYearRated ? lessIsBetter : undefined,
    ),
    improvementRate: improvementRate(operands, roundingOf(scheme, 'improvementRate')),
    expectedValue: expectedValue(operands, now, amount('expectedValue')),
    targetGap: targetGap(operands, amount('targetGap', operands.target)),
    yearDifference: yearDifference(operands, amount('yearDifference')),
    baselineDifference: baselineDifference(operands, amount('baselineDifference')),
    remaining: remaining(operands, amount('remaining', operands.finalTarget)),
    paceNeeded: paceNeeded(operands, indicator.direction.value, amount('paceNeeded')),
    forecast: forecastOf(operands, { forecast, year: now, rounding: amount('forecast') }),
  };
}

/** The decimals of the indicator's own values, or one more of what is divided by years. */
function amountRounding({ rounding }: Scheme, name: AmountName, own: number): Rounding {
  return { method: rounding.method, decimals: isFiner(name) ? own + 1 : own };
}

/** The decimals of a difference from such a target: those that a calculated one has beyond the indicator's own, but one at most. */
function decimalsWith(own: number, from: Operand | undefined): number {
  const number = from?.kind === 'known' ? from.input.number : undefined;
  const decimals = number?.split('.')[1]?.length ?? 0;
  return Math.min(own + 1, Math.max(own, decimals));
}
