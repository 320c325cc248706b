/** Values of last year's workbook as they are written into the next one. */

import type { FactSeries, FactValue } from '../../facts/facts.ts';
import { plainFigure, withoutPercent } from '../../facts/facts.ts';
import type { FiscalYear, Measured, Quantity, Series } from '../../forms/submission.ts';
import { printNumber } from '../../japanese/printNumber.ts';
import { parseQuantity } from '../../japanese/quantity.ts';

/** A row of values, and the years whose provisional mark stands beside the value, not in it. */
export interface CarriedSeries {
  readonly series: FactSeries;
  readonly provisional: string[];
}

/**
 * Carries a row over.
 *
 * @param columns the years of the row's values
 * @param unit which may stand with a value
 * @returns blank cells as null, everything else so that it is read as the same value again
 */
export function seriesOf(row: Series, columns: readonly FiscalYear[], unit: string): CarriedSeries {
  const values = row.years.map(({ value }, index) => [columns[index]?.label ?? '', value] as const);
  return {
    series: {
      baseline: valueOf(row.baseline.value, unit),
      years: Object.fromEntries(values.map(([label, value]) => [label, valueOf(value, unit)])),
    },
    provisional: values.flatMap(([label, value]) => (isMarkedBeside(value, unit) ? [label] : [])),
  };
}

function valueOf(quantity: Quantity, unit: string): FactValue | null {
  switch (quantity.kind) {
    case 'measured':
      return carriedMeasured(quantity, unit);
    case 'range':
    case 'maintain':
    case 'stage':
    case 'ended':
    case 'relative':
      return { raw: quantity.written };
    case 'missing':
      // A blank that says that none applies stays blank.
      return quantity.written === '' ? null : { raw: quantity.written, kind: 'missing' };
    case 'pending':
    case 'unfilled':
      return null;
  }
}

/** `41.2%` was a cell in percent format; it becomes the number that was printed, so that nobody has to wonder again. */
function carriedMeasured(measured: Measured, unit: string): FactValue {
  const { written } = measured;
  if (/[%％]$/u.test(written) && plainFigure(withoutPercent(written)) !== undefined) {
    return { raw: withoutPercent(written) };
  }
  return { raw: saysTheSame(measured, unit) ? written : spelled(measured) };
}

/** A number format may have shown more than the grammar of values knows (`12人`). */
function saysTheSame({ written, number }: Measured, unit: string): boolean {
  const reading = parseQuantity(written, { unit });
  if (reading.kind !== 'read' || reading.quantity.kind !== 'measured') return false;
  return reading.quantity.number === number;
}

const BOUND_WORDS = {
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
  about: '程度',
} as const;

function spelled(measured: Measured): string {
  const { number, decimals, bound, approximate, dataYear, revised } = measured;
  const before = approximate === true ? '約' : '';
  const after = bound === undefined ? '' : BOUND_WORDS[bound];
  const year = dataYear === undefined ? '' : ` (${dataYear.label})`;
  const mark = revised === undefined ? '' : ` (${revised})`;
  return `${before}${printNumber(number, decimals)}${after}${year}${mark}`;
}

function isMarkedBeside(quantity: Quantity, unit: string): boolean {
  if (quantity.kind !== 'measured' || quantity.provisional === undefined) return false;
  const reading = parseQuantity(quantity.written, { unit });
  const says = reading.kind === 'read' && reading.quantity.kind === 'measured';
  return !(says && reading.quantity.provisional !== undefined);
}
