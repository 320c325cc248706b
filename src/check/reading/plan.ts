/** 施策体系: goals, policies and measures, one per row. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { type Facts, readFacts } from './facts.ts';
import { choice, optionalOrdinal, optionalText, ordinal, requiredText } from './fields.ts';
import type { Row, Table } from './table.ts';

/** One row of 施策体系. */
const PlanRow = z.object({
  基本目標: ordinal,
  施策: optionalOrdinal,
  番号: optionalOrdinal,
  種別: choice({ 基本目標: 'goal', 施策: 'policy', 施策の内容: 'measure' } as const),
  '名称・本文': requiredText,
  副題: optionalText,
});

/** A row of 施策体系 as far as it could be read. */
export interface PlanDraft {
  readonly row: Row;
  readonly facts: Facts<typeof PlanRow.shape>;
}

/** Reads 施策体系. */
export function readPlan(table: Table | undefined): {
  readonly drafts: readonly PlanDraft[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = (table?.rows ?? []).map((row) => ({ row, ...readFacts(PlanRow, row) }));
  return {
    drafts: read.map(({ row, facts }) => ({ row, facts })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
