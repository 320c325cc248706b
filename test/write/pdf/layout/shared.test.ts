/** Sheets that share a page: a goal without indicators and its first policy, short policies, and no others. */

import { describe, expect, it } from '@jest/globals';

import type { Block, PaperDocument, Sheet, TableBlock } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import type { Setting } from '../../../../src/write/pdf/layout/setting.ts';
import { difference } from './expected.ts';
import {
  chartsOn,
  elementsAs,
  outsideMargins,
  overlaps,
  readAloud,
  textOn,
  textsOn,
  wordsOn,
} from './inspect.ts';
import {
  box,
  charts,
  indicators,
  indicatorTable,
  item,
  laidOut,
  PAGE,
  paperOf,
  policy,
  theme,
} from './papers.ts';

function drawing(count: number): Block {
  const block = charts(count);
  return { ...block, figures: block.figures.map((figure, row) => ({ ...figure, row })) };
}

/** 施策 n: so many indicators with their charts, and so many bullets in each box. */
function policyOf(
  number: number,
  count: number,
  bullets: number,
  change: Partial<Sheet> = {},
): Sheet {
  const texts = Array.from(
    { length: bullets },
    (_, index) => `施策${number}の第${index + 1}の文。`,
  );
  const drawn = count === 0 ? [] : [indicatorTable(indicators(count)), drawing(count)];
  return policy([...drawn, box(texts), box(texts, '方向性')], {
    id: `policy-1-${number}`,
    level: 2,
    start: 'share',
    band: { label: '基本目標1', number: `施策${number}`, title: '雇用の場', paper: '' },
    ...change,
  });
}

/** 基本目標1, with as many indicators as it has 数値目標. */
function goalOf(count: number): Sheet {
  const list: Block = { kind: 'list', items: [item('雇用の場の拡大', '施策1')] };
  const drawn = count === 0 ? [] : [indicatorTable(indicators(count)), drawing(count)];
  return policy([list, ...drawn], {
    id: 'goal-1',
    band: { label: '基本目標1', number: '', title: '「働けるまち」', paper: '資料1' },
  });
}

function paper(...sheets: readonly Sheet[]): PaperDocument {
  return paperOf(sheets, { handling: '案' });
}

/** The same sheet, which always begins a page. */
function alone(sheet: Sheet): Sheet {
  const { id, kind, level, title, blocks, band } = sheet;
  return { id, kind, level, title, blocks, ...(band && { band }) };
}

/** Which policies and goals begin on each page. */
function begun({ destinations, pages }: DisplayDocument): readonly (readonly string[])[] {
  return pages.map((_, page) =>
    destinations.filter((one) => one.page === page).map(({ id }) => id),
  );
}

