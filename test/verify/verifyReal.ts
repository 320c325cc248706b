/**
 * `npm run verify-real -- facts.json [plan.txt]`: the whole program on a city's published facts; 計画のKPI一覧 is also held
 * against the text of the published plan.
 *
 * Makes the workbook in a temporary folder, builds the packet under both schemes with the
 * program as it is installed, and holds every figure and text against the facts. Exit code 0:
 * everything is there; 1: something is not, or nothing could be made; 2: wrong call.
 */

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import { readJson } from '../../src/diagnostics/json.ts';
import { type Facts, parseFacts } from '../../src/facts/facts.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { differences, extentOf } from './compare.ts';
import { readPacket } from './packet.ts';
import { comparePublished } from './planned.ts';

/** Bundled, this file lies in `.verify/test/verify/`. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SCHEMES = ['達成・未達成', '判定なし'] as const;

exit(await verify(argv.slice(2)));

async function verify(words: readonly string[]): Promise<0 | 1 | 2> {
  const [path, published, ...others] = words;
  if (path === undefined || others.length > 0) {
    say('使い方: npm run verify-real -- 事実.json [公表された計画の文字.txt]');
    return 2;
  }
  const read = readFacts(path);
  if (read === undefined) return 1;
  // Every list is to be held against the facts, also one that the city's own packet leaves to its report.
  const facts: Facts = {
    ...read,
    meta: { ...read.meta, plannedList: '載せる', goalTexts: '載せる', leadingPapers: '両方' },
  };
  if (published !== undefined && !isPublished(facts, published)) return 1;
  const place = mkdtempSync(join(tmpdir(), 'kensho-verify-'));
  try {
    copyPictures(path, facts, place);
    const whole = join(place, 'facts.json');
    writeFileSync(whole, JSON.stringify(facts));
    const results: boolean[] = [];
    for (const name of SCHEMES) results.push(await isFaithful(whole, facts, name, place));
    return results.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function readFacts(path: string): Facts | undefined {
  if (!existsSync(path)) {
    say(`ファイル「${path}」が見つかりません。`);
    return undefined;
  }
  const source = { path, subject: 'facts', hint: '書き方を確かめてください。' };
  const json = readJson(readFileSync(path, 'utf8'), source);
  const { value, diagnostics } =
    json.value === undefined ? { ...json, value: undefined } : parseFacts(json.value.data);
  for (const { message } of diagnostics) say(message);
  return value;
}

/** Holds 計画のKPI一覧 against the plan's own text, and says every difference. */
function isPublished(facts: Facts, path: string): boolean {
  if (!existsSync(path)) {
    say(`ファイル「${path}」が見つかりません。`);
    return false;
  }
  const found = comparePublished(facts, readFileSync(path, 'utf8'));
  const rows = facts.planned?.indicators.length ?? 0;
  say(`計画のKPI一覧${rows}行を、公表された計画の文字と照合しました。違い${found.length}件`);
  for (const sentence of found) say(`　${sentence}`);
  return found.length === 0;
}

/** Pictures that lie beside the facts are put beside the workbook. */
function copyPictures(path: string, { references }: Facts, place: string): void {
  for (const { file } of references) {
    const source = join(dirname(path), file ?? '');
    if ((file ?? '') !== '' && existsSync(source))
      copyFileSync(source, join(place, basename(source)));
  }
}

/** Builds under one scheme and says what was compared, and every difference. */
async function isFaithful(
  path: string,
  facts: Facts,
  schemeName: string,
  place: string,
): Promise<boolean> {
  const workbook = join(place, 'facts.xlsx');
  const out = join(place, schemeName);
  const made =
    runProgram(['workbook', path, workbook]) &&
    runProgram(['build', workbook, '--out', out, '--scheme', schemeName]);
  if (!made) {
    say(`評価方式「${schemeName}」：資料を作れませんでした。`);
    return false;
  }
  const packet = await readPacket(readFileSync(join(out, 'facts', 'packet.pdf')));
  const found = differences(facts, packet, readScheme(schemeName));
  const { pages, indicators, figures, bullets, planned } = extentOf(facts, packet);
  const compared = `${pages}ページ、指標${indicators}件（目標値・実績値の欄${figures}件）、課題・検証と方向性${bullets}件、計画のKPI一覧の欄${planned}件`;
  say(`評価方式「${schemeName}」：${compared}を照合しました。違い${found.length}件`);
  for (const sentence of found) say(`　${sentence}`);
  return found.length === 0;
}

function runProgram(words: readonly string[]): boolean {
  const program = join(PROJECT, 'dist', 'cli.js');
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  if (status !== 0) say(stderr);
  return status === 0;
}

function readScheme(name: string): Scheme {
  const path = join(PROJECT, 'input', 'schemes', `${name}.json`);
  const { value } = parseScheme(readFileSync(path, 'utf8'), path);
  if (value === undefined) throw new Error(`The scheme ${path} cannot be read.`);
  return value;
}

function say(text: string): void {
  stdout.write(`${text}\n`);
}
