/** The columns of a table: which are tinted, and what stands under their years. */

import { describe, expect, it } from '@jest/globals';

import type { TableCell } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { drawKpi } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING } from './papers.ts';
import { printRow } from './printed.ts';

/** The tones of the columns from the baseline on: of the head, then of each row of the first indicator. */
function tones(scheme: Scheme): readonly (readonly TableCell['tone'][])[] {
  const drawing = drawKpi({ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' });
  const [table] = blocksOf(drawnPaper(drawing, scheme), 'policy-1-1', 'table');
  const rows = [...(table?.head ?? []), ...(table?.groups[0] ?? [])];
  return rows.map((row) => row.slice(-4).map(({ tone }) => tone));
}

/** What the heads of the columns say, from the baseline on. */
function heads(scheme: Scheme): string {
  const drawing = drawKpi({ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' });
  const [table] = blocksOf(drawnPaper(drawing, scheme), 'policy-1-1', 'table');
  return (table?.head ?? []).map((row) => printRow(row.slice(-4))).join('\n');
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

  it('name 基準値 and 最終年度 always, 検証年度 only where the scheme judges', () => {
    expect(heads(JUDGING)).toBe(
      '《列》基H27⏎~基準値~｜《列》H28｜《列》◎H29⏎~検証年度~｜《列》H30⏎~最終年度~',
    );
    expect(heads(NOT_JUDGING)).toBe(
      '《列》基H27⏎~基準値~｜《列》H28｜《列》H29｜《列》H30⏎~最終年度~',
    );
  });
});
