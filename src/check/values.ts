/** All cells of targets and actuals, with what they belong to. */

import type { Bound, FiscalYear } from '../forms/submission.ts';
import type { QuantityCell } from './quantityCell.ts';
import type { IndicatorDraft, IndicatorSheet } from './sheets/indicators.ts';
import type { Entry } from './table.ts';

/** One cell of targets or actuals. */
export interface ValueCell {
  readonly draft: IndicatorDraft;
  readonly role: 'target' | 'actual';
  readonly column: 'baseline' | 'year';
  /** Of the column; undefined for the baseline, and when the heading could not be read. */
  readonly fiscalYear: FiscalYear | undefined;
  readonly unit: string | undefined;
  readonly cell: QuantityCell;
}

/** @returns the cells of each indicator: the targets from the baseline on, then the actuals; none for an indicator without rows */
export function valuesByIndicator({
  drafts,
  years,
}: IndicatorSheet): readonly (readonly ValueCell[])[] {
  return drafts.map((draft) =>
    (['target', 'actual'] as const).flatMap((role): readonly ValueCell[] => {
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

/** @returns the number of a cell; none when it holds something else */
export function measuredOf({ cell, fiscalYear, column }: ValueCell): readonly MeasuredCell[] {
  const { entry, quantity } = cell;
  if (quantity?.kind !== 'measured') return [];
  const label = column === 'baseline' ? '基準値' : (fiscalYear?.label ?? 'この年度');
  return [{ entry, number: quantity.number, bound: quantity.bound, label }];
}
