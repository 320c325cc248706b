/** One indicator as a chart. */

import type { Assessment } from '../../../forms/evaluation.ts';
import type { ChartPoint, ChartValue, IndicatorChart } from '../../../forms/figure.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import type { Quantity } from '../../../forms/submission.ts';
import type { Words } from '../../../wording/words.ts';
import { columns } from '../value/columns.ts';
import { type Context, quantities } from '../value/context.ts';
import { printMeasured } from '../value/figures.ts';
import { type WorkedOut, workedOut } from '../value/heldTarget.ts';
import { oneLine } from '../value/text.ts';
import { markOf, shortVerdict, type Verdict } from '../value/verdict.ts';

/** One column of the chart. */
interface Column {
  readonly label: string;
  readonly baseline: boolean;
  readonly target: Quantity;
  /** What stands in its place where the year states none. */
  readonly workedOut: WorkedOut | undefined;
  readonly actual: Quantity;
  readonly verdict: Verdict | undefined;
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

/** Whether there is anything to draw: axes alone would only puzzle the reader. */
export function hasNumbers({ points }: IndicatorChart): boolean {
  return points.some(({ target, actual }) => target.kind === 'value' || actual.kind === 'value');
}

function chartColumns({ indicator, years }: Assessment, context: Context): readonly Column[] {
  const { year: judged } = context.submission.profile.judgedYear.value;
  const targets = quantities(judgedTarget(indicator, context.scheme.values));
  const actuals = quantities(indicator.actual);
  return columns(context).map(({ label }, index) => {
    const actual = actuals[index]?.value ?? PENDING;
    const year = years[index - 1];
    return {
      label,
      baseline: index === 0,
      target: targets[index]?.value ?? PENDING,
      workedOut: (year?.year ?? judged + 1) <= judged ? workedOut(year, context) : undefined,
      actual,
      verdict: markOf(actual, year, context.scheme),
    };
  });
}

const PENDING = { kind: 'pending' } as const;

function chartPoint(column: Column, context: Context): ChartPoint {
  const { label, baseline, target, actual } = column;
  const aim = aimOf(target, column.workedOut, context);
  return {
    label,
    baseline,
    provisional: actual.kind === 'measured' ? (actual.provisional ?? '') : '',
    target: aim.kind === 'value' ? aim : { kind: 'none' },
    actual: chartValue(actual, context.words),
    status: status(column, context),
  };
}

function aimOf(target: Quantity, instead: WorkedOut | undefined, { words }: Context): ChartValue {
  if (instead === undefined) return chartValue(target, words);
  const { number, view } = instead;
  return { kind: 'value', number: Number(number), text: view.number };
}

/** What stands under the year; a value that is not there may be judged all the same. */
function status({ baseline, actual, verdict }: Column, { scheme, words }: Context): string {
  if (baseline) return words.baseline;
  if (actual.kind === 'measured') {
    return verdict === undefined ? '' : shortVerdict(verdict, scheme);
  }
  return `${verdict?.mark ?? ''}${absence(actual.kind, words)}`;
}

function absence(kind: Exclude<Quantity['kind'], 'measured'>, words: Words): string {
  if (kind === 'pending') return words.pendingActual;
  return kind === 'unfilled' ? words.unfilled : words.missing;
}

function chartValue(quantity: Quantity, words: Words): ChartValue {
  switch (quantity.kind) {
    case 'measured': {
      const text = printMeasured(quantity, words);
      return { kind: 'value', number: Number(quantity.number), text };
    }
    case 'missing':
      return { kind: 'missing' };
    // A range is no point of a line; the caption states it.
    case 'range':
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
