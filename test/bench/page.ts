/**
 * `npm run bench:page`: what `dist/kensho.html` weighs and how long somebody waits for it in Chromium, against what
 * was promised. Ends with 1 where a promise is not kept; on a busy machine times are not worth much.
 *
 * A wait is counted in the page, from the file being taken to findings and the page in view being there; usable is a page that
 * takes a book, though the browser may still read typefaces from the file; a page is in view when its picture is, though
 * its letters cannot be marked yet.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

import ExcelJS from 'exceljs';
import { chromium, type Page } from 'playwright-core';

import * as pipeline from '../../src/pipeline.ts';
import { browserPath } from '../site/browser.ts';
import { largePlan } from './largePlan.ts';

/** Bundled, this file lies in `.verify/test/bench/`. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** What was promised, at most. */
const PROMISES = {
  'size, MB': 20,
  'usable, s': 2,
  'findings after an edited cell, s': 0.5,
  'page in view, 20 pages, s': 1,
  'page in view, 240 pages, s': 3,
  'peak of the page and its workers, MB': 500,
} as const;
type Promised = keyof typeof PROMISES;

/** Notes when a file is taken, when its findings are there, and when the page in view is drawn after that. */
const WATCH = `(() => {
  const times = { taken: 0, findings: 0, view: 0 };
  globalThis.benchTimes = times;
  new MutationObserver(() => {
    if (document.body.dataset.busy === 'true') times.taken ||= performance.now();
  }).observe(document.body, { attributeFilter: ['data-busy'] });
  new MutationObserver(() => { times.findings ||= performance.now(); })
    .observe(document.querySelector('.list'), { childList: true });
  new MutationObserver((all) => {
    if (times.findings > 0 && all.some(({ type }) => type === 'attributes')) times.view ||= performance.now();
  }).observe(document.querySelector('#paper'), { subtree: true, attributeFilter: ['data-pictured'] });
})()`;

/**
 * Comes true when a book was taken and all of it is there. The page is not asked again and again: each question would make
 * it lay out what it is about to change.
 */
const DONE = `(() => {
  globalThis.benchDone = new Promise((resolve) => {
    let isTaken = false;
    const look = () => {
      const isBusy = document.body.dataset.busy === 'true';
      isTaken ||= isBusy;
      if (isTaken && !isBusy && document.querySelector('.page canvas[data-drawn]') !== null) resolve();
    };
    new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ['data-busy', 'data-drawn'] });
  });
})()`;

/** Comes true when the page takes a book; how long that took, in milliseconds. */
const READY = `new Promise((resolve) => {
  const look = () => { if (document.body?.dataset.ready !== undefined) resolve(performance.now()); };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  look();
})`;

interface Waits {
  readonly findings: number;
  readonly view: number;
}

/** Nobody edits a cell and saves it faster; until then small pictures of the other pages are drawn. */
const EDITING_MS = 3000;

async function give(page: Page, file: string): Promise<void> {
  await page.evaluate(DONE);
  await page.setInputFiles('#choose', file);
  await page.evaluate('globalThis.benchDone');
}

/** Gives a book, then the same with one actual edited. @returns how long the second took, in seconds */
async function edited(page: Page, book: string): Promise<Waits> {
  await give(page, book);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(book);
  const sheet = workbook.getWorksheet('KPI');
  if (sheet === undefined) throw new Error('There is no KPI sheet.');
  const cell = firstActual(sheet);
  cell.value = Number(cell.value) + 1;
  writeFileSync(book, Buffer.from(await workbook.xlsx.writeBuffer()));
  await page.waitForTimeout(EDITING_MS);
  await page.evaluate(WATCH);
  await give(page, book);
  const { taken, findings, view } = await page.evaluate<{
    readonly taken: number;
    readonly findings: number;
    readonly view: number;
  }>('globalThis.benchTimes');
  if (findings === 0 || view === 0) throw new Error(`${book} was not shown anew.`);
  return { findings: (findings - taken) / 1000, view: (view - taken) / 1000 };
}

/** The first number in a row of 実績値. */
function firstActual(sheet: ExcelJS.Worksheet): ExcelJS.Cell {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => {
    const texts: unknown[] = [];
    row.eachCell(({ value }) => texts.push(value));
    if (!texts.includes('実績値')) return;
    row.eachCell((cell, column) => {
      // Behind 基準値.
      if (column > 10 && typeof cell.value === 'number') cells.push(cell);
    });
  });
  const [first] = cells;
  if (first === undefined) throw new Error('There is no actual.');
  return first;
}

/** The highest peak among the processes that run pages, in MB. Linux tells it. */
function peakOfPages(): number {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        if (!callOf(name).includes('--type=renderer') || !isOurs(name)) return [];
        const [, kilobytes = '0'] =
          /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(join('/proc', name, 'status'), 'utf8')) ?? [];
        return [Number(kilobytes) / 1000];
      } catch {
        // It has just ended.
        return [];
      }
    });
  return Math.max(0, ...peaks);
}

function callOf(process: string): string {
  return readFileSync(join('/proc', process, 'cmdline'), 'utf8');
}

/** Whether the browser that was started here is among the parents of a process. */
function isOurs(process: string): boolean {
  if (process === '0') return false;
  if (callOf(process).includes(PROFILE)) return true;
  const [, parent = '0'] =
    /^PPid:\s+(\d+)$/mu.exec(readFileSync(join('/proc', process, 'status'), 'utf8')) ?? [];
  return isOurs(parent);
}

const folder = mkdtempSync(join(tmpdir(), 'kensho-bench-'));
/** Its name tells the processes of this browser from others. */
const PROFILE = `--bench=${folder}`;

async function measure(): Promise<Readonly<Record<Promised, number>>> {
  const file = join(folder, 'kensho.html');
  const { status, stderr } = spawnSync(
    execPath,
    [join(PROJECT, 'src', 'build', 'page.mjs'), file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const small = join(folder, 'kumamoto.xlsx');
  writeFileSync(small, readFileSync(join(PROJECT, 'input', 'kumamoto-r1.xlsx')));
  const large = join(folder, 'large.xlsx');
  const made = await pipeline.workbookFromFacts(largePlan(100, 3));
  if (made.value === undefined) throw new Error(JSON.stringify(made.diagnostics));
  writeFileSync(large, made.value);

  const browser = await chromium.launch({
    executablePath: browserPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', PROFILE],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(300_000);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
  const usable = await page.evaluate<number>(READY);
  const few = await edited(page, small);
  const peak = peakOfPages();
  const many = await edited(page, large);
  await browser.close();
  return {
    'size, MB': statSync(file).size / 1_000_000,
    'usable, s': usable / 1000,
    'findings after an edited cell, s': few.findings,
    'page in view, 20 pages, s': few.view,
    'page in view, 240 pages, s': many.view,
    'peak of the page and its workers, MB': peak,
  };
}

try {
  const measured = await measure();
  const lines = Object.entries(PROMISES).map(([name, most]) => {
    const found = Object.entries(measured).find(([one]) => one === name)?.[1] ?? Number.NaN;
    const isKept = found <= most;
    if (!isKept) process.exitCode = 1;
    return `${isKept ? 'kept    ' : 'NOT KEPT'}  ${found.toFixed(2).padStart(8)} of ${String(most).padStart(4)}  ${name}`;
  });
  stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
