/** One indicator in finished strings: its rows of the table and its chart. */

import type { Assessment, YearAssessment } from '../../forms/evaluation.ts';
import type { ChartPoint, IndicatorChart } from '../../forms/figure.ts';
import type { Scheme } from '../../forms/scheme.ts';
import type { Fact, Indicator, Quantity, Submission } from '../../forms/submission.ts';
import type { Words } from '../words.ts';
import {
  chartValue,
  printQuantity,
  rateView,
  type ValueView,
  valueView,
  withMark,
} from './figures.ts';
import { breakLines } from './text.ts';

/** What every part of the view needs to know. */
export interface Context {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly words: Words;
}

/** Columns are tinted by what their year is. */
export type Tone = 'plain' | 'judged' | 'baseline';

/** One row of the indicator's table: 目標値, 実績値, or a rate. */
export interface RowView {
  readonly label: string;
  /** Cells that stand once for all rows: one element in the first row, none in the others. */
  readonly lead: readonly LeadView[];
  readonly cells: readonly (ValueView & { readonly tone: Tone })[];
}

/** What stands once for all rows of an indicator. */
export interface LeadView {
  readonly rows: number;
  readonly id: string;
  readonly policy: string;
  readonly name: string;
  readonly nameNotes: readonly string[];
  readonly reprints: readonly string[];
  readonly unit: string;
}

/** One year of the sentence that stands for the chart where it cannot be seen. */
export interface SpokenPoint {
  readonly label: string;
  readonly baseline: string;
  readonly target: readonly string[];
  readonly actual: string;
  readonly judgement: string;
}

/** One indicator. */
export interface IndicatorView extends LeadView {
  readonly rowViews: readonly RowView[];
  readonly notes: readonly string[];
  readonly spoken: readonly SpokenPoint[];
  readonly chart: IndicatorChart;
}

/**
 * Prints one indicator.
 *
 * @param assessment facts and judgements
 * @returns its rows, in the order 基準値, then one cell for each year of the plan
 */
export function indicatorView(assessment: Assessment, context: Context): IndicatorView {
  const { indicator } = assessment;
  const { words, scheme } = context;
  const rates = scheme.rates.map((name) => ({
    label: words[`${name}Row`],
    cells: rateCells(assessment, name, context),
  }));
  const rows = [
    { label: words.targetRow, cells: targetCells(indicator, context) },
    { label: words.actualRow, cells: actualCells(assessment, context) },
    ...rates,
  ];
  const lead: LeadView = {
    rows: rows.length,
    id: indicator.id,
    policy: indicator.policy === undefined ? words.numericTarget : String(indicator.policy),
    name: breakLines(indicator.name.value),
    nameNotes: indicator.nameNotes,
    reprints: indicator.reprintOf === undefined ? [] : [words.reprint],
    unit: indicator.unit.value,
  };
  return {
    ...lead,
    rowViews: rows.map((row, index) => ({ ...row, lead: index === 0 ? [lead] : [] })),
    notes: indicator.notes.map(({ value }) => breakLines(value)),
    spoken: spokenPoints(assessment, context),
    chart: indicatorChart(assessment, context),
  };
}

/** The tone of each column: the baseline, then the years. */
export function tones({ submission }: Context): readonly Tone[] {
  const judged = submission.profile.judgedYear.value.year;
  const years = submission.years.map(({ fiscalYear }) =>
    fiscalYear.year === judged ? ('judged' as const) : ('plain' as const),
  );
  return ['baseline', ...years];
}

function toned(values: readonly ValueView[], context: Context): RowView['cells'] {
  const all = tones(context);
  return values.map((value, index) => ({ ...value, tone: all[index] ?? 'plain' }));
}

function quantities(indicator: Indicator, row: 'target' | 'actual'): readonly Fact<Quantity>[] {
  const series = indicator[row];
  return [series.baseline, ...series.years];
}

function targetCells(indicator: Indicator, context: Context): RowView['cells'] {
  const { words } = context;
  const values = quantities(indicator, 'target').map(({ value }) =>
    valueView(value, words.pendingTarget, words),
  );
  return toned(values, context);
}

