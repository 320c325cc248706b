/** `projects.csv`: one project in a row, with its money in 千円 as it was written. */

import type { Evaluation } from '../../forms/evaluation.ts';
import type { Project, Submission } from '../../forms/submission.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable, type Table } from './table.ts';
import { goalName, japaneseYear, policyTitle } from './text.ts';

interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
}

/** Makes the table, where there are any projects. */
export function projectTables({ submission }: Evaluation): readonly Table[] {
  const { projects = [] } = submission;
  if (projects.length === 0) return [];
  const about = {
    name: 'projects',
    title: '事業の予算額、執行額と効果',
    description:
      '事業ごとに1行です。金額の単位は千円です。「指標番号」で indicators.csv と結び付きます。',
    key: ['番号'],
  };
  return [
    makeTable(
      about,
      COLUMNS,
      projects.map((project) => ({ submission, project })),
    ),
  ];
}

/** Parts what a cell lists. */
const SEPARATOR = ';';

const COLUMNS: readonly Column<ProjectRow>[] = [
  ...planColumns<ProjectRow>(({ submission }) => submission),
  {
    name: '年度_和暦',
    type: 'string',
    required: true,
    description: '予算額と執行額の年度（対象年度）。',
    value: ({ submission }) => japaneseYear(submission.profile.judgedYear.value),
  },
  {
    name: '年度_西暦',
    type: 'integer',
    required: true,
    description: '予算額と執行額の年度（対象年度）が始まる年。',
    value: ({ submission }) => submission.profile.judgedYear.value.year,
  },
  {
    name: '番号',
    type: 'string',
    required: true,
    description: '事業の番号。',
    value: ({ project }) => project.id.value,
  },
  {
    name: '基本目標番号',
    type: 'integer',
    required: true,
    description: '事業の属する基本目標の番号。',
    value: ({ project }) => project.goal,
  },
  {
    name: '基本目標',
    type: 'string',
    description: '基本目標の名称。',
    value: ({ submission, project }) => goalName(submission, project.goal),
  },
  {
    name: '施策番号',
    type: 'integer',
    description: '事業の属する施策の番号。基本目標に直接属する事業では空欄。',
    value: ({ project }) => project.policy,
  },
  {
    name: '施策',
    type: 'string',
    description: '施策の名称。',
    value: ({ submission, project: { goal, policy } }) => policyTitle(submission, goal, policy),
  },
  {
    name: '事業名',
    type: 'string',
    required: true,
    description: '事業の名称。',
    value: ({ project }) => project.name.value,
  },
  {
    name: '担当課',
    type: 'string',
    description: '事業を担当する課。',
    value: ({ project }) => project.department?.value,
  },
  {
    name: '予算額_千円',
    type: 'number',
    description: '予算額（千円）。',
    value: ({ project }) => project.budget?.value,
  },
  {
    name: '執行額_千円',
    type: 'number',
    description: '執行額（千円）。',
    value: ({ project }) => project.spent?.value,
  },
  {
    name: '交付金名',
    type: 'string',
    description: '財源となる交付金の名称。',
    value: ({ project }) => project.grant?.value,
  },
  {
    name: '指標番号',
    type: 'string',
    description: `事業の効果を測る指標の番号。二つ以上のときは「${SEPARATOR}」で区切る。`,
    value: ({ project: { indicators } }) =>
      indicators.length === 0 ? undefined : indicators.map(({ value }) => value).join(SEPARATOR),
  },
  {
    name: '実績の概要',
    type: 'string',
    description: '年度中に行ったこと。',
    value: ({ project }) => project.summary?.value,
  },
  {
    name: '効果',
    type: 'string',
    description: '事業の効果。',
    value: ({ project }) => project.effect?.value,
  },
  {
    name: '今後の方針',
    type: 'string',
    description: '事業の今後の方針。',
    value: ({ project }) => project.outlook?.value,
  },
  {
    name: '方針の理由',
    type: 'string',
    description: '今後の方針の理由。',
    value: ({ project }) => project.reason?.value,
  },
  {
    name: '委員会の意見',
    type: 'string',
    description: '事業についての、委員会など外部有識者の評価と意見。',
    value: ({ project }) => project.opinion?.value,
  },
  {
    name: '根拠_シート',
    type: 'string',
    required: true,
    description: '事業が書かれている、もとのワークブックのシート。',
    value: ({ project }) => project.name.place.sheet,
  },
  {
    name: '根拠_セル',
    type: 'string',
    required: true,
    description: '事業の名称が書かれているセル。',
    value: ({ project }) => project.name.place.cell,
  },
];
