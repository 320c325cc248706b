/** `npm run page -- --office FOLDER`: a city's own page. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { make } from '../../src/run/make.ts';
import { openRun } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';
import { DOOR_WORDS } from '../run/doorWords.ts';
import { browserPath, mustHaveBrowser } from '../site/browser.ts';
import { openPage, saved, settled, unzipped } from './page.ts';

const inBrowser = browserPath() === undefined && !mustHaveBrowser() ? describe.skip : describe;

/** What the city of the test has for its own: terms of its data, one scheme, a word, a mark, a workbook. */
const LICENCE = { name: 'PDL-1.0', title: '試しの市の利用条件', path: 'https://example.jp/terms' };

/** A disc that one sees through around it. */
const MARK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAI0lEQVR42mOQ96tkQML/oRguhi6BjolT8B8fJkoB5W7A600AB+ZlVTgOwDAAAAAASUVORK5CYII=',
  'base64',
);

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function text(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function object(file: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

inBrowser('a page of a city of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const [office, project] = [join(folder, 'office'), join(folder, 'project')];
  const page = join(folder, '試しの市.html');

  beforeAll(() => {
    mkdirSync(join(office, 'input', 'schemes'), { recursive: true });
    mkdirSync(join(office, 'templates'));
    writeFileSync(
      join(office, 'input', 'settings.json'),
      text({ workbook: '試しの市.xlsx', licence: LICENCE }),
    );
    const usual = join('input', 'schemes');
    const scheme = object(join(usual, '達成・未達成.json'));
    writeFileSync(
      join(office, 'input', 'schemes', 'own.json'),
      text({ ...scheme, name: '試しの市の方式' }),
    );
    cpSync(join(usual, '達成・未達成.json'), join(office, 'input', 'schemes', '達成・未達成.json'));
    writeFileSync(
      join(office, 'templates', 'words.json'),
      text({ ...object(join('templates', 'words.json')), actualRow: '実績' }),
    );
    const theme = object(join('templates', 'theme.json'));
    writeFileSync(
      join(office, 'templates', 'theme.json'),
      text({ ...theme, pictures: { logo: '', mark: '市章.png' } }),
    );
    writeFileSync(join(office, 'templates', '市章.png'), MARK);
    cpSync(join('input', 'mihon-r6.xlsx'), join(office, 'input', '試しの市.xlsx'));

    // The same, as an installation has it.
    for (const name of ['templates', 'fonts', 'package.json']) {
      cpSync(name, join(project, name), { recursive: true });
    }
    cpSync(join(office, 'templates'), join(project, 'templates'), { recursive: true });
    cpSync(join(office, 'input'), join(project, 'input'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));

    const build = resolve('src/build/page.mjs');
    const { status, stderr } = spawnSync(process.execPath, [build, '--office', office, page], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its workbook, schemes, terms and words, and makes what its installation makes', async () => {
    const opened = await openPage(page);
    const samples = await opened.page.locator('button.sample').allTextContents();
    expect(samples).toEqual(['試しの市.xlsx']);
    await opened.page.click('button.sample');
    await settled(opened.page);
    await opened.page.click('#open-keep');
    const schemes = await opened.page.locator('dialog option').allTextContents();
    expect(schemes).toContain('試しの市の方式');
    expect(schemes).toHaveLength(3);
    await opened.page.keyboard.press('Escape');
    const { bytes } = await saved(opened, '#save-all');
    await opened.close();

    const file = join(office, 'input', '試しの市.xlsx');
    const run = openRun(
      {
        path: '試しの市.xlsx',
        fileName: '試しの市.xlsx',
        bytes: new Uint8Array(readFileSync(file)),
        loadPicture: () => undefined,
      },
      { office: openWorld(project, project), stages: STAGES, words: DOOR_WORDS },
    );
    const { artifacts = [] } = await make(run);
    const files = unzipped(bytes);
    expect(Array.from(files, ([path, content]) => [path, digest(content)])).toEqual(
      artifacts.map(({ path, bytes: content }) => [`試しの市/${path}`, digest(content)]),
    );
    expect(files.get('試しの市/data/datapackage.json')?.toString()).toContain(LICENCE.title);
    const pages = [...files].filter(([path]) => /site\/.*\.txt$/u.test(path));
    expect(pages.some(([, content]) => content.toString().includes('実績'))).toBe(true);
    expect([...files.keys()].filter((path) => /site\/pictures\/.*\.png$/u.test(path))).toHaveLength(
      1,
    );
  });
});
