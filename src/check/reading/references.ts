/** 参考資料: one picture per row. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { type Facts, readFacts } from './facts.ts';
import { optionalOrdinal, optionalText, ordinal, requiredText } from './fields.ts';
import type { Row, Table } from './table.ts';

/** One row of 参考資料. */
const ReferenceRow = z.object({
  基本目標: ordinal,
  施策: optionalOrdinal,
  順: optionalOrdinal,
  題名: requiredText,
  画像ファイル: optionalText,
  代替テキスト: optionalText,
  出典: optionalText,
});

/** A row of 参考資料 as far as it could be read. */
export interface ReferenceDraft {
  readonly row: Row;
  readonly facts: Facts<typeof ReferenceRow.shape>;
}

/** Reads 参考資料. */
export function readReferences(table: Table | undefined): {
  readonly drafts: readonly ReferenceDraft[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = (table?.rows ?? []).map((row) => ({ row, ...readFacts(ReferenceRow, row) }));
  return {
    drafts: read.map(({ row, facts }) => ({ row, facts })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
