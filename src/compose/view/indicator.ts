/** One indicator in finished strings: its rows of the table, and the words for its chart. */

import type { Assessment } from '../../forms/evaluation.ts';
import type { Indicator } from '../../forms/submission.ts';
import { say } from '../words.ts';
import { columns, type Tone } from './columns.ts';
import { type Context, isMarked, quantities } from './context.ts';
import { BLANK, printQuantity, rateView, type ValueView, valueView, withMark } from './figures.ts';
import { breakLines } from './text.ts';

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
  readonly actual: string;
  /** None when the year has no target in numbers. */
  readonly targets: readonly string[];
  /** None when nothing is judged. */
  readonly judgements: readonly string[];
}

/** One indicator. */
export interface IndicatorView extends LeadView {
  readonly rowViews: readonly RowView[];
  readonly notes: readonly string[];
  readonly spoken: readonly SpokenPoint[];
  /** What `<figure chart="…">` calls its chart. */
  readonly chart: string;
}

/**
 * Prints one indicator.
 *
 * @param assessment facts and judgements
 * @param chart what templates call its chart
 * @returns its rows, each with a cell for the baseline and then for each year of the plan
 */
export function indicatorView(
  assessment: Assessment,
  chart: string,
  context: Context,
): IndicatorView {
  const { indicator } = assessment;
  const rows = rowsOf(assessment, context);
  const lead = leadView(indicator, rows.length, context);
  const tones = columns(context).map(({ tone }) => tone);
  return {
    ...lead,
    rowViews: rows.map(({ label, values }, row) => ({
      label,
      lead: row === 0 ? [lead] : [],
      cells: values.map((value, index) => ({ ...value, tone: tones[index] ?? 'plain' })),
    })),
    notes: [
      ...indicator.notes.map(({ value }) => breakLines(value)),
      ...overrideNote(assessment, context),
    ],
    spoken: spokenPoints(assessment, context),
    chart,
  };
}

/** A judgement that the office made itself is printed with the computed one and its reason. */
function overrideNote(
  { indicator, judged, computed }: Assessment,
  { scheme, submission, words }: Context,
): readonly string[] {
  if (!scheme.judges || indicator.override === undefined || computed === undefined) return [];
  const note = say(words.override, {
    name: indicator.name.value,
    year: submission.profile.judgedYear.value.label,
    computed: scheme.words[computed.kind].label,
    judgement: scheme.words[judged.judgement.kind].label,
    reason: indicator.override.value.reason,
  });
  return [breakLines(note)];
}

function leadView(indicator: Indicator, rows: number, { words }: Context): LeadView {
  return {
    rows,
    id: indicator.id,
    policy: indicator.policy === undefined ? words.numericTarget : String(indicator.policy),
    name: breakLines(indicator.name.value),
    nameNotes: indicator.nameNotes.map(breakLines),
    reprints: indicator.reprintOf === undefined ? [] : [words.reprint],
    unit: breakLines(indicator.unit.value),
  };
}

interface Row {
  readonly label: string;
  readonly values: readonly ValueView[];
}

function rowsOf(assessment: Assessment, context: Context): readonly Row[] {
  const { words, scheme } = context;
  return [
    { label: words.targetRow, values: targetValues(assessment, context) },
    { label: words.actualRow, values: actualValues(assessment, context) },
    ...scheme.rates.map((name) => ({
      label: words[`${name}Row`],
      values: rateValues(assessment, name, context),
    })),
  ];
}

function targetValues({ indicator }: Assessment, { words }: Context): readonly ValueView[] {
  return quantities(indicator, 'target').map(({ value }) =>
    valueView(value, words.pendingTarget, words),
  );
}

function actualValues({ indicator, years }: Assessment, context: Context): readonly ValueView[] {
  const { words, scheme } = context;
  return quantities(indicator, 'actual').map(({ value }, index) => {
    const view = valueView(value, words.pendingActual, words);
    const year = years[index - 1];
    return year !== undefined && isMarked(value, context)
      ? withMark(view, year.judgement, scheme)
      : view;
  });
}

/** A year that has not come yet has no rate, not even one that is not defined. */
function rateValues(
  { indicator, years }: Assessment,
  name: 'achievementRate' | 'progressRate',
  { words }: Context,
): readonly ValueView[] {
  const rates = years.map((year, index) =>
    indicator.actual.years[index]?.value.kind === 'pending'
      ? BLANK
      : rateView(year.metrics[name], words),
  );
  return [BLANK, ...rates];
}

function spokenPoints({ indicator, years }: Assessment, context: Context): readonly SpokenPoint[] {
  const { words, scheme } = context;
  const targets = quantities(indicator, 'target');
  const actuals = quantities(indicator, 'actual');
  return columns(context).map(({ label }, index) => {
    const target = targets[index]?.value ?? { kind: 'pending' };
    const actual = actuals[index]?.value ?? { kind: 'pending' };
    const year = years[index - 1];
    const judged = year !== undefined && isMarked(actual, context);
    return {
      label,
      baseline: index === 0 ? words.baseline : '',
      actual: printQuantity(actual, words.pendingActual, words),
      targets: target.kind === 'measured' ? [printQuantity(target, '', words)] : [],
      judgements: judged ? [scheme.words[year.judgement.kind].label] : [],
    };
  });
}
