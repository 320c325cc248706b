/** What the drawing of an indicator needs to know of its figures. */

import type { ChartPoint, ChartValue, IndicatorChart } from '../forms/figure.ts';

/** A value that is shown, with the column it belongs to. */
export interface ShownValue {
  readonly column: number;
  readonly number: number;
  /** As printed. */
  readonly text: string;
  readonly baseline: boolean;
  /** 概算 …; empty for a final value, and for targets. */
  readonly provisional: string;
}

/** The values of a chart, parted by what they are. */
export interface ShownSeries {
  readonly actuals: readonly ShownValue[];
  readonly targets: readonly ShownValue[];
  /** The last target when there are several and all are the same. */
  readonly constantTarget?: ShownValue;
}

/**
 * Picks the values that have a mark.
 *
 * @throws when a number is not finite: that is a fault of the program, not of the workbook
 */
export function shownSeries({ points }: IndicatorChart): ShownSeries {
  const actuals = points.flatMap((point, column) => shown(point, column, 'actual'));
  const targets = points.flatMap((point, column) => shown(point, column, 'target'));
  const last = targets.at(-1);
  const constant = targets.length > 1 && targets.every(({ number }) => number === last?.number);
  return constant && last !== undefined
    ? { actuals, targets, constantTarget: last }
    : { actuals, targets };
}

/** Targets and actuals together. */
export function allNumbers({ actuals, targets }: ShownSeries): readonly number[] {
  return [...actuals, ...targets].map(({ number }) => number);
}

/** The value's number, or null where chart.js shall leave a gap. */
export function numberOf(value: ChartValue): number | null {
  return value.kind === 'value' ? value.number : null;
}

function shown(
  point: ChartPoint,
  column: number,
  series: 'actual' | 'target',
): readonly ShownValue[] {
  const value = point[series];
  if (value.kind !== 'value') return [];
  const { number, text } = value;
  if (!Number.isFinite(number)) throw new Error(`The value “${text}” is no finite number.`);
  const provisional = series === 'actual' ? point.provisional : '';
  return [{ column, number, text, baseline: point.baseline, provisional }];
}
