/** One indicator in finished strings: its rows of the table, and the words for its chart. */

import type { Place } from '../../../diagnostics/place.ts';
import type { Assessment, Grade, Judgement, YearAssessment } from '../../../forms/evaluation.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import { type Indicator, isAim, type Quantity, type Series } from '../../../forms/submission.ts';
import { fullFiscalYear } from '../../../japanese/fiscalYear.ts';
import { comparable } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { columns, type Tone } from '../value/columns.ts';
import { type Context, quantities } from '../value/context.ts';
import { BLANK, printQuantity, type ValueView, valueView, withMark } from '../value/figures.ts';
import { heldOf, relativeView, workedOut } from '../value/heldTarget.ts';
import { metricRows } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { asSentence, breakLines, type LinkedText, linkedText } from '../value/text.ts';
import { targetPlaces, traced } from '../value/traced.ts';
import { markOf } from '../value/verdict.ts';

/** One row of the indicator’s table: 当初目標, 目標値, 実績値, the rated figure, or a rate. */
export interface RowView {
  /** 目標値, 実績値; blank in other rows. */
  readonly label: string;
  /** What a row of figures or of 当初目標 is called, which may be long; blank in the others. */
  readonly figureLabel: string;
  /** Cells that stand once for all rows: with the first row. */
  readonly lead: Optional<LeadView>;
  readonly cells: readonly (ValueView & { readonly tone: Tone })[];
  /** `plain` in rows of targets and of figures in the indicator's unit, which are never bold. */
  readonly weight: 'plain' | 'usual';
}

/** What stands once for all rows of an indicator. */
export interface LeadView {
  readonly rows: number;
  readonly id: string;
  readonly policy: string;
  readonly name: string;
  readonly nameNotes: readonly string[];
  /** 再掲 */
  readonly reprint: string;
  readonly unit: string;
}

/** One year of the sentence that stands for the chart where it cannot be seen. */
export interface SpokenPoint {
  readonly label: string;
  /** 対象年度 */
  readonly judged: boolean;
  readonly baseline: string;
  readonly actual: string;
  /** Blank when the year states no target. */
  readonly target: string;
  /** Blank when nothing is judged. */
  readonly judgement: string;
}

/** One indicator. */
export interface IndicatorView extends LeadView {
  readonly rowViews: readonly RowView[];
  readonly notes: readonly LinkedText[];
  readonly spoken: readonly SpokenPoint[];
  /** What no line of the chart can show, for its caption: 「目標 93～97」. Blank where targets are numbers. */
  readonly rangeTarget: string;
  /** What `<figure chart="…">` calls its chart; blank where there is not one number to draw. */
  readonly chart: string;
}

