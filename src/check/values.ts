/** All cells of targets and actuals, with what they belong to. */

import type { FiscalYear } from '../forms/submission.ts';
import type { QuantityCell } from './quantityCell.ts';
import type { IndicatorDraft, IndicatorSheet } from './sheets/indicators.ts';

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

/** @returns the cells of all indicators, row by row */
export function valuesOf({ drafts, years }: IndicatorSheet): readonly ValueCell[] {
  return drafts.flatMap((draft) =>
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
