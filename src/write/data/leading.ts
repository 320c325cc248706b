/** `leading.csv` and `leading-bases.csv`: リーディングプロジェクト with their 取組, and what each of them rests on. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Effort, LeadingProject, Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

const KINDS = { project: 'プロジェクト', effort: '取組' } as const;

/** One project, or one of its 取組. */
interface LeadingRow {
  readonly submission: Submission;
  /** From 1, among all rows. */
  readonly number: number;
  readonly kind: keyof typeof KINDS;
  readonly project: LeadingProject;
  readonly basis: Effort;
}

/** Makes both tables, where there are any projects. */
export function leadingTables({ submission }: Evaluation): readonly DataTable[] {
  const { leading = [] } = submission;
  if (leading.length === 0) return [];
  const rows = leading
    .flatMap((project) => [
      { kind: 'project' as const, project, basis: project },
      ...project.efforts.map((basis) => ({ kind: 'effort' as const, project, basis })),
    ])
    .map((row, index) => ({ ...row, submission, number: index + 1 }));
  const about = {
    name: 'leading',
    title: 'リーディングプロジェクトと取組',
    description:
      'プロジェクトと取組ごとに1行です。基づく施策と指標は「番号」で leading-bases.csv と結び付きます。指標の数の集計には使っていません。',
    key: ['number'],
  };
  return [makeTable(about, COLUMNS, rows), basesTable(rows)];
}

const COLUMNS: readonly Column<LeadingRow>[] = [
  ...planColumns<LeadingRow>(({ submission }) => submission),
  {
    name: 'number',
    label: '番号',
    type: 'integer',
    required: true,
    description: 'プロジェクトと取組を通した番号。',
    value: ({ number }) => number,
  },
  {
    name: 'row_kind',
    label: '種別',
    type: 'string',
    required: true,
    choices: Object.values(KINDS),
    description: 'プロジェクトそのものか、その取組か。',
    value: ({ kind }) => KINDS[kind],
  },
  {
    name: 'leading_id',
    label: 'プロジェクト番号',
    type: 'string',
    required: true,
    description: 'プロジェクトの番号。取組の行では、属するプロジェクトの番号。',
    value: ({ project }) => project.id.value,
  },
  {
    name: 'name',
    label: '名称',
    type: 'string',
    required: true,
    description: 'プロジェクト又は取組の名称。',
    value: ({ basis }) => oneLine(basis.name.value),
  },
  {
    name: 'summary_text',
    label: '概要',
    type: 'string',
    description: 'プロジェクト又は取組の概要。',
    value: ({ basis: { gist } }) => (gist === undefined ? undefined : oneLine(gist.value)),
  },
  {
    name: 'source_sheet',
    label: '根拠（シート）',
    type: 'string',
    required: true,
    description: '名称が書かれている、もとのワークブックのシート。',
    value: ({ basis }) => basis.name.place.sheet,
  },
  {
    name: 'source_cell',
    label: '根拠（セル）',
    type: 'string',
    required: true,
    description: '名称が書かれているセル。',
    value: ({ basis }) => basis.name.place.cell,
  },
];

/** A 施策 or an indicator that a row names. */
interface BasisRow extends LeadingRow {
  /** From 1, within the row. */
  readonly order: number;
  readonly goal?: number;
  readonly policy?: number;
  readonly indicator?: string;
}

function basesTable(rows: readonly LeadingRow[]): DataTable {
  const about = {
    name: 'leading-bases',
    title: 'リーディングプロジェクトの基づく施策と指標',
    description:
      'プロジェクトと取組が挙げる施策と指標ごとに1行です。指標を挙げない行は、挙げた施策の指標すべてに基づきます。',
    key: ['leading_number', 'order_number'],
    refersTo: [{ fields: ['leading_number'], table: 'leading', key: ['number'] }],
  };
  const bases = rows.flatMap((row): readonly BasisRow[] =>
    [
      ...row.basis.policies.map(({ value }) => value),
      ...row.basis.indicators.map(({ value }) => ({ indicator: value })),
    ].map((named, index) => ({ ...row, ...named, order: index + 1 })),
  );
  return makeTable(about, BASIS_COLUMNS, bases);
}

const BASIS_COLUMNS: readonly Column<BasisRow>[] = [
  ...planColumns<BasisRow>(({ submission }) => submission),
  {
    name: 'leading_number',
    label: 'プロジェクトと取組の番号',
    type: 'integer',
    required: true,
    description: 'leading.csv の「番号」。',
    value: ({ number }) => number,
  },
  {
    name: 'order_number',
    label: '順',
    type: 'integer',
    required: true,
    description: '同じプロジェクト又は取組の中での順。',
    value: ({ order }) => order,
  },
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    description: '施策の属する基本目標の番号。指標の行では空欄。名称は plan.csv にある。',
    value: ({ goal }) => goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    description: '施策の、基本目標の中での番号。指標の行では空欄。',
    value: ({ policy }) => policy,
  },
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    description: '指標の番号。施策の行では空欄。名称は indicators.csv にある。',
    value: ({ indicator }) => indicator,
  },
];
