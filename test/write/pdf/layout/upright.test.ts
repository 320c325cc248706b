import { describe, expect, it } from '@jest/globals';

import type { Block, PaperDocument, Sheet } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { boxOf } from '../../../../src/write/pdf/engine/boxes.ts';
import { difference } from './expected.ts';
import {
  chartsOn,
  elementsAs,
  outsideMargins,
  overlaps,
  readAloud,
  textOf,
  textOn,
  textsOn,
  wordsOn,
} from './inspect.ts';
import {
  charts,
  glyphs,
  heading,
  indicators,
  indicatorTable,
  item,
  laidOutUpright,
  PAGE,
  paperOf,
  paragraph,
  prose,
  textCell,
  uprightLook,
} from './papers.ts';

/** A section of a report: it goes on below the one before unless it begins a page. */
function section(title: string, blocks: readonly Block[], change: Partial<Sheet> = {}): Sheet {
  const level = change.level ?? 2;
  const first = heading(title, level === 1 ? 2 : 3);
  return {
    id: title,
    kind: 'body',
    start: 'flow',
    level,
    title,
    blocks: [first, ...blocks],
    ...change,
  };
}

function reportOf(...sheets: readonly Sheet[]): PaperDocument {
  return paperOf(sheets, { name: 'report', page: { size: 'A4', orientation: 'portrait' } });
}

const BULLETS: Block = { kind: 'list', items: [1, 2, 3].map((one) => item(prose(90, one * 7))) };

const CONTENTS: Sheet = {
  id: 'contents',
  kind: 'contents',
  level: 1,
  title: '目次',
  blocks: [heading('目次', 2)],
};

function goalOf(name: string, policies: number): readonly Sheet[] {
  const { start: _, ...goal } = section(name, [paragraph(prose(60))], { level: 1 });
  const texts = [paragraph(prose(150)), indicatorTable(indicators(2)), charts(2, 'wide'), BULLETS];
  return [
    goal,
    ...Array.from({ length: policies }, (_unused, index) =>
      section(`${name}の施策${index + 1}`, texts),
    ),
  ];
}

const REPORT = reportOf(CONTENTS, ...goalOf('目標一', 3), ...goalOf('目標二', 5));
const document = laidOutUpright(REPORT);

