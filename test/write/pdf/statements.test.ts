/** What a laid-out paper says, as 正誤表 prints it. */

import { describe, expect, it } from '@jest/globals';

import type { FigureValue } from '../../../src/forms/document.ts';
import { printedPaper } from '../../../src/write/pdf/statements.ts';
import { figure, indicatorTable, laidOut, paperOf, policy } from './layout/papers.ts';

/** What the cells of one indicator say. */
function cellsOf(actual: FigureValue): readonly string[] {
  const row = { name: '年転入超過数', target: [figure('—')], actual: [actual] };
  const paper = paperOf([policy([indicatorTable([row])])]);
  return printedPaper(paper, laidOut(paper)).statements.map(({ text }) => text);
}

describe('a figure with its mark', () => {
  const missed = { mark: '×', markWord: '未達成' };

  it('is told behind the mark, and apart from it', () => {
    expect(cellsOf(figure('560', missed))).toContain('× 560');
  });

  it('is so below zero too, with what stands beside it', () => {
    expect(cellsOf(figure('▲1,394', missed))).toContain('× ▲1,394');
    expect(cellsOf(figure('▲128', { ...missed, note: '(H29)' }))).toContain('× ▲128(H29)');
  });

  it('stands alone where it has none', () => {
    expect(cellsOf(figure('▲37'))).toContain('▲37');
  });
});
