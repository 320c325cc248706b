/** Sheets and headings that the layout does not know. */

import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { BASELINE } from '../../sheets/indicators.ts';
import { headingsOf, UNREAD_SHEETS } from '../../sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../sheets/sheets.ts';
import { isSameSheet } from '../reading/sheetName.ts';
import type { Column, Table } from '../reading/table.ts';

/** @returns the sheets that are neither read nor known to be left out; of two with one name, the second */
export function unknownSheets({ sheets }: Workbook): readonly Sheet[] {
  const known = [...SHEETS_IN_ORDER.map(({ name }) => name), ...UNREAD_SHEETS];
  return sheets.filter((sheet) => {
    const isFirst = sheets.find(({ name }) => isSameSheet(name, sheet.name)) === sheet;
    return !isFirst || !known.some((name) => isSameSheet(name, sheet.name));
  });
}

/** @returns the known headings that a table lacks */
export function lackingHeadings(table: Table, required: boolean): readonly string[] {
  const found = new Set(
    table.columns.flatMap(({ kind, key }) => (kind === 'unknown' ? [] : (key ?? []))),
  );
  return headingsOf(table.layout)
    .filter((heading) => heading.required === required && !found.has(heading.name))
    .map(({ name }) => name);
}

/**
 * A plan mostly calls 現状値 what the form calls 基準値; with a year it reads as a column of years.
 *
 * @returns the column that stands for 基準値, where the table lacks that heading
 */
export function standInForBaseline(table: Table): Column | undefined {
  if (!lackingHeadings(table, true).includes(BASELINE)) return undefined;
  return table.columns.find(
    ({ kind, heading }) => kind === 'year' && comparable(heading.text).startsWith('現状値'),
  );
}

/** @returns what the unknown headings of a table say */
export function unknownHeadings(table: Table): readonly string[] {
  return table.columns.filter(({ kind }) => kind === 'unknown').map(({ heading }) => heading.text);
}
