/** Charts that draw the rows of a table never stand on another page than those rows. */

import { describe, expect, it } from '@jest/globals';

import type { Block } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { ofThisProject } from '../../../shared/whole.ts';
import { chartsOn, elementsAs, outsideMargins, overlaps, readAloud, wordsOn } from './inspect.ts';
import { PAGE, box, charts, indicators, indicatorTable, laidOutPolicy, theme } from './papers.ts';

/** Charts of which each draws a row of the table before them. */
function drawing(count: number, years = 6): Block {
  const block = charts(count, 'fit', years);
  return { ...block, figures: block.figures.map((figure, row) => ({ ...figure, row })) };
}

function policyWith(count: number, bullets: number, years = 6): DisplayDocument {
  const texts = Array.from({ length: bullets }, (_, index) => `第${index + 1}の文。`);
  return laidOutPolicy([
    indicatorTable(indicators(count, years)),
    drawing(count, years),
    box(texts),
    box(texts, '方向性'),
  ]);
}

/** Which charts stand on each page, and which indicators. */
function pairs({ pages }: DisplayDocument): readonly (readonly [string, string])[] {
  return pages.map((page) => {
    const words = wordsOn(page);
    const numbers = (all: RegExp): string =>
      [...words.matchAll(all)].map(([, number]) => number).join(' ');
    return [numbers(/グラフ(\d+)/gu), numbers(/指標その(\d+)/gu)];
  });
}

/** Indicators with names of so many characters, on as many pages as they need; the charts of each page. */
function pagesOfLong(count: number, characters: number, bullets: number): readonly string[] {
  return pairs(withLong(count, characters, bullets)).map(([drawn]) => drawn);
}

function withLong(count: number, characters: number, bullets: number): DisplayDocument {
  const long = indicators(count).map((one) => ({
    ...one,
    name: one.name + 'あ'.repeat(characters),
  }));
  return laidOutPolicy([
    indicatorTable(long),
    drawing(count),
    box(Array.from({ length: bullets }, () => '文。')),
  ]);
}

/** How many charts stand beside each other, row by row, when the boxes need a page of their own. */
function rows(count: number): readonly number[] {
  return policyWith(count, 20).pages.flatMap((page) => {
    const tops = chartsOn(page).map(({ top }) => Math.round(top));
    return [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
  });
}

describe('charts that draw the rows of the table before them', () => {
  const counts = ofThisProject([1, 2, 3, 4, 5, 6, 7, 9, 12, 20], (count) => count % 3 === 1);

  it.each(counts)('%i stand on the page of their rows, whatever follows', (count) => {
    for (const bullets of [1, 8, 20, 34]) {
      const document = policyWith(count, bullets);
      for (const [drawn, listed] of pairs(document)) expect(drawn).toBe(listed);
      expect(document.pages.flatMap(chartsOn)).toHaveLength(count);
      expect(overlaps(document)).toEqual([]);
      expect(outsideMargins(document)).toEqual([]);
    }
  });

  it('are parted with their table into rows of about as many', () => {
    expect(rows(4)).toEqual([3, 1]);
    expect(rows(5)).toEqual([3, 2]);
    expect(rows(7)).toEqual([3, 2, 2]);
    expect(rows(9)).toEqual([3, 3, 3]);
  });

  it('keep plots that can be read, however tight the page', () => {
    const least = theme.tightening.map(({ plotLeast }) => plotLeast);
    expect(Math.min(...least)).toBeGreaterThanOrEqual(44);
  });

  it('are parted so that no page in their midst is left blank: what follows fills the last', () => {
    // Three with two would not stand on one page, two with two do.
    expect(pagesOfLong(7, 60, 28)).toEqual(['1 2 3 4', '5 6 7', '']);
    // Three with two stand on one page: larger shares come first.
    expect(pagesOfLong(7, 1, 20)).toEqual(['1 2 3 4 5', '6 7']);
  });

  it('take halves of a page on which two stand in each row, though three do on the next', () => {
    const [two, three] = withLong(7, 60, 28).pages.map(chartsOn);
    const rightEdge = PAGE.width - theme.margins.right;
    for (const [charted, number] of [
      [two, 4],
      [three, 3],
    ] as const) {
      expect(charted).toHaveLength(number);
      const widths = (charted ?? []).map(({ left, right }) => right - left);
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.01);
      expect(Math.max(...(charted ?? []).map(({ right }) => right))).toBeCloseTo(rightEdge, 0);
    }
  });

  it('leave the page of the others with the last rows where the boxes would stand alone behind them', () => {
    const document = policyWith(4, 20);
    expect(pairs(document)).toEqual([
      ['1 2 3', '1 2 3'],
      ['4', '4'],
    ]);
    const [, last] = document.pages;
    expect(wordsOn(last)).toMatch(/課題・検証.*方向性/u);
    // The only chart in its row has the width of the page.
    const widths = chartsOn(last).map(({ left, right }) => right - left);
    expect(widths).toEqual([expect.closeTo(PAGE.width - theme.margins.left - theme.margins.right)]);
  });

  it('are as high on a page, and never lower than those of a tightened page', () => {
    const least = Math.min(...(theme.tightening ?? []).map(({ chartLeast }) => chartLeast));
    for (const count of [5, 9, 20]) {
      const onPages = policyWith(count, 20)
        .pages.map((page) => chartsOn(page).map(({ top, bottom }) => bottom - top))
        .filter((heights) => heights.length > 0);
      for (const heights of onPages) {
        expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.01);
      }
      const heights = onPages.flat();
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(least);
      expect(Math.max(...heights)).toBeLessThanOrEqual(theme.chart.wideMost);
    }
  });

  it('are read behind their whole table, which is one', () => {
    const document = policyWith(9, 20);
    expect(elementsAs(document, 'Table')).toHaveLength(1);
    expect(readAloud(document)).toMatch(/指標その9.*グラフ1グラフ2.*グラフ9.*課題・検証/u);
  });
});
