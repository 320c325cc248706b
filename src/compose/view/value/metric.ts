/** Metrics as table cells. */

import { compareDecimals } from '../../../decimals/notation.ts';
import { isMet } from '../../../forms/comparison.ts';
import type { Assessment, YearAssessment } from '../../../forms/evaluation.ts';
import type { Metric } from '../../../forms/metric.ts';
import type { Indicator } from '../../../forms/submission.ts';
import { printNumber } from '../../../japanese/printNumber.ts';
import type { AmountName } from '../../../office/amounts.ts';
import { type Scheme, schemesOfKinds } from '../../../office/scheme.ts';
import { metricLabel, metricNameOf } from '../../../wording/metrics.ts';
import { termsFor } from '../../../wording/terms.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Context } from './context.ts';
import { BLANK, type ValueView } from './figures.ts';
import { breakLines } from './text.ts';
import { metricPlaces, traced } from './traced.ts';
import { isBehindJudged } from './verdict.ts';

/** One row of figures below 実績値: a cell for the baseline, then one for each year. */
export interface MetricRow {
  readonly label: string;
  readonly values: readonly ValueView[];
  /** `plain` of figures in the indicator's unit: bold ones would be taken for actuals. */
  readonly weight: 'plain' | 'usual';
}

/**
 * The rows of figures that the scheme prints below 実績値: those in the indicator's own unit, the number it rates, and
 * its rates. A rate that is rated stands once.
 */
export function metricRows(assessment: Assessment, all: Context): readonly MetricRow[] {
  const context = termsFor(all, assessment.indicator);
  const { scheme } = context;
  const { rating } = scheme;
  const { percent } = context.words;
  const unit = assessment.indicator.unit.value;
  const { years } = assessment;
  const row = (label: string, metric: (year: YearAssessment) => Metric | undefined): MetricRow => ({
    label,
    values: metricValues(assessment, metric, percent, context),
    weight: 'usual',
  });
  const rated = rating && row(breakLines(rating.label), ({ grade }) => grade?.metric);
  return [
    ...shownAmounts(scheme).map((name) => ({
      label: amountLabel(name, unit, context),
      // The column of units says it once for all rows.
      values: metricValues(assessment, ({ metrics }) => metrics[name], '', context).map(
        (value, index) => {
          const year = years[index - 1];
          return name === 'remaining' && year !== undefined && value.number !== ''
            ? { ...value, ...remainingWords(year, assessment.indicator, context.words) }
            : value;
        },
      ),
      weight: 'plain' as const,
    })),
    ...(rated === undefined
      ? []
      : [{ ...rated, values: withOtherNames(rated.values, assessment, context) }]),
    ...printedRates(scheme).map((name) =>
      row(metricLabel(name, context), ({ metrics }) => metrics[name]),
    ),
  ];
}

/**
 * 最終目標までの残り in words, for a sign would mean one thing where more is better and another where less is:
 * 「あと12」「3上回る」. Nothing where there is none.
 */
function remainingWords(
  year: YearAssessment,
  indicator: Indicator,
  words: Words,
): Partial<ValueView> {
  const number = remainingPhrase(year, indicator, words);
  return number === undefined ? {} : { number, word: 'yes' };
}

/** What a table prints for 最終目標までの残り of a year; undefined where there is none. */
export function remainingPhrase(
  { metrics: { remaining }, inputs }: YearAssessment,
  { direction }: Indicator,
  { board: { gaps } }: Words,
): string | undefined {
  if (remaining.kind === 'undefined') return undefined;
  const order = -compareDecimals(remaining.exact, '0');
  const gap = printRounded(remaining.rounded.replace(/^-/u, ''));
  const aim = inputs.find(({ name }) => name === 'finalTarget');
  const met = isMet(order, direction.value, aim?.bound);
  if (order === 0) return met ? gaps.same : gaps.equal;
  const phrase = met ? gaps[order > 0 ? 'above' : 'below'] : gaps.short;
  return fillBlanks(phrase, { gap });
}

/** A figure that stands in for the one that the scheme rates says which it is. */
function withOtherNames(
  values: readonly ValueView[],
  { years }: Assessment,
  context: Context,
): readonly ValueView[] {
  const { otherwise } = context.scheme.rating ?? {};
  if (otherwise === undefined) return values;
  const name = metricLabel(otherwise, context);
  return values.map((value, index) => {
    const metric = years[index - 1]?.grade?.metric;
    const isOther =
      value.number !== '' &&
      metric?.kind === 'defined' &&
      metricNameOf(metric.formula) === otherwise;
    return isOther ? { ...value, note: fillBlanks(context.words.otherFigure, { name }) } : value;
  });
}

/** Whether a row's name needs more room than 目標値 and 実績値 do. */
export function hasLongLabel(context: Context): boolean {
  const { scheme, submission, words } = context;
  const given = submission.indicators.flatMap(({ givenRatings = {} }) =>
    (['department', 'committee'] as const).flatMap((who) =>
      givenRatings[who] === undefined ? [] : [words.givenRatings[who]],
    ),
  );
  const labels = [
    ...given,
    ...schemesOfKinds(scheme).flatMap((own) => [
      ...shownAmounts(own).map((name) => amountLabel(name, '', { ...context, scheme: own })),
      own.rating?.label ?? '',
      ...printedRates(own).map((name) => metricLabel(name, { ...context, scheme: own })),
    ]),
  ];
  return labels.some((label) => label.length > LONG);
}

const LONG = 4;

/** What a row in the indicator's unit is called: of what is per year, with its unit (年当たりの必要量（人/年）). */
function amountLabel(name: AmountName, unit: string, { scheme, words }: Context): string {
  const label = metricLabel(name, { scheme, words });
  if (name !== 'paceNeeded' || unit === '') return label;
  return breakLines(
    fillBlanks(words.figureWithUnit, { label, unit: fillBlanks(words.perYear, { unit }) }),
  );
}

/** The figures in the indicator's unit that stand in rows of their own. */
export function shownAmounts({ amounts = [] }: Scheme): readonly AmountName[] {
  return amounts;
}

/** The rates that stand in rows of their own: a rate that is rated stands once. */
export function printedRates({ rating, rates }: Scheme): Scheme['rates'] {
  return rates.filter((name) => name !== rating?.metric);
}

/** A year that has not come yet has no figure, not even one that is not defined; nor has one behind 対象年度, which is not judged. */
function metricValues(
  { indicator, years }: Assessment,
  figureOf: (year: YearAssessment) => Metric | undefined,
  unit: string,
  context: Context,
): readonly ValueView[] {
  const { words } = context;
  const values = years.map((year, index) => {
    const metric = figureOf(year);
    const isPending = indicator.actual.years[index]?.value.kind === 'pending';
    if (isPending || isBehindJudged(year, context.submission) || metric === undefined) return BLANK;
    const view = metricView(metric, unit, words);
    return traced(view, indicator, index + 1, metricPlaces(metric, year), context);
  });
  return [BLANK, ...values];
}

/**
 * Prints a metric: `▲1,024.5％`, or the sign for one that is not defined.
 *
 * @param unit printed behind the number; nothing in a column whose unit is stated beside it
 */
export function metricView(metric: Metric, unit: string, words: Words): ValueView {
  if (metric.kind === 'undefined') return { ...BLANK, number: words.undefinedRate };
  return { ...BLANK, number: printRounded(metric.rounded), bound: unit };
}

/** A rounded number with all the decimals it has: `▲1,024.5`. */
export function printRounded(rounded: string): string {
  return printNumber(rounded, rounded.split('.')[1]?.length ?? 0);
}
