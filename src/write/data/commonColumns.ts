/** Columns that several tables have in the same words: the year that was reviewed, and the cell that states something. */

import type { Place } from '../../diagnostics/place.ts';
import type { Submission } from '../../forms/submission.ts';
import type { Column } from './table.ts';
import { japaneseYear } from './text.ts';

/**
 * 対象年度, in both countings.
 *
 * @param what is of that year, as the dictionary says it: 検証した年度
 */
export function judgedYearColumns<Row extends { readonly submission: Submission }>(
  what: string,
): readonly Column<Row>[] {
  return [
    {
      name: 'fiscal_year_japanese',
      label: '年度（和暦）',
      type: 'string',
      required: true,
      description: `${what}（対象年度）。`,
      value: ({ submission }) => japaneseYear(submission.profile.judgedYear.value),
    },
    {
      name: 'fiscal_year',
      label: '年度（西暦）',
      type: 'integer',
      required: true,
      description: `${what}（対象年度）が始まる年。`,
      value: ({ submission }) => submission.profile.judgedYear.value.year,
    },
  ];
}

/**
 * Sheet and cell of what a row states.
 *
 * @param what stands there, as the dictionary says it: 意見
 * @param cell what the dictionary says of the cell, where that is something else
 */
export function originColumns<Row>(
  what: string,
  placeOf: (row: Row) => Place,
  cell = `${what}が書かれているセル。`,
): readonly Column<Row>[] {
  return [
    {
      name: 'source_sheet',
      label: '根拠（シート）',
      type: 'string',
      required: true,
      description: `${what}が書かれている、もとのワークブックのシート。`,
      value: (row) => placeOf(row).sheet,
    },
    {
      name: 'source_cell',
      label: '根拠（セル）',
      type: 'string',
      required: true,
      description: cell,
      value: (row) => placeOf(row).cell,
    },
  ];
}