function actualCells(assessment: Assessment, context: Context): RowView['cells'] {
  const { words } = context;
  const values = quantities(assessment.indicator, 'actual').map(({ value }, index) => {
    const view = valueView(value, words.pendingActual, words);
    const year = assessment.years[index - 1];
    return year !== undefined && isMarked(value, context) ? marked(view, year, context) : view;
  });
  return toned(values, context);
}

/** Only a value that is there can reach a target or miss it. */
function isMarked(actual: Quantity, { scheme }: Context): boolean {
  return scheme.judges && actual.kind === 'measured';
}

function marked(view: ValueView, year: YearAssessment, { scheme }: Context): ValueView {
  return withMark(view, year.judgement, scheme);
}

function rateCells(
  assessment: Assessment,
  name: 'achievementRate' | 'progressRate',
  context: Context,
): RowView['cells'] {
  const empty: ValueView = { mark: '', markWord: '', number: '', bound: '', note: '', word: '' };
  const values = assessment.years.map((year, index) =>
    assessment.indicator.actual.years[index]?.value.kind === 'pending'
      ? empty
      : rateView(year[name], context.words),
  );
  return toned([empty, ...values], context);
}

function spokenPoints(assessment: Assessment, context: Context): readonly SpokenPoint[] {
  const { words, scheme } = context;
  const { indicator } = assessment;
  return labels(context).map((label, index) => {
    const actual = quantities(indicator, 'actual')[index]?.value ?? { kind: 'pending' };
    const target = quantities(indicator, 'target')[index]?.value ?? { kind: 'pending' };
    const year = assessment.years[index - 1];
    const judged = year !== undefined && isMarked(actual, context);
    return {
      label,
      baseline: index === 0 ? words.baseline : '',
      target: target.kind === 'measured' ? [printQuantity(target, '', words)] : [],
      actual: printQuantity(actual, words.pendingActual, words),
      judgement: judged ? scheme.words[year.judgement.kind].label : '',
    };
  });
}

function labels({ submission }: Context): readonly string[] {
  const { baselineYear } = submission.profile;
  return [baselineYear.value.label, ...submission.years.map(({ fiscalYear }) => fiscalYear.label)];
}

function indicatorChart(assessment: Assessment, context: Context): IndicatorChart {
  const { indicator } = assessment;
  const targets = quantities(indicator, 'target').map(({ value }) => value);
  const actuals = quantities(indicator, 'actual').map(({ value }) => value);
  return {
    kind: 'indicator',
    id: indicator.id,
    unit: indicator.unit.value,
    points: labels(context).map((label, index) =>
      chartPoint(label, index, targets[index], actuals[index], assessment, context),
    ),
    boundWord: commonBound(targets, context.words),
    decimals: Math.max(
      0,
      ...[...targets, ...actuals].map((one) => (one.kind === 'measured' ? one.decimals : 0)),
    ),
  };
}

function chartPoint(
  label: string,
  index: number,
  target: Quantity | undefined,
  actual: Quantity | undefined,
  assessment: Assessment,
  context: Context,
): ChartPoint {
  const { words } = context;
  const value = chartValue(actual ?? { kind: 'pending' }, words);
  const aim = chartValue(target ?? { kind: 'pending' }, words);
  return {
    label,
    baseline: index === 0,
    provisional: actual?.kind === 'measured' ? (actual.provisional ?? '') : '',
    target: aim.kind === 'value' ? aim : { kind: 'none' },
    actual: value,
    status: status(index, actual, assessment.years[index - 1], context),
  };
}

function status(
  index: number,
  actual: Quantity | undefined,
  year: YearAssessment | undefined,
  { words, scheme }: Context,
): string {
  if (index === 0) return words.baseline;
  if (actual === undefined || actual.kind === 'pending') return words.pendingActual;
  if (actual.kind === 'unfilled') return words.unfilled;
  if (actual.kind !== 'measured') return words.missing;
  if (!scheme.judges || year === undefined) return '';
  const { mark, label } = scheme.words[year.judgement.kind];
  return `${mark}${label}`;
}

/** The word behind a target that every year states with the same bound. */
function commonBound(targets: readonly Quantity[], words: Words): string {
  const bounds = targets.flatMap((one) => (one.kind === 'measured' ? [one.bound] : []));
  const [first] = bounds;
  return first !== undefined && bounds.every((bound) => bound === first) ? words.bounds[first] : '';
}
