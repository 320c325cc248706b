/** 基本情報: one item per row. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { comparable } from '../../japanese/text.ts';
import { type Facts, readFacts } from './facts.ts';
import { blankOr, choice, fiscalYear, optionalDate, optionalText, requiredText } from './fields.ts';
import { type Entry, type Row, type Table, entryOf } from './table.ts';

/** The items of 基本情報; those that may not be blank are the ones the papers cannot do without. */
export const ProfileItems = z.object({
  様式の版: optionalText,
  市名: requiredText,
  計画名: optionalText,
  報告書の表題: requiredText,
  資料番号: optionalText,
  資料名: optionalText,
  委員会名: optionalText,
  回: optionalText,
  会議日: optionalDate,
  開催場所: optionalText,
  計画期間: optionalText,
  基準年度: fiscalYear,
  対象年度: fiscalYear,
  評価方式: optionalText,
  抜粋の注記: optionalText,
  本文の注記: optionalText,
  資料の扱い: optionalText,
  問合せ先: optionalText,
  根拠一覧: blankOr(choice({ 載せる: true, 載せない: false })),
  かっこ書きは負数: blankOr(choice({ はい: true, いいえ: false })),
});

/** Items without which there is no paper. */
export const REQUIRED_ITEMS: readonly string[] = ['市名', '報告書の表題', '基準年度', '対象年度'];

/** One row of 基本情報: the item's name and what is written for it. */
export interface ProfileRow {
  readonly item: Entry;
  readonly content: Entry;
  /** The item as the schema calls it; undefined for an item nobody knows. */
  readonly known: string | undefined;
}

/** 基本情報 as far as it could be read. */
export interface ProfileDraft {
  readonly table: Table | undefined;
  readonly rows: readonly ProfileRow[];
  readonly facts: Facts<typeof ProfileItems.shape>;
}

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
  const { facts, diagnostics } = readFacts(ProfileItems, row);
  return { draft: { table, rows, facts }, diagnostics };
}

function profileRow(row: Row): ProfileRow {
  const item = entryOf(row, '項目');
  const written = comparable(item.text);
  const known = Object.keys(ProfileItems.shape).find((name) => comparable(name) === written);
  return { item, content: entryOf(row, '内容'), known };
}
