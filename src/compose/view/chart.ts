/** One indicator as a chart. */

import type { Assessment } from '../../forms/evaluation.ts';
import type { ChartPoint, ChartValue, IndicatorChart } from '../../forms/figure.ts';
import type { Quantity } from '../../forms/submission.ts';
import type { Words } from '../words.ts';
import { columns } from './columns.ts';
import { type Context, isMarked, quantities } from './context.ts';
import { printMeasured } from './figures.ts';
import { oneLine } from './text.ts';

/** One column of the chart. */
interface Column {
  readonly label: string;
  readonly baseline: boolean;
  readonly target: Quantity;
  readonly actual: Quantity;
  /** `○達成` */
  readonly judgement: string;
}

/**
 * Draws up the chart of one indicator.
 *
 * @returns one point for each column of the table
 */
export function indicatorChart(assessment: Assessment, context: Context): IndicatorChart {
  const { indicator } = assessment;
  const all = chartColumns(assessment, context);
  const targets = all.map(({ target }) => target);
  const actuals = all.map(({ actual }) => actual);
  return {
    kind: 'indicator',
    id: indicator.id,
    unit: oneLine(indicator.unit.value),
    points: all.map((column) => chartPoint(column, context)),
    boundWord: commonBound(targets, context.words),
    decimals: Math.max(
      0,
      ...[...targets, ...actuals].map((one) => (one.kind === 'measured' ? one.decimals : 0)),
    ),
  };
}

function chartColumns({ indicator, years }: Assessment, context: Context): readonly Column[] {
  const targets = quantities(indicator, 'target');
  const actuals = quantities(indicator, 'actual');
  return columns(context).map(({ label }, index) => {
    const year = years[index - 1];
    const word = year && context.scheme.words[year.judgement.kind];
    return {
      label,
      baseline: index === 0,
      target: targets[index]?.value ?? { kind: 'pending' },
      actual: actuals[index]?.value ?? { kind: 'pending' },
      judgement: word === undefined ? '' : `${word.mark}${word.label}`,
    };
  });
}

function chartPoint(column: Column, context: Context): ChartPoint {
  const { label, baseline, target, actual } = column;
  const aim = chartValue(target, context.words);
  return {
    label,
    baseline,
    provisional: actual.kind === 'measured' ? (actual.provisional ?? '') : '',
    target: aim.kind === 'value' ? aim : { kind: 'none' },
    actual: chartValue(actual, context.words),
    status: status(column, context),
  };
}

/** What stands under the year. */
function status({ baseline, actual, judgement }: Column, context: Context): string {
  const { words } = context;
  if (baseline) return words.baseline;
  if (actual.kind === 'pending') return words.pendingActual;
  if (actual.kind === 'unfilled') return words.unfilled;
  if (actual.kind !== 'measured') return words.missing;
  return isMarked(actual, context) ? judgement : '';
}

function chartValue(quantity: Quantity, words: Words): ChartValue {
  switch (quantity.kind) {
    case 'measured': {
      const text = printMeasured(quantity, words);
      return { kind: 'value', number: Number(quantity.number), text };
    }
    case 'missing':
      return { kind: 'missing' };
    case 'maintain':
      return { kind: 'none' };
    case 'pending':
    case 'unfilled':
      return { kind: 'pending' };
  }
}

/** The word behind a target that every year states with the same bound. */
function commonBound(targets: readonly Quantity[], words: Words): string {
  const bounds = targets.flatMap((one) => (one.kind === 'measured' ? [one.bound] : []));
  const [first] = bounds;
  return first !== undefined && bounds.every((bound) => bound === first) ? words.bounds[first] : '';
}
