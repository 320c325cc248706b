/** What the drawing of an indicator needs to know of its figures. */

import type { ChartValue, IndicatorChart } from '../forms/figure.ts';

/** A value that is shown, with the column it belongs to. */
export interface ShownValue {
  readonly column: number;
  readonly number: number;
  /** As printed. */
  readonly text: string;
}

/** What was reached in a column. */
export interface ShownActual extends ShownValue {
  readonly baseline: boolean;
  readonly judged: boolean;
  /** 概算 …; empty for a final value. */
  readonly provisional: string;
}

/** A range that a column is meant to stay in. */
export interface ShownRange {
  readonly column: number;
  readonly lower: number;
  readonly upper: number;
}

/** The values of a chart, parted by what they are. */
export interface ShownSeries {
  readonly actuals: readonly ShownActual[];
  /** Numbers to be reached, and both edges of every range. */
  readonly targets: readonly ShownValue[];
  readonly ranges: readonly ShownRange[];
  /** 比較値. */
  readonly comparisons: readonly ShownValue[];
  /** The column of 対象年度, where no year is judged. */
  readonly reported: number | undefined;
}

/**
 * Picks the values that have a mark.
 *
 * @throws when a number is not finite: that is a fault of the program, not of the workbook
 */
export function shownSeries({ points, reported }: IndicatorChart): ShownSeries {
  const actuals = points.flatMap(({ actual, baseline, judged, provisional }, column) =>
    actual.kind === 'value'
      ? [{ ...shown(column, actual.number, actual.text), baseline, judged, provisional }]
      : [],
  );
  const targets = points.flatMap(({ target }, column): readonly ShownValue[] => {
    if (target.kind === 'value') return [shown(column, target.number, target.text)];
    if (target.kind === 'none') return [];
    const { lower, upper, lowerText, upperText } = target;
    return [shown(column, upper, upperText), shown(column, lower, lowerText)];
  });
  const ranges = points.flatMap(({ target }, column) =>
    target.kind === 'range' ? [{ column, lower: target.lower, upper: target.upper }] : [],
  );
  const comparisons = points.flatMap(({ comparison }, column) =>
    comparison?.kind === 'value' ? [shown(column, comparison.number, comparison.text)] : [],
  );
  return { actuals, targets, ranges, comparisons, reported };
}

function shown(column: number, number: number, text: string): ShownValue {
  if (!Number.isFinite(number)) throw new Error(`The value “${text}” is no finite number.`);
  return { column, number, text };
}

/** The actuals that are labelled: the baseline, and that of 対象年度 or, without one, the latest. */
export function keyActuals({ actuals, reported }: ShownSeries): readonly ShownActual[] {
  const main =
    actuals.find(({ judged }) => judged) ??
    actuals.find(({ column }) => column === reported) ??
    actuals.at(-1);
  return actuals.filter((value) => value.baseline || value === main);
}

/** The target that is labelled, the last; of a range both edges. */
export function lastTarget({ targets }: ShownSeries): readonly ShownValue[] {
  const column = targets.at(-1)?.column;
  return targets.filter((value) => value.column === column);
}

/** Targets, actuals and what they are compared with. */
export function allNumbers({ actuals, targets, comparisons }: ShownSeries): readonly number[] {
  return [...actuals, ...targets, ...comparisons].map(({ number }) => number);
}

/** The value's number, or null where chart.js shall leave a gap. */
export function numberOf(value: ChartValue): number | null {
  return value.kind === 'value' ? value.number : null;
}
