import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { RULES } from '../../src/check/rules.ts';
import { entryOf } from './entry.ts';
import { inWords } from './example.ts';
import { leftOut, makeHandbook } from './handbook.ts';
import { unexplained } from './returns.ts';

const PATH = join(process.cwd(), 'docs/handbook.md');

describe('docs/handbook.md', () => {
  it('is what the rules say today (UPDATE_HANDBOOK=1 writes it anew)', () => {
    const handbook = makeHandbook();
    if (process.env['UPDATE_HANDBOOK'] === '1') writeFileSync(PATH, handbook);
    expect(readFileSync(PATH, 'utf8')).toBe(handbook);
  });

  it('has a chapter for every rule', () => {
    expect(leftOut()).toEqual([]);
  });

  it('explains everything that is said of slips, when they are made and when they come back', () => {
    expect(unexplained()).toEqual([]);
  });

  it.each(RULES.map(({ code }) => code))('%s has a title and a reason in Japanese', (code) => {
    const { title, reason, severities } = entryOf(code);
    expect(title).toMatch(/[ぁ-ん]/u);
    expect(title).not.toMatch(/[。.]$/u);
    expect(reason).toMatch(/[ぁ-ん][^。]*。$/u);
    expect(reason.replaceAll('Excel', '')).not.toMatch(/[A-Za-z]{5,}/u);
    expect(severities).not.toEqual([]);
  });

  it('calls a rule unchangeable when it states nothing but errors', () => {
    for (const { code, fixed } of RULES) {
      expect([code, entryOf(code).severities.every((one) => one === 'error')]).toEqual([
        code,
        fixed,
      ]);
    }
  });
});

describe('an example in words', () => {
  it.each([
    ['KPI!L3 = 5', '「KPI」シート L3（従業者数・実績値・H29）に数値で「5」と書く'],
    ['KPI!M3 cleared', '「KPI」シート M3（従業者数・実績値・H30）を空欄にする'],
    ['基本情報!B7 = R3', '「基本情報」シート B7（対象年度）に「R3」と書く'],
    ['KPI!F1 = 単位名', '「KPI」シート F1（見出し）に「単位名」と書く'],
    ['KPI!K3:L3 merged', '「KPI」シート K3:L3 を結合する'],
    ['sheet KPI renamed KPI一覧', '「KPI」シートの名前を「KPI一覧」にする'],
    ['KPI row 3 hidden', '「KPI」シートの3行目を非表示にする'],
    [
      'KPI!L3 = (percent 0.412), KPI!L3 = (comment "要確認" 5)',
      '「KPI」シート L3（従業者数・実績値・H29）にパーセントの書式で0.412が入っている（表示は41.2%）、「KPI」シート L3（従業者数・実績値・H29）にコメント「要確認」が付いている',
    ],
    [
      String.raw`課題・方向性!F2 = 支援を\u0002続ける。`,
      '「課題・方向性」シート F2（本文）に「支援を〔U+0002〕続ける。」と書く',
    ],
  ])('%s', (example, words) => {
    expect(inWords(example)).toBe(words);
  });
});
