/** Tables to look things up in, cells over several columns, and sentences that lead in a table. */

import { describe, expect, it } from '@jest/globals';

import type { TableBlock, TableCell } from '../../../../src/forms/document.ts';
import type { DisplayPage } from '../../../../src/write/pdf/display/display.ts';
import { overlaps, textOn, textsOn, wordsOn } from './inspect.ts';
import {
  figure,
  figureCell,
  heading,
  indicators,
  indicatorTable,
  laidOutPolicy,
  paragraph,
  prose,
  textCell,
  theme,
} from './papers.ts';

const COLUMN = { header: true, scope: 'column' } as const;

function row(year: string): readonly TableCell[] {
  return [textCell(year, { header: true }), figureCell(figure('1,234.5')), textCell('F12')];
}

/** 根拠一覧 in small: a row with a name over all columns, then two rows of values. */
function table(change: Partial<TableBlock> = {}): TableBlock {
  const name = textCell('見出しの行', { ...COLUMN, columnSpan: 3 });
  return {
    kind: 'table',
    caption: '根拠',
    captionHidden: true,
    widths: [80, 90, '*'],
    head: [['年度', '目標値', 'セル'].map((text) => textCell(text, COLUMN))],
    groups: [[[name], row('H28'), row('H29')]],
    ...change,
  };
}

/** Upright rules of a page: where they stand and how far they reach. */
function uprights(page: DisplayPage | undefined): readonly (readonly [number, number, number])[] {
  return (page?.items ?? []).flatMap((item) =>
    item.kind === 'rule' && item.x1 === item.x2 ? [[item.x1, item.y1, item.y2] as const] : [],
  );
}

describe('a small table', () => {
  const [small] = laidOutPolicy([table({ small: true })]).pages;
  const [usual] = laidOutPolicy([table()]).pages;

  it('is set as small as notes, figures and heads too', () => {
    for (const words of ['H28', 'F12', 'セル']) {
      expect(textOn(small, words).runs.map(({ size }) => size)).toEqual([theme.sizes.small]);
      expect(textOn(usual, words).runs[0]?.size).toBe(theme.sizes.cell);
    }
    const digits = textsOn(small).filter(({ runs }) => runs.some(({ text }) => text === '234'));
    expect(digits).toHaveLength(2);
    for (const { runs } of digits) expect(runs[0]?.size).toBe(theme.sizes.small);
  });

  it('has no bold rows but the head', () => {
    expect(textOn(small, 'H29').runs[0]?.bold).toBe(false);
    expect(textOn(small, '年度').runs[0]?.bold).toBe(true);
    expect(textOn(usual, 'H29').runs[0]?.bold).toBe(true);
  });
});

describe('a cell over several columns', () => {
  it('is not crossed by the rules between them, which go on above and below', () => {
    const [page] = laidOutPolicy([table()]).pages;
    const name = textOn(page, '見出しの行');
    const rules = uprights(page);
    expect(rules).toHaveLength(4);
    expect(rules.filter(([, from, to]) => from < name.y && name.y < to)).toEqual([]);
    const columns = new Set(rules.map(([x]) => x));
    for (const x of columns) {
      const own = rules.filter(([at]) => at === x);
      expect(own.some(([, , to]) => to < name.y)).toBe(true);
      expect(own.some(([, from]) => from > name.y)).toBe(true);
    }
  });

  it('leaves the rules of other tables whole', () => {
    const [page] = laidOutPolicy([indicatorTable(indicators(3))]).pages;
    const places = uprights(page).map(([x]) => x);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('a mark of two characters', () => {
  it('keeps clear of the digits, also of the longest', () => {
    const value = figure('53,721', { mark: 'B+', markWord: '概ね順調', note: '(H29)' });
    const cell = figureCell(value, { align: 'center' });
    const rows = [[textCell('公共交通機関の年間利用者数', { header: true }), cell]];
    const block = table({ widths: ['*', 82], head: [], groups: [rows] });
    const document = laidOutPolicy([
      { ...block, head: [['指標', '実績値'].map((text) => textCell(text, COLUMN))] },
    ]);
    expect(overlaps(document)).toEqual([]);
    expect(wordsOn(document.pages[0])).toContain('B+');
  });
});

/** Fills a page up to about where the three begin. */
const filled = (length: number) =>
  laidOutPolicy([
    paragraph(prose(length)),
    heading('前年度からの変化'),
    paragraph('H29と比べて、変わったものは2指標です。'),
    table(),
  ]).pages.map((page) => {
    const words = wordsOn(page);
    return ['前年度からの変化', 'H29と比べて', '見出しの行'].filter((text) => words.includes(text));
  });

describe('a sentence between a heading and a table', () => {
  it('never stays behind with the heading', () => {
    for (let length = 2100; length <= 2700; length += 60) {
      const together = filled(length).filter((found) => found.length > 0);
      expect(together).toEqual([['前年度からの変化', 'H29と比べて', '見出しの行']]);
    }
  });

  it('was tried where it would have', () => {
    const pages = [2100, 2700].map((length) =>
      filled(length).findIndex(({ length: all }) => all > 0),
    );
    expect(pages).toEqual([0, 1]);
  });
});
