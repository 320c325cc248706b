/** 前期の検証 and 基本的方向: from the sheet to the pages of a 基本目標, and what is found in their sentences. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { changed, drawn, type Drawing } from '../check/drawn.ts';
import { SOUND } from '../check/sound.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { blocksOf, drawnPaper, JUDGING, profileWith, submitted } from './papers.ts';
import { printOutline, printRow } from './printed.ts';

/** K1-1-2 prints G1-2 again. */
const PLAN: Drawing = {
  KPI: `
KPI番号 | 基本目標 | 施策 | 区分     | KPI名              | 単位 | 目標の向き   | 行     | 基準値 H27 | H28 | H29 | H30 | 再掲元
G1-1    | 1        |      | 数値目標 | 従業者数（市内）   | 人   | 多いほど良い | 目標値 | —         | 50  | 60  | 70  |
        |          |      |          |                    |      |              | 実績値 | 40         | 51  | 62  |     |
G1-2    | 1        |      | 数値目標 | 事業所数           | 社   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   |
        |          |      |          |                    |      |              | 実績値 | 4          | 5   | 5   |     |
K1-1-1  | 1        | 1    | KPI      | 創業件数           | 件   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   |
        |          |      |          |                    |      |              | 実績値 | 4          | 5   | 5   |     |
K1-1-2  | 1        | 1    | KPI      | 事業所数           | 社   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   | G1-2
        |          |      |          |                    |      |              | 実績値 | 4          | 5   | 5   |     |`,
};

const TEXTS: Drawing = {
  基本目標の本文: `
基本目標 | 区分       | 本文                   | KPI番号
1        | 基本的方向 | 創業を支える。         |
1        | 前期の検証 | 働く人が増えた。       |
1        | 前期の検証 | 創業は目標に届かない。 | K1-1-1、K1-1-2
1        | 基本的方向 | あわせて農業を支える。 |`,
};

const LISTED = profileWith('基本目標の本文', '載せる');

/** What is found in a paragraph of 前期の検証. */
function found(text: string, ids = ''): readonly string[] {
  const sheet = `\n基本目標 | 区分 | 本文 | KPI番号\n1 | 前期の検証 | ${text} | ${ids}`;
  const { 基本情報, 施策体系, '課題・方向性': bullets } = SOUND;
  const book = drawn({
    基本情報: (基本情報 ?? '').replace('H30', 'H29'),
    施策体系: 施策体系 ?? '',
    '課題・方向性': bullets ?? '',
    ...PLAN,
    基本目標の本文: sheet,
  });
  return check(book).diagnostics.flatMap(({ code, place, message }) =>
    place?.sheet === '基本目標の本文' ? [`${code} ${place.cell} ${message}`] : [],
  );
}

