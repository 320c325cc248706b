/** What a clerk writes, as the plan has it: the number that is judged, what papers and pages print, and what the CSV says. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { FigureValue } from '../../src/forms/document.ts';
import type { Quantity, Submission } from '../../src/forms/submission.ts';
import { openData, type Row, rowsOf } from '../write/data/opened.ts';
import { drawKpi } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, submitted } from './papers.ts';
import { printValue } from './printed.ts';
import { WRITTEN } from './writtenCells.ts';

// A drawn sheet has no line breaks in its cells; `publishing/written` has.
const CELLS = WRITTEN.filter(({ text }) => !text.includes('\n'));

/** An indicator for each of them, H28 being what was written. */
const DRAWING = drawKpi(
  ...CELLS.map(({ text, unit, row }) => ({
    unit,
    target: `— | ${row === 'target' ? text : '1'} | 1 | 1`,
    actual: `1 | ${row === 'target' ? '1' : text} | 1 |`,
  })),
);

describe('what a clerk writes', () => {
  let facts: Submission;
  let rows: readonly Row[];

  beforeAll(() => {
    facts = { ...submitted(DRAWING), sha256: 'a'.repeat(64) };
    rows = rowsOf(openData(evaluate(facts, JUDGING)), 'indicators');
  });

  it.each(CELLS.map((written, index) => ({ ...written, index })))(
    '$text in $unit',
    ({ row, number, printed, csv, index }) => {
      const isTarget = row === 'target';
      const { id, target, actual } = facts.indicators[index] ?? NOBODY;
      expect(numbersOf((isTarget ? target : actual)?.years[0]?.value)).toBe(number);
      expect(printedIn(drawnPaper(DRAWING), 2 * index + (isTarget ? 0 : 1))).toContain(printed);
      const found = rows.find(
        (one) =>
          one['指標番号'] === id &&
          one['年度_西暦'] === '2016' &&
          one['種別'] === (isTarget ? '目標値' : '実績値'),
      );
      expect(found).toMatchObject({
        値: row === undefined || !number.includes(' ') ? number : '',
        ...csv,
      });
    },
  );
});

const NOBODY = { id: '', target: undefined, actual: undefined };

function numbersOf(quantity: Quantity | undefined): string {
  if (quantity?.kind === 'range') return `${quantity.lower.number} ${quantity.upper.number}`;
  return quantity?.kind === 'measured' ? quantity.number : (quantity?.kind ?? '');
}

/** The figure under H28. */
function printedIn(paper: Parameters<typeof blocksOf>[0], row: number): string {
  const [table] = blocksOf(paper, 'policy-1-1', 'table');
  const figures = (table?.groups.flat()[row] ?? []).flatMap(
    ({ content }): readonly FigureValue[] => (content.kind === 'figure' ? [content.figure] : []),
  );
  const figure = figures[1];
  return figure === undefined ? '' : printValue(figure);
}

describe('a value that is not there, with a remark', () => {
  it('is printed with its remark, which answers for the missing reason', () => {
    const drawing = drawKpi({ target: '— | 1 | 1 | 1', actual: '1 | 未集計 (10月公表予定) | 1 |' });
    expect(submitted(drawing).indicators[0]?.actual.years[0]?.value).toEqual({
      kind: 'missing',
      written: '未集計 (10月公表予定)',
      reason: 'notPublished',
      remark: '10月公表予定',
    });
  });
});
