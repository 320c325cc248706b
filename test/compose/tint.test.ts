/** The column of 対象年度 is tinted where the scheme judges, and nowhere else. */

import { describe, expect, it } from '@jest/globals';

import type { TableCell } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { drawKpi } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING } from './papers.ts';

/** The tones of the columns from the baseline on: of the head, then of each row of the first indicator. */
function tones(scheme: Scheme): readonly (readonly TableCell['tone'][])[] {
  const drawing = drawKpi({ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' });
  const [table] = blocksOf(drawnPaper(drawing, scheme), 'policy-1-1', 'table');
  const rows = [...(table?.head ?? []), ...(table?.groups[0] ?? [])];
  return rows.map((row) => row.slice(-4).map(({ tone }) => tone));
}

describe('the columns of a table', () => {
  it('are tinted for the baseline and 対象年度 where the scheme judges', () => {
    const row = ['baseline', 'plain', 'judged', 'plain'];
    expect(tones(JUDGING)).toEqual([row, row, row]);
  });

  it('are tinted for the baseline alone where nothing is judged', () => {
    const row = ['baseline', 'plain', 'plain', 'plain'];
    expect(tones(NOT_JUDGING)).toEqual([row, row, row]);
  });
});