describe('the pages of a 基本目標', () => {
  it('hold 前期の検証 with the values that it speaks of, then 基本的方向, each in the order of the sheet', () => {
    const paper = drawnPaper({ ...PLAN, ...TEXTS, ...LISTED });
    const paragraphs = blocksOf(paper, 'goal-1-texts', 'paragraph').filter(
      ({ manner }) => manner === 'body',
    );
    expect(
      paragraphs.map(({ inlines }) =>
        inlines.map((one) => ('text' in one ? one.text : '')).join(''),
      ),
    ).toEqual([
      '働く人が増えた。',
      '創業は目標に届かない。',
      '創業を支える。',
      'あわせて農業を支える。',
    ]);
    const [board, ...others] = blocksOf(paper, 'goal-1-texts', 'table');
    expect(others).toEqual([]);
    // All 数値目標 of the first paragraph, then what the second names; a 再掲 is its first row, and stands once.
    expect(board?.groups.flat().map((row) => printRow(row).replaceAll(/～.*?～/gu, ''))).toEqual([
      expect.stringContaining('従業者数'),
      expect.stringContaining('事業所数'),
      expect.stringContaining('創業件数'),
    ]);
    const [first = '', second = ''] = board?.groups.flat().map(printRow) ?? [];
    expect(first).toContain('○ 達成');
    expect(first).toContain('｜60｜');
    expect(second).toContain('× 未達成');
  });

  it('stand in the packet only where 基本情報 asks for them', () => {
    expect(printOutline(drawnPaper({ ...PLAN, ...TEXTS }))).not.toContain('前期の検証');
    expect(printOutline(drawnPaper({ ...PLAN, ...LISTED }))).not.toContain('前期の検証');
    const lines = printOutline(drawnPaper({ ...PLAN, ...TEXTS, ...LISTED })).split('\n');
    const at = lines.findIndex((line) => line.includes('#goal-1-texts'));
    expect(lines[at - 1]).toContain('#goal-1');
    expect(lines[at + 1]).toContain('#policy-1-1');
  });

  it('are texts of the open data', () => {
    const facts = { ...submitted({ ...PLAN, ...TEXTS }), sha256: 'a'.repeat(64) };
    const rows = dataRows(openData(evaluate(facts, JUDGING)), 'texts');
    expect(
      rows
        .filter(({ 種別: kind }) => kind === '前期の検証' || kind === '基本的方向')
        .map((row) => [row['種別'], row['基本目標番号'], row['施策番号'], row['順'], row['本文']]),
    ).toEqual([
      ['基本的方向', '1', '', '1', '創業を支える。'],
      ['前期の検証', '1', '', '1', '働く人が増えた。'],
      ['前期の検証', '1', '', '2', '創業は目標に届かない。'],
      ['基本的方向', '1', '', '2', 'あわせて農業を支える。'],
    ]);
  });
});

describe('a sentence of 前期の検証', () => {
  it.each([
    ['従業者数は、最終年度の目標の達成に至らない見込みです。', '従業者数'],
    ['従業者数は目標値に達しませんでした。', '従業者数'],
    ['「従業者数」は目標に届いていない。', '従業者数'],
    ['事業所数は目標を達成した。', '事業所数'],
    ['事業所数については、厳しい中で、目標値に達しました。', '事業所数'],
    ['従業者数は62人で目標値に達したが、事業所数も目標値に達した。', '事業所数'],
    ['従業者数は伸びたものの目標値に至っておらず、事業所数も達成に至らない見込み。', '従業者数'],
  ])('that says the contrary of the judgement is told: %s', (text, name) => {
    const told = found(text).filter((one) => one.startsWith('goal-text/outcome C2'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`指標「${name}`);
  });

  it.each([
    '従業者数は目標値に達したが、事業所数は目標値に達しなかった。',
    '事業所数は、最終年度も達成に至らない見込みです。',
    '従業者数の目標を達成しました。',
    '目標の達成に至らない見込みの事業がある。',
    '目標値に達するよう取り組む。',
  ])('that says the same, or speaks of no indicator, is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('speaks of the only indicator that its row names, by whatever words', () => {
    expect(found('創業は、目標値に達しました。', 'K1-1-1')).toEqual([
      expect.stringContaining('指標「創業件数」のH29の実績値「5」は、目標値「6」に届いていません'),
    ]);
  });

  it.each([
    [
      '従業者数は63人に増えた。',
      ['bullet/figure C2 文の「63人」は、この基本目標の表にありません。'],
    ],
    ['従業者数は62人に増えた。', []],
    ['創業は9件だった。', []],
  ])('holds figures of the table: %s', (text, expected) => {
    expect(found(text).map((one) => one.replace(/(?<=ありません。).*/u, ''))).toEqual(expected);
  });

  it('may speak of the figures of a KPI that its row names', () => {
    expect(found('創業件数は9件だった。', 'K1-1-1')).toEqual([
      expect.stringContaining('文の「9件」は、この基本目標の表にありません。'),
    ]);
  });

  it('may write 以上 behind a unit that the table has', () => {
    const change = 'KPI!K2 = 2500以上, 基本目標の本文!C2 = 目標は2,500人以上である。';
    const { diagnostics } = check(changed(drawn(SOUND), change));
    expect(diagnostics.filter(({ code }) => code === 'bullet/unit')).toEqual([]);
  });
});
