/** A table as bytes. */

import { stringify } from 'csv-stringify/sync';

import type { Table } from './table.ts';

/**
 * Writes a table as CSV: UTF-8 with BOM (Excel takes a file without one for Shift_JIS), one heading, lines ending
 * with CRLF, quoted where RFC 4180 asks for it.
 *
 * The library's `escape_formulas` is left alone: it would take -37 as decimal notation for a text, and it cannot be
 * undone. `makeTable` has seen to it.
 */
export function writeCsv({ fields, records }: Table): Uint8Array {
  const text = stringify([fields.map(({ name }) => name), ...records], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
  return new TextEncoder().encode(text);
}
