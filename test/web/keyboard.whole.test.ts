/** The page without a mouse, and with nothing cut off. */

import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { browserPath, mustHaveBrowser } from '../site/browser.ts';
import { builtPage, give, type Opened, openPage, settled } from './page.ts';

const inBrowser = browserPath() === undefined && !mustHaveBrowser() ? describe.skip : describe;

/** What has the focus: its role or name of element, and what it is called. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const role = one.getAttribute('role') ?? one.tagName.toLowerCase();
  return role + ' ' + (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40);
})()`;

/** Texts of buttons, heads and labels that are wider or higher than what they stand in. */
const CUT = `[...document.querySelectorAll('button, h1, h2:not(.heard), h3, label, .chip, .severity, #status, .book, .count, .note, select, .promises li')]
  .filter((one) => one.offsetParent !== null && one.textContent.trim() !== '')
  .filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const isWide = one.tagName !== 'SELECT' && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
    const isHigh = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
    const isOut = box.left < -0.5 || box.right > innerWidth + 0.5;
    return isWide || isHigh || isOut || (overflowX === 'hidden' && isWide);
  })
  .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 40))`;

inBrowser('the page by keyboard', () => {
  const at: { file: string; opened?: Opened } = { file: '' };
  const now = (): Opened => {
    if (at.opened === undefined) throw new Error('There is no page.');
    return at.opened;
  };
  beforeAll(async () => {
    at.file = builtPage();
    at.opened = await openPage(at.file);
  });
  afterAll(() => at.opened?.close());

  /** Presses Tab until something has the focus. */
  async function tabTo(wanted: RegExp): Promise<void> {
    const { page } = now();
    const met: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>(FOCUSED);
      if (wanted.test(focused)) return;
      met.push(focused);
    }
    throw new Error(`Tab does not lead to ${String(wanted)}, but to ${met.join(' / ')}`);
  }

  it('cuts no text off at 1280 × 720, before and after a book was opened', async () => {
    const { page } = now();
    expect(await page.evaluate(CUT)).toEqual([]);
    await give(now(), join('input', 'mihon-r6.xlsx'));
    await page.waitForSelector('.page canvas[data-drawn]');
    expect(await page.evaluate(CUT)).toEqual([]);
    await page.click('#open-keep');
    expect(await page.evaluate(CUT)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForSelector('body[data-ready]');
  });

  it('opens a sample, goes through findings, sheet, pages and figures, and saves', async () => {
    const { page } = now();
    await tabTo(/^button mihon-r6\.xlsx/u);
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForSelector('.page canvas[data-drawn="1"]');

    // Findings: arrows go from one to the next, and the sheet follows.
    await tabTo(/^button .*KPI|^button (?:注意|お知らせ)/u);
    await page.keyboard.press('ArrowDown');
    const first = await page.locator('.grid td[aria-selected=true]').getAttribute('data-cell');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.grid td[aria-selected=true]').getAttribute('data-cell');
    expect(second).not.toBe(first);

    // The sheet: arrows go from cell to cell.
    await tabTo(/^td /u);
    await page.keyboard.press('ArrowRight');
    const third = await page.locator('.grid td[aria-selected=true]').getAttribute('data-cell');
    expect(third).not.toBe(second);

    // Papers: arrows change the tab; the page is turned; a figure is asked about.
    await tabTo(/^tab 検証委員会資料/u);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(FOCUSED)).toBe('tab 年次進捗報告書');
    // One paper after the other: what is still being opened takes the place of the buttons.
    await page.waitForSelector('.page canvas[data-drawn="1"][aria-label^="年次進捗報告書"]');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('.page canvas[data-drawn="1"][aria-label^="検証委員会資料"]');
    await tabTo(/^button 次のページ/u);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.page canvas[data-drawn="3"]');
    await tabTo(/^button 3ページ/u);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(FOCUSED)).toMatch(/^button 4ページ/u);
    await page.waitForSelector('.page canvas[data-drawn="4"]');
    await tabTo(/^listbox ページの数値/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.basis pre:not(:has-text("求めています"))');
    expect(await page.textContent('.basis h3')).toMatch(/^根拠/u);

    // Round to the beginning, and everything is saved.
    await tabTo(/^button すべて保存/u);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('mihon-r6.zip');

    await tabTo(/^button 保存と設定/u);
    await page.keyboard.press('Enter');
    await tabTo(/^button 指摘つきの写し/u);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(FOCUSED)).toBe('button 保存と設定');
    expect(now().complaints).toEqual([]);
  });
});
