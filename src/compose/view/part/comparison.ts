/** 前年度との比較 in finished strings: the actuals of a policy or a goal beside those of the year before. */

import type { Assessment, Movement } from '../../../forms/evaluation.ts';
import { BLANK, type ValueView } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import type { Contents } from './contents.ts';
import { judgedMetric, type ListedView, listedView, markedActual } from './lists.ts';
import { previousYearOf } from './standing.ts';

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
 * Holds the actuals of 対象年度 against those of the year before.
 *
 * @returns lacking where no pair can be compared
 */
export function comparisonView(
  shown: readonly Assessment[],
  contents: Contents,
): Optional<ComparisonView> {
  const previous = previousYearOf(contents);
  if (previous === undefined) return false;
  if (shown.every(({ judged }) => judged.sinceLastYear === 'unknown')) return false;
  return {
    previousYear: previous.label,
    year: contents.evaluation.submission.profile.judgedYear.value.label,
    rows: shown.map((assessment) => comparedView(assessment, previous.column, contents)),
  };
}

/** @param column of the year before; that of 対象年度 follows it */
function comparedView(assessment: Assessment, column: number, { context }: Contents): ComparedView {
  const { words } = context;
  const { sinceLastYear } = assessment.judged;
  return {
    ...listedView(assessment.indicator, words),
    previousActual: markedActual(assessment, column, context),
    actual: markedActual(assessment, column + 1, context),
    difference: signed(
      judgedMetric(assessment, 'yearDifference', '', column + 1, context),
      sinceLastYear,
    ),
    movement: words.movements[sinceLastYear],
  };
}

/** Beside a figure, a rise has its sign as a fall has ▲; what cannot be worked out is blank, for `movement` says so. */
function signed(view: ValueView, movement: Movement): ValueView {
  // Of a target on both sides it cannot be told which way is better, but what changed can.
  const isNumber = /\d/u.test(view.number);
  if (movement === 'unknown' && !isNumber) return BLANK;
  const isRise = movement !== 'unchanged' && /^\d/u.test(view.number);
  return isRise ? { ...view, number: `+${view.number}` } : view;
}