describe('sheets that may share a page', () => {
  it('do so where a page would be more than a third blank, each whole and under its own band', () => {
    const both = paper(goalOf(0), policyOf(1, 1, 2), policyOf(2, 0, 2));
    const document = laidOut(both);
    expect(begun(document)).toEqual([['goal-1', 'policy-1-1', 'policy-1-2']]);
    const [page] = document.pages;
    const second = textOn(page, '施策2　雇用の場');
    expect(second.y).toBeGreaterThan(textOn(page, '施策1の第2の文。').y);
    expect(textOn(page, '施策2の第1の文。').y).toBeGreaterThan(second.y);
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(difference(both, readAloud(document))).toBeUndefined();
  });

  it('are read one after the other, each heading before what it heads; 案 is seen once on a page', () => {
    const document = laidOut(paper(goalOf(0), policyOf(1, 1, 1), policyOf(2, 0, 1)));
    expect(elementsAs(document, 'H2', 'H3', 'Table').map(({ role }) => role)).toEqual([
      'H2',
      'H3',
      'Table',
      'H3',
    ]);
    const stamps = wordsOn(document.pages[0]).match(/案/gu);
    expect(stamps).toHaveLength(1);
  });

  it('share the room there is for charts', () => {
    const document = laidOut(paper(goalOf(1), policyOf(1, 1, 1)));
    expect(begun(document)).toEqual([['goal-1', 'policy-1-1']]);
    const [one = 0, other = 1] = chartsOn(document.pages[0]).map(({ top, bottom }) => bottom - top);
    expect(one).toBeCloseTo(other, 0);
    expect(one).toBeGreaterThanOrEqual(theme.chart.least);
  });

  it('keep pages of their own where these are filled', () => {
    const document = laidOut(paper(goalOf(2), policyOf(1, 3, 8), policyOf(2, 3, 8)));
    expect(begun(document)).toEqual([['goal-1'], ['policy-1-1'], ['policy-1-2']]);
  });

  it('keep them where the second would be parted', () => {
    const document = laidOut(paper(goalOf(1), policyOf(1, 0, 3), policyOf(2, 6, 12)));
    const pages = begun(document);
    expect(pages[0]).toEqual(['goal-1', 'policy-1-1']);
    expect(pages[1]).toEqual(['policy-1-2']);
  });

  it('begin below one that spilt, where their table has room there, and go on to a page of their own', () => {
    const [spilt, next] = [policyOf(1, 5, 12), policyOf(2, 2, 28)];
    const both = paper(spilt, next);
    expect(begun(laidOut(paper(spilt)))).toEqual([['policy-1-1'], []]);
    expect(begun(laidOut(paper(next)))).toEqual([['policy-1-2'], []]);
    const document = laidOut(both);
    expect(begun(document)).toEqual([['policy-1-1'], ['policy-1-2'], []]);
    // The charts stand with their table.
    expect(chartsOn(document.pages[1])).toHaveLength(2);
    expect(wordsOn(document.pages[2])).toContain('雇用の場（つづき）');
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(difference(both, readAloud(document))).toBeUndefined();
  });

  it('keep them unless they say that they may share', () => {
    expect(begun(laidOut(paper(goalOf(0), alone(policyOf(1, 0, 1)))))).toEqual([
      ['goal-1'],
      ['policy-1-1'],
    ]);
  });

  it('a goal of nothing but its list gives the rest of its page to a policy that goes on', () => {
    const both = paper(goalOf(0), policyOf(1, 3, 19));
    const document = laidOut(both);
    expect(begun(document)[0]).toEqual(['goal-1', 'policy-1-1']);
    expect(document.pages).toHaveLength(2);
    // The page on which the policy goes on is headed by its own band, not by the goal's.
    expect(wordsOn(document.pages[1])).toContain('施策1');
    expect(wordsOn(document.pages[1])).toContain('雇用の場（つづき）');
    expect(wordsOn(document.pages[1])).not.toContain('働けるまち');
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
    expect(difference(both, readAloud(document))).toBeUndefined();
  });

  it('make fewer pages, never more', () => {
    for (let bullets = 1; bullets <= 24; bullets++) {
      const sheets = [
        goalOf(0),
        policyOf(1, 1, bullets),
        policyOf(2, 0, 2),
        policyOf(3, 2, bullets),
      ];
      const shared = laidOut(paper(...sheets));
      const apart = laidOut(paper(...sheets.map(alone)));
      expect(shared.pages.length).toBeLessThan(apart.pages.length);
      expect(overlaps(shared)).toEqual([]);
      expect(outsideMargins(shared)).toEqual([]);
    }
  });
});

/** A list of so many items under a band of its own, as 判定の方法 is. */
function listOf(items: number, change: Partial<Sheet> = {}): Sheet {
  const texts = Array.from({ length: items }, (_, index) => `方法の第${index + 1}の文。`);
  const block: Block = { kind: 'list', items: texts.map((text) => item(text)) };
  return policy([block], {
    id: 'method',
    start: 'fill',
    band: { label: '付表', number: '', title: '判定の方法', paper: '資料1' },
    ...change,
  });
}

