/** The tables of a workbook, also of one that came back with its sheets renamed or copied. */

import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { UNREAD_SHEETS } from '../../sheets/sheet.ts';
import { SHEET_KINDS, type SheetKind, SHEETS } from '../../sheets/sheets.ts';
import { isSameSheet } from '../reading/sheetName.ts';
import { readTable, type Table } from '../reading/table.ts';

/** A table whose rows are known by numbers. */
export interface KeyedTable {
  readonly kind: SheetKind;
  readonly table: Table;
}

/** The sheets whose rows are sent to departments. */
const KEYED = SHEET_KINDS.filter((kind) => 'key' in SHEETS[kind]);

/**
 * Finds the tables.
 *
 * @param isReturned a sheet that has another name is known by its headings, and a second one of a kind counts too
 * @returns the tables, and the sheets that are none of the form's and hold something
 */
export function keyedTables(
  { sheets }: Workbook,
  isReturned: boolean,
): { readonly tables: readonly KeyedTable[]; readonly others: readonly Sheet[] } {
  const tables: KeyedTable[] = [];
  const others: Sheet[] = [];
  for (const sheet of sheets) {
    if (UNREAD_SHEETS.some((name) => isSameSheet(name, sheet.name))) continue;
    const named = SHEET_KINDS.find((kind) => isSameSheet(SHEETS[kind].name, sheet.name));
    const kind = named ?? (isReturned ? kindByHeadings(sheet) : undefined);
    if (kind === undefined) {
      if (sheet.cells.some(({ text }) => text.trim() !== '')) others.push(sheet);
      continue;
    }
    const isSecond = tables.some((one) => one.kind === kind);
    const table = KEYED.includes(kind) ? readTable(sheet, SHEETS[kind]) : undefined;
    if (table !== undefined && (isReturned || !isSecond)) tables.push({ kind, table });
  }
  return { tables, others };
}

/** A sheet that has all headings by which its rows are known, and one more that is filled in. */
function kindByHeadings(sheet: Sheet): SheetKind | undefined {
  const texts = new Set(
    sheet.cells.filter(({ row }) => row <= 10).map(({ text }) => comparable(text)),
  );
  return KEYED.find((kind) => {
    const layout = SHEETS[kind];
    const answered = Object.entries(layout.columns).flatMap(([name, column]) =>
      'answered' in column ? [name] : [],
    );
    if (!('key' in layout)) return false;
    const hasKey = layout.key.every((name) => texts.has(comparable(name)));
    // What is filled in of an indicator stands below a year.
    if (layout.shape === 'groups') return hasKey && texts.has('行');
    return hasKey && answered.some((name) => texts.has(comparable(name)));
  });
}
