/** 前年度の方向性: the rows of 課題・方向性 that say what was decided last year, whether or not this year's text is there. */

import { BULLETS } from '../../sheets/bullets.ts';
import { EARLIER } from '../../sheets/sheet.ts';
import { type Draft, rowReader } from './rows.ts';
import type { Table } from './table.ts';

/** @returns the rows of 方向性 with 前年度の記載, as far as they could be read; what is wrong with a row is told with its 本文 */
export function readEarlierCourses(
  table: Table | undefined,
): readonly Draft<typeof BULLETS.columns>[] {
  const readRow = rowReader(BULLETS.columns);
  return (table?.rows ?? [])
    .map((row) => ({ row, facts: readRow(row).facts }))
    .filter(({ facts }) => facts.区分?.value === 'course' && facts[EARLIER] !== undefined);
}
