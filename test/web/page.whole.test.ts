/** `dist/kensho.html`, from a file, in Chromium: the same program. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { workbookFromFacts } from '../../src/pipeline.ts';
import { compareRuns } from '../../src/run/compare.ts';
import { newBlankWorkbook } from '../../src/run/newWorkbook.ts';
import { split } from '../../src/run/split.ts';
import { openedFace } from '../../src/type/faces.ts';
import { loadFonts } from '../../src/world/fonts.ts';
import { projectFolder } from '../../src/world/project.ts';
import { pack } from '../../src/zip/pack.ts';
import { correctedBook } from '../facts/correctedBook.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { FIXTURES } from '../hostile/fixtures.ts';
import { browserPath, mustHaveBrowser, violationsIn } from '../site/browser.ts';
import {
  builtPage,
  copyByNode,
  give,
  madeByNode,
  type Opened,
  openPage,
  runByNode,
  saved,
  settled,
  unzipped,
  written,
} from './page.ts';

const inBrowser = browserPath() === undefined && !mustHaveBrowser() ? describe.skip : describe;

/** The annex as it was published, which is not ours to carry along. */
const PUBLISHED = join('..', 'shared', 'data', 'kumamoto-r1.json');

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function digests(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map(Array.from(files, ([path, bytes]) => [path, digest(bytes)] as const));
}

/** What is in the page when it says that it is ready: told in the same turn, before the browser reads on. */
const THERE_AT_READY = `new MutationObserver(() => {
  globalThis.thereAtReady ??= document.body?.dataset.ready === undefined ? undefined : {
    typefaces: document.querySelectorAll('script[data-font]').length,
    samples: [...document.querySelectorAll('button.sample')].map(({ textContent }) => textContent),
  };
}).observe(document, { subtree: true, attributeFilter: ['data-ready'] })`;

