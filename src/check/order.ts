/** The order in which a clerk goes through the workbook. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Workbook } from '../forms/workbook.ts';
import { readCellName } from './address.ts';

/**
 * Sorts findings by sheet, row and column. What concerns the whole file or a missing sheet
 * comes first, what concerns a whole sheet before that sheet's cells; otherwise as given.
 */
export function inSheetOrder(
  diagnostics: readonly Diagnostic[],
  workbook: Workbook,
): readonly Diagnostic[] {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const keyed = diagnostics.map((diagnostic) => {
    const { sheet, cell } = diagnostic.place ?? {};
    const at = cell === undefined ? undefined : readCellName(cell);
    const sheetIndex = sheet === undefined ? -1 : (sheets.get(sheet) ?? -1);
    return { diagnostic, key: [sheetIndex, at?.row ?? 0, at?.column ?? 0] };
  });
  return keyed.toSorted((left, right) => compare(left.key, right.key)).map(({ diagnostic }) => diagnostic);
}

function compare(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
