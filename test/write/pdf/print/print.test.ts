import { describe, expect, it } from '@jest/globals';

import type {
  DisplayDocument,
  DisplayItem,
  DisplayPage,
} from '../../../../src/write/pdf/display/display.ts';
import { enlarged, twoUp } from '../../../../src/write/pdf/print/imposition.ts';
import { mono } from '../../../../src/write/pdf/print/mono.ts';
import { area, pictureText } from '../engine/paper.ts';

const text: DisplayItem = {
  kind: 'text',
  x: 100,
  y: 50,
  runs: [{ text: '資料1', family: 'BIZ UDPGothic', bold: false, size: 10, colour: '#1F4E79' }],
  characterSpacing: 0.4,
  meaning: 'artifact',
};
const rule: DisplayItem = {
  kind: 'rule',
  x1: 0,
  y1: 10,
  x2: 200,
  y2: 10,
  colour: '#000000',
  width: 0.5,
  dash: { length: 2, space: 4 },
};
const frame: DisplayItem = {
  kind: 'rectangle',
  x: 10,
  y: 20,
  width: 300,
  height: 40,
  fill: '#FFF3D6',
  line: { colour: '#5B4636', width: 1 },
};
const chart: DisplayItem = {
  kind: 'picture',
  x: 30,
  y: 40,
  width: 100,
  height: 60,
  picture: {
    width: 100,
    height: 60,
    operations: [
      area([0, 0, 100, 60], '#ffffff'),
      {
        kind: 'group',
        clip: { path: [['M', 0, 0], ['L', 9, 9], ['L', 0, 9], ['Z']], rule: 'nonzero' },
        operations: [area([0, 0, 9, 9], '#a63a00'), pictureText('値', 1, 9, { colour: '#722800' })],
      },
    ],
  },
  meaning: 'artifact',
};

function landscape(...items: DisplayItem[]): DisplayPage {
  return { width: 840, height: 600, items };
}

function paper(...pages: DisplayPage[]): DisplayDocument {
  return {
    title: '資料',
    language: 'ja-JP',
    author: '市',
    subject: '',
    keywords: '',
    digest: 'b'.repeat(64),
    date: '2024-08-06',
    pages,
    structure: { role: 'Document', children: [] },
    destinations: pages.map((_, page) => ({ id: `page-${page}`, page, x: 50, y: 26 })),
    bookmarks: [],
  };
}

describe('enlarging A4 to A3', () => {
  const { pages, destinations } = enlarged(paper(landscape(text, rule, frame, chart)), 2);

  it('makes the sheet, the type, the rules and the pictures larger alike', () => {
    expect(pages[0]).toMatchObject({ width: 1680, height: 1200 });
    expect(pages[0]?.items).toMatchObject([
      { x: 200, y: 100, runs: [{ size: 20, text: '資料1' }], characterSpacing: 0.8 },
      { x2: 400, y1: 20, width: 1, dash: { length: 4, space: 8 } },
      { x: 20, y: 40, width: 600, height: 80, line: { width: 2 } },
      { x: 60, y: 80, width: 200, height: 120 },
    ]);
  });

  it('takes the destinations along', () => {
    expect(destinations).toEqual([{ id: 'page-0', page: 0, x: 100, y: 52 }]);
  });
});

describe('two pages on a sheet', () => {
  const printed = twoUp(paper(landscape(text), landscape(text), landscape(text)));

  it('puts landscape pages one below the other on an upright sheet of the same size', () => {
    expect(printed.pages.map(({ width, height }) => [width, height])).toEqual([
      [600, 840],
      [600, 840],
    ]);
    const [first, second] = printed.pages[0]?.items ?? [];
    const factor = Math.min(600 / 840, 420 / 600);
    const left = (600 - 840 * factor) / 2;
    expect(first).toMatchObject({ x: left + 100 * factor, y: 50 * factor });
    expect(second).toMatchObject({ x: left + 100 * factor, y: 420 + 50 * factor });
  });

  it('leaves the second half of the last sheet blank when the number of pages is odd', () => {
    expect(printed.pages[1]?.items).toHaveLength(1);
  });

  it('keeps everything on the sheet', () => {
    const corner: DisplayItem = { ...frame, x: 0, y: 0, width: 840, height: 600 };
    for (const item of twoUp(paper(landscape(corner), landscape(corner))).pages[0]?.items ?? []) {
      if (item.kind !== 'rectangle') throw new Error('Only rectangles were placed.');
      expect(item.x).toBeGreaterThanOrEqual(0);
      expect(item.x + item.width).toBeLessThanOrEqual(600 + 1e-9);
      expect(item.y + item.height).toBeLessThanOrEqual(840 + 1e-9);
    }
  });

  it('sends bookmarks to the half where the page now stands', () => {
    const halves = printed.destinations.map(({ page, y }) => [page, y > 420]);
    expect(halves).toEqual([
      [0, false],
      [0, true],
      [1, false],
    ]);
  });

  it('puts upright pages side by side', () => {
    const upright: DisplayPage = { width: 600, height: 840, items: [text] };
    const [sheet] = twoUp(paper(upright, upright)).pages;
    expect(sheet).toMatchObject({ width: 840, height: 600 });
    expect(sheet?.items[1]).toMatchObject({ x: expect.any(Number) });
    const [left, right] = sheet?.items ?? [];
    if (left?.kind !== 'text' || right?.kind !== 'text') throw new Error('Two texts were placed.');
    expect(right.x - left.x).toBeCloseTo(420);
    expect(right.y).toBeCloseTo(left.y);
  });
});

function bare(value: unknown): string {
  return JSON.stringify(value).replaceAll(/#[0-9a-f]{6}/giu, 'colour');
}

describe('printing in black and white', () => {
  const [items] = mono(paper(landscape(text, rule, frame, chart))).pages.map((page) => page.items);
  const colours = JSON.stringify(items).match(/#[0-9a-f]{6}/giu) ?? [];

  it('leaves no colour, in texts, rules, fills or charts', () => {
    expect(colours).toHaveLength(7);
    for (const colour of colours) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/iu);
  });

  it('keeps white white and black black, and pale tints dark enough for a raster', () => {
    expect(items).toMatchObject([
      { runs: [{ colour: '#454545' }] },
      { colour: '#000000' },
      { fill: expect.stringMatching(/^#d/u), line: { colour: '#4a4a4a' } },
      {
        picture: {
          operations: [
            { colour: '#ffffff' },
            { operations: [{ colour: '#545454' }, { colour: '#3a3a3a' }] },
          ],
        },
      },
    ]);
  });

  it('changes nothing but colours', () => {
    expect(bare(items)).toBe(bare([text, rule, frame, chart]));
  });
});
