/** `projects.csv`: one project in a row, with its money in 千円 as it was written. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Project, Submission } from '../../forms/submission.ts';
import { judgedYearColumns, originColumns } from './commonColumns.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
}

/** Makes the table, where there are any projects. */
export function projectTables({ submission }: Evaluation): readonly DataTable[] {
  const { projects = [] } = submission;
  if (projects.length === 0) return [];
  const about = {
    name: 'projects',
    title: '事業の予算額、執行額と効果',
    description:
      '事業ごとに1行です。金額の単位は千円です。事業の効果を測る指標は project-measures.csv にあります。',
    key: ['project_id'],
  };
  return [
    makeTable(
      about,
      COLUMNS,
      projects.map((project) => ({ submission, project })),
    ),
    measuringTable(submission, projects),
  ];
}

const COLUMNS: readonly Column<ProjectRow>[] = [
  ...planColumns<ProjectRow>(({ submission }) => submission),
  ...judgedYearColumns<ProjectRow>('予算額と執行額の年度'),
  {
    name: 'project_id',
    label: '事業番号',
    type: 'string',
    required: true,
    description: '事業の番号。',
    value: ({ project }) => project.id.value,
  },
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '事業の属する基本目標の番号。',
    value: ({ project }) => project.goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    description: '事業の属する施策の番号。基本目標に直接属する事業では空欄。',
    value: ({ project }) => project.policy,
  },
  {
    name: 'name',
    label: '事業名',
    type: 'string',
    required: true,
    description: '事業の名称。',
    value: ({ project }) => project.name.value,
  },
  {
    name: 'department',
    label: '担当課',
    type: 'string',
    description: '事業を担当する課。',
    value: ({ project }) => project.department?.value,
  },
  {
    name: 'budget_number',
    label: '予算額',
    type: 'number',
    unit: '千円',
    description: '予算額（千円）。',
    value: ({ project }) => project.budget?.value,
  },
  {
    name: 'spent_number',
    label: '執行額',
    type: 'number',
    unit: '千円',
    description: '執行額（千円）。',
    value: ({ project }) => project.spent?.value,
  },
  {
    name: 'grant_name',
    label: '交付金名',
    type: 'string',
    description: '財源となる交付金の名称。',
    value: ({ project }) => project.grant?.value,
  },
  {
    name: 'summary_text',
    label: '実績の概要',
    type: 'string',
    description: '年度中に行ったこと。',
    value: ({ project }) => project.summary?.value,
  },
  {
    name: 'effect',
    label: '効果',
    type: 'string',
    description: '事業の効果。',
    value: ({ project }) => project.effect?.value,
  },
  {
    name: 'outlook',
    label: '今後の方針',
    type: 'string',
    description: '事業の今後の方針。',
    value: ({ project }) => project.outlook?.value,
  },
  {
    name: 'reason_text',
    label: '方針の理由',
    type: 'string',
    description: '今後の方針の理由。',
    value: ({ project }) => project.reason?.value,
  },
  {
    name: 'opinion_text',
    label: '委員会の意見',
    type: 'string',
    description: '事業についての、委員会など外部有識者の評価と意見。',
    value: ({ project }) => project.opinion?.value,
  },
  ...originColumns<ProjectRow>(
    '事業',
    ({ project }) => project.name.place,
    '事業の名称が書かれているセル。',
  ),
];

/** One indicator that measures a project. */
interface MeasuringRow extends ProjectRow {
  readonly indicator: string;
}

/** Which indicators measure what a project brings about, one in a row. */
function measuringTable(submission: Submission, projects: readonly Project[]): DataTable {
  const about = {
    name: 'project-measures',
    title: '事業の効果を測る指標',
    description: '事業と指標の組ごとに1行です。指標のない事業の行はありません。',
    key: ['project_id', 'indicator_id'],
    refersTo: [{ fields: ['project_id'], table: 'projects', key: ['project_id'] }],
  };
  const rows = projects.flatMap((project) =>
    project.indicators.map(({ value }): MeasuringRow => ({
      submission,
      project,
      indicator: value,
    })),
  );
  return makeTable(about, MEASURING_COLUMNS, rows);
}

const MEASURING_COLUMNS: readonly Column<MeasuringRow>[] = [
  ...planColumns<MeasuringRow>(({ submission }) => submission),
  {
    name: 'project_id',
    label: '事業番号',
    type: 'string',
    required: true,
    description: 'projects.csv の「事業番号」。',
    value: ({ project }) => project.id.value,
  },
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    required: true,
    description: '事業の効果を測る指標の番号。名称は indicators.csv にある。',
    value: ({ indicator }) => indicator,
  },
];