describe('sections that go on below each other', () => {
  it('say everything once, in order', () => {
    expect(difference(REPORT, readAloud(document))).toBeUndefined();
  });

  it('stay inside the margins, nothing upon anything', () => {
    expect(outsideMargins(document, uprightLook.margins)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
  });

  it('share pages, while a section that asks for a page begins one', () => {
    const pages = new Map(document.destinations.map(({ id, page }) => [id, page]));
    expect(pages.get('目標一の施策1')).toBe(pages.get('目標一'));
    expect(wordsOn(document.pages[pages.get('目標二') ?? 0]).startsWith('目標二')).toBe(true);
    expect(document.pages.length).toBeLessThan(REPORT.sheets.length);
  });

  it('are found by 目次, its links and the bookmarks where they begin', () => {
    const places = new Map(document.destinations.map((one) => [one.id, one]));
    const entries = textsOn(document.pages[0]).filter(({ linkTo }) => linkTo !== undefined);
    for (const { id } of REPORT.sheets.slice(1)) {
      const place = places.get(id);
      const numbers = entries.filter(({ linkTo }) => linkTo === id).map(textOf);
      expect(numbers).toEqual([id, String((place?.page ?? -1) + 1)]);
      const title = textOn(document.pages[place?.page ?? -1], id);
      const above = title.y - (place?.y ?? 0);
      expect(above).toBeGreaterThan(0);
      expect(above).toBeLessThan(uprightLook.sizes.title * 2);
    }
    expect(document.bookmarks.map(({ title, children }) => [title, children.length])).toEqual([
      ['目次', 0],
      ['目標一', 3],
      ['目標二', 5],
    ]);
  });

  it('hang under their goal in the structure, headings without gaps', () => {
    const [, first, second] = document.structure.children;
    expect(first?.children.filter(({ role }) => role === 'Sect')).toHaveLength(3);
    expect(second?.children.filter(({ role }) => role === 'Sect')).toHaveLength(5);
    const levels = elementsAs(document, 'H1', 'H2', 'H3', 'H4').map(({ role }) => role);
    expect(levels.join(' ')).toBe('H2 H2 H3 H3 H3 H2 H3 H3 H3 H3 H3');
  });

  it('leave no heading alone at the foot', () => {
    const titles = new Set(REPORT.sheets.map(({ title }) => title));
    for (const page of document.pages.slice(1)) {
      const last = textsOn(page).findLast(({ meaning }) => meaning !== 'artifact');
      expect(titles.has(last === undefined ? '' : textOf(last))).toBe(false);
    }
  });

  it('take their heading and list along to the page of their table, where none is left blank for it', () => {
    const led = [
      heading('施策の内容', 4),
      { kind: 'list', items: [item(prose(20), '①'), item(prose(20, 5), '②')] } as const,
      heading('数値の状況', 4),
      indicatorTable(indicators(2)),
      charts(2, 'wide'),
    ];
    // A section as long as two thirds of a page and more.
    const { margins } = uprightLook;
    const room = PAGE.width - margins.top - margins.bottom;
    const places = Array.from({ length: 12 }, (_, lines) => {
      const before = section('前の施策', [paragraph(prose(38 * (16 + 2 * lines)))]);
      const { pages, destinations } = laidOutUpright(reportOf(before, section('施策', led)));
      const start = destinations.find(({ id }) => id === '施策');
      const table = pages.findIndex((page) => wordsOn(page).includes('指標その1'));
      return {
        isTogether: start?.page === table,
        page: start?.page,
        filled: ((start?.y ?? 0) - margins.top) / room,
      };
    });
    const parted = places.filter(({ isTogether }) => !isTogether);
    expect(parted.filter(({ filled }) => filled > 0.7)).toEqual([]);
    expect(new Set(places.filter(({ isTogether }) => isTogether).map(({ page }) => page))).toEqual(
      new Set([0, 1]),
    );
  });

  it('begin a page all the same under a band, and behind a cover', () => {
    const band = { label: '', number: '', title: '帯', paper: '' };
    const cover: Sheet = { id: 'cover', kind: 'cover', level: 1, title: '', blocks: [] };
    const paper = reportOf(
      cover,
      section('一', []),
      section('二', [], { band }),
      section('三', []),
    );
    const pages = laidOutUpright(paper).destinations.map(({ id, page }) => [id, page]);
    expect(pages).toEqual([
      ['cover', 0],
      ['一', 1],
      ['二', 2],
      ['三', 2],
    ]);
  });
});

describe('an upright page', () => {
  it('has lines of at most forty characters', () => {
    const [page] = laidOutUpright(reportOf(section('節', [paragraph(prose(200))]))).pages;
    const lengths = textsOn(page).map((text) => Array.from(textOf(text)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(41);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(38);
  });

  it('sets charts three in a row, and four in two rows of two', () => {
    const [three] = laidOutUpright(reportOf(section('節', [charts(3, 'wide')]))).pages;
    expect(new Set(chartsOn(three).map(({ top }) => top)).size).toBe(1);
    const [page] = laidOutUpright(reportOf(section('節', [charts(4, 'wide')]))).pages;
    const [first, second, third] = chartsOn(page);
    expect(second?.top).toBe(first?.top);
    expect(second?.left).toBeGreaterThan(first?.right ?? Infinity);
    expect(third?.left).toBe(first?.left);
  });

  it.each(['案', '委員限り'])(
    'carries 「%s」 at its head, heard once where no cover says it, above everything',
    (handling) => {
      const paper = { ...REPORT, handling };
      const marked = laidOutUpright(paper);
      for (const [index, page] of marked.pages.entries()) {
        const mark = textOn(page, handling);
        expect(mark.meaning === 'artifact').toBe(index > 0);
        const others = textsOn(page).filter((one) => one !== mark);
        expect(Math.min(...others.map(({ y }) => y))).toBeGreaterThan(mark.y + 8);
      }
      expect(readAloud(marked).startsWith(handling)).toBe(true);
      expect(difference(paper, readAloud(marked))).toBeUndefined();
      expect(outsideMargins(marked, uprightLook.margins)).toEqual([]);
      expect(overlaps(marked)).toEqual([]);
    },
  );
});

describe('a paper of one page', () => {
  const one = section('一枚', [paragraph('文。')]);

  it('has no page number when it has no footer', () => {
    expect(wordsOn(laidOutUpright({ ...reportOf(one), footer: '' }).pages[0])).toBe('一枚文。');
  });

  it('has one when it has a footer, or another page', () => {
    expect(wordsOn(laidOutUpright(reportOf(one)).pages[0])).toContain('1 / 1');
    const { start: _, ...next } = section('次の枚', []);
    const two = laidOutUpright({ ...reportOf(one, next), footer: '' });
    expect(two.pages.map((page) => wordsOn(page).slice(-5))).toEqual(['1 / 2', '2 / 2']);
  });
});

/** Type size of what says this. */
function sizeOf(words: string, ...blocks: readonly Block[]): number {
  const [page] = laidOutUpright(reportOf(section('題', blocks))).pages;
  return textOn(page, words).runs[0]?.size ?? 0;
}

describe('a paper of a few lines', () => {
  const names = {
    kind: 'table',
    caption: '名簿',
    captionHidden: true,
    widths: [82, '*'],
    head: [[textCell('氏名', { header: true, scope: 'column' }), textCell('所属団体等')]],
    groups: [[[textCell('見本花子', { header: true }), textCell('見本市')]]],
  } as const;

  it('sets a large list larger', () => {
    const list = { kind: 'list', items: [item('議題')] } as const;
    expect(sizeOf('議題', list)).toBe(uprightLook.sizes.body);
    expect(sizeOf('議題', { ...list, manner: 'lead' })).toBe(uprightLook.sizes.subtitle);
  });

  it('and a large table, with room between its rows', () => {
    expect(sizeOf('見本花子', names)).toBe(uprightLook.sizes.cell);
    expect(sizeOf('見本花子', { ...names, large: true })).toBe(uprightLook.sizes.body);
    const gap = (large: boolean): number => {
      const table: Block = large ? { ...names, large } : names;
      const [page] = laidOutUpright(reportOf(section('題', [table]))).pages;
      return textOn(page, '見本花子').y - textOn(page, '氏名').y;
    };
    expect(gap(true)).toBeGreaterThan(gap(false) + 4);
  });

  it('has its title in the middle, and plain headings in black', () => {
    const plain: Block = {
      kind: 'heading',
      level: 2,
      manner: 'plain',
      inlines: [{ kind: 'text', text: '議事' }],
    };
    const sheet = { ...section('', []), blocks: [heading('次第', 1), plain, paragraph('文。')] };
    const [page] = laidOutUpright(reportOf(sheet)).pages;
    const box = boxOf(textOn(page, '次第'), glyphs);
    const { left, right } = uprightLook.margins;
    const middle = left + ((page?.width ?? 0) - left - right) / 2;
    expect((box.left + box.right) / 2).toBeCloseTo(middle, 1);
    expect(textOn(page, '議事').runs[0]?.colour).toBe(uprightLook.colours.text);
  });
});

/** So many lines of a list. */
function linesOf(count: number): Block {
  const items = Array.from({ length: count }, (_, index) => item(`第${index + 1}の行。`));
  return { kind: 'list', items };
}

/** Which charts stand on each page. */
function placed({ pages }: DisplayDocument): readonly string[] {
  return pages.map((page) =>
    [...wordsOn(page).matchAll(/グラフ(\d+)/gu)].map(([, number]) => number).join(' '),
  );
}

describe('a table of three indicators, with its charts, behind other sections', () => {
  const drawing = charts(3, 'wide');
  const drawn: Block = {
    ...drawing,
    figures: drawing.figures.map((figure, row) => ({ ...figure, row })),
  };
  // As high as one with rates and what is left to do below target and actual.
  const named = indicators(3).map((one) => ({ ...one, name: one.name + 'あ'.repeat(60) }));
  const reportBehind = (above: number, below: number): PaperDocument =>
    reportOf(
      section('前の節', [linesOf(above)]),
      section('後の節', [paragraph('導入。'), indicatorTable(named), drawn, linesOf(below)]),
    );
  /** What makes no page blank, so that none is filled. */
  const patient = { ...uprightLook, pages: { ...uprightLook.pages, mostBlank: 1 } };

  it('begins on a page that it would leave more than a third blank, with the first of its charts', () => {
    const paper = reportBehind(20, 12);
    expect(placed(laidOutUpright(paper, { theme: patient }))).toEqual(['', '1 2 3']);
    const filled = laidOutUpright(paper);
    expect(placed(filled)).toEqual(['1', '2 3']);
    expect(outsideMargins(filled)).toEqual([]);
    expect(overlaps(filled)).toEqual([]);
    expect(difference(paper, readAloud(filled))).toBeUndefined();
  });

  it('stays whole where it leaves less, and takes no page more in any case', () => {
    const parted: number[] = [];
    for (let above = 8; above <= 36; above += 2) {
      for (const below of [2, 12, 26]) {
        const paper = reportBehind(above, below);
        const [whole, filled] = [{ theme: patient }, {}].map((change) =>
          laidOutUpright(paper, change),
        );
        expect(filled?.pages.length).toBeLessThanOrEqual(whole?.pages.length ?? 0);
        if (filled && placed(filled).filter((drawings) => drawings !== '').length > 1) {
          parted.push(above);
        }
      }
    }
    expect(parted.length).toBeGreaterThan(5);
    expect(Math.max(...parted)).toBeLessThan(30);
  });
});
