/** `history.csv`: when the data was published and what was changed (機械可読性 L3-08). */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Publication, Submission } from '../../forms/submission.ts';
import { PUBLICATION_WORDS } from '../../japanese/publication.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';

/** One change. */
interface HistoryRow {
  readonly submission: Submission;
  /** From 1, the oldest. */
  readonly number: number;
  readonly publication: Publication;
}

/** Makes the table; of what was not published yet it has no rows. */
export function historyTable({ submission }: Evaluation): DataTable {
  const about = {
    name: 'history',
    title: '更新履歴',
    description: '公開、更新、訂正ごとに1行です。古いものから並べます。',
    key: ['number'],
  };
  const rows = (submission.history ?? []).map((publication, index): HistoryRow => ({
    submission,
    number: index + 1,
    publication,
  }));
  return makeTable(about, COLUMNS, rows);
}

const COLUMNS: readonly Column<HistoryRow>[] = [
  ...planColumns<HistoryRow>(({ submission }) => submission),
  {
    name: 'number',
    label: '番号',
    type: 'integer',
    required: true,
    description: '古いものからの通し番号。',
    value: ({ number }) => number,
  },
  {
    name: 'updated_date',
    label: '日付',
    type: 'date',
    required: true,
    description: '公開、更新、訂正をした日（ISO 8601）。',
    value: ({ publication }) => publication.date.value,
  },
  {
    name: 'change_kind',
    label: '区分',
    type: 'string',
    required: true,
    choices: Object.values(PUBLICATION_WORDS),
    description: '「訂正」は、公開した内容に誤りがあったもの。',
    value: ({ publication }) => PUBLICATION_WORDS[publication.kind],
  },
  {
    name: 'text',
    label: '内容',
    type: 'string',
    required: true,
    description: '何を公開し、どこをどう直したか。',
    value: ({ publication }) => publication.text.value,
  },
];
