/** 基本情報: one item per row. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { comparable } from '../../japanese/text.ts';
import { PROFILE } from '../../sheets/profile.ts';
import type { Facts } from '../../sheets/sheet.ts';
import { rowReader } from './rows.ts';
import { type Entry, type Row, type Table, entryOf } from './table.ts';

/** One row of 基本情報: the item's name and what is written for it. */
export interface ProfileRow {
  readonly item: Entry;
  readonly content: Entry;
  /** The item as its sheet is defined; undefined for an item nobody knows. */
  readonly known: string | undefined;
}

/** 基本情報 as far as it could be read. */
export interface ProfileDraft {
  readonly table: Table | undefined;
  readonly rows: readonly ProfileRow[];
  readonly facts: Facts<typeof PROFILE.items>;
}

const readItems = rowReader<typeof PROFILE.items>(PROFILE.items);

/** Reads 基本情報; of an item that stands twice the first row counts. */
export function readProfile(table: Table | undefined): {
  readonly draft: ProfileDraft;
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows = (table?.rows ?? []).map(profileRow);
  const entries = new Map<string, Entry>();
  for (const { known, content } of rows) {
    if (known !== undefined && !entries.has(known))
      entries.set(known, { ...content, heading: known });
  }
  const row: Row = { sheet: table?.sheet.name ?? '', number: 1, entries };
  const { facts, diagnostics } = readItems(row);
  return { draft: { table, rows, facts }, diagnostics };
}

function profileRow(row: Row): ProfileRow {
  const item = entryOf(row, '項目');
  const written = comparable(item.text);
  const known = Object.keys(PROFILE.items).find((name) => comparable(name) === written);
  return { item, content: entryOf(row, '内容'), known };
}
