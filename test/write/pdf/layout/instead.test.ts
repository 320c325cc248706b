/** A table that gives way to a sentence where it would take one more page, or leave less to the charts. */

import { describe, expect, it } from '@jest/globals';

import type { Block, PaperDocument, TableBlock, TableRow } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { chartsOn, overlaps, outsideMargins, wordsOn } from './inspect.ts';
import {
  box,
  charts,
  drawField,
  indicators,
  indicatorTable,
  item,
  laidOut,
  paperOf,
  policy,
  textCell,
  theme,
} from './papers.ts';

const SENTENCE = '執行額は合計で四千円。';

function cells(texts: readonly string[], header: boolean): TableRow {
  return texts.map((text) => textCell(text, { header }));
}

function projects(rows: number): TableBlock {
  return {
    kind: 'table',
    caption: '事業',
    captionHidden: true,
    widths: ['*', 100],
    instead: [SENTENCE],
    head: [cells(['事業', '執行額'], true)],
    groups: Array.from({ length: rows }, (_, index) => [cells([`事業の${index}`, '1'], false)]),
  };
}

function paper(bullets: number, table: Block): PaperDocument {
  const texts = Array.from({ length: bullets }, (_, index) => `第${index + 1}の文。`);
  return paperOf([
    policy([indicatorTable(indicators(3)), charts(3), box(texts), box(texts, '方向性'), table]),
  ]);
}

function said({ pages }: DisplayDocument): 'table' | 'sentence' | 'both' | 'neither' {
  const words = pages.map((page) => wordsOn(page)).join('');
  const [table, sentence] = [words.includes('事業の0'), words.includes(SENTENCE)];
  return table ? (sentence ? 'both' : 'table') : sentence ? 'sentence' : 'neither';
}

/** The table, and a goal with two charts that may share its page. */
function shared(table: Block): PaperDocument {
  const drawing = charts(2);
  const drawn = { ...drawing, figures: drawing.figures.map((one, row) => ({ ...one, row })) };
  const list: Block = { kind: 'list', items: [item('雇用の場の拡大'), item('農業の振興')] };
  return paperOf([
    policy([table], { id: 'summary' }),
    policy([list, indicatorTable(indicators(2)), drawn], { id: 'goal-1', start: 'share' }),
  ]);
}

/** Height of the charts on the first page; 0 for none. */
function highest({ pages: [page] }: DisplayDocument): number {
  return Math.max(0, ...chartsOn(page).map(({ top, bottom }) => bottom - top));
}

describe('a table with a sentence to stand in its place', () => {
  it('stands where the page has room for it', () => {
    const document = laidOut(paper(1, projects(3)));
    expect(document.pages).toHaveLength(1);
    expect(said(document)).toBe('table');
  });

  it('gives way where it would begin a page', () => {
    const document = laidOut(paper(1, projects(24)));
    expect(document.pages).toHaveLength(1);
    expect(said(document)).toBe('sentence');
  });

  it('says one of the two, never more pages than with the sentence alone', () => {
    const seen = new Set<string>();
    for (let bullets = 1; bullets <= 16; bullets++) {
      const document = laidOut(paper(bullets, projects(2)));
      const brief = laidOut(paper(bullets, sentenceBlock()));
      expect(document.pages).toHaveLength(brief.pages.length);
      expect(overlaps(document)).toEqual([]);
      expect(outsideMargins(document)).toEqual([]);
      seen.add(said(document));
    }
    expect([...seen].toSorted()).toEqual(['sentence', 'table']);
  });

  it('gives way rather than that the charts of a sheet below it are as low as they may be', () => {
    // So many words stand around these plots that the last step of tightening makes them lower.
    const draw = { ...drawField, aroundPlot: () => 50 };
    const withRows = (rows: number): DisplayDocument => laidOut(shared(projects(rows)), { draw });
    const [fitting, pressing] = [withRows(13), withRows(14)];
    expect(said(fitting)).toBe('table');
    expect(said(pressing)).toBe('sentence');
    expect(highest(fitting)).toBeLessThan(theme.chart.most * 0.6);
    expect(highest(pressing)).toBeCloseTo(theme.chart.most);
    expect(pressing.pages).toHaveLength(1);
  });
});

function sentenceBlock(): Block {
  return {
    kind: 'paragraph',
    manner: 'note',
    align: 'start',
    inlines: [{ kind: 'text', text: SENTENCE }],
  };
}
