/** A table as bytes. */

import { stringify } from 'csv-stringify/sync';

import type { DataTable } from '../../forms/dataTable.ts';

/**
 * Writes a table as CSV for programs: UTF-8 without a byte order mark (readers of Data Packages take one for part of
 * the first heading), one heading, lines ending with CRLF, quoted where RFC 4180 asks for it. People have the same
 * tables in `indicators.xlsx`.
 *
 * The library's `escape_formulas` is left alone: it would take -37 as decimal notation for a text, and it cannot be
 * undone.
 */
export function writeCsv({ fields, records }: DataTable): Uint8Array {
  const rows = records.map((cells) =>
    cells.map((cell, index) => (fields[index]?.type === 'string' ? inert(cell) : cell)),
  );
  const text = stringify([fields.map(({ name }) => name), ...rows], {
    bom: false,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
  return new TextEncoder().encode(text);
}

/**
 * What makes a spreadsheet calculate instead of showing a text, also behind spaces that it ignores. Source: OWASP,
 * "CSV Injection"; the full-width signs count because Excel and Numbers in Japanese take them for the narrow ones.
 * A leading apostrophe is among them so that taking one off always gives back the text.
 */
const ACTIVE = /^[\s\p{Cf}]*['=+\-@＝＋－＠]/u;

/** A sign alone, or before digits only: nothing is calculated, and －37 is an honest value. */
const HARMLESS = /^[+\-＋－]?[\d０-９.,．，]*[%％]?$/u;

/** Puts an apostrophe before a text that would be taken for a formula; no other text is changed. */
function inert(text: string): string {
  return ACTIVE.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}
