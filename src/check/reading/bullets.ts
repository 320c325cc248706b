/** 課題・方向性: one bullet per row. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { type Facts, readFacts } from './facts.ts';
import { choice, optionalOrdinal, optionalText, ordinal } from './fields.ts';
import { type Row, type Table, entryOf } from './table.ts';

/** One row of 課題・方向性. A row without 本文 is prepared, not filled in, and is left out. */
const BulletRow = z.object({
  基本目標: ordinal,
  施策: optionalOrdinal,
  区分: choice({ '課題・検証': 'issue', 方向性: 'course' } as const, {
    課題検証: 'issue',
    '課題、検証': 'issue',
    '-課題検証': 'issue',
    '-課題・検証': 'issue',
    '-方向性': 'course',
  }),
  順: optionalOrdinal,
  タグ: optionalText,
  本文: optionalText,
});

/** A row of 課題・方向性 as far as it could be read. */
export interface BulletDraft {
  readonly row: Row;
  readonly facts: Facts<typeof BulletRow.shape>;
}

/** Reads 課題・方向性. */
export function readBullets(table: Table | undefined): {
  readonly drafts: readonly BulletDraft[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows = (table?.rows ?? []).filter((row) => entryOf(row, '本文').cell !== undefined);
  const read = rows.map((row) => ({ row, ...readFacts(BulletRow, row) }));
  return {
    drafts: read.map(({ row, facts }) => ({ row, facts })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