/**
 * Prints one indicator.
 *
 * @param assessment facts and judgements
 * @param chart what templates call its chart; blank if there is none
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
    rowViews: rows.map(({ label, figureLabel, values, weight }, row) => ({
      label,
      figureLabel,
      weight,
      lead: row === 0 && lead,
      cells: values.map((value, index) => ({ ...value, tone: tones[index] ?? 'plain' })),
    })),
    notes: [
      ...indicator.notes.map(linkedText),
      ...[...togetherNote(assessment, context), ...overrideNote(assessment, context)].map(
        (text) => ({ text, link: '' }),
      ),
    ],
    spoken: spokenPoints(assessment, context),
    rangeTarget: rangeTarget(assessment, context),
    chart,
  };
}

/** A judgement that the office made itself is printed with the computed one and its reason. */
function overrideNote(assessment: Assessment, context: Context): readonly string[] {
  const { indicator, judged, override, computed, computedGrade } = assessment;
  const { scheme, submission, words } = context;
  if (!scheme.judges || override === undefined || computed === undefined) return [];
  const note = fillBlanks(words.override, {
    name: indicator.name.value,
    year: fullFiscalYear(submission.profile.judgedYear.value),
    computed: judgementWord(computed, computedGrade, context),
    judgement: judgementWord(judged.judgement, judged.grade, context),
    reason: asSentence(override.value.reason),
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
  return grade === undefined
    ? judgement
    : fillBlanks(words.graded, { judgement, grade: grade.label });
}

function leadView(indicator: Indicator, rows: number, { words }: Context): LeadView {
  return {
    rows,
    id: indicator.id,
    policy: indicator.policy === undefined ? ofGoal(indicator, words) : String(indicator.policy),
    name: breakLines(indicator.name.value),
    nameNotes: indicator.nameNotes.map(breakLines),
    reprint: besideWord(indicator, words),
    unit: breakLines(indicator.unit.value),
  };
}

/** 担当課の評価 and 委員会の評価, as they were given: under 対象年度, and that of last year under the year before. */
function ratingRows(indicator: Indicator, context: Context): readonly Row[] {
  const { submission, words } = context;
  const judged = submission.profile.judgedYear.value.year;
  const column = 1 + submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === judged);
  return (['department', 'committee'] as const).flatMap((who): readonly Row[] => {
    const given = indicator.givenRatings?.[who];
    if (given === undefined) return [];
    const { now = '', before = '' } = given.value;
    const texts = new Map([
      [column, now],
      [column - 1, before],
    ]);
    const values = columns(context).map((_, at): ValueView => {
      const text = texts.get(at) ?? '';
      if (text === '') return BLANK;
      return traced({ ...BLANK, number: text, word: 'yes' }, indicator, at, [given.place], context);
    });
    return [{ label: '', figureLabel: words.givenRatings[who], values, weight: 'usual' }];
  });
}

/** 再掲, 内訳, 計: in brackets behind the name. */
function besideWord({ reprintOf, partOf, sum }: Indicator, words: Words): string {
  if (reprintOf !== undefined) return words.reprint;
  if (partOf !== undefined) return words.part;
  return sum === true ? words.sum : '';
}

/** An indicator that is judged together with its parts says so. */
function togetherNote(
  { indicator }: Assessment,
  { submission, scheme, words }: Context,
): readonly string[] {
  const parts = submission.indicators.filter(
    ({ partOf }) => partOf !== undefined && comparable(partOf.value) === comparable(indicator.id),
  );
  if (parts.length === 0 || !scheme.judges) return [];
  const names = parts.map(({ name }) => fillBlanks(words.quoted, { text: name.value })).join('');
  return [breakLines(fillBlanks(words.together, { name: indicator.name.value, parts: names }))];
}

function ofGoal({ kind }: Indicator, words: Words): string {
  return kind === 'kgi' ? words.kgi : words.numericTarget;
}

interface Row extends Pick<RowView, 'label' | 'figureLabel' | 'weight'> {
  readonly values: readonly ValueView[];
}

function rowsOf(assessment: Assessment, context: Context): readonly Row[] {
  const { words } = context;
  const { target, originalTarget, comparison } = assessment.indicator;
  const judged = judgedTarget(assessment.indicator, context.scheme.values);
  const targets = (series: Series): Pick<Row, 'values' | 'weight'> => ({
    values: targetValues(series, series === judged ? assessment.years : [], context).map(
      ({ view, places }, column) => traced(view, assessment.indicator, column, places, context),
    ),
    weight: 'plain',
  });
  return [
    ...(originalTarget === undefined
      ? []
      : [{ label: '', figureLabel: words.originalTargetRow, ...targets(originalTarget) }]),
    { label: words.targetRow, figureLabel: '', ...targets(target) },
    {
      label: words.actualRow,
      figureLabel: '',
      values: actualValues(assessment, context),
      weight: 'usual',
    },
    ...(comparison === undefined
      ? []
      : [
          {
            label: '',
            figureLabel: comparison.name,
            values: quantities(comparison.series).map(({ value, place }, column) =>
              traced(valueView(value, '', words), assessment.indicator, column, [place], context),
            ),
            weight: 'plain' as const,
          },
        ]),
    ...ratingRows(assessment.indicator, context),
    ...metricRows(assessment, context).map(({ label, values, weight }): Row => ({
      label: '',
      figureLabel: label,
      values,
      weight,
    })),
  ];
}

/**
 * @param years the judgements that rest on the series: a year that is held against another target has not been
 *   forgotten, and states what was worked out for it
 */
function targetValues(
  series: Series,
  years: readonly YearAssessment[],
  context: Context,
): readonly { readonly view: ValueView; readonly places: readonly Place[] }[] {
  const { words } = context;
  return quantities(series).map(({ value, place }, index) => {
    const year = years[index - 1];
    const isBlank = value.kind === 'pending' || value.kind === 'unfilled';
    const isHeld = isBlank && heldOf(year) !== undefined;
    const shown = isHeld && isPast(year, context) ? workedOut(year, context)?.view : undefined;
    if (shown !== undefined && year !== undefined) {
      return { view: shown, places: targetPlaces(year) };
    }
    // Of a year to come, what is worked out from the baseline is certain already.
    const isKnown = isPast(year, context) || (value.kind === 'relative' && value.to === 'baseline');
    const relative = isKnown ? relativeView(value, year, words) : undefined;
    if (relative !== undefined && year !== undefined) {
      return { view: relative, places: targetPlaces(year) };
    }
    return {
      view: valueView(isHeld ? PENDING : value, words.pendingTarget, words),
      places: [place],
    };
  });
}

const PENDING: Quantity = { kind: 'pending' };

/** What is held against a year is printed from 対象年度 back. */
function isPast(year: YearAssessment | undefined, { submission }: Context): boolean {
  return year !== undefined && year.year <= submission.profile.judgedYear.value.year;
}

/** Once where all years have the same range, otherwise that of the judged year. */
function rangeTarget({ indicator }: Assessment, { submission, scheme, words }: Context): string {
  const { years } = judgedTarget(indicator, scheme.values);
  const printed = years.map(({ value }) =>
    value.kind === 'range' ? printQuantity(value, '', words) : '',
  );
  const distinct = [...new Set(printed)].filter((range) => range !== '');
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) {
    return fillBlanks(words.rangeTarget, { year: '', range: only });
  }
  const { year, label } = submission.profile.judgedYear.value;
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
  const range = printed[column] ?? '';
  return range === '' ? '' : fillBlanks(words.rangeTarget, { year: label, range });
}

