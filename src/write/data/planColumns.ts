import type { Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import type { Column } from './table.ts';

/** The first columns of every table: whose plan it is, so that tables of several cities can be put together (統一ルール 1-12). */
export function planColumns<Row>(submissionOf: (row: Row) => Submission): readonly Column<Row>[] {
  return [
    {
      name: '市名',
      type: 'string',
      required: true,
      description: '計画を定めた地方公共団体の名称。',
      value: (row) => oneLine(submissionOf(row).profile.city.value),
    },
    {
      name: '計画名',
      type: 'string',
      required: true,
      description: '検証した計画の名称。',
      value: (row) => oneLine(submissionOf(row).profile.plan.value),
    },
  ];
}
