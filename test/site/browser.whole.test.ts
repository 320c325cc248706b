import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { SAMPLE_CITIES, type SampleCity } from '../facts/sampleCities.ts';
import { opened as openedPdf } from '../reading/pdf.ts';
import { sharedRun, siteOf } from '../shared/run.ts';
import { browserPath, faultsOf, mustHaveBrowser, OF_WIDTH, openBrowser } from './browser.ts';

const path = browserPath();
/** A page of a site as a file. */
interface Published {
  /** `policy` of `policy-1-1.html` */
  readonly kind: string;
  readonly length: number;
  readonly address: string;
}

const KINDS = ['find', 'goal', 'index', 'indicator', 'method', 'policy', 'results', 'terms'];
/** Kumamoto's rows of 参考資料 have no picture that does not stand elsewhere. */
const KINDS_OF: Readonly<Record<SampleCity, readonly string[]>> = {
  'kumamoto-r1': [...KINDS, 'meetings', 'planned', 'leading'],
  'mihon-r6': [
    ...KINDS,
    'charter',
    'grant',
    'opinions',
    'organization',
    'projects',
    'reference',
    'sdgs',
  ],
  'kirinosawa-r7': KINDS,
};

/** What a browser did when it opened a page. */
interface Opened {
  /** Whether the heading is laid out, and what leads to the page at the end of the list of pages. */
  readonly near: boolean;
  readonly far: boolean;
  /** How far what was seen moved: https://web.dev/articles/cls calls up to 0.1 good. */
  readonly shift: number;
}

const OPENED = `new Promise((tell) => setTimeout(() => {
  const isLaidOut = (selector) => [...document.querySelectorAll(selector)].at(-1).checkVisibility({ contentVisibilityAuto: true });
  let shift = 0;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  for (const { value } of observer.takeRecords()) shift += value;
  tell({ near: isLaidOut('h1'), far: isLaidOut('.pages li a'), shift });
}, 300))`;

function longestOfEachKind(pages: readonly Published[]): readonly Published[] {
  const longest = new Map<string, Published>();
  for (const page of pages) {
    if (page.length > (longest.get(page.kind)?.length ?? 0)) longest.set(page.kind, page);
  }
  return [...longest.values()];
}

/** All take a minute, which only CI has; elsewhere one page of each kind of the larger city, of policies the longest. */
const which = mustHaveBrowser() ? 'every page' : 'a page of each kind';
const cities = mustHaveBrowser() ? SAMPLE_CITIES : (['mihon-r6'] as const);
const inBrowser = path === undefined && !mustHaveBrowser() ? describe.skip : describe;

