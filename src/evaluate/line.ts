/** Lines over time: 期待値, 経過割合, 見込み. */

import { Exact } from '../decimals/exact.ts';
import type { Metric } from '../forms/metric.ts';
import type { Rounding, Scheme } from '../office/scheme.ts';
import { metricFrom, ofThree, ofTwo, type Outcome } from './formula.ts';
import type { Operand } from './operand.ts';
import type { Operands } from './operands.ts';
import { progress } from './rates.ts';

/** Whole years since 基準値, and those of the whole plan. */
type Pace = readonly [gone: number, whole: number];

/**
 * How much of the plan's time has gone; behind the year of the final target, all of it.
 *
 * @returns a reason when the final target is not of a later year than the baseline, or nothing has gone yet
 */
function paceOf({ baseline, finalTarget }: Operands, year: number): Pace | 'noPeriod' {
  const gone = year - baseline.input.year;
  const whole = finalTarget.input.year - baseline.input.year;
  return gone > 0 && whole > 0 ? [Math.min(gone, whole), whole] : 'noPeriod';
}

/** 期待値: on the straight line from the baseline to the final target. */
export function expectedValue(operands: Operands, year: number, rounding: Rounding): Metric {
  const { baseline, finalTarget } = operands;
  const pace = paceOf(operands, year);
  return ofTwo({ name: 'expectedValue', rounding }, [baseline, finalTarget], (start, aim) =>
    pace === 'noPeriod' ? pace : onLine(start, aim, pace),
  );
}

function onLine(start: Exact, aim: Exact, [gone, whole]: Pace): Exact {
  const weighted = start.times(whole - gone).plus(aim.times(gone));
  return weighted.dividedBy(whole);
}

/** 期待値に対する進捗 = (実績 − 基準値) ÷ (期待値 − 基準値) × 100; the same as 進捗率 ÷ 経過割合. */
export function expectedProgress(operands: Operands, year: number, rounding: Rounding): Metric {
  const { baseline, finalTarget, actual, finalSense: sense } = operands;
  const pace = paceOf(operands, year);
  return ofThree(
    { name: 'expectedProgress', rounding },
    [finalTarget, actual, baseline],
    (aim, value, start) =>
      pace === 'noPeriod' ? pace : progress({ value, start, aim, sense }, pace),
  );
}

/** 経過割合, in percent of the years from 基準値 to the final target. */
export function elapsedShare(operands: Operands, year: number, rounding: Rounding): Metric {
  const { baseline, finalTarget } = operands;
  const pace = paceOf(operands, year);
  const outcome: Outcome =
    pace === 'noPeriod' ? pace : new Exact(pace[0]).times(100).dividedBy(pace[1]);
  return metricFrom({ name: 'elapsedShare', rounding }, [baseline, finalTarget], outcome);
}

/**
 * 対最終目標比 ÷ 経過割合: in year n of 5, n fifths of the final target are due. Says something only of
 * what is added up over the years (累計), and nothing where less is better: a fifth of a ceiling is not
 * due after the first year.
 */
export function elapsedRate(
  operands: Operands,
  year: number,
  { cumulative, rounding }: { readonly cumulative: boolean; readonly rounding: Rounding },
): Metric {
  const { finalTarget, actual, baseline, finalSense } = operands;
  const pace = paceOf(operands, year);
  const metric = ofTwo({ name: 'elapsedRate', rounding }, [finalTarget, actual], (aim, value) => {
    if (!cumulative) return 'notCumulative';
    if (finalSense === 'down') return 'lessIsBetter';
    if (pace === 'noPeriod') return pace;
    if (aim.isZero()) return 'zeroTarget';
    if (aim.isNegative() || value.lessThan(0)) return 'negativeValue';
    const [gone, whole] = pace;
    return value.times(100).times(whole).dividedBy(aim.times(gone));
  });
  // The baseline gives the year in which the plan's time begins, not its value.
  return { ...metric, inputs: [...metric.inputs, baseline.input.name] };
}

/** How an estimate is made. */
export interface ForecastOptions {
  readonly forecast: Scheme['forecast'];
  readonly year: number;
  readonly rounding: Rounding;
}

/**
 * 見込み: the straight line of least squares through the last actuals, read off at the final year.
 * Only when the scheme asks for it, and always marked as an estimate.
 */
export function forecastOf(operands: Operands, options: ForecastOptions): Metric {
  const { actual, finalTarget, past } = operands;
  const formula = { name: 'forecast', rounding: options.rounding } as const;
  if (options.forecast === undefined) return metricFrom(formula, [], 'notAsked');
  const points = past.slice(-options.forecast.values);
  const used = [...points, finalTarget];
  if (actual.kind === 'unknown') return metricFrom(formula, used, actual.reason);
  if (finalTarget.kind === 'unknown') return metricFrom(formula, used, finalTarget.reason);
  if (finalTarget.input.year <= actual.input.year) return metricFrom(formula, used, 'noYearsLeft');
  if (points.length < options.forecast.values) return metricFrom(formula, used, 'tooFewYears');
  const metric = metricFrom(formula, used, leastSquares(points, finalTarget.input.year));
  return metric.kind === 'defined' ? { ...metric, estimate: true } : metric;
}

/** With all sums over one denominator, so that nothing is cut off before the end. */
function leastSquares(points: readonly Operand[], at: number): Outcome {
  const origin = points[0]?.input.year ?? at;
  const known = points.flatMap((point) =>
    point.kind === 'known' ? [{ x: point.input.year - origin, y: point.number }] : [],
  );
  const count = known.length;
  const sum = (of: (point: (typeof known)[number]) => Exact): Exact =>
    known.reduce((total, point) => total.plus(of(point)), new Exact(0));
  const [x, y] = [sum((point) => new Exact(point.x)), sum((point) => point.y)];
  const xx = sum((point) => new Exact(point.x).times(point.x));
  const xy = sum((point) => point.y.times(point.x));
  const spread = xx.times(count).minus(x.times(x));
  if (spread.isZero()) return 'tooFewYears';
  const slope = xy.times(count).minus(x.times(y));
  const rise = slope.times(new Exact(at - origin).times(count).minus(x));
  return y.times(spread).plus(rise).dividedBy(spread.times(count));
}
