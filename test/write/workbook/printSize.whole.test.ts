/** What the office and its departments print of their workbooks can be read: no letter is smaller than 8 points on paper. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { blankWorkbook, collectionFiles, readWorkbook } from '../../../src/pipeline.ts';
import { savedByLibreOffice } from '../../read/libreOffice.ts';
import { opened } from '../../reading/pdf.ts';
import { collectedOf, partedOf } from '../../returns/making.ts';
import { mustHaveBrowser } from '../../site/browser.ts';

const LEAST = 8;

const year = (number: number, label: string) => ({ year: number, label });

/** Sizes of the letters on each page, smallest first, each with a text that has it. */
async function sizesOf(workbook: Uint8Array): Promise<readonly (readonly [number, string])[]> {
  const document = await opened(savedByLibreOffice(workbook, 'pdf'));
  const found = new Map<number, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const size = Math.round(item.height * 100) / 100;
      if (!found.has(size)) found.set(size, `${number}ページ：${item.str}`);
    }
  }
  return [...found].toSorted(([one], [other]) => one - other);
}

async function tooSmall(workbook: Uint8Array): Promise<readonly string[]> {
  const sizes = await sizesOf(workbook);
  expect(sizes.length).toBeGreaterThan(0);
  return sizes.flatMap(([size, text]) => (size < LEAST ? [`${size} ${text}`] : []));
}

/**
 * Widths of columns are counted in digits of the book's own typeface, Calibri; Carlito has the same. With another in its
 * place every sheet would be wider than it is in Excel, and printed smaller. CI installs it and says so.
 */
const hasTypeface = /Calibri|Carlito/u.test(
  spawnSync('fc-match', ['Calibri'], { encoding: 'utf8' }).stdout,
);
const together = hasTypeface || mustHaveBrowser() ? describe : describe.skip;

together('on paper, by LibreOffice with the typeface that columns are counted in,', () => {
  it.each([
    ['five years', year(2025, 'R7'), year(2029, 'R11')],
    ['seven years', year(2020, 'R2'), year(2026, 'R8')],
  ])('the blank form of %s can be read', async (_, first, last) => {
    const size = { first, last, goals: 4, policies: 12, indicators: 47 };
    expect(await tooSmall(await blankWorkbook(size))).toEqual([]);
  });

  it('slips and what is told of them can be read', async () => {
    const sent = await partedOf(readFileSync('input/mihon-r6.xlsx'));
    const back = [...sent.slips].map(([name, bytes]) => ({ path: `${name}.xlsx`, bytes }));
    const widest = back.toSorted((one, other) => other.bytes.length - one.bytes.length).slice(0, 2);
    for (const { bytes } of widest) expect(await tooSmall(bytes)).toEqual([]);
    const { collection } = await collectedOf(sent, back);
    const { workbook } = await collectionFiles(collection);
    expect(await tooSmall(workbook)).toEqual([]);
    expect((await readWorkbook(sent.bytes, 'book.xlsx')).value).toBeDefined();
  });
});
