/** The page as it is shipped, opened from a file in a real browser. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';

import { annotatedCopy } from '../../src/run/annotate.ts';
import { make, type Made } from '../../src/run/make.ts';
import { openRun, type Run } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';
import { readDirectory } from '../../src/zip/directory.ts';
import { inflateEntry } from '../../src/zip/inflate.ts';
import { DOOR_WORDS } from '../run/doorWords.ts';
import { browserPath, openBrowser } from '../site/browser.ts';

/** A browser with the page in it. */
export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, other than of a file, a blob or data; and what the page complained of. */
  readonly complaints: string[];
  /** Where a test may write. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Builds the page, for all test files of this run of jest; ten seconds of computing.
 *
 * @returns its path
 */
export function builtPage(): string {
  const shared = process.env['KENSHO_SHARED'];
  const file = join(shared ?? resolve('node_modules', '.cache', 'kensho-page'), 'kensho.html');
  if (shared !== undefined && existsSync(file)) return file;
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/build/page.mjs'), file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return file;
}

/** Opens the page by its file's address, in a window of this size. */
export async function openPage(
  file: string,
  viewport = { width: 1280, height: 720 },
): Promise<Opened> {
  const browser: Browser = await openBrowser(browserPath() ?? '');
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) complaints.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(NOTE_BEGINNINGS);
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('body[data-ready]');
  const folder = mkdtempSync(join(tmpdir(), 'kensho-page-'));
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, complaints, folder, close };
}

/** Hands files to the page, and waits until nothing is being done any more. */
export async function give({ page }: Opened, ...files: readonly string[]): Promise<void> {
  await page.setInputFiles('#choose', [...files]);
  await settled(page);
}

/** Waits until whatever was begun has ended, and is shown. */
export async function settled(page: Page): Promise<void> {
  // What a book is refused for at once is over before anybody looks; that it was begun stays noted. Some things begin nothing.
  await page.waitForSelector('html[data-begun]', { timeout: 2000 }).catch(() => undefined);
  await page.waitForSelector('body:not([data-busy=true])');
  await page.waitForSelector('#paper-panel:not([aria-busy])', { state: 'attached' });
  await page.evaluate('delete document.documentElement.dataset.begun');
}

/** Notes that something was begun, however short it was. */
const NOTE_BEGINNINGS = `new MutationObserver((changes) => {
  const wasBusy = changes.some(({ oldValue }) => oldValue === 'true');
  if (wasBusy || document.body?.dataset.busy === 'true') document.documentElement.dataset.begun = '';
}).observe(document, { subtree: true, attributeFilter: ['data-busy'], attributeOldValue: true })`;

/** Presses a button that saves one file. @returns its name and bytes */
export async function saved(
  { page, folder }: Opened,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const file = join(folder, 'saved');
  await download.saveAs(file);
  return { name: download.suggestedFilename(), bytes: readFileSync(file) };
}

/** The files of a zip archive. */
export function unzipped(archive: Buffer): ReadonlyMap<string, Buffer> {
  const entries = readDirectory(archive);
  if (typeof entries === 'string') throw new Error(entries);
  return new Map(
    entries.map((entry) => {
      const bytes = inflateEntry(archive, entry);
      if (bytes === undefined) throw new Error(`${entry.name} is damaged.`);
      return [entry.name, bytes];
    }),
  );
}

/** What Node makes of the same file. */
export async function madeByNode(file: string): Promise<Made> {
  return make(runOf(file));
}

/** A run of Node's on the same file. */
export function runByNode(file: string): Run {
  return runOf(file);
}

/** Drops a file of this computer on the page, as Explorer does. */
export async function drop({ page }: Opened, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await settled(page);
}

/** The copy with its findings, by Node. */
export async function copyByNode(file: string): Promise<Uint8Array> {
  const run = runOf(file);
  const copy = annotatedCopy(run, await make(run, { purpose: 'check' }));
  if (copy?.value === undefined) throw new Error('There is no copy.');
  return copy.value.bytes;
}

function runOf(file: string): Run {
  const office = openWorld(process.cwd(), process.cwd());
  const source = {
    path: basename(file),
    fileName: basename(file),
    bytes: new Uint8Array(readFileSync(file)),
    loadPicture: () => undefined,
  };
  return openRun(source, { office, stages: STAGES, words: DOOR_WORDS });
}

/** Writes a file for the page to open. @returns its path */
export function written({ folder }: Opened, name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
