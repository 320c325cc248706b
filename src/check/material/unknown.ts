/** Sheets and headings that the layout does not know. */

import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { headingsOf, UNREAD_SHEETS } from '../../sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../sheets/sheets.ts';
import type { Table } from '../reading/table.ts';

/** @returns the sheets that are neither read nor known to be left out */
export function unknownSheets(workbook: Workbook): readonly Sheet[] {
  const known = new Set(
    [...SHEETS_IN_ORDER.map(({ name }) => name), ...UNREAD_SHEETS].map(comparable),
  );
  return workbook.sheets.filter(({ name }) => !known.has(comparable(name)));
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

/** @returns what the unknown headings of a table say */
export function unknownHeadings(table: Table): readonly string[] {
  return table.columns.filter(({ kind }) => kind === 'unknown').map(({ heading }) => heading.text);
}
