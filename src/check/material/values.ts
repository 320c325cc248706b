/** All cells of targets and actuals, with what they belong to. */

import { compareDecimals } from '../../decimals/notation.ts';
import type { Bound, FiscalYear, Range } from '../../forms/submission.ts';
import type { IndicatorDraft, IndicatorSheet } from '../reading/indicators.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
import type { Entry } from '../reading/table.ts';

/** Which row a value stands in. */
export type ValueRole = (typeof VALUE_ROLES)[number];
export const VALUE_ROLES = ['target', 'original', 'actual', 'comparison'] as const;

/** What the rows are called in findings. */
export const ROLE_WORDS: Readonly<Record<ValueRole, string>> = {
  target: '目標値',
  original: '目標値（当初）',
  actual: '実績値',
  comparison: '比較値',
};

/** One cell of targets or actuals. */
export interface ValueCell {
  readonly draft: IndicatorDraft;
  readonly role: ValueRole;
  readonly column: 'baseline' | 'year';
  /** Of the column; undefined for the baseline, and when the heading could not be read. */
  readonly fiscalYear: FiscalYear | undefined;
  readonly unit: string | undefined;
  readonly cell: QuantityCell;
}

/** @returns the cells of each indicator: the targets from the baseline on, then those of 当初, then the actuals; none for an indicator without rows */
export function valuesByIndicator({
  drafts,
  years,
}: IndicatorSheet): readonly (readonly ValueCell[])[] {
  return drafts.map((draft) =>
    VALUE_ROLES.flatMap((role): readonly ValueCell[] => {
      const series = draft[role];
      if (series === undefined) return [];
      const base = { draft, role, unit: draft.facts.単位?.value };
      return [
        { ...base, column: 'baseline', fiscalYear: undefined, cell: series.baseline },
        ...series.years.map((cell, index): ValueCell => {
          const reading = years[index]?.reading;
          const fiscalYear = reading?.kind === 'year' ? reading.fiscalYear : undefined;
          return { ...base, column: 'year', fiscalYear, cell };
        }),
      ];
    }),
  );
}

/** A cell that holds a number. */
export interface MeasuredCell {
  readonly entry: Entry;
  /** Plain decimal notation. */
  readonly number: string;
  readonly bound: Bound | undefined;
  /** The column: `H30`, 基準値. */
  readonly label: string;
}

/** @returns the number of a cell; none when it holds something else, or a range */
export function measuredOf(value: ValueCell): readonly MeasuredCell[] {
  const { entry, quantity } = value.cell;
  if (quantity?.kind !== 'measured') return [];
  const { number, bound } = quantity;
  return [{ entry, number, bound, label: labelOf(value) }];
}

/** @returns every number of a cell: of a range, both limits */
export function numbersOf(value: ValueCell): readonly MeasuredCell[] {
  const { entry, quantity } = value.cell;
  if (quantity?.kind !== 'range') return measuredOf(value);
  return [quantity.lower, quantity.upper].map(({ number, bound }) => ({
    entry,
    number,
    bound,
    label: labelOf(value),
  }));
}

function labelOf({ column, fiscalYear }: ValueCell): string {
  return column === 'baseline' ? '基準値' : (fiscalYear?.label ?? 'この年度');
}

/** Of an indicator that was added to the plan: whether a column lies before its 開始年度. The baseline does. */
export function isBeforeStart({ draft, column, fiscalYear }: ValueCell): boolean {
  const start = draft.facts.開始年度?.value.year;
  if (start === undefined) return false;
  return column === 'baseline' || (fiscalYear !== undefined && fiscalYear.year < start);
}

/** Whether two cells state the same; how many decimals they show does not matter. */
export function isSameStated(one: QuantityCell, other: QuantityCell): boolean {
  const [left, right] = [one.quantity, other.quantity];
  // A cell that cannot be read has its own finding.
  if (left === undefined || right === undefined) return true;
  if (left.kind === 'range' && right.kind === 'range') return isSameRange(left, right);
  if (left.kind !== 'measured' || right.kind !== 'measured') {
    const reasons = [left, right].map((value) => (value.kind === 'missing' ? value.reason : ''));
    return left.kind === right.kind && reasons[0] === reasons[1];
  }
  return (
    compareDecimals(left.number, right.number) === 0 &&
    left.bound === right.bound &&
    left.dataYear?.year === right.dataYear?.year
  );
}

function isSameRange(one: Range, other: Range): boolean {
  return (['lower', 'upper'] as const).every(
    (side) =>
      compareDecimals(one[side].number, other[side].number) === 0 &&
      one[side].bound === other[side].bound,
  );
}