describe('sheets that may fill a page', () => {
  it('begin where the sheet before them leaves more than a third, and go on to pages of their own', () => {
    const both = paper(policyOf(1, 0, 3), listOf(40));
    const document = laidOut(both);
    expect(begun(document)).toEqual([['policy-1-1', 'method'], []]);
    const [first, second] = document.pages;
    expect(textOn(first, '方法の第1の文。').y).toBeGreaterThan(textOn(first, '施策1の第3の文。').y);
    expect(wordsOn(second)).toContain('判定の方法（つづき）');
    expect(wordsOn(second)).toContain('方法の第40の文。');
    expect(wordsOn(second)).not.toContain('施策1');
    // 案 stands at the head of each page, once.
    expect(document.pages.map((page) => wordsOn(page).match(/案/gu)?.length)).toEqual([1, 1]);
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(difference(both, readAloud(document))).toBeUndefined();
  });

  it('may have a heading for a band, and bring no second 案', () => {
    const { band, ...list } = listOf(40);
    expect(band?.title).toBe('判定の方法');
    const heading: Block = {
      kind: 'heading',
      level: 2,
      inlines: [{ kind: 'text', text: '判定の方法' }],
    };
    const bare: Sheet = { ...list, blocks: [heading, ...list.blocks] };
    const document = laidOut(paper(policyOf(1, 0, 3), bare));
    expect(begun(document)).toEqual([['policy-1-1', 'method'], []]);
    expect(document.pages.map((page) => wordsOn(page).match(/案/gu)?.length)).toEqual([1, 1]);
    const above = textOn(document.pages[0], '施策1の第3の文。').y;
    const { gap, headings } = theme;
    expect(textOn(document.pages[0], '判定の方法').y - above).toBeGreaterThan(
      gap * headings.section.above,
    );
    expect(overlaps(document)).toEqual([]);
  });

  it('have their bookmark where they begin', () => {
    const { destinations, pages } = laidOut(paper(policyOf(1, 0, 3), listOf(40)));
    const [, method] = destinations;
    const heading = textOn(pages[0], '判定の方法').y;
    expect(method?.page).toBe(0);
    expect(method?.y).toBeLessThan(heading);
    expect(method?.y).toBeGreaterThan(textOn(pages[0], '施策1の第3の文。').y);
  });

  it('begin a page where the one before is filled', () => {
    const document = laidOut(paper(policyOf(1, 3, 8), listOf(5)));
    expect(begun(document)).toEqual([['policy-1-1'], ['method']]);
  });

  it('begin a page where nothing is saved by it, unless they end the paper', () => {
    const behind = alone(policyOf(2, 3, 8));
    const filling = paper(policyOf(1, 0, 12), listOf(19), behind);
    expect(begun(laidOut(filling))).toEqual([['policy-1-1'], ['method'], ['policy-1-2']]);
    const ending = paper(policyOf(1, 0, 12), listOf(19));
    expect(begun(laidOut(ending))).toEqual([['policy-1-1', 'method'], []]);
  });

  it('begin a page where there is no room for what has to stand together below their band', () => {
    const tall = indicators(1).map((one) => ({ ...one, name: '長い名前の指標'.repeat(75) }));
    const document = laidOut(
      paper(policyOf(1, 0, 9), listOf(0, { blocks: [indicatorTable(tall)] })),
    );
    expect(begun(document)).toEqual([['policy-1-1'], ['method']]);
    expect(outsideMargins(document)).toEqual([]);
    const short = indicators(1);
    const fitting = paper(policyOf(1, 0, 9), listOf(0, { blocks: [indicatorTable(short)] }));
    expect(begun(laidOut(fitting))).toEqual([['policy-1-1', 'method']]);
  });

  it('never make more pages, one after the other', () => {
    for (let items = 1; items <= 40; items += 3) {
      const again = listOf(items, { id: 'again' });
      const sheets = [policyOf(1, 0, 3), listOf(items), again];
      const filled = laidOut(paper(...sheets));
      const apart = laidOut(paper(...sheets.map(alone)));
      expect(filled.pages.length).toBeLessThanOrEqual(apart.pages.length);
      expect(overlaps(filled)).toEqual([]);
      expect(outsideMargins(filled)).toEqual([]);
      expect(difference(paper(...sheets), readAloud(filled))).toBeUndefined();
    }
  });
});

/** 総括: a table of so many rows, and a page that begins behind it. */
function partOf(count: number, change: Partial<TableBlock> = {}): PaperDocument {
  const table = { ...indicatorTable(indicators(count)), ...change };
  return paper(alone(policyOf(1, 0, 1)), alone(policy([table], { id: 'part' })), {
    ...alone(goalOf(1)),
    id: 'behind',
  });
}

/** Not of a page's foot. */
function isInTable({ y }: { readonly y: number }): boolean {
  return y < PAGE.height - 60;
}

/** How far down the second page its last line stands. */
function lowest(one: PaperDocument, change: Partial<Setting> = {}): number {
  return Math.max(
    ...textsOn(laidOut(one, change).pages[1])
      .filter(isInTable)
      .map(({ y }) => y),
  );
}

describe('a page that ends a part', () => {
  const tight: Partial<Setting> = {
    theme: { ...theme, table: { ...theme.table, roomyTimes: [] } },
  };

  it('has the rows of its table set apart where more than a third of it would be left', () => {
    const last = PAGE.height - theme.margins.bottom;
    const room = last - theme.margins.top;
    expect((last - lowest(partOf(8), tight)) / room).toBeGreaterThan(0.36);
    expect((last - lowest(partOf(8))) / room).toBeLessThan(0.36);
    expect(laidOut(partOf(8)).pages).toHaveLength(3);
  });

  it('is left as it is where so few rows would stand lost on it, where it is filled, or of a board', () => {
    for (const one of [partOf(2), partOf(12), partOf(8, { board: true })]) {
      expect(lowest(one)).toBeCloseTo(lowest(one, tight));
    }
  });
});
