/** `opinions.csv`: what the committee said and what the office answers, one opinion in a row; names of persons are left out. */

import type { Evaluation } from '../../forms/evaluation.ts';
import type { Opinion, Submission } from '../../forms/submission.ts';
import type { Words } from '../../wording/words.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable, type Table } from './table.ts';
import { goalName, japaneseYear, policyTitle } from './text.ts';

interface OpinionRow {
  readonly submission: Submission;
  readonly words: Words;
  readonly opinion: Opinion;
}

/** Makes the table, where 基本情報 asks for the opinions to be published and there are any. */
export function opinionTables({ submission }: Evaluation, words: Words): readonly Table[] {
  const { opinions = [], profile } = submission;
  if (profile.opinionList?.value !== true || opinions.length === 0) return [];
  const about = {
    name: 'opinions',
    title: '委員会の意見と対応',
    description: '意見ごとに1行です。「指標番号」で indicators.csv と結び付きます。',
    key: ['番号'],
  };
  const rows = opinions.map((opinion) => ({ submission, words, opinion }));
  return [makeTable(about, columnsWith(words), rows)];
}

function columnsWith({ opinions: { statuses } }: Words): readonly Column<OpinionRow>[] {
  return [
    ...planColumns<OpinionRow>(({ submission }) => submission),
    {
      name: '年度_和暦',
      type: 'string',
      required: true,
      description: '検証した年度（対象年度）。',
      value: ({ submission }) => japaneseYear(submission.profile.judgedYear.value),
    },
    {
      name: '年度_西暦',
      type: 'integer',
      required: true,
      description: '検証した年度（対象年度）が始まる年。',
      value: ({ submission }) => submission.profile.judgedYear.value.year,
    },
    {
      name: '番号',
      type: 'string',
      required: true,
      description: '意見の番号。',
      value: ({ opinion }) => opinion.id.value,
    },
    {
      name: '会議',
      type: 'string',
      description: '意見の出た会議。',
      value: ({ opinion }) => opinion.meeting?.value,
    },
    {
      name: '基本目標番号',
      type: 'integer',
      description: '意見の対象の基本目標の番号。計画全体についての意見では空欄。',
      value: ({ opinion }) => opinion.goal,
    },
    {
      name: '基本目標',
      type: 'string',
      description: '基本目標の名称。',
      value: ({ submission, opinion: { goal } }) =>
        goal === undefined ? undefined : goalName(submission, goal),
    },
    {
      name: '施策番号',
      type: 'integer',
      description: '意見の対象の施策の番号。基本目標全体についての意見では空欄。',
      value: ({ opinion }) => opinion.policy,
    },
    {
      name: '施策',
      type: 'string',
      description: '施策の名称。',
      value: ({ submission, opinion: { goal, policy } }) =>
        goal === undefined ? undefined : policyTitle(submission, goal, policy),
    },
    {
      name: '指標番号',
      type: 'string',
      description: '意見の対象の指標の番号。',
      value: ({ opinion }) => opinion.indicator?.value,
    },
    {
      name: '意見',
      type: 'string',
      required: true,
      description: '意見の要旨。',
      value: ({ opinion }) => opinion.text.value,
    },
    {
      name: '対応方針',
      type: 'string',
      description: '意見への対応の方針。未回答の意見では空欄。',
      value: ({ opinion }) => opinion.response?.value,
    },
    {
      name: '対応状況',
      type: 'string',
      choices: Object.values(statuses),
      description: '対応がどこまで進んだか。',
      value: ({ opinion }) => opinion.status && statuses[opinion.status.value],
    },
    {
      name: '担当課',
      type: 'string',
      description: '対応を担当する課。',
      value: ({ opinion }) => opinion.department?.value,
    },
    {
      name: '根拠_シート',
      type: 'string',
      required: true,
      description: '意見が書かれている、もとのワークブックのシート。',
      value: ({ opinion }) => opinion.text.place.sheet,
    },
    {
      name: '根拠_セル',
      type: 'string',
      required: true,
      description: '意見が書かれているセル。',
      value: ({ opinion }) => opinion.text.place.cell,
    },
  ];
}