function actualValues({ indicator, years }: Assessment, context: Context): readonly ValueView[] {
  const { words } = context;
  return quantities(indicator.actual).map(({ value, place }, index) => {
    const view = valueView(value, words.pendingActual, words);
    const marked = withMark(view, markOf(value, years[index - 1], context));
    return traced(marked, indicator, index, [place], context);
  });
}

/** In a running text, what stands beside a number is set apart: `38,860（速報）`. */
function spokenQuantity(quantity: Quantity, blank: string, words: Words): string {
  const { number, bound, note } = valueView(quantity, blank, words);
  const value = `${number}${bound}`;
  const [, inside = note] = /^\((.*)\)$/u.exec(note) ?? [];
  return inside === '' ? value : fillBlanks(words.withNote, { value, note: inside });
}

function spokenPoints({ indicator, years }: Assessment, context: Context): readonly SpokenPoint[] {
  const { words, scheme } = context;
  const targets = quantities(judgedTarget(indicator, scheme.values));
  const actuals = quantities(indicator.actual);
  return columns(context).map(({ fullLabel, tone }, index) => {
    const target = targets[index]?.value ?? { kind: 'pending' };
    const actual = actuals[index]?.value ?? { kind: 'pending' };
    const verdict = markOf(actual, years[index - 1], context);
    return {
      label: fillBlanks(words.fullYear, { year: fullLabel }),
      judged: tone === 'judged',
      baseline: index === 0 ? words.baseline : '',
      actual: spokenQuantity(actual, words.pendingActual, words),
      target: isAim(target) ? spokenQuantity(target, '', words) : '',
      judgement: verdict?.label ?? '',
    };
  });
}
