/** All cells that are read, sheet by sheet. */

import { type Entry, type FoundSheet, type Table, isBroken } from '../reading/table.ts';

/**
 * The entries under known headings, and the headings of the years; each cell once, even
 * when it is merged over several rows.
 */
export function readEntries(sheets: readonly FoundSheet[]): readonly Entry[] {
  return sheets.flatMap(({ table }) => (table === undefined ? [] : tableEntries(table)));
}

function tableEntries(table: Table): readonly Entry[] {
  const headings = table.columns.flatMap(({ kind, heading }): readonly Entry[] =>
    kind === 'year'
      ? [
          {
            heading: heading.text,
            place: heading.place,
            cell: heading,
            text: heading.text.trim(),
            absent: false,
          },
        ]
      : [],
  );
  const rows = table.rows.flatMap((row) =>
    [...row.entries.values()].map((entry) => named(entry, row.entries.get('項目'))),
  );
  const seen = new Set<string>();
  return [...headings, ...rows].filter(({ cell, text, place }) => {
    const isNew = !seen.has(place.cell);
    seen.add(place.cell);
    return isNew && (text !== '' || isBroken(cell));
  });
}

/** In 基本情報 the item stands for the heading: 会議日 may hold a date, 対象年度 may not. */
function named(entry: Entry, item: Entry | undefined): Entry {
  return item !== undefined && entry.heading === '内容' ? { ...entry, heading: item.text } : entry;
}
