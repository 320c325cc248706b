/** `plan.csv` and `stages.csv`: what the numbers in the other tables stand for. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

/** A goal, or a policy of it. */
interface PlanRow {
  readonly submission: Submission;
  readonly goal: number;
  readonly policy?: number;
  readonly name: string;
}

const LEVELS = { goal: '基本目標', policy: '施策' } as const;

/** Makes the table of goals, each followed by its policies. */
export function planTable({ submission }: Evaluation): DataTable {
  const about = {
    name: 'plan',
    title: '計画の構成',
    description: '基本目標と施策ごとに1行です。番号でほかのファイルと結び付きます。',
    key: ['goal_number', 'policy_number'],
  };
  const rows = submission.goals.flatMap(({ number: goal, name }): readonly PlanRow[] => [
    { submission, goal, name: name.value },
    ...submission.policies
      .filter((policy) => policy.goal === goal)
      .map(({ number: policy, title }) => ({ submission, goal, policy, name: title.value })),
  ]);
  return makeTable(about, PLAN_COLUMNS, rows);
}

const PLAN_COLUMNS: readonly Column<PlanRow>[] = [
  ...planColumns<PlanRow>(({ submission }) => submission),
  {
    name: 'level',
    label: '段',
    type: 'string',
    required: true,
    choices: Object.values(LEVELS),
    description: '基本目標の行か、施策の行か。',
    value: ({ policy }) => LEVELS[policy === undefined ? 'goal' : 'policy'],
  },
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '基本目標の番号。計画全体は0。',
    value: ({ goal }) => goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    required: true,
    description: '基本目標の中での施策の番号。基本目標の行では0。',
    value: ({ policy }) => policy ?? 0,
  },
  {
    name: 'name',
    label: '名称',
    type: 'string',
    required: true,
    description: '基本目標か施策の名称。',
    value: ({ name }) => oneLine(name),
  },
];

/** One stage of an indicator that is no number. */
interface StageRow {
  readonly submission: Submission;
  readonly indicator: string;
  readonly stage: string;
  /** From 1, the worst. */
  readonly rank: number;
}

/** Makes the table of stages; a plan of numbers alone has one without rows. */
export function stageTable({ submission }: Evaluation): DataTable {
  const about = {
    name: 'stages',
    title: '指標の段階',
    description:
      '数値で表さない指標の、段階ごとに1行です。そのような指標のない計画では、行がありません。',
    key: ['indicator_id', 'stage_rank'],
  };
  const rows = submission.indicators.flatMap(({ id, stages = [] }) =>
    stages.map((stage, index): StageRow => ({ submission, indicator: id, stage, rank: index + 1 })),
  );
  return makeTable(about, STAGE_COLUMNS, rows);
}

const STAGE_COLUMNS: readonly Column<StageRow>[] = [
  ...planColumns<StageRow>(({ submission }) => submission),
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    required: true,
    description: '指標を見分ける番号（KPI番号）。',
    value: ({ indicator }) => indicator,
  },
  {
    name: 'stage_rank',
    label: '段階の順位',
    type: 'integer',
    required: true,
    description: '段階の順位。最も悪い段階が1。',
    value: ({ rank }) => rank,
  },
  {
    name: 'stage',
    label: '段階',
    type: 'string',
    required: true,
    description: '段階の名前。',
    value: ({ stage }) => stage,
  },
];
