import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Operation } from '../../src/forms/operation.ts';
import type { DisplayItem, DisplayPage } from '../../src/write/pdf/display/display.ts';
import { opened } from '../reading/pdf.ts';
import { difference } from '../write/pdf/layout/expected.ts';
import {
  emptyPages,
  outsideMargins,
  overlaps,
  readAloud,
  textOf,
} from '../write/pdf/layout/inspect.ts';
import { drawField } from '../write/pdf/layout/papers.ts';
import { build, type Built, drawChart } from './build.ts';
import { stressCases } from './cases.ts';

/** So many pages are sane for each case; a layout that wastes paper, or loses some, leaves the range. */
const PAGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  indicators: [24, 40],
  bullets: [22, 28],
  texts: [17, 23],
  names: [12, 17],
  values: [10, 15],
  charts: [36, 46],
  'data-years': [7, 12],
  'years-5': [7, 10],
  'years-8': [8, 12],
  'years-12': [8, 12],
  // Two of its short policies stand on one page.
  large: [28, 40],
  everything: [24, 36],
};

/** Charts are really drawn where their words and figures are what is awkward. */
const DRAWN = new Set(['names', 'values', 'charts']);

/** Characters of a page in no particular order: pdf.js reads them in the order of drawing, pictures among them. */
function characters(words: string): string {
  return Array.from(words.replaceAll(/\s/gu, '')).toSorted().join('');
}

/** The words of the texts and pictures of a page. */
function givenTo({ items }: DisplayPage): string {
  return items.map(wordsOf).join('');
}

function wordsOf(item: DisplayItem): string {
  if (item.kind === 'text') return textOf(item);
  if (item.kind !== 'picture') return '';
  return item.picture.operations.map(writtenIn).join('');
}

function writtenIn(operation: Operation): string {
  if (operation.kind === 'group') return operation.operations.map(writtenIn).join('');
  return operation.kind === 'text' ? operation.runs.map(({ text }) => text).join('') : '';
}

async function readFrom(pdf: Uint8Array): Promise<readonly string[]> {
  const file = await opened(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((one) => ('str' in one ? one.str : '')).join(''));
  }
  return pages;
}

describe.each(stressCases().map((one) => [one.name, one.facts] as const))('%s', (name, facts) => {
  const built: Built[] = [];
  const packet = (): Built => {
    const [one] = built;
    if (one === undefined) throw new Error('The packet was not built.');
    return one;
  };
  beforeAll(async () => {
    built.push(await build(facts, DRAWN.has(name) ? drawChart : drawField));
  });

  it('is built without errors, on a sane number of pages', () => {
    const { errors, pages } = packet();
    expect(errors).toEqual([]);
    const [least, most] = PAGES[name] ?? [0, 0];
    expect(pages.pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.pages.length).toBeLessThanOrEqual(most);
    expect(emptyPages(pages)).toEqual([]);
  });

  it('keeps inside the margins, nothing upon anything', () => {
    expect(outsideMargins(packet().pages)).toEqual([]);
    expect(overlaps(packet().pages)).toEqual([]);
  });

  it('says everything that it was given, in order', () => {
    const { paper, pages } = packet();
    expect(difference(paper, readAloud(pages))).toBeUndefined();
  });

  it('has the same words in the file, page by page', async () => {
    const { pages, pdf } = packet();
    const read = await readFrom(pdf);
    expect(read.map(characters)).toEqual(pages.pages.map((page) => characters(givenTo(page))));
  });
});
