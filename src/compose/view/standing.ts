/** Where a policy or a goal stands, as the sentences at the head of its web page say it. */

import type { Assessment, JudgementKind, Movement } from '../../forms/evaluation.ts';
import type { Scheme } from '../../office/scheme.ts';
import type { Contents } from './contents.ts';
import { BLANK, type ValueView } from './figures.ts';
import { type ListedView, listedView, markedActual } from './lists.ts';
import { metricView } from './metric.ts';

/** Counts of the indicators that are shown together. */
export interface StandingView {
  readonly year: string;
  readonly indicators: string;
  /** Of them, how many are printed elsewhere too; empty list for none. */
  readonly withReprints: readonly string[];
  /** One element in one of the two: whether the scheme judges. */
  readonly judgedCounts: readonly JudgedCounts[];
  readonly withoutJudging: readonly [] | readonly [true];
  /** One element when at least one actual can be held against that of the year before. */
  readonly since: readonly SinceView[];
}

/** How many are 達成, and what became of the others. */
interface JudgedCounts {
  readonly achieved: string;
  /** 未達成 and 判定不能 as far as there are any: the first, with the one that may follow; empty list for none. */
  readonly unmet: readonly (LabelledCount & { readonly others: readonly LabelledCount[] })[];
}

interface LabelledCount {
  /** The scheme's word. */
  readonly label: string;
  readonly count: string;
}

/** How many actuals went which way since the year before, seen in 目標の向き. */
interface SinceView {
  readonly previousYear: string;
  readonly improved: string;
  readonly worsened: string;
  readonly unchanged: string;
  /** Empty list when all can be compared. */
  readonly unknown: readonly string[];
}

/** One indicator in both years. */
interface ComparedView extends ListedView {
  readonly previousActual: ValueView;
  readonly actual: ValueView;
  /** 前年差, in the indicator's unit; above zero with its sign. */
  readonly difference: ValueView;
  /** The word for how it went. */
  readonly movement: string;
}

/** 前年度との比較. */
export interface ComparisonView {
  readonly previousYear: string;
  readonly year: string;
  readonly rows: readonly ComparedView[];
}

/**
 * Counts what is shown of a policy or a goal.
 *
 * @returns one element, or none where there are no indicators
 */
export function standingViews(
  shown: readonly Assessment[],
  contents: Contents,
): readonly StandingView[] {
  if (shown.length === 0) return [];
  const { scheme, submission } = contents.evaluation;
  const reprints = shown.filter(({ indicator }) => indicator.reprintOf !== undefined).length;
  return [
    {
      year: submission.profile.judgedYear.value.label,
      indicators: String(shown.length),
      withReprints: some(reprints),
      judgedCounts: scheme.judges ? [judgedCounts(shown, scheme)] : [],
      withoutJudging: scheme.judges ? [] : [true],
      since: sinceViews(shown, contents),
    },
  ];
}

function judgedCounts(shown: readonly Assessment[], { words }: Scheme): JudgedCounts {
  const judged = (kind: JudgementKind): number =>
    shown.filter((one) => one.judged.judgement.kind === kind).length;
  const [first, ...others] = (['notAchieved', 'undecided'] as const).flatMap((kind) =>
    some(judged(kind)).map((count) => ({ label: words[kind].label, count })),
  );
  return {
    achieved: String(judged('achieved')),
    unmet: first === undefined ? [] : [{ ...first, others }],
  };
}

function sinceViews(shown: readonly Assessment[], contents: Contents): readonly SinceView[] {
  const moved = (movement: Movement): number =>
    shown.filter(({ judged }) => judged.sinceLastYear === movement).length;
  if (moved('unknown') === shown.length) return [];
  return previousYears(contents).map(({ label }) => ({
    previousYear: label,
    improved: String(moved('improved')),
    worsened: String(moved('worsened')),
    unchanged: String(moved('unchanged')),
    unknown: some(moved('unknown')),
  }));
}

/** A count that is only told when there is something to count. */
function some(count: number): readonly string[] {
  return count === 0 ? [] : [String(count)];
}

/**
 * Holds the actuals of 対象年度 against those of the year before.
 *
 * @returns one element, or none where no pair can be compared
 */
export function comparisonViews(
  shown: readonly Assessment[],
  contents: Contents,
): readonly ComparisonView[] {
  if (shown.every(({ judged }) => judged.sinceLastYear === 'unknown')) return [];
  const { label: year } = contents.evaluation.submission.profile.judgedYear.value;
  return previousYears(contents).map(({ label, column }) => ({
    previousYear: label,
    year,
    rows: shown.map((assessment) => comparedView(assessment, column, contents)),
  }));
}

interface PreviousYear {
  readonly label: string;
  /** Its place among the plan's years. */
  readonly column: number;
}

/** None when 対象年度 is the plan's first. */
function previousYears({ evaluation }: Contents): readonly PreviousYear[] {
  const { change, submission } = evaluation;
  return submission.years.flatMap(({ fiscalYear: { year, label } }, column) =>
    year === change.previousYear ? [{ label, column }] : [],
  );
}

/** @param column of the year before; that of 対象年度 follows it */
function comparedView(assessment: Assessment, column: number, { context }: Contents): ComparedView {
  const { words } = context;
  const { metrics, sinceLastYear } = assessment.judged;
  return {
    ...listedView(assessment.indicator, words),
    previousActual: markedActual(assessment, column, context),
    actual: markedActual(assessment, column + 1, context),
    difference: signed(metricView(metrics.yearDifference, '', words), sinceLastYear),
    movement: words.movements[sinceLastYear],
  };
}

/** Beside a figure, a rise has its sign as a fall has ▲; what cannot be worked out is blank, for `movement` says so. */
function signed(view: ValueView, movement: Movement): ValueView {
  if (movement === 'unknown') return BLANK;
  const isRise = movement !== 'unchanged' && /^\d/u.test(view.number);
  return isRise ? { ...view, number: `+${view.number}` } : view;
}
