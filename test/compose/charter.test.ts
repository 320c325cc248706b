/** 運営要綱 as articles, and ・ below ①: lists within lists, from the sheet to paper, page and open data. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { charterView } from '../../src/compose/view/meeting/charter.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { ListItem } from '../../src/forms/document.ts';
import { changed } from '../check/drawn.ts';
import { SOUND_WORKBOOK } from '../check/sound.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { blocksOf, drawnPaper, JUDGING, submitted } from './papers.ts';

const CHARTER = {
  運営要綱: `
種別 | 番号    | 見出し | 本文
題名 |         |        | 検証委員会運営要綱
沿革 |         |        | 制定　平成28年8月4日
条   |         | 役割   | 委員会は、次の事務を行う。
号   |         |        | 検証に関すること。
号   |         |        | 改訂に関すること。
条   |         | 委員長 | 委員長を置く。
項   |         |        | 委員長は、議長となる。
号   | ア      |        | 会議を開くこと。
条   | 第2条の2 |        | 副委員長を置く。
条   |         | 庶務   | 庶務は、企画課が行う。
附則 |         |        | 平成28年8月4日から施行する。
号   |         |        | 経過措置。`,
};

/** Marks and texts of a list. */
function printed(items: ListItem['below'] = []): readonly string[] {
  return items.map(
    ({ mark, inlines }) =>
      `${mark}${inlines.map((one) => (one.kind === 'break' ? '⏎' : one.text)).join('')}`,
  );
}

describe('運営要綱', () => {
  const { charter = [] } = submitted(CHARTER);
  const view = charterView(charter, WORDS);

  it('numbers 条, 項 and 号 as regulations do, a branch behind 条', () => {
    if (view === false) throw new Error('Nothing was printed.');
    expect(view.title).toBe('検証委員会運営要綱');
    expect(view.history).toEqual(['制定　平成28年8月4日']);
    expect(
      view.articles.map(({ heading, paragraphs }) => [
        heading,
        ...paragraphs.flatMap(({ mark, text, items }) => [
          `${mark} ${text}`,
          ...items.map((item) => `  ${item.mark} ${item.text}`),
        ]),
      ]),
    ).toEqual([
      [
        '役割',
        '第1条 委員会は、次の事務を行う。',
        '  (1) 検証に関すること。',
        '  (2) 改訂に関すること。',
      ],
      ['委員長', '第2条 委員長を置く。', '2 委員長は、議長となる。', '  ア 会議を開くこと。'],
      ['', '第2条の2 副委員長を置く。'],
      ['庶務', '第3条 庶務は、企画課が行う。'],
      ['', ' 平成28年8月4日から施行する。', '  (1) 経過措置。'],
    ]);
  });

  it('is lacking in a workbook without it', () => {
    expect(charterView([], WORDS)).toBe(false);
  });

  it.each([
    ['運営要綱!A2 = 項', 'charter/order 運営要綱!A2'],
    ['運営要綱!B3 = 3', 'charter/number 運営要綱!B3'],
    ['運営要綱!B3 = 二', 'charter/number 運営要綱!B3'],
    ['運営要綱!A2 = 章', 'field/choice 運営要綱!A2'],
  ])('finds %s', (change, expected) => {
    const found = check(changed(SOUND_WORKBOOK, change)).diagnostics.map(
      ({ code, place }) => `${code} ${place?.sheet ?? ''}!${place?.cell ?? ''}`,
    );
    expect(found).toContain(expected);
  });
});

describe('・ below ①', () => {
  const plan = {
    施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文
1        |      |      | 基本目標   | 働く場をつくる
1        | 1    |      | 施策       | 創業の支援
1        | 1    | ①   | 施策の内容 | 創業を助けます。\\n・ 相談を受ける。\\n　次の日に答える。\\n・資金を貸す。
1        | 1    | ②   | 施策の内容 | ・店を紹介する。`,
  };

  it('is a list within the list of the page', () => {
    const [list] = blocksOf(drawnPaper(plan), 'policy-1-1', 'list');
    expect(printed(list?.items)).toEqual(['①創業を助けます。', '②・店を紹介する。']);
    expect(list?.items.map(({ below }) => printed(below))).toEqual([
      ['・相談を受ける。⏎次の日に答える。', '・資金を貸す。'],
      [],
    ]);
  });

  it('is a text of its own in the open data', () => {
    const facts = { ...submitted(plan), sha256: 'a'.repeat(64) };
    const rows = dataRows(openData(evaluate(facts, JUDGING)), 'texts');
    expect(rows.slice(0, 4).map((row) => [row['種別'], row['本文']])).toEqual([
      ['施策の内容', '創業を助けます。'],
      ['施策の内容の箇条書き', '相談を受ける。次の日に答える。'],
      ['施策の内容の箇条書き', '資金を貸す。'],
      ['施策の内容', '・店を紹介する。'],
    ]);
  });
});
