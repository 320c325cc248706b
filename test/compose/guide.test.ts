import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { VOCABULARY } from '../../src/compose/markup/vocabulary.ts';
import { paperContents } from '../../src/compose/view/paper.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { OUTPUT_NAMES } from '../../src/forms/output.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { WORDS } from '../wording/shipped.ts';
import { drawKpi } from './kpi.ts';
import { JUDGING, submitted, TEMPLATES } from './papers.ts';

const GUIDE = TEMPLATES.get('README.md') ?? '';

/** Every list of 総括 and 判定の方法 has something to say of these. */
const RATED = drawKpi(
  { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' },
  { target: '— | 2 | 3 | 4', actual: '4 | 1 | 1 |' },
  { target: '— | 2 | 3 | 4', actual: '4 | 5 | — |' },
);

/** Whether the guide names it in its own type: `name`. */
function isExplained(name: string): boolean {
  return GUIDE.includes(`\`${name}\``);
}

/** The table row of the guide that begins with this element. */
function rowOf(element: string): string {
  // h1 to h4 share a row.
  const name = /^h[1-4]$/u.test(element) ? 'h1' : element;
  return (
    (GUIDE.split('## 使える要素')[1] ?? '')
      .split('\n')
      .find((line) => line.split('|')[1]?.includes(`\`${name}\``) ?? false) ?? ''
  );
}

/** Names of all values, however deep they lie. */
function names(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [
    name,
    ...names(inner),
  ]);
}

describe('templates/README.md', () => {
  it.each([...VOCABULARY])('explains <%s> and its attributes', (element, { attributes }) => {
    const row = rowOf(element);
    expect(row).not.toBe('');
    const unexplained = Object.keys(attributes).filter((name) => !row.includes(`\`${name}\``));
    // td shares its row with th, which alone has a scope.
    expect(unexplained).toEqual([]);
  });

  it('explains no attribute that does not exist', () => {
    const known = new Set(
      [...VOCABULARY.values()].flatMap(({ attributes }) => Object.keys(attributes)),
    );
    const table = GUIDE.slice(GUIDE.indexOf('## 使える要素'), GUIDE.indexOf('## 使える値'));
    const listed = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[3] ?? '').matchAll(/`([a-z-]+)`/gu)])
      .map(([, name = '']) => name);
    const words = [
      'tally',
      'squares',
      'bar',
      'trend',
      'scale',
      'figure',
      'paper',
      'continued',
      'bullet',
      'charts',
    ];
    expect(listed.filter((name) => !known.has(name) && !words.includes(name))).toEqual([]);
  });

  it('explains every value that templates can print', () => {
    const place = { sheet: '参考資料', cell: 'C4' };
    const fact = { value: '図', place };
    const references = [
      { goal: 1, title: fact, file: fact, alternative: fact, source: fact },
      { goal: 1, title: fact },
    ];
    const schemes = [JUDGING, shippedScheme('進捗率3段階（達成・80）')];
    const listed = submitted({
      計画のKPI一覧:
        '\n基本目標 | 施策 | KPI名 | 単位 | 基準値 | R5\n1 | 1 | 創業件数 | 件 | 4 | 9',
      リーディングプロジェクト:
        '\n番号 | 種別 | 名称 | 施策\nI | プロジェクト | 働くまち | 1-1\nI | 取組 | 創業 | 1-1',
      運営要綱: '\n種別 | 番号 | 見出し | 本文\n条 | | 趣旨 | この要綱。\n号 | | | 検証',
      施策体系: '\n基本目標 | 施策 | 番号 | 種別 | 名称・本文 | SDGs\n1 | | | 基本目標 | 働く場 |\n1 | 1 | | 施策 | 創業 | 8\n1 | 1 | ① | 施策の内容 | 受ける。 |',
      基本目標の本文:
        '\n基本目標 | 区分 | 本文\n1 | 前期の検証 | 増えた。\n1 | 基本的方向 | 支える。',
      用語: '\n用語 | 説明\nMICE | 催し',
      会議: '\n項目 | 内容 | 回\n日時 | 平成30年5月1日 | 第1回',
    });
    const views = [listed, submitted(RATED)].flatMap((plain) => {
      const profile = { ...plain.profile, basisList: { value: true, place } };
      const submission = { ...plain, references, profile };
      return schemes.map(
        (scheme) =>
          paperContents(evaluate(submission, scheme), { words: WORDS, outputs: OUTPUT_NAMES }).view,
      );
    });
    expect([...new Set(views.flatMap(names))].filter((name) => !isExplained(name))).toEqual([]);
  });
});

describe('the templates as they are shipped', () => {
  it('call every partial that lies there', () => {
    const texts = [...TEMPLATES].filter(([path]) => path.endsWith('.hbs'));
    const called = new Set(
      texts.flatMap(([, text]) => [...text.matchAll(/\{\{> ([\w-]+)/gu)].map(([, name]) => name)),
    );
    const partials = texts.flatMap(([path]) => /^partials\/(.+)\.hbs$/u.exec(path)?.[1] ?? []);
    expect(partials.filter((name) => !called.has(name))).toEqual([]);
  });

  it('name no city', () => {
    const texts = [...TEMPLATES.values()].join('\n');
    expect(texts).not.toMatch(/熊本|見本市/u);
  });
});

/** They tell a clerk what is wrong with `words.json`, or how a collection went: no reader of a paper sees that. */
const FOR_CLERKS = ['words.ts', 'phrase.ts', 'collection.ts'];

describe('the program', () => {
  const folders = [join('src', 'compose', 'view'), join('src', 'wording')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !FOR_CLERKS.includes(name))
      .map((name) => join(folder, name)),
  );

  it.each([...files, join('src', 'compose', 'markup', 'blocks.ts')])(
    '%s has no wording of its own',
    (path) => {
      const code = readFileSync(path, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
        .replaceAll(/\/\/.*$/gmu, '');
      expect(code).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・（）／％]/u);
    },
  );
});
