/** The page from figures to cells and back, while the book is being edited, and when something takes too long. */

import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import type { Trace } from '../../src/forms/provenance.ts';
import { explain } from '../../src/run/explain.ts';
import { make } from '../../src/run/make.ts';
import { browserPath, mustHaveBrowser } from '../site/browser.ts';
import { builtPage, drop, give, type Opened, openPage, runByNode, settled } from './page.ts';

const inBrowser = browserPath() === undefined && !mustHaveBrowser() ? describe.skip : describe;

const KUMAMOTO = join('input', 'kumamoto-r1.xlsx');
const NEXT = 'button:has-text("次のページ")';

/** The city's book with another actual of G1-1. */
async function edited(actual: number | string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(KUMAMOTO);
  const sheet = book.getWorksheet('KPI');
  if (sheet === undefined) throw new Error('There is no KPI sheet.');
  sheet.getCell('M5').value = actual;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the page says of every figure of the page in view, one after the other. */
const WALK = `(async () => {
  const said = [];
  for (const option of document.querySelectorAll('.figures > div')) {
    option.click();
    const basis = () => document.querySelector('.basis pre')?.textContent ?? '';
    while (basis() === '' || basis().startsWith('求めています')) await new Promise((r) => setTimeout(r, 2));
    const sheet = document.querySelector('#sheet select').value;
    const cell = document.querySelector('.grid td[aria-selected=true]').dataset.cell;
    const first = document.querySelector('.basis .links button')?.textContent ?? '';
    said.push([option.getAttribute('aria-label'), first, sheet + '!' + cell, basis()]);
  }
  return said;
})()`;

/** Every reading has little time, and its end is never told. */
const SLOW_READING = `(() => {
  globalThis.isReadingSlow = true;
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (name, take) {
    return listen.call(this, name, name !== 'message' ? take : (event) => {
      const { say, id, file } = event.data;
      if (say !== 'reading' || !globalThis.isReadingSlow) take(event);
      else if (file !== undefined) take({ data: { say, id, file: { ...file, seconds: 0.05 } } });
    });
  };
})()`;

inBrowser('the page beside the book (without a browser, set CHROMIUM to its path)', () => {
  const at: { file: string; opened?: Opened; traces: readonly Trace[] } = { file: '', traces: [] };
  const now = (): Opened => {
    if (at.opened === undefined) throw new Error('There is no page.');
    return at.opened;
  };
  beforeAll(async () => {
    at.file = builtPage();
    at.opened = await openPage(at.file);
    const { artifacts = [] } = await make(runByNode(KUMAMOTO), { traced: true });
    at.traces = artifacts.find(({ path }) => path === 'packet.pdf')?.traces ?? [];
  });
  afterAll(() => at.opened?.close());

  it('leads from every figure of the packet to its cell and its explanation', async () => {
    const { page } = now();
    await give(now(), KUMAMOTO);
    const run = runByNode(KUMAMOTO);
    const last = Math.max(...at.traces.map((trace) => trace.page));
    expect(last).toBeGreaterThan(15);
    for (let number = 1; number <= last; number += 1) {
      await page.waitForSelector(`.page canvas[data-drawn="${number}"]`);
      const traces = at.traces.filter((trace) => trace.page === number);
      const said = await page.evaluate<readonly (readonly string[])[]>(WALK);
      expect(said).toHaveLength(traces.length);
      for (const [index, { provenance, text }] of traces.entries()) {
        const { about, year, places } = provenance;
        const [label, first, cell, basis] = said[index] ?? [];
        expect(label).toBe(`${about} ${year ?? '基準値'} ${text}`);
        // A count has no cell of its own.
        const own = places.slice(0, 1).map((place) => `${place.sheet}!${place.cell}`);
        expect(own.length === 0 ? [] : [first, cell]).toEqual([...own, ...own]);
        const known = await explain(run, { indicator: about, ...(year !== undefined && { year }) });
        expect(basis).toBe(known.text);
      }
      if (number < last) await page.click(NEXT);
    }
  });

  it('leads from a cell to the pages that print it, and marks it there', async () => {
    const { page } = now();
    await page.selectOption('#sheet select', 'KPI');
    await page.click('.grid td[data-cell=M5]');
    const pages = at.traces
      .filter(({ provenance }) => provenance.places.some(({ cell }) => cell === 'M5'))
      .map((trace) => trace.page);
    expect(new Set(pages).size).toBeGreaterThan(2);
    const shown = await page.locator('.basis .links button').allTextContents();
    expect(shown.slice(0, new Set(pages).size)).toEqual(
      [...new Set(pages)].map((one) => `${one}ページ`),
    );
    await page.click(`.basis .links button:has-text("${pages[1]}ページ")`);
    await page.waitForSelector(`.page canvas[data-drawn="${pages[1]}"]`);
    await page.waitForSelector('.figures > [data-marked]');
    const marked = await page.locator('.figures > [data-marked]').count();
    expect(marked).toBe(pages.filter((one) => one === pages[1]).length);
  });

  it('reads a book again that is saved in place or by rename, and marks the pages that changed', async () => {
    const opened = await openPage(at.file);
    const { page, folder } = opened;
    const book = join(folder, '見ている.xlsx');
    copyFileSync(KUMAMOTO, book);
    await drop(opened, book);
    expect(await page.textContent('#watching')).toBe('保存を見ています');
    await page.waitForSelector('.page canvas[data-drawn="1"]');
    // A table that somebody has scrolled in stays; what was saved stands in it.
    const cell = page.locator('.grid td[data-cell=M5]');
    expect(await cell.textContent()).not.toBe('2501');
    const table = await page.locator('.grid table').elementHandle();

    writeFileSync(book, await edited(2501));
    await page.waitForSelector('body[data-busy=true]');
    await settled(page);
    await page.waitForSelector('.thumbs [data-changed]');
    expect(await cell.textContent()).toBe('2501');
    expect(await table?.evaluate((one) => one.isConnected)).toBe(true);
    const changed = await page
      .locator('.thumbs [data-changed]')
      .evaluateAll((all: readonly { dataset: Readonly<Record<string, string>> }[]) =>
        all.map(({ dataset }) => dataset['page']),
      );
    // 総括's list of what moved, the goal's page, the grounds, 付表: not the cover, not other goals.
    expect(changed).toContain('4');
    expect(changed).not.toContain('1');
    expect(changed.length).toBeLessThan(8);

    // As Excel does: written beside it, then renamed. An error keeps the last good papers.
    writeFileSync(join(folder, 'beside.tmp'), await edited('2,5O1'));
    renameSync(join(folder, 'beside.tmp'), book);
    await page.waitForSelector('body[data-busy=true]');
    await settled(page);
    await page.waitForSelector('.finding-head:has-text("2,5O1")');
    expect(await page.textContent('.note')).toContain('下は前の資料です');
    expect(await page.locator('.thumbs button').count()).toBeGreaterThan(15);

    await page.click('button:has-text("見るのをやめる")');
    expect(await page.locator('#again').count()).toBe(1);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('takes a folder of CSV files that is dropped', async () => {
    const opened = await openPage(at.file);
    const folder = join(opened.folder, '表のフォルダ');
    mkdirSync(folder);
    writeFileSync(join(folder, '基本情報.csv'), '項目,内容\n計画名,試しの計画\n');
    await drop(opened, folder);
    expect(await opened.page.textContent('#book')).toBe('表のフォルダ');
    expect(await opened.page.locator('.finding-head').count()).toBeGreaterThan(0);
    await opened.close();
  });

  it('stops when it is told to, keeps what was there, and goes on', async () => {
    const { page } = now();
    await give(now(), KUMAMOTO);
    await page.setInputFiles('#choose', KUMAMOTO);
    await page.click('#cancel');
    expect(await page.textContent('#status')).toContain('中止しました');
    expect(await page.locator('.thumbs button').count()).toBeGreaterThan(15);
    await page.click('#open-keep');
    await page.click('label:has-text("白黒")');
    await settled(page);
    await page.keyboard.press('Escape');
    await give(now(), KUMAMOTO);
    expect(await page.textContent('#status')).toMatch(/^資料ができました/u);
  });

  it('ends what does not end, says what it was doing, and goes on', async () => {
    const opened = await openPage(at.file);
    const { page } = opened;
    await page.evaluate(`document.body.dataset.deadline = '300'`);
    await give(opened, KUMAMOTO);
    expect(await page.textContent('#status')).toContain('終わらないため、中止しました（');
    await page.evaluate(`document.body.dataset.deadline = '90000'`);
    await give(opened, KUMAMOTO);
    expect(await page.textContent('#status')).toMatch(/^資料ができました/u);
    await opened.close();
  });

  it('ends a book that is not read in time, says which and what to do, and goes on', async () => {
    const opened = await openPage(at.file);
    const { page } = opened;
    await page.addInitScript(SLOW_READING);
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await give(opened, KUMAMOTO);
    const status = await page.textContent('#status');
    expect(status).toContain(
      '「kumamoto-r1.xlsx」の読み取りが0.05秒で終わらないため、中止しました',
    );
    expect(status).toContain('削除して保存し直してください');
    await page.evaluate('globalThis.isReadingSlow = false');
    await give(opened, KUMAMOTO);
    expect(await page.textContent('#status')).toMatch(/^資料ができました/u);
    await opened.close();
  });
});
