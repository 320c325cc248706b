/** Sheets and headings that the layout does not know. */

import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { LAYOUT, SHEET_KINDS, UNREAD_SHEETS } from '../reading/layout.ts';
import type { Table } from '../reading/table.ts';

/** @returns the sheets that are neither read nor known to be left out */
export function unknownSheets(workbook: Workbook): readonly Sheet[] {
  const known = new Set(
    [...SHEET_KINDS.map((kind) => LAYOUT[kind].name), ...UNREAD_SHEETS].map(comparable),
  );
  return workbook.sheets.filter(({ name }) => !known.has(comparable(name)));
}

/** @returns the known headings that a table lacks */
export function lackingHeadings(table: Table, required: boolean): readonly string[] {
  const found = new Set(
    table.columns.flatMap(({ kind, key }) => (kind === 'unknown' ? [] : (key ?? []))),
  );
  return table.layout.headings
    .filter((heading) => heading.required === required && !found.has(heading.name))
    .map(({ name }) => name);
}

/** @returns what the unknown headings of a table say */
export function unknownHeadings(table: Table): readonly string[] {
  return table.columns.filter(({ kind }) => kind === 'unknown').map(({ heading }) => heading.text);
}
