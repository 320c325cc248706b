/** 前年度の方向性 beside 今年度の結果, where 基本情報 wants them. */

import { describe, expect, it } from '@jest/globals';

import { followUpList } from '../../src/compose/view/part/followUp.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Drawing } from '../check/drawn.ts';
import { WORDS } from '../wording/shipped.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING, profileWith, submitted } from './papers.ts';
import { printBlock, printOutline } from './printed.ts';

/** H29 is judged: 5 of 6, a share given as 速報, and a value that is not known yet. */
const BOOK: Drawing = {
  KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名    | 単位 | 目標の向き   | 行     | 基準値 H27 | H28  | H29       | H30
K1-1-1  | 1        | 1    | KPI  | 創業件数 | 件   | 多いほど良い | 目標値 | —         | 5    | 6以上     | 7
        |          |      |      |          |      |              | 実績値 | 4          | 5    | 5         |
K1-1-2  | 1        | 1    | KPI  | 就職率   | ％   | 多いほど良い | 目標値 | —         | 40.0 | 41.0      | 42.0
        |          |      |      |          |      |              | 実績値 | 39.0       | 40.1 | 41.2 速報 |
K1-1-3  | 1        | 1    | KPI  | 来場者数 | 人   | 多いほど良い | 目標値 | —         | 20   | 21        | 22
        |          |      |      |          |      |              | 実績値 | 18         | 19   |           |`,
  '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文           | 前年度の記載
1        | 1    | 課題・検証 | 1  |      | 相談が増えた。 | 相談が少ない。
1        | 1    | 方向性     | 2  |      |                | 支援を続ける。
1        | 1    | 方向性     | 1  | 復   | 窓口を増やす。 | 【復】窓口を開く。
1        |      | 方向性     | 1  |      |                | 人を呼ぶ。`,
};

const RESULTS = [
  '×未達成　創業件数　5件（目標 6以上）',
  '○達成　就職率　41.2％(速報)（目標 41.0）',
  '判定不能　来場者数　未入力（目標 21）',
];

function book(answer: string): Drawing {
  return { ...BOOK, ...profileWith('前年度の方向性', answer) };
}

function boxes(change: Drawing, sheet: string, scheme = JUDGING): readonly string[] {
  return blocksOf(drawnPaper(change, scheme), sheet, 'box').map(printBlock);
}

describe('前年度の方向性 on the page of a 施策', () => {
  it('stand beside the results above 課題・検証 and 方向性, in the order of 順, whether or not this year’s text is there', () => {
    expect(boxes(book('施策のページ'), 'policy-1-1')).toEqual([
      '枠 course 前年度の方向性（空のとき ）\n  ・ 【復】窓口を開く。\n  ・ 支援を続ける。',
      [
        '枠 issue 今年度の結果（空のとき （指標なし））',
        ...RESULTS.map((text) => `  ・ ${text}`),
      ].join('\n'),
      '枠 issue 課題・検証（空のとき （記載なし））\n  ・ 相談が増えた。',
      '枠 course 方向性（空のとき （記載なし））\n  ・ [【復】]窓口を増やす。',
    ]);
  });

  it('stand on the page of the 基本目標 where they are about it', () => {
    expect(boxes(book('施策のページ'), 'goal-1')).toEqual([
      '枠 course 前年度の方向性（空のとき ）\n  ・ 人を呼ぶ。',
      '枠 issue 今年度の結果（空のとき （指標なし））',
    ]);
  });

  it('tell results without a verdict where nothing is judged', () => {
    expect(boxes(book('施策のページ'), 'policy-1-1', NOT_JUDGING)[1]).toContain(
      '・ 創業件数　5件（目標 6以上）',
    );
  });
});

describe('前年度の方向性 as a list', () => {
  const paper = drawnPaper(book('一覧'));

  it('is a sheet of its own: goal by goal, what was decided, what came of it, what is to be done', () => {
    expect(printOutline(paper)).toContain('\n前年度の方向性と今年度の結果 #follow-up\n');
    const [table] = blocksOf(paper, 'follow-up', 'table').map((block) =>
      printBlock(block).split('\n').slice(1),
    );
    expect(table).toEqual([
      '＝ 《列》施策｜《列》前年度の方向性｜《列》今年度（H29）の結果｜《列》これからの方向性',
      '＋ 《行》→4節基本目標1 働く場をつくる',
      '   《行》*基本目標全体*｜・人を呼ぶ。｜（指標なし）｜（記載なし）',
      `＋ 《行》*施策1-1*⏎創業の支援｜・【復】窓口を開く。⏎・支援を続ける。｜${RESULTS.join('⏎')}｜・窓口を増やす。`,
    ]);
  });

  it('leaves the pages of the 施策 as they are', () => {
    expect(boxes(book('一覧'), 'policy-1-1')).toEqual(boxes(BOOK, 'policy-1-1'));
  });
});

describe('a book that does not ask for them', () => {
  it.each([['載せない'], ['']])('(%s) prints nothing and states none', (answer) => {
    const change = book(answer);
    expect(submitted(change).earlierCourses).toBeUndefined();
    expect(printOutline(drawnPaper(change))).not.toContain('前年度の方向性');
    expect(boxes(change, 'policy-1-1')).toHaveLength(2);
  });

  it('prints nothing either where it asks and has none', () => {
    const change = profileWith('前年度の方向性', '一覧');
    expect(followUpList(evaluate(submitted(change), JUDGING), WORDS)).toBe(false);
    expect(printOutline(drawnPaper(change))).not.toContain('前年度の方向性');
  });
});
