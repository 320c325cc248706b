/** 計画のKPI一覧: one indicator per row, one column per horizon. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { QuantityOptions } from '../../japanese/quantity.ts';
import { BASELINE } from '../../sheets/indicators.ts';
import type { PLANNED } from '../../sheets/planned.ts';
import { type SeriesDraft, type YearHeading, readYearHeadings } from './indicators.ts';
import { readQuantityCell } from './quantityCell.ts';
import type { Draft } from './rows.ts';
import { type Table, entryOf } from './table.ts';

/** One row as far as it could be read. */
export interface PlannedDraft extends Draft<typeof PLANNED.columns> {
  readonly target: SeriesDraft;
}

/** The sheet as far as it could be read. */
export interface PlannedSheet {
  readonly table: Table | undefined;
  readonly years: readonly YearHeading[];
  readonly drafts: readonly PlannedDraft[];
}

/**
 * Reads the values of the rows.
 *
 * @param rows what was read of them by the columns of the sheet
 * @returns the rows with 基準値 and the targets, and a finding for each cell that is no quantity
 */
export function readPlanned(
  table: Table | undefined,
  rows: readonly Draft<typeof PLANNED.columns>[],
  options: QuantityOptions,
): { readonly sheet: PlannedSheet; readonly diagnostics: readonly Diagnostic[] } {
  const years = (table?.columns ?? []).flatMap(readYearHeadings);
  const diagnostics: Diagnostic[] = [];
  const drafts = rows.map(({ row, facts }): PlannedDraft => {
    const nature = { unit: facts.単位?.value, stages: undefined };
    const read = (key: string): SeriesDraft['baseline'] => {
      const cell = readQuantityCell(entryOf(row, key), nature, 'target', options);
      diagnostics.push(...cell.diagnostics);
      return cell.value;
    };
    const target = { baseline: read(BASELINE), years: years.map(({ key }) => read(key)) };
    return { row, facts, target };
  });
  return { sheet: { table, years, drafts }, diagnostics };
}
