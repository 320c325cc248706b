/** One indicator in finished strings: its rows of the table, and the words for its chart. */

import type { Assessment, Grade, Judgement } from '../../forms/evaluation.ts';
import type { Indicator } from '../../forms/submission.ts';
import { say } from '../words.ts';
import { columns, type Tone } from './columns.ts';
import { type Context, quantities } from './context.ts';
import { printQuantity, type ValueView, valueView, withMark } from './figures.ts';
import { metricRows } from './metric.ts';
import { breakLines } from './text.ts';
import { markOf } from './verdict.ts';

/** One row of the indicator's table: 目標値, 実績値, the rated figure, or a rate. */
export interface RowView {
  /** 目標値, 実績値; blank in a row of figures. */
  readonly label: string;
  /** What a row of figures is called, which may be long: one element, none in the others. */
  readonly figureLabels: readonly string[];
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
    rowViews: rows.map(({ label, figureLabels, values }, row) => ({
      label,
      figureLabels,
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
function overrideNote(assessment: Assessment, context: Context): readonly string[] {
  const { indicator, judged, computed, computedGrade } = assessment;
  const { scheme, submission, words } = context;
  if (!scheme.judges || indicator.override === undefined || computed === undefined) return [];
  const note = say(words.override, {
    name: indicator.name.value,
    year: submission.profile.judgedYear.value.label,
    computed: judgementWord(computed, computedGrade, context),
    judgement: judgementWord(judged.judgement, judged.grade, context),
    reason: indicator.override.value.reason,
  });
  return [breakLines(note)];
}

/** The judgement, with its grade where the scheme rates. */
function judgementWord(
  { kind }: Judgement,
  grade: Grade | undefined,
  { scheme, words }: Context,
): string {
  const judgement = scheme.words[kind].label;
  return grade === undefined ? judgement : say(words.graded, { judgement, grade: grade.label });
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

interface Row extends Pick<RowView, 'label' | 'figureLabels'> {
  readonly values: readonly ValueView[];
}

function rowsOf(assessment: Assessment, context: Context): readonly Row[] {
  const { words } = context;
  return [
    { label: words.targetRow, figureLabels: [], values: targetValues(assessment, context) },
    { label: words.actualRow, figureLabels: [], values: actualValues(assessment, context) },
    ...metricRows(assessment, context).map(({ label, values }) => ({
      label: '',
      figureLabels: [label],
      values,
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
    return withMark(view, markOf(value, years[index - 1], scheme));
  });
}

function spokenPoints({ indicator, years }: Assessment, context: Context): readonly SpokenPoint[] {
  const { words, scheme } = context;
  const targets = quantities(indicator, 'target');
  const actuals = quantities(indicator, 'actual');
  return columns(context).map(({ label }, index) => {
    const target = targets[index]?.value ?? { kind: 'pending' };
    const actual = actuals[index]?.value ?? { kind: 'pending' };
    const verdict = markOf(actual, years[index - 1], scheme);
    return {
      label,
      baseline: index === 0 ? words.baseline : '',
      actual: printQuantity(actual, words.pendingActual, words),
      targets: target.kind === 'measured' ? [printQuantity(target, '', words)] : [],
      judgements: verdict === undefined ? [] : [verdict.label],
    };
  });
}
