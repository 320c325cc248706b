/** Rows that departments have added where they may, as rows of the office's workbook. */

import type { AddedRow } from '../forms/collection.ts';
import type { Item, ItemCell, WorkbookItems } from '../forms/items.ts';

/** A row of a returned file that is new. */
export interface NewRow {
  readonly file: string;
  readonly department: string;
  readonly item: Item;
}

/** The columns whose content the office's own workbook gives. */
const SEQUENCE = '順';
const DEPARTMENT = '担当課';

/**
 * Places rows below those that are there, in the order of files and rows; the same words for the same place count once.
 */
export function addedRows(book: WorkbookItems, rows: readonly NewRow[]): readonly AddedRow[] {
  const free = new Map(book.sheets.map(({ sheet, lastRow }) => [sheet, lastRow + 1]));
  const numbers = new Map<string, number>();
  const distinct = rows.filter(
    (row, index) => rows.findIndex((other) => contentOf(other) === contentOf(row)) === index,
  );
  return distinct.flatMap((added): readonly AddedRow[] => {
    const { item, department, file } = added;
    const sheet = book.sheets.find((one) => one.sheet === item.sheet);
    const from = item.cells.find(({ text }) => text !== '')?.place;
    if (sheet === undefined || from === undefined) return [];
    const row = free.get(item.sheet) ?? sheet.lastRow + 1;
    free.set(item.sheet, row + 1);
    const own: readonly (readonly [string, string])[] = [
      [SEQUENCE, String(nextNumber(book, item, numbers))],
      [DEPARTMENT, department],
    ];
    const given = item.cells.filter(
      ({ column, text }) => text !== '' && column !== SEQUENCE && column !== DEPARTMENT,
    );
    const cells = [
      ...given.map(({ column, text, value }) => ({ column, text, value })),
      ...own.map(([column, text]) => ({ column, text, value: undefined })),
    ].flatMap(({ column, text, value }) => {
      const number = sheet.columnNumbers[column];
      if (number === undefined) return [];
      return [{ column: number, text, ...(value !== undefined && { value }) }];
    });
    return [
      {
        sheet: sheet.actualName,
        row,
        file,
        department,
        from,
        item: item.name,
        cells: cells.toSorted((one, other) => one.column - other.column),
      },
    ];
  });
}

/** Everything but whose it is and where it stands. */
function contentOf({ item }: NewRow): string {
  return JSON.stringify([
    item.sheet,
    item.belongsTo,
    item.cells.flatMap(({ column, text }: ItemCell) =>
      text === '' || column === SEQUENCE || column === DEPARTMENT ? [] : [[column, text]],
    ),
  ]);
}

/** Behind the numbers of its group, `1-2-課題・検証`. */
function nextNumber(book: WorkbookItems, item: Item, numbers: Map<string, number>): number {
  const group = `${item.belongsTo}-${item.cells.find(({ column }) => column === '区分')?.text ?? ''}`;
  const last =
    numbers.get(group) ??
    Math.max(
      0,
      ...book.items
        .filter(({ sheet, key }) => sheet === item.sheet && key.startsWith(`${group}-`))
        .map(({ key }) => Number(/\d+$/u.exec(key)?.[0] ?? 0)),
    );
  numbers.set(group, last + 1);
  return last + 1;
}
