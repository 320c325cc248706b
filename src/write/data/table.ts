/** How tables of the open data are made: a column is defined once, and the file and its dictionary are made from it. */

import type { DataTable, Field, TableAbout } from '../../forms/dataTable.ts';
import { oneLine } from '../../japanese/text.ts';

/** A column: what the dictionary says of it, and what stands in it; nothing leaves the cell blank. */
export type Column<Row> = Field &
  (
    | { readonly type: 'string'; readonly value: (row: Row) => string | undefined }
    /** ISO: `2026-09-14`. */
    | { readonly type: 'date'; readonly value: (row: Row) => string | undefined }
    /** Decimal notation, so that 60.0 stays 60.0. */
    | { readonly type: 'number'; readonly value: (row: Row) => string | undefined }
    | { readonly type: 'integer'; readonly value: (row: Row) => number | undefined }
    | { readonly type: 'boolean'; readonly value: (row: Row) => boolean | undefined }
  );

/** How a `boolean` is written, as 自治体標準オープンデータセット does. */
export const YES = '有';
export const NO = '無';

/** Makes the cells of a table. */
export function makeTable<Row>(
  about: TableAbout,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DataTable {
  return {
    ...about,
    fields: columns.map(({ value: _value, ...field }) => field),
    records: rows.map((row) => columns.map((column) => cellOf(column, row))),
  };
}

function cellOf<Row>({ type, value }: Column<Row>, row: Row): string {
  const content = value(row);
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? YES : NO;
  return type === 'string' ? plainLine(String(content)) : String(content);
}

/**
 * A text as one line (機械可読性 L1-14), without the spaces that only lay it out (L1-06): a run of spaces is one, and
 * none stands at its ends.
 */
function plainLine(text: string): string {
  return oneLine(text)
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .trim();
}