inBrowser('the page (without a browser, set CHROMIUM to its path)', () => {
  const at: { file?: string; opened?: Opened } = {};
  const now = (): Opened => {
    if (at.opened === undefined) throw new Error('There is no page.');
    return at.opened;
  };
  beforeAll(async () => {
    at.file = builtPage();
    at.opened = await openPage(at.file);
  });
  afterAll(() => at.opened?.close());

  it('is there before its typefaces are read, with the samples, and takes a book at once', async () => {
    const opened = await openPage(at.file ?? '');
    const { page } = opened;
    await page.addInitScript(THERE_AT_READY);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('body[data-ready]');
    await give(opened, join('input', 'kumamoto-r1.xlsx'));
    expect(await page.textContent('#status')).toMatch(/^資料ができました/u);
    expect(await page.evaluate('globalThis.thereAtReady')).toEqual({
      typefaces: 0,
      samples: SAMPLE_CITIES.map((city) => `${city}.xlsx`),
    });
    await opened.close();
  });

  it('is one file of at most 20 MB', () => {
    expect(statSync(at.file ?? '').size).toBeLessThan(20_000_000);
  });

  it('makes every file with the bytes of Node where a name needs the typefaces of the last resort', async () => {
    const facts = readFileSync(join('input', 'facts', 'kirinosawa-r7.json'), 'utf8');
    const renamed: unknown = JSON.parse(facts.replaceAll('霧', '𠮷'));
    const made = await workbookFromFacts(renamed);
    if (made.value === undefined) throw new Error(JSON.stringify(made.diagnostics));
    const book = written(now(), '吉.xlsx', made.value);
    await give(now(), book);
    const { bytes } = await saved(now(), '#save-all');
    const { artifacts = [] } = await madeByNode(book);
    const { text, fallback } = loadFonts(projectFolder());
    expect(
      [openedFace(text.bold), openedFace(fallback[0]?.bold ?? text.bold)].map(
        (face) => face.shape('𠮷').covered,
      ),
    ).toEqual([false, true]);
    expect(digests(unzipped(bytes))).toEqual(
      new Map(artifacts.map(({ path, bytes: content }) => [`吉/${path}`, digest(content)])),
    );
  });

  it.each(SAMPLE_CITIES)('makes every file of %s with the bytes of Node', async (city) => {
    const book = join('input', `${city}.xlsx`);
    await give(now(), book);
    const { name, bytes } = await saved(now(), '#save-all');
    const { artifacts = [] } = await madeByNode(book);
    expect(name).toBe(`${city}.zip`);
    expect(artifacts.length).toBeGreaterThan(50);
    expect(Array.from(unzipped(bytes), ([path, content]) => [path, digest(content)])).toEqual(
      artifacts.map(({ path, bytes: content }) => [`${city}/${path}`, digest(content)]),
    );
  });

  const itWithTexts = existsSync(PUBLISHED) ? it : it.skip;
  itWithTexts('makes every file of the published texts with the bytes of Node', async () => {
    const facts: unknown = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
    const made = await workbookFromFacts(facts);
    if (made.value === undefined) throw new Error(JSON.stringify(made.diagnostics));
    const book = written(now(), '公表.xlsx', made.value);
    await give(now(), book);
    const { bytes } = await saved(now(), '#save-all');
    const { artifacts = [] } = await madeByNode(book);
    // oxlint-disable-next-line jest/no-standalone-expect -- it is a test where the texts lie
    expect(artifacts.length).toBeGreaterThan(50);
    // oxlint-disable-next-line jest/no-standalone-expect -- as above
    expect(digests(unzipped(bytes))).toEqual(
      new Map(artifacts.map(({ path, bytes: content }) => [`公表/${path}`, digest(content)])),
    );
  });

  it('draws the pages', async () => {
    const { page } = now();
    await page.waitForSelector('.page canvas[data-drawn]');
    const dark = await page.evaluate(`(() => {
      const canvas = document.querySelector('.page canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, index) => index % 4 === 0 && value < 128).length;
    })()`);
    expect(dark).toBeGreaterThan(1000);
    expect(await page.locator('.texts').textContent()).toContain('進捗状況');
  });

  it.each([
    ['1280 px', { width: 1280, height: 720 }, 'light'],
    ['1024 px', { width: 1024, height: 720 }, 'light'],
    ['1280 px at 200 %', { width: 640, height: 360 }, 'light'],
    ['1280 px, dark', { width: 1280, height: 720 }, 'dark'],
  ] as const)(
    'axe finds nothing and nothing goes over the edge at %s',
    async (_, size, colorScheme) => {
      const { page } = now();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector('.page canvas[data-drawn]');
      expect(await violationsIn(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  it('opens a sample that lies in it', async () => {
    const opened = await openPage(at.file ?? '');
    await opened.page.click('button:has-text("kirinosawa-r7.xlsx")');
    await settled(opened.page);
    expect(await opened.page.textContent('#status')).toMatch(/^資料ができました/u);
    await opened.close();
  });

  it('shows every finding of a faulty workbook where it is, and gives it back with them', async () => {
    const faulty = new ExcelJS.Workbook();
    await faulty.xlsx.readFile('input/kumamoto-r1.xlsx');
    const sheet = faulty.getWorksheet('KPI');
    if (sheet === undefined) throw new Error('There is no KPI sheet.');
    sheet.getCell('L5').value = '12,3O4';
    sheet.getCell('M9').value = '約1.2万人位';
    sheet.getCell('H13').value = 'どちらでも';
    faulty.getWorksheet('会議')?.destroy();
    const file = written(now(), '誤りのある市.xlsx', Buffer.from(await faulty.xlsx.writeBuffer()));
    await give(now(), file);
    const { diagnostics, artifacts } = await madeByNode(file);
    expect(artifacts).toBeUndefined();
    const open = diagnostics.filter(({ excused }) => excused === undefined);
    expect(open.length).toBeGreaterThan(3);
    const { page } = now();
    const heads = page.locator('.finding-head');
    const shown = await heads.evaluateAll((all: readonly { textContent: string }[]) =>
      all.map(({ textContent }) => textContent),
    );
    expect(shown).toHaveLength(open.length);
    for (const { message, hint } of open) {
      expect(shown.filter((text) => text.includes(message) && text.includes(hint))).not.toEqual([]);
    }
    expect(await page.locator('#save-all').count()).toBe(0);
    await heads.filter({ hasText: '12,3O4' }).first().click();
    expect(await page.locator('.grid td[aria-selected=true]').getAttribute('data-cell')).toBe('L5');
    expect(await page.locator('.grid td[data-cell=L5]').getAttribute('data-severity')).toBe(
      'error',
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.grid td[aria-selected=true]').getAttribute('data-cell')).not.toBe(
      'L5',
    );

    await page.click('#open-keep');
    const copy = await saved(now(), 'button:has-text("指摘つきの写し")');
    await page.keyboard.press('Escape');
    expect(copy.name).toBe('誤りのある市_指摘.xlsx');
    expect(digest(copy.bytes)).toBe(digest(await copyByNode(file)));
  });

  const HOSTILE = FIXTURES.filter(({ code }) => code.startsWith('file/')).filter(
    (_, index) => index % 4 === 0,
  );

  it.each(HOSTILE)('refuses $name in the words of the program, and goes on', async (fixture) => {
    const file = written(now(), 'ブック.xlsx', fixture.bytes());
    await give(now(), file);
    const { diagnostics } = await madeByNode(file);
    const shown = await now().page.locator('.finding-head').allTextContents();
    expect(shown).toHaveLength(diagnostics.length);
    expect(shown[0]).toContain(diagnostics[0]?.message);
  });

  it('gives an empty form and the book of the next year', async () => {
    const { page } = now();
    await give(now(), 'input/mihon-r6.xlsx');
    await page.click('#open-keep');
    const next = await saved(now(), 'button:has-text("次の年度のブックを保存")');
    expect(next.name).toBe('mihon-r6_R6.xlsx');
    await page.fill('#blank-form label:has-text("最初の年度") input', 'R7');
    const blank = await saved(now(), 'button:has-text("空の様式を保存")');
    expect(blank.name).toBe('KPI様式_R7.xlsx');
    await page.fill('#blank-form label:has-text("最後の年度") input', 'R13');
    await page.fill('#blank-form [name=indicators]', '90');
    const large = await saved(now(), 'button:has-text("空の様式を保存")');
    const wanted = {
      first: { year: 2025, label: 'R7' },
      last: { year: 2031, label: 'R13' },
      indicators: 90,
    };
    const byNode = await newBlankWorkbook(wanted, runByNode('input/mihon-r6.xlsx').tools);
    expect(digest(large.bytes)).toBe(digest(byNode.bytes));
    expect(large.bytes.length).toBeGreaterThan(blank.bytes.length);
    await page.fill('#blank-form label:has-text("最後の年度") input', 'R6');
    await page.click('button:has-text("空の様式を保存")');
    await page.waitForSelector(
      '#status:has-text("「R6」は、計画の最初の年度から30年までの年度ではありません")',
    );
    await page.keyboard.press('Escape');
  });

  it('prints in another manner', async () => {
    const { page } = now();
    await page.click('#open-keep');
    await page.click('label:has-text("白黒")');
    await settled(page);
    expect(await page.locator('dialog button:has-text("packet-mono.pdf")').count()).toBe(1);
    await page.click('label:has-text("白黒")');
    await settled(page);
    await page.keyboard.press('Escape');
  });

  it('shows the page in view as it is now while everything else is being made', async () => {
    const { page } = now();
    const original = readFileSync('input/kumamoto-r1.xlsx');
    const book = written(now(), '編集.xlsx', original);
    await give(now(), book);
    writeFileSync(book, await correctedBook(original));
    await give(now(), book);
    const changed = page.locator('.thumbs [data-changed]');
    await changed.last().click();
    const number = Number(await changed.last().getAttribute('data-page'));
    await page.waitForSelector(`.page canvas[data-drawn="${number}"]`);
    // Over the picture of the page; what is drawn differs by single dots with the typefaces of a file.
    const textsInView = '[document.querySelector(".page .texts").textContent]';
    const [before = ''] = await page.evaluate<string[]>(textsInView);
    await page.evaluate(`(() => {
      globalThis.seenWhileBusy = [];
      new MutationObserver(() => {
        if (document.body.dataset.busy === 'true') seenWhileBusy.push(...${textsInView});
      }).observe(document.querySelector('#paper'), { subtree: true, attributeFilter: ['data-drawn'] });
    })()`);
    writeFileSync(book, original);
    await give(now(), book);
    await page.waitForSelector(`.page canvas[data-drawn="${number}"]`);
    const seen = await page.evaluate<string[]>('globalThis.seenWhileBusy');
    const [after = ''] = await page.evaluate<string[]>(textsInView);
    expect(after.length).toBeGreaterThan(500);
    expect(after).not.toBe(before);
    expect(seen).toEqual([after]);
  });

  it('compares two workbooks, with the files of Node', async () => {
    const { page } = now();
    const corrected = written(
      now(),
      '訂正.xlsx',
      await correctedBook(readFileSync('input/kumamoto-r1.xlsx')),
    );
    await give(now(), corrected, 'input/kumamoto-r1.xlsx');
    expect(await page.textContent('#together-title')).toBe('2つのブックの新旧対照');
    const sides = await page.locator('.sides dd').allTextContents();
    // The corrected one was saved last.
    expect(sides).toEqual(['kumamoto-r1.xlsx', '訂正.xlsx']);
    expect(await page.textContent('.sentences')).toContain('変わったところは1か所です');
    await page.waitForSelector('.page canvas[data-drawn]');
    expect(await page.textContent('#tab-comparison')).toBe('新旧対照表');
    expect(await violationsIn(page)).toEqual([]);
    const { name, bytes } = await saved(now(), '#save-together');
    expect(name).toBe('訂正_新旧対照.zip');
    const day = await page.evaluate<string>('new Date().toLocaleDateString("sv")');
    const byNode = await compareRuns(
      runByNode('input/kumamoto-r1.xlsx'),
      runByNode(corrected),
      day,
    );
    const files = new Map(
      byNode.value?.files.map((file) => [`訂正_新旧対照/${file.path}`, digest(file.bytes)]),
    );
    expect(files.size).toBe(9);
    expect(digests(unzipped(bytes))).toEqual(files);
    await page.click('#swap');
    await settled(page);
    expect(await page.locator('.sides dd').allTextContents()).toEqual(sides.toReversed());
  });

  it('collects slips into their workbook, and opens what came of it', async () => {
    const { page } = now();
    const folder = 'input/見本市の調査票';
    const slips = readdirSync(folder).map((name) => join(folder, name));
    await give(now(), ...slips, 'input/mihon-r6.xlsx');
    expect(await page.textContent('#together-title')).toBe('調査票の集約');
    expect(await page.locator('.sides dd').allTextContents()).toEqual(['mihon-r6.xlsx']);
    expect(await page.textContent('.sentences')).toContain('記入済 3課');
    const { name, bytes } = await saved(now(), '#save-together');
    expect(name).toBe('mihon-r6_集約.zip');
    expect([...unzipped(bytes).keys()]).toContain('mihon-r6_集約/集約結果.xlsx');
    await page.click('#open-merged');
    await settled(page);
    expect(await page.textContent('#book')).toBe('mihon-r6_集約.xlsx');
    expect(await page.locator('#together').isVisible()).toBe(false);
  });

  it('refuses slips without the workbook they are of, and keeps what is there', async () => {
    const { page } = now();
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await page.setInputFiles('#choose', [
      'input/見本市の調査票/保育課.xlsx',
      'input/見本市の調査票/スポーツ課.xlsx',
    ]);
    await page.waitForSelector('#status.wrong');
    expect(await page.textContent('#status')).toContain('調査票のもとになったブック');
    expect(await page.locator('#welcome').isVisible()).toBe(true);
  });

  it('parts a workbook into slips for its departments', async () => {
    const { page } = now();
    await give(now(), 'input/mihon-r6.xlsx');
    await page.click('#open-keep');
    const { name, bytes } = await saved(now(), 'button:has-text("担当課の調査票")');
    expect(name).toBe('mihon-r6_調査票.zip');
    const byNode = await split(runByNode('input/mihon-r6.xlsx'));
    expect(digests(unzipped(bytes))).toEqual(
      new Map(byNode.value?.map((file) => [`mihon-r6_調査票/${file.path}`, digest(file.bytes)])),
    );
    await page.keyboard.press('Escape');
  });

  it('takes an office’s own settings, says what it cannot use, and gives them back', async () => {
    const { page } = now();
    await give(now(), 'input/kumamoto-r1.xlsx');
    const words = readFileSync(join('templates', 'words.json'), 'utf8');
    const scheme = readFileSync(join('input', 'schemes', '達成・未達成.json'), 'utf8');
    const office = pack([
      {
        name: 'わたしの市/templates/words.json',
        bytes: Buffer.from(words.replace('"actualRow": "実績値"', '"actualRow": "実績"')),
      },
      {
        name: 'わたしの市/input/schemes/own.json',
        bytes: Buffer.from(scheme.replace('達成・未達成', 'わたしの市の方式')),
      },
      { name: 'わたしの市/input/schemes/達成・未達成.json', bytes: Buffer.from(scheme) },
      { name: 'わたしの市/templates/packet.hbs', bytes: Buffer.from('別の様式') },
      { name: 'わたしの市/input/わたしの市.xlsx', bytes: Buffer.from('no setting') },
    ]);
    await page.click('#open-keep');
    await page.setInputFiles('#choose-office', written(now(), 'わたしの市.zip', office));
    await page.waitForSelector('#usual-office');
    await settled(page);
    expect(await page.textContent('#status')).toContain('「templates/packet.hbs」は');
    const schemes = page.locator('dialog option');
    expect(await schemes.allTextContents()).toEqual([
      'ブックの「評価方式」のとおり',
      'わたしの市の方式',
      '達成・未達成',
    ]);
    await page.keyboard.press('Escape');
    const rows = async (): Promise<string> => {
      const { bytes } = await saved(now(), '#save-all');
      const site = unzipped(bytes).get('kumamoto-r1/site/indicator-list.txt');
      return site?.toString() ?? '';
    };
    expect(await rows()).not.toContain('実績値');
    await page.click('#open-keep');
    await page.click('#usual-office');
    await page.waitForSelector('#usual-office', { state: 'detached' });
    await settled(page);
    await page.keyboard.press('Escape');
    expect(await rows()).toContain('実績値');
  });

  it.each([
    ['設定.zip', Buffer.from('no zip'), '「設定.zip」をzipとして読めません。'],
    ['写真.zip', pack([{ name: 'a.txt', bytes: Buffer.from('a') }]), '設定（input と templates'],
  ])('refuses %s as settings, and goes on with those it has', async (name, bytes, message) => {
    const { page } = now();
    await page.click('#open-keep');
    await page.setInputFiles('#choose-office', written(now(), name, bytes));
    await page.waitForSelector('#status.wrong');
    await settled(page);
    expect(await page.textContent('#status')).toContain(message);
    await page.keyboard.press('Escape');
    await give(now(), 'input/kumamoto-r1.xlsx');
    expect(await page.textContent('#status')).toContain('資料ができました');
  });

  it('has asked for nothing, and has complained of nothing', () => {
    expect(now().complaints).toEqual([]);
  });
});
