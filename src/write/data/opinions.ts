/** `opinions.csv`: what the committee said and what the office answers, one opinion in a row; names of persons are left out. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Opinion, Submission } from '../../forms/submission.ts';
import type { Words } from '../../wording/words.ts';
import { judgedYearColumns, originColumns } from './commonColumns.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

interface OpinionRow {
  readonly submission: Submission;
  readonly words: Words;
  readonly opinion: Opinion;
}

/** Makes the table, where 基本情報 asks for the opinions to be published and there are any. */
export function opinionTables({ submission }: Evaluation, words: Words): readonly DataTable[] {
  const { opinions = [], profile } = submission;
  if (profile.opinionList?.value !== true || opinions.length === 0) return [];
  const about = {
    name: 'opinions',
    title: '委員会の意見と対応',
    description: '意見ごとに1行です。「指標番号」で indicators.csv と結び付きます。',
    key: ['opinion_id'],
  };
  const rows = opinions.map((opinion) => ({ submission, words, opinion }));
  return [makeTable(about, columnsWith(words), rows)];
}

function columnsWith({ opinions: { statuses } }: Words): readonly Column<OpinionRow>[] {
  return [
    ...planColumns<OpinionRow>(({ submission }) => submission),
    ...judgedYearColumns<OpinionRow>('検証した年度'),
    {
      name: 'opinion_id',
      label: '意見番号',
      type: 'string',
      required: true,
      description: '意見の番号。',
      value: ({ opinion }) => opinion.id.value,
    },
    {
      name: 'meeting',
      label: '会議',
      type: 'string',
      description: '意見の出た会議。',
      value: ({ opinion }) => opinion.meeting?.value,
    },
    {
      name: 'goal_number',
      label: '基本目標番号',
      type: 'integer',
      description: '意見の対象の基本目標の番号。計画全体についての意見では空欄。',
      value: ({ opinion }) => opinion.goal,
    },
    {
      name: 'policy_number',
      label: '施策番号',
      type: 'integer',
      description: '意見の対象の施策の番号。基本目標全体についての意見では空欄。',
      value: ({ opinion }) => opinion.policy,
    },
    {
      name: 'indicator_id',
      label: '指標番号',
      type: 'string',
      description: '意見の対象の指標の番号。',
      value: ({ opinion }) => opinion.indicator?.value,
    },
    {
      name: 'text',
      label: '意見',
      type: 'string',
      required: true,
      description: '意見の要旨。',
      value: ({ opinion }) => opinion.text.value,
    },
    {
      name: 'response_text',
      label: '対応方針',
      type: 'string',
      description: '意見への対応の方針。未回答の意見では空欄。',
      value: ({ opinion }) => opinion.response?.value,
    },
    {
      name: 'response_status',
      label: '対応状況',
      type: 'string',
      choices: Object.values(statuses),
      description: '対応がどこまで進んだか。',
      value: ({ opinion }) => opinion.status && statuses[opinion.status.value],
    },
    {
      name: 'department',
      label: '担当課',
      type: 'string',
      description: '対応を担当する課。',
      value: ({ opinion }) => opinion.department?.value,
    },
    ...originColumns<OpinionRow>('意見', ({ opinion }) => opinion.text.place),
  ];
}
