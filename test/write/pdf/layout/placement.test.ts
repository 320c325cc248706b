import { describe, expect, it } from '@jest/globals';

import type { Block } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import {
  chartsOn,
  elementsAs,
  outsideMargins,
  overlaps,
  readAloud,
  textOf,
  textsOn,
  wordsOn,
} from './inspect.ts';
import {
  box,
  charts,
  drawField,
  heading,
  indicators,
  indicatorTable,
  laidOut,
  laidOutPolicy,
  paperOf,
  policy,
  theme,
} from './papers.ts';

/** A policy as the template makes it: table, charts, two boxes with so many bullets each. */
function policyWith(count: number, bullets: number, years = 6): DisplayDocument {
  const texts = Array.from({ length: bullets }, (_, index) => `第${index + 1}の文。`);
  return laidOutPolicy([
    indicatorTable(indicators(count, years)),
    charts(count, 'fit', years),
    box(texts),
    box(texts, '方向性'),
  ]);
}

function chartCounts({ pages }: DisplayDocument): readonly number[] {
  return pages.map((page) => chartsOn(page).length);
}

function heights(document: DisplayDocument): readonly number[] {
  return document.pages.flatMap(chartsOn).map(({ top, bottom }) => bottom - top);
}

/** How many charts stand beside each other, row by row. */
function rows(document: DisplayDocument): readonly number[] {
  return document.pages.flatMap((page) => {
    const tops = chartsOn(page).map(({ top }) => Math.round(top));
    return [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
  });
}

describe('the place of a policy’s charts', () => {
  it('is between the table and the boxes when everything fits on one page', () => {
    const document = policyWith(3, 3);
    expect(document.pages).toHaveLength(1);
    expect(rows(document)).toEqual([3]);
    expect(readAloud(document)).toMatch(/グラフ3課題・検証/u);
  });

  it('stays there while they shrink, down to the least height', () => {
    const all = [2, 4, 6, 8, 10].map((bullets) => policyWith(3, bullets));
    const inPlace = all
      .filter(({ pages }) => pages.length === 1)
      .map((one) => heights(one)[0] ?? 0);
    expect(inPlace.length).toBeGreaterThanOrEqual(3);
    expect(inPlace).toEqual(inPlace.toSorted((one, other) => other - one));
    expect(inPlace[0]).toBeCloseTo(theme.chart.most, 6);
    expect(inPlace.at(-1)).toBeLessThan(theme.chart.most);
    expect(inPlace.at(-1)).toBeGreaterThanOrEqual(theme.chart.least);
  });

  it('is higher where many words stand around a plot, so that what is drawn can be read', () => {
    const blocks: readonly Block[] = [
      indicatorTable(indicators(3, 6)),
      charts(3, 'fit', 6),
      box(Array.from({ length: 9 }, (_, index) => `第${index + 1}の文。`)),
      box(['一。'], '方向性'),
    ];
    const paper = paperOf([policy([...blocks, ...blocks])]);
    const least = (around: number): number =>
      Math.min(...heights(laidOut(paper, { draw: { ...drawField, aroundPlot: () => around } })));
    expect(least(20)).toBeLessThan(70 + 44);
    expect(least(70)).toBeGreaterThanOrEqual(70 + 44);
  });

  it('moves to a page of their own under 推移グラフ when table and boxes fill the first', () => {
    const document = policyWith(3, 22);
    expect(chartCounts(document)).toEqual([0, 3]);
    expect(wordsOn(document.pages[0])).toContain('第22の文。');
    expect(wordsOn(document.pages[1])).toContain('推移グラフ');
  });

  it('stays beside the table when the boxes need a second page anyway', () => {
    const document = policyWith(3, 34);
    expect(document.pages).toHaveLength(2);
    expect(chartCounts(document)).toEqual([3, 0]);
  });

  it('is behind the boxes on the last page when that has room', () => {
    const document = policyWith(6, 20);
    expect(document.pages).toHaveLength(2);
    expect(chartCounts(document)).toEqual([0, 6]);
    expect(wordsOn(document.pages[1])).toMatch(/第20の文。.*推移グラフ/u);
  });

  it('is heard where it is seen', () => {
    expect(readAloud(policyWith(3, 22))).toMatch(/第22の文。推移グラフグラフ1グラフ2グラフ3$/u);
    const moved = elementsAs(policyWith(3, 22), 'H3', 'Figure').map(({ role }) => role);
    expect(moved).toEqual(['H3', 'H3', 'H3', 'Figure', 'Figure', 'Figure']);
    const inPlace = elementsAs(policyWith(3, 3), 'H3', 'Figure').map(({ role }) => role);
    expect(inPlace).toEqual(['Figure', 'Figure', 'Figure', 'H3', 'H3']);
  });

  it('leaves no page with nothing but a heading', () => {
    for (let bullets = 1; bullets <= 40; bullets++) {
      const { pages } = policyWith(3, bullets);
      const headed = pages.filter((page) => wordsOn(page).includes('推移グラフ'));
      expect(headed.every((page) => chartsOn(page).length > 0)).toBe(true);
    }
  });
});

/** A policy with three indicators and two boxes of so many bullets. */
function policyBlocks(bullets: number): readonly Block[] {
  const texts = Array.from({ length: bullets }, (_, index) => `第${index + 1}の文。`);
  return [indicatorTable(indicators(3)), charts(3), box(texts), box(texts, '方向性')];
}

/** How many pages such a policy takes with these steps of tightening. */
function pagesOf(bullets: number, tightening: typeof theme.tightening): number {
  const paper = paperOf([policy(policyBlocks(bullets))]);
  return laidOut(paper, { theme: { ...theme, tightening } }).pages.length;
}

describe('a page that spills', () => {
  const counts = Array.from({ length: 20 }, (_, index) => index + 5);
  const steps = counts.filter(
    (count) => pagesOf(count, []) === 2 && pagesOf(count, theme.tightening) === 1,
  );

  it('is tightened back to one where a few lines are too many', () => {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    const byGaps = steps.filter((count) => pagesOf(count, theme.tightening.slice(0, 1)) === 1);
    expect(byGaps).toEqual(steps.slice(0, byGaps.length));
  });

  it('keeps its type readable, and everything on it', () => {
    for (const count of steps) {
      const document = laidOutPolicy(policyBlocks(count));
      const sizes = document.pages
        .flatMap(textsOn)
        .flatMap(({ runs }) => runs.map(({ size }) => size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.5);
      const [line] = document.pages.flatMap(textsOn).filter((one) => textOf(one) === '第1の文。');
      expect(line?.runs[0]?.size).toBeGreaterThanOrEqual(10);
      expect(readAloud(document).match(/第\d+の文。/gu)).toHaveLength(count * 2);
      expect(overlaps(document)).toEqual([]);
      expect(outsideMargins(document)).toEqual([]);
    }
  });
});

describe('so many charts', () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [9, [3, 3, 3]],
    [12, [3, 3, 3, 3]],
  ])('%i on pages of their own stand in rows of %j', (count, expected) => {
    const document = policyWith(count, 20 + Math.max(0, 4 - count) * 2);
    expect(rows(document)).toEqual(expected);
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
  });

  it('stay readable: what would be too low goes on to a further page', () => {
    for (const count of [6, 9, 10, 12, 30]) {
      expect(Math.min(...heights(policyWith(count, 9)))).toBeGreaterThan(theme.chart.least * 1.15);
    }
    expect(chartCounts(policyWith(12, 16)).filter((one) => one > 0)).not.toContain(12);
  });

  it('fill several pages evenly', () => {
    const counts = chartCounts(policyWith(30, 9)).filter((one) => one > 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(30);
  });

  it('take the whole width when there are many years', () => {
    expect([8, 12].map((years) => rows(policyWith(2, 2, years)))).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(rows(policyWith(2, 2, 7))).toEqual([2]);
  });

  it('stand four in a row beside texts', () => {
    expect(rows(policyWith(4, 1))).toEqual([4]);
  });

  it('are small multiples in reference material, less written out when there are very many', () => {
    expect(rows(laidOutPolicy([charts(6, 'small')]))).toEqual([3, 3]);
    const many = laidOutPolicy([charts(30, 'small')]);
    expect(Math.max(...rows(many))).toBe(4);
    expect(many.pages.length).toBeLessThanOrEqual(2);
    expect(outsideMargins(many)).toEqual([]);
  });

  it('are as large as their place allows on a goal’s page, behind the table', () => {
    const blocks: readonly Block[] = [indicatorTable(indicators(3)), charts(3, 'wide')];
    const document = laidOutPolicy(blocks);
    expect(document.pages).toHaveLength(1);
    expect(Math.min(...heights(document))).toBeGreaterThan(150);
  });

  it('go on to the next page of a goal when the first has no room', () => {
    const document = laidOutPolicy([
      indicatorTable(indicators(12)),
      charts(5, 'wide'),
      box(['文。']),
    ]);
    expect(chartCounts(document)).toEqual([0, 5]);
    expect(wordsOn(document.pages[1])).toContain('課題');
  });

  it('have their titles straight above them, long or short', () => {
    const long = charts(3);
    const named = long.figures.map((one, index) =>
      index === 0 ? { ...one, caption: `長い題${'名'.repeat(80)}` } : one,
    );
    const document = laidOutPolicy([heading('見出し'), { ...long, figures: named }]);
    expect(overlaps(document)).toEqual([]);
    expect(new Set(chartsOn(document.pages[0]).map(({ top }) => top)).size).toBe(1);
  });
});
