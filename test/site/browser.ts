/** A real browser that looks at pages, where this computer has one. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type ElementHandle, type Page } from 'playwright-core';

/** Where Chromium is; undefined on a computer without it. `CHROMIUM` goes first. */
export function browserPath(): string | undefined {
  const own = process.env['CHROMIUM'];
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return (own === undefined ? usual : [own]).find((path) => existsSync(path));
}

/** Whether these tests may not be left out: CI installs Chromium and says so. */
export function mustHaveBrowser(): boolean {
  return process.env['CI_BROWSER'] !== undefined;
}

/** Starts the browser. */
export function openBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
}

const AXE = readFileSync(
  join(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core'), '..', 'axe.min.js'),
  'utf8',
);

/** What stands in the way of somebody, or goes over the edge, at one width of the window. */
export type Faults = readonly string[];

/** A telephone, and 1280 px at 400 % (WCAG 2.1, 1.4.10). */
const NARROW = 320;
/** The screen of an office. */
const WIDE = 1280;

/** Rules whose answer may change with the width; all others ask only what is written in the page, or for its colours. */
export const OF_WIDTH = ['link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Rules whose answer changes with the colours: on a dark screen everything else stays as it was. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What a reader may set (WCAG 2.1, 1.4.12), against everything that a stylesheet says. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** Each thing shown that the keyboard reaches, as it is when it is reached: on the screen, and nothing lies over its middle. */
const OBSCURED = `(() => {
  const found = [];
  for (const one of document.querySelectorAll('a[href], summary, input, [tabindex="0"]')) {
    if (!one.checkVisibility()) continue;
    one.focus();
    if (document.activeElement !== one) { found.push('cannot be reached: ' + one.outerHTML.slice(0, 80)); continue; }
    const { left, top, right, bottom } = one.getClientRects()[0];
    const x = (left + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const seen = document.elementFromPoint(x, y);
    if (seen === null || !(one.contains(seen) || seen.contains(one))) found.push('is hidden when it is reached: ' + one.outerHTML.slice(0, 80));
  }
  document.activeElement.blur();
  scrollTo(0, 0);
  return found;
})()`;

/**
 * Texts that their own box cuts off; what is only heard is meant to be cut, as the heads of tables are that a telephone
 * shows as cards or pairs. Of the trail's last name, which is the page's heading, an ellipsis says so.
 */
const CUT = `[...document.querySelectorAll('main *, header *, nav *, footer *')]
  .filter((one) => !one.closest('svg, .heard, thead, .trail .rest, .trail [aria-current]') && getComputedStyle(one).overflow === 'hidden'
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
  .map((one) => 'cuts its text off: ' + one.outerHTML.slice(0, 80))`;

/** Values of 検証年度 that are seen only after a table was moved sideways; of rows shown as cards, everything in them. */
const AWAY = `[...document.querySelectorAll('table:has(thead .judged) .judged, .cards :is(tbody th, td)')]
  .filter((one) => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth)
  .map((one) => 'is not seen: ' + one.outerHTML.slice(0, 80))`;

/**
 * Names of rows, 目標値 and 実績値, over which the column of 検証年度 lies, names and units of indicators over which those lie, or what
 * stands under the head of another column because it stays in sight; and a trail that takes more than its line.
 */
const COVERED = `[
  ...[...document.querySelectorAll('table:has(thead .judged) tr:has(> .judged) > th[scope="row"]')]
    .filter((one) => one.getBoundingClientRect().right > one.parentElement.querySelector('.judged').getBoundingClientRect().left + 4)
    .map((one) => 'is covered: ' + one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('table:has(thead .judged)')]
    .filter((one) => one.offsetWidth > 0 && one.querySelector('tbody th[scope="row"]') !== null)
    .filter((one) => one.querySelector('.judged').getBoundingClientRect().left > one.querySelector('tbody th[scope="row"]').getBoundingClientRect().right + 8)
    .map((one) => 'shows an empty strip before the judged year: ' + one.innerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('table:has(thead .judged) tbody > tr:first-child > td:has(~ th[scope="row"])')]
    .filter((one) => one.offsetWidth > 0 && one.getBoundingClientRect().right > one.parentElement.querySelector('th[scope="row"]').getBoundingClientRect().left + 1)
    .map((one) => 'has its words covered: ' + one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('table:has(thead .judged) tbody th[scope="rowgroup"]')]
    .filter((one) => one.getBoundingClientRect().right > one.parentElement.querySelector('th[scope="row"]').getBoundingClientRect().left + 1)
    .map((one) => 'has its name covered: ' + one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('table:has(thead .judged)')].flatMap((one) => {
    const head = one.querySelector('thead th:has(+ .baseline)');
    const row = one.querySelector('tbody th[scope="row"]');
    if (head === null || row === null) return [];
    return Math.abs(head.getBoundingClientRect().left - row.getBoundingClientRect().left) > 1 ? ['has another head: ' + row.outerHTML.slice(0, 80)] : [];
  }),
  ...[...document.querySelectorAll('.trail ol')]
    .filter((one) => new Set([...one.children].map((item) => item.getBoundingClientRect().top)).size > 1)
    .map((one) => 'takes several lines: ' + one.outerHTML.slice(0, 80)),
]`;

/** Texts that lie over the cell beside theirs, or over their own mark. A space at the end of a line may hang out. */
const OVER = `[...document.querySelectorAll('.region :is(td, th)')].filter((one) => one.offsetHeight > 0 && !one.closest('thead')).flatMap((one) => {
  const cell = one.getBoundingClientRect();
  const mark = one.querySelector(':scope > .mark');
  const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) {
    if (text.data.trim() === '' || text.data.includes('\\u3000') || text.parentElement.closest('.heard, svg')) continue;
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right > cell.right + 1 || left < cell.left - 1) return ['leaves its cell: ' + one.outerHTML.slice(0, 120)];
      const own = mark?.getBoundingClientRect();
      if (own === undefined || text.parentElement === mark) continue;
      if (left < own.right - 1 && right > own.left && top < own.bottom - 3 && bottom > own.top + 3) return ['lies over its mark: ' + one.outerHTML.slice(0, 120)];
    }
  }
  return [];
})`;

/** Tables that have to be moved sideways, though no 検証年度 stays in sight or the window is that of an office. */
const SIDEWAYS = `[...document.querySelectorAll('.region')]
  .filter((one) => (innerWidth >= ${WIDE} || one.querySelector('thead .judged') === null) && one.scrollWidth > one.clientWidth + 1)
  .map((one) => 'has to be moved sideways: ' + one.innerHTML.slice(0, 120))`;

/** Links that lead nowhere on paper. */
const LINKS = `[...document.querySelectorAll('nav, .links')]
  .filter((one) => one.offsetHeight > 0)
  .map((one) => 'print: leads nowhere: ' + one.outerHTML.slice(0, 80))`;

/** A browser lays out what is below the screen when it comes near; places are asked for everywhere. */
const EVERYTHING = '* { content-visibility: visible !important }';

/** What would be laid out only on a screen: paper has none. */
const LEFT_OUT = `[...document.querySelectorAll('*')]
  .filter((one) => getComputedStyle(one).contentVisibility !== 'visible')
  .map((one) => 'print: may be left out: ' + one.outerHTML.slice(0, 80))`;

/** The text width of A4 between the margins of `site.css`, in CSS pixels. */
const PRINTED_WIDTH = Math.floor(((210 - 18 - 13) / 25.4) * 96);

/**
 * Looks at a page at both widths, on a dark screen, with text set apart, by keyboard, and as it is printed.
 *
 * @param wideRules what is asked of axe at 1280 px, where at 320 px everything is asked; everything when there are none
 * @returns violations that axe-core finds, what the page complains of, and what does not fit
 */
export async function faultsOf(
  page: Page,
  address: string,
  wideRules?: readonly string[],
): Promise<Faults> {
  const complaints: string[] = [];
  page.removeAllListeners('console');
  page.on('console', (message) => complaints.push(message.text()));
  page.removeAllListeners('request');
  const folder = address.replace(/[^/]*$/u, '');
  page.on('request', (request) => {
    if (!request.url().startsWith(folder)) complaints.push(`asks for ${request.url()}`);
  });
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
  await page.evaluate(AXE);
  // What is folded away has to be right as well.
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  const narrow = await violationsAt(NARROW, page, undefined);
  // What is laid out only on the screen has to fit as well.
  const everything = await page.addStyleTag({ content: EVERYTHING });
  narrow.push(...(await placesAt(NARROW, page)));
  const away: Faults = await page.evaluate(AWAY);
  const covered: Faults = await page.evaluate(COVERED);
  const obscured: Faults = await page.evaluate(OBSCURED);
  const spacing = await page.addStyleTag({ content: TEXT_SPACING });
  const cut: Faults = await page.evaluate(CUT);
  const spaced = (await isTooWide(page)) ? [...cut, 'the page scrolls sideways'] : cut;
  await takeAway(spacing);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  const dark = await violationsAt(NARROW, page, OF_COLOURS);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = false`);
  const wide = await violationsAt(WIDE, page, wideRules);
  wide.push(...(await placesAt(WIDE, page)));
  const found = [
    ...narrow,
    ...away,
    ...covered,
    ...obscured,
    ...spaced.map((one) => `text spacing: ${one}`),
    ...dark.map((one) => `dark: ${one}`),
    ...wide,
  ];
  await takeAway(everything);
  await page.emulateMedia({ media: 'print' });
  const leftOut: Faults = await page.evaluate(LEFT_OUT);
  await page.setViewportSize({ width: PRINTED_WIDTH, height: 1000 });
  if (await isTooWide(page)) found.push('print: the page is cut off at the right');
  const links: Faults = await page.evaluate(LINKS);
  const over: Faults = await page.evaluate(OVER);
  found.push(...leftOut, ...links, ...over.map((one) => `print: ${one}`));
  return [...found, ...complaints].map((one) => `${address.replace(/^.*\//u, '')} ${one}`);
}

/** Takes a stylesheet that was added off the page again. */
function takeAway(style: ElementHandle): Promise<void> {
  return style.evaluate((one) => {
    one.parentNode?.removeChild(one);
  });
}

/** @param rules all when there are none */
async function violationsAt(
  width: number,
  page: Page,
  rules: readonly string[] | undefined,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  // The rule of WCAG 2.2 is not asked unless it is named.
  const options = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(rules && { runOnly: rules }),
  };
  const result: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`);
  return result.violations.map(({ id, nodes }) => `${width} px: ${id} ${nodes[0]?.html ?? ''}`);
}

/** What does not fit in a window of this width. */
async function placesAt(width: number, page: Page): Promise<Faults> {
  await page.setViewportSize({ width, height: 800 });
  const [over, sideways]: [Faults, Faults] = await page.evaluate(`[${OVER}, ${SIDEWAYS}]`);
  const found = (await isTooWide(page)) ? ['the page scrolls sideways'] : [];
  return [...found, ...over, ...sideways].map((one) => `${width} px: ${one}`);
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

/** What axe-core finds in a page as it is now, and whether it scrolls sideways. */
export async function violationsIn(page: Page): Promise<Faults> {
  await page.evaluate(AXE);
  const result: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  const found = result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  return (await isTooWide(page)) ? [...found, 'the page scrolls sideways'] : found;
}