inBrowser(
  'in Chromium (without it, set CHROMIUM to its path; CI sets CI_BROWSER and must have it)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kensho-site-'));
    const opened: { browser?: Browser } = {};

    /** Writes the site of a city, and says where its pages are. */
    const publish = async (city: SampleCity): Promise<readonly Published[]> => {
      const files = siteOf(await sharedRun(city, '達成・未達成'));
      for (const file of files) {
        const target = join(folder, city, file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, file.bytes);
      }
      return files
        .filter(({ path: own }) => own.startsWith('site/') && own.endsWith('.html'))
        .map(({ path: own, bytes }) => ({
          kind: own.replace(/^.*\//u, '').replace(/[-.].*$/u, ''),
          length: bytes.length,
          address: pathToFileURL(join(folder, city, own)).href,
        }));
    };
    const newPage = (): Promise<Page> => {
      if (opened.browser === undefined) throw new Error('There is no browser.');
      return opened.browser.newPage();
    };

    beforeAll(async () => {
      opened.browser = await openBrowser(path ?? 'chromium');
    });
    afterAll(async () => {
      await opened.browser?.close();
      rmSync(folder, { recursive: true });
    });

    it.each(cities)(
      `${which} of %s is open to everybody, at 1280 px, at 320 px, light and dark, and on paper`,
      async (city) => {
        const all = await publish(city);
        expect(all.length).toBeGreaterThan(11);
        const longest = longestOfEachKind(all);
        const looked = mustHaveBrowser() ? all : longest;
        // Asking everything twice takes a minute: of every page once, of one of each kind at both widths where there is time.
        const twice = mustHaveBrowser() ? longest.map(({ address }) => address) : [];
        expect(new Set(looked.map(({ kind }) => kind))).toEqual(new Set(KINDS_OF[city]));
        const queue = looked.map(({ address }) => address);
        const found: string[] = [];
        const look = async (): Promise<void> => {
          const page = await newPage();
          for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            found.push(
              ...(await faultsOf(page, next, twice.includes(next) ? undefined : OF_WIDTH)),
            );
          }
          await page.close();
        };
        await Promise.all([look(), look()]);
        expect(found).toEqual([]);
      },
    );

    it('the first key leads to the link that skips to the contents, which shows itself', async () => {
      const pages = await publish('kumamoto-r1');
      const policy = pages.find(({ address }) => address.endsWith('policy-1-1.html'));
      const page = await newPage();
      await page.goto(policy?.address ?? '');
      const top = 'document.activeElement.getBoundingClientRect().top';
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('本文へ移動');
      expect(await page.evaluate(top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe('#main');
      await page.close();
    });

    it('shows what an address names at once, however far below it is, and finds every word', async () => {
      const pages = await publish('kumamoto-r1');
      const page = await newPage();
      await page.setViewportSize({ width: 390, height: 800 });
      const policy = pages.find(({ address }) => address.endsWith('policy-1-1.html'));
      const named = 'main [id]:is(tr, tbody, figure, th, td, section, h2)';
      await page.goto(policy?.address ?? '');
      const id = await page.evaluate(`[...document.querySelectorAll('${named}')].at(-1).id`);
      await page.goto('about:blank');
      await page.goto(`${policy?.address ?? ''}#${String(id)}`);
      const top = await page.evaluate(
        'document.querySelector(":target").getBoundingClientRect().top',
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(800);
      const start = pages.find(({ address }) => address.endsWith('index.html'));
      await page.goto(start?.address ?? '');
      const last = await page.evaluate(
        '[...document.querySelectorAll(".board tbody th[scope=row]")].at(-1).textContent.trim()',
      );
      expect(await page.evaluate('scrollY')).toBe(0);
      expect(await page.evaluate(`window.find(${JSON.stringify(last)})`)).toBe(true);
      await page.close();
    });

    it('lays out what is near the screen of a telephone, nothing far below it, and moves nothing that is seen', async () => {
      const pages = await publish('mihon-r6');
      const page = await newPage();
      await page.setViewportSize({ width: 412, height: 823 });
      for (const { address } of longestOfEachKind(pages)) {
        await page.goto(address);
        const { near, far, shift } = await page.evaluate<Opened>(OPENED);
        expect({ address, near, far, moves: shift > 0.05 }).toEqual({
          address,
          near: true,
          far: false,
          moves: false,
        });
      }
      await page.close();
    });

    it('needs no more than two sheets of paper for the first page, however many indicators it lists', async () => {
      const pages = await publish('mihon-r6');
      const page = await newPage();
      await page.goto(pages.find(({ address }) => address.endsWith('index.html'))?.address ?? '');
      expect(await page.locator('.board tbody th').count()).toBeGreaterThan(40);
      const { numPages } = await openedPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(numPages).toBe(2);
      await page.close();
    });

    it('narrows the list of indicators down to what is typed, whatever kana it is typed in', async () => {
      const pages = await publish('kumamoto-r1');
      const find = pages.find(({ address }) => address.endsWith('find.html'))?.address ?? '';
      const shown =
        '[...document.querySelectorAll(".searched li")].filter((one) => one.offsetHeight > 0).length';
      const page = await newPage();
      await page.goto(find);
      const all = await page.evaluate(shown);
      await page.fill('#search', 'さぽーと　ｕｉｊ');
      expect(await page.evaluate(shown)).toBe(1);
      expect(await page.textContent('.search output')).toBe('1件が当てはまります。');
      // Of three headings, those without an item left are gone.
      expect(
        await page.evaluate(
          '[...document.querySelectorAll("h2")].filter((one) => one.offsetHeight > 0).length',
        ),
      ).toBe(1);
      await page.fill('#search', 'ないことば');
      expect(await page.textContent('.search output')).toMatch(/^当てはまるものはありません。/u);
      await page.fill('#search', '');
      expect(await page.evaluate(shown)).toBe(all);
      await page.close();
      const plain = await opened.browser?.newContext({ javaScriptEnabled: false });
      const still = await plain?.newPage();
      await still?.goto(find);
      expect(await still?.isVisible('#search')).toBe(false);
      expect(await still?.locator('.searched li').count()).toBe(all);
      await plain?.close();
    });

    it('narrows the policies down to the SDG that is typed', async () => {
      const pages = await publish('mihon-r6');
      const page = await newPage();
      await page.goto(pages.find(({ address }) => address.endsWith('sdgs.html'))?.address ?? '');
      await page.fill('#search', '貧困');
      expect(await page.textContent('.search output')).toMatch(/^当てはまるものはありません。/u);
      await page.fill('#search', '質の高い教育');
      expect(await page.textContent('.search output')).toBe('2件が当てはまります。');
      expect(
        await page.evaluate(
          '[...document.querySelectorAll("h2")].filter((one) => one.offsetHeight > 0).map((one) => one.textContent)',
        ),
      ).toEqual([expect.stringMatching(/^4\s*質の高い教育をみんなに$/u)]);
      await page.close();
    });

    it('finds what is wrong when something is wrong', async () => {
      const file = join(folder, 'wrong.html');
      const wide = '<p style="width: 900px; color: #aaa">薄い文字</p>';
      const dark =
        '<style>@media (prefers-color-scheme: dark) { h2 { color: #222; background: #000 } }</style>';
      const bar =
        '<div style="position: fixed; inset: 0 0 auto 0; height: 3rem; background: #fff">帯</div><a href="#a">帯の下</a>';
      const tight = '<p style="height: 1.2em; width: 5em; overflow: hidden">ちょうど入る</p>';
      const trail =
        '<nav class="trail"><ol style="padding: 0; width: 5em"><li style="display: inline-block">上のページ</li><li style="display: inline-block">下のページ</li></ol></nav>';
      const under =
        '<table><thead><tr><th>単位<th>区分<th class="baseline">R1<th class="judged">R5</thead><tr><th scope="row">実績値</th><td>人<td>4<td class="judged" style="position: relative; right: 9em">5</td></tr></table>';
      const unit =
        '<table><thead><tr><th>指標<th>単位<th>区分<th class="judged">R5</thead><tbody><tr><th scope="rowgroup" rowspan="2">観光客</th><td rowspan="2">経営体</td><th scope="row" style="position: relative; right: 2em">目標値</th><td class="judged">5</td></tr><tr><th scope="row">実績値</th><td class="judged">5</td></tr></tbody></table>';
      const near =
        '<p><a href="#b" style="display: inline-block; width: 10px; height: 10px">あ</a><a href="#c" style="display: inline-block; width: 10px; height: 10px">い</a></p>';
      const sideways =
        '<div class="region" tabindex="0" style="overflow-x: auto"><table style="width: 1400px"><tr><td>横に長い表</td></tr></table></div>';
      const beside =
        '<div class="region" tabindex="0" style="overflow-x: auto"><table style="table-layout: fixed; width: 5em; white-space: nowrap"><tr><td>となりに重なる文字</td><td>5</td></tr></table></div>';
      const onMark =
        '<div class="region" tabindex="0"><table><tr><td><span class="mark" style="position: absolute">○</span>158</td></tr></table></div>';
      const outside = '<img alt="外の画像" src="https://example.invalid/a.png">';
      const later = '<p style="content-visibility: auto">あとで</p>';
      writeFileSync(
        file,
        `<!DOCTYPE html><title>題</title>${dark}<main>${bar}<h1>題</h1><h2 style="margin-top: 4rem">暗い</h2>${wide}${tight}${near}${under}${unit}${sideways}${beside}${onMark}${later}${outside}</main>${trail}`,
      );
      const page = await newPage();
      const found = (await faultsOf(page, pathToFileURL(file).href)).join('\n');
      expect(found).toContain('320 px: html-has-lang');
      expect(found).toContain('320 px: color-contrast');
      expect(found).toContain('320 px: the page scrolls sideways');
      expect(found).toContain('320 px: target-size');
      expect(found).toContain('is hidden when it is reached: <a href="#a">');
      expect(found).toContain('text spacing: cuts its text off: <p style="height: 1.2em');
      expect(found).toContain('is covered: <th scope="row">実績値');
      expect(found).toContain('has its words covered: <td rowspan="2">経営体');
      expect(found).toContain('has another head: <th scope="row">実績値');
      expect(found).toContain('takes several lines: <ol');
      expect(found).toContain('print: leads nowhere: <nav class="trail">');
      expect(found).toContain('dark: 320 px: color-contrast <h2');
      expect(found).toContain('print: the page is cut off at the right');
      expect(found).toContain('320 px: has to be moved sideways: <table style="width: 1400px');
      expect(found).toContain('1280 px: has to be moved sideways: <table style="width: 1400px');
      expect(found).toContain('print: leaves its cell: <td>となりに重なる文字');
      expect(found).toContain('print: lies over its mark: <td><span class="mark"');
      expect(found).toContain('asks for https://example.invalid/a.png');
      expect(found).toContain('print: may be left out: <p style="content-visibility: auto">');
      await page.close();
    });
  },
);
