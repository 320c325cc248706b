import type { Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import type { Column } from './table.ts';

/**
 * The first columns of every table: whose data it is, so that tables of several cities can be put together (統一ルール
 * 1-12, 機械可読性 L3-06). The plan is named once, by `datapackage.json`.
 */
export function planColumns<Row>(submissionOf: (row: Row) => Submission): readonly Column<Row>[] {
  return [
    {
      name: 'organization_code',
      label: '団体コード',
      type: 'string',
      description:
        '全国地方公共団体コード（検査数字を含む6桁）。もとのワークブックに書かれていないときは空欄。',
      value: (row) => submissionOf(row).profile.organizationCode?.value,
    },
    {
      name: 'organization_name',
      label: '団体名',
      type: 'string',
      required: true,
      description: '計画を定めた地方公共団体の名称。',
      value: (row) => oneLine(submissionOf(row).profile.city.value),
    },
  ];
}
