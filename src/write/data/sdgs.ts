/** `sdgs.csv`: which policies are for which SDGs. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Submission } from '../../forms/submission.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

/** One number of one policy. */
interface SdgRow {
  readonly submission: Submission;
  readonly goal: number;
  readonly policy: number;
  readonly sdg: number;
}

/** Makes the table of SDGs, in the order of the plan; none where no policy names any. */
export function sdgTables({ submission }: Evaluation): readonly DataTable[] {
  const rows = submission.policies.flatMap(({ goal, number: policy, sdgs }) =>
    (sdgs?.value ?? []).map((sdg): SdgRow => ({ submission, goal, policy, sdg })),
  );
  if (rows.length === 0) return [];
  const about = {
    name: 'sdgs',
    title: '施策とSDGs',
    description: '施策と、それが関わるSDGs（持続可能な開発目標）の番号ごとに1行です。',
    key: ['goal_number', 'policy_number', 'sdg_number'],
    refersTo: [
      {
        fields: ['goal_number', 'policy_number'],
        table: 'plan',
        key: ['goal_number', 'policy_number'],
      },
    ],
  };
  return [makeTable(about, COLUMNS, rows)];
}

const COLUMNS: readonly Column<SdgRow>[] = [
  ...planColumns<SdgRow>(({ submission }) => submission),
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '基本目標の番号。',
    value: ({ goal }) => goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    required: true,
    description: '基本目標の中での施策の番号。',
    value: ({ policy }) => policy,
  },
  {
    name: 'sdg_number',
    label: 'SDGsの番号',
    type: 'integer',
    required: true,
    description: '施策が関わるSDGs（持続可能な開発目標）の番号。1から17まで。',
    value: ({ sdg }) => sdg,
  },
];
