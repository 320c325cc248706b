/** Tables to look things up in, cells over several columns, and sentences that lead in a table. */

import { describe, expect, it } from '@jest/globals';

import type { Block, TableBlock, TableCell } from '../../../../src/forms/document.ts';
import type { DisplayDocument, DisplayPage } from '../../../../src/write/pdf/display/display.ts';
import { overlaps, textOn, textsOn, wordsOn } from './inspect.ts';
import {
  figure,
  figureCell,
  heading,
  indicators,
  indicatorTable,
  laidOut,
  laidOutPolicy,
  paperOf,
  paragraph,
  policy,
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

/** A page that spills is not tightened back, which would hide where it is parted. */
function laidOutLoosely(blocks: readonly Block[]): DisplayDocument {
  return laidOut(paperOf([policy(blocks)]), { theme: { ...theme, tightening: [] } });
}

/** Fills a page up to about where the three begin, with another heading between sentence and table or without. */
const filled = (length: number, ...between: readonly Block[]) =>
  laidOutLoosely([
    paragraph(prose(length)),
    heading('前年度からの変化'),
    paragraph('H29と比べて、変わったものは2指標です。'),
    ...between,
    table(),
  ]).pages.map((page) => {
    const words = wordsOn(page);
    return ['前年度からの変化', 'H29と比べて', '見出しの行'].filter((text) => words.includes(text));
  });

describe.each([
  ['a heading and a table', []],
  ['a heading and one of its parts', [heading('変わった指標', 4)]],
])('a sentence between %s', (_, between) => {
  it('never stays behind with the heading', () => {
    for (let length = 1500; length <= 2500; length += 60) {
      const together = filled(length, ...between).filter((found) => found.length > 0);
      expect(together).toEqual([['前年度からの変化', 'H29と比べて', '見出しの行']]);
    }
  });

  it('was tried where it would have', () => {
    const pages = [1500, 2500].map((length) =>
      filled(length, ...between).findIndex(({ length: all }) => all > 0),
    );
    expect(pages).toEqual([0, 1]);
  });
});

/** How many of a table's rows stand on each page that has any, below a paragraph of so many characters. */
function rowsOn(rows: number, length: number): readonly number[] {
  const document = laidOutLoosely([
    paragraph(prose(length)),
    table({
      groups: Array.from({ length: rows }, (_, at) => [[textCell(`行その${at + 1}。`)]]),
      widths: ['*'],
      head: [[textCell('見出しの行', COLUMN)]],
    }),
  ]);
  return document.pages
    .map((page) => wordsOn(page).match(/行その\d+。/gu)?.length ?? 0)
    .filter((count) => count > 0);
}

describe('a table of single rows', () => {
  const lengths = Array.from({ length: 24 }, (_, at) => 600 + at * 70);

  it('stays whole where it has up to six of them', () => {
    for (const length of lengths) expect(rowsOn(6, length)).toEqual([6]);
  });

  it('leaves no one or two of them alone on the next page', () => {
    const parted = lengths.map((length) => rowsOn(14, length)).filter(({ length }) => length > 1);
    expect(parted.length).toBeGreaterThan(5);
    for (const counts of parted) expect(Math.min(...counts.slice(1))).toBeGreaterThanOrEqual(3);
  });
});

describe('what stays at the foot of a page, though a heading begins the next', () => {
  const LENGTHS = [1500, 1600, 1700, 1800, 1900, 2000, 2100, 2200, 2300];
  const isParted = (text: string, level: 3 | 4): boolean =>
    LENGTHS.some((length) =>
      laidOutLoosely([
        paragraph(prose(length)),
        heading('取組'),
        paragraph(text),
        heading('結果', level),
        table(),
      ]).pages.some((page) => wordsOn(page).includes('取組') && !wordsOn(page).includes('結果')),
    );

  it.each([
    ['a long text', '本文'.repeat(200), 4],
    ['a short one that is all its heading has', '本文', 3],
  ] as const)('is %s', (_, text, level) => {
    expect(isParted(text, level)).toBe(true);
  });

  it('is no short one that leads to parts', () => {
    expect(isParted('本文', 4)).toBe(false);
  });
});
