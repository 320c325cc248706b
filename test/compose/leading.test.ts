/** リーディングプロジェクト: the same policies and indicators in another grouping, never counted again. */

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { check } from '../../src/check/check.ts';
import { paperContents } from '../../src/compose/view/paper.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import { OUTPUT_NAMES } from '../../src/forms/output.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { parsePolicyNumber } from '../../src/japanese/policyNumber.ts';
import { changed } from '../check/drawn.ts';
import { SOUND_WORKBOOK } from '../check/sound.ts';
import { tries } from '../shared/tries.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { blocksOf, drawnPaper, JUDGING, submitted } from './papers.ts';
import { printOutline, printRow } from './printed.ts';

/** Two goals; K2-1-1 prints G1-1 again. */
const PLAN = {
  施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文
1        |      |      | 基本目標   | 働く場をつくる
1        | 1    |      | 施策       | 創業の支援
1        | 1    | ①   | 施策の内容 | 創業の相談を受ける。
1        | 2    |      | 施策       | 農業の振興
1        | 2    | ①   | 施策の内容 | 担い手を育てる。
2        |      |      | 基本目標   | 子育てを支える
2        | 1    |      | 施策       | 出産の支援
2        | 1    | ①   | 施策の内容 | 相談を受ける。`,
  KPI: `
KPI番号 | 基本目標 | 施策 | 区分     | KPI名    | 単位 | 目標の向き   | 行     | 基準値 H27 | H28 | H29 | H30 | 再掲元
G1-1    | 1        |      | 数値目標 | 従業者数 | 人   | 多いほど良い | 目標値 | —         | 50  | 60  | 70  |
        |          |      |          |          |      |              | 実績値 | 40         | 51  | 62  |     |
K1-1-1  | 1        | 1    | KPI      | 創業件数 | 件   | 多いほど良い | 目標値 | —         | 5   | 6   | 7   |
        |          |      |          |          |      |              | 実績値 | 4          | 5   | 5   |     |
K1-2-1  | 1        | 2    | KPI      | 就農者数 | 人   | 多いほど良い | 目標値 | —         | 8   | 9   | 10  |
        |          |      |          |          |      |              | 実績値 | 7          | 8   | 9   |     |
K2-1-1  | 2        | 1    | KPI      | 従業者数 | 人   | 多いほど良い | 目標値 | —         | 50  | 60  | 70  | G1-1
        |          |      |          |          |      |              | 実績値 | 40         | 51  | 62  |     |`,
  '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文
1        | 1    | 課題・検証 | 1  | 復   | 相談が増えた。
1        | 1    | 方向性     | 1  |      | 窓口を増やす。
1        | 2    | 課題・検証 | 1  |      | 農地が足りない。
1        | 2    | 方向性     | 1  | 復   | 農地を集める。
2        | 1    | 課題・検証 | 1  |      | 相談員が足りない。
2        | 1    | 方向性     | 1  |      | 相談員を増やす。`,
};

const LEADING = {
  リーディングプロジェクト: `
番号 | 種別         | 名称         | 概要           | 施策      | KPI番号        | タグ
I    | プロジェクト | 働くまち     | 仕事を生む。   |           |                | 復
I    | 取組         | 起業を支える | 相談を受ける。 | 1-1       |                |
I    | 取組         | 人をつなぐ   |                | 施策1－2 | K2-1-1、G1-1   |
II   | プロジェクト | 育つまち     |                | 2-1       |                |`,
};

/** What the boxes of a sheet hold. */
function boxTexts(paper: PaperDocument, sheet: string): readonly string[] {
  return blocksOf(paper, sheet, 'box').map(({ items }) => JSON.stringify(items));
}

/** The sentences of a sheet. */
function noted(paper: PaperDocument, sheet: string): string {
  return JSON.stringify(blocksOf(paper, sheet, 'paragraph'));
}

/** The sentences above the matrix where all projects have these tags. */
function aboutWith(tags: string): string {
  const { リーディングプロジェクト: rows } = LEADING;
  const tagged = rows.replace(/復$/mu, tags).replace(/(\n *II .*\|)$/u, `$1 ${tags}`);
  return noted(drawnPaper({ ...PLAN, リーディングプロジェクト: tagged }), 'leading');
}

/** What is found where a project names its 施策 so. */
function found(cell: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, `リーディングプロジェクト!E3 = ${cell}`)).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  );
}

describe('the pages of リーディングプロジェクト', () => {
  const paper = drawnPaper({ ...PLAN, ...LEADING });

  it('follow the policies: a matrix, then a page for each project', () => {
    const lines = printOutline(paper).split('\n');
    const first = lines.indexOf('リーディングプロジェクト #leading');
    expect(lines.slice(first - 1, first + 4)).toEqual([
      '　施策1　出産の支援 #policy-2-1',
      'リーディングプロジェクト #leading',
      '　I　働くまち #leading-1',
      '　II　育つまち #leading-2',
      '付表　KPI一覧表 #indicator-list',
    ]);
  });

  it('hold projects against goals, with the policies and how many indicators they rest on', () => {
    const [matrix] = blocksOf(paper, 'leading', 'table');
    expect(matrix?.groups.flat().map(printRow)).toEqual([
      '《行》*I*　働くまち｜施策1－1　創業の支援⏎施策1－2　農業の振興⏎数値目標｜施策2－1　出産の支援｜(center)2指標⏎~○達成 1~⏎~×未達成 1~',
      '《行》*II*　育つまち｜｜施策2－1　出産の支援｜(center)1指標⏎~○達成 1~',
    ]);
  });

  it('name for each 取組 its policies and indicators: those of its policies where it names none', () => {
    const [efforts] = blocksOf(paper, 'leading-1', 'table');
    expect(efforts?.groups.flat().map(printRow)).toEqual([
      '《行》*起業を支える*⏎~相談を受ける。~｜施策1－1　創業の支援｜創業件数',
      '《行》*人をつなぐ*｜施策1－2　農業の振興⏎施策2－1　出産の支援｜従業者数',
    ]);
  });

  it('print each indicator once, as 再掲, with the page that holds it and its judgement', () => {
    const [, board] = blocksOf(paper, 'leading-1', 'table');
    const rows = board?.groups.flat().map(printRow) ?? [];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('○ 達成｜《行》（再掲）従業者数~（人）　数値目標~｜基本目標1｜60｜');
    expect(rows[1]).toContain('（再掲）創業件数~（件）~｜施策1－1｜6｜');
    expect(rows[1]).toContain('× 未達成');
  });

  it('hold the bullets of the policies with its tags; where it has none, they lead to the policies', () => {
    const [issues = '', courses = ''] = boxTexts(paper, 'leading-1');
    expect(issues).toContain('相談が増えた。');
    expect(issues).not.toContain('農地が足りない。');
    expect(courses).toContain('農地を集める。');
    expect(courses).not.toContain('窓口を増やす。');
    expect(boxTexts(paper, 'leading-2')).toEqual([]);
    expect(noted(paper, 'leading-1')).toContain('「復」のタグの付いたものを載せています。');
    const elsewhere = 'ここに載せたもののほか、基づく施策のページに載せています。';
    expect(noted(paper, 'leading')).toContain(elsewhere);
    expect(noted(paper, 'leading-2')).not.toContain('載せています。');
  });

  it('say once where 課題・検証 and 方向性 stand: nothing where all have their own, nothing of tags where none has', () => {
    expect(aboutWith('復')).not.toContain('課題・検証');
    expect(aboutWith('')).toContain('課題・検証と方向性は、基づく施策のページに載せています。');
  });

  it('are left out of the packet where 基本情報 names the report, and where there are none', () => {
    const profile = `
項目         | 内容
市名         | 見本市
報告書の表題 | 総合戦略の進捗状況
会議日       | 平成30年8月7日
基準年度     | H27
対象年度     | H29
リーディングプロジェクト | 年次進捗報告書`;
    const named = printOutline(drawnPaper({ ...PLAN, ...LEADING, 基本情報: profile }));
    expect(named).toContain('付表');
    expect(named).not.toContain('#leading');
    expect(printOutline(drawnPaper(PLAN))).not.toContain('#leading');
  });
});

describe('the open data of リーディングプロジェクト', () => {
  it('states every project and 取組, and each policy and indicator that it names', () => {
    const facts = { ...submitted({ ...PLAN, ...LEADING }), sha256: 'a'.repeat(64) };
    const files = openData(evaluate(facts, JUDGING));
    expect(dataRows(files, 'leading').map((row) => [row['種別'], row['名称']])).toEqual([
      ['プロジェクト', '働くまち'],
      ['取組', '起業を支える'],
      ['取組', '人をつなぐ'],
      ['プロジェクト', '育つまち'],
    ]);
    expect(
      dataRows(files, 'leading-bases').map((row) =>
        [
          row['プロジェクトと取組の番号'],
          row['基本目標番号'],
          row['施策番号'],
          row['指標番号'],
        ].join(),
      ),
    ).toEqual(['2,1,1,', '3,1,2,', '3,,,K2-1-1', '3,,,G1-1', '4,2,1,']);
  });
});

describe('no indicator is counted twice', () => {
  const bare = submitted(PLAN);
  const ids = bare.indicators.map(({ id }) => id);
  const place = { sheet: 'リーディングプロジェクト', cell: 'C4' };
  const basis = fc.record({
    name: fc.constant({ value: '取組', place }),
    policies: fc
      .subarray([
        { goal: 1, policy: 1 },
        { goal: 1, policy: 2 },
        { goal: 2, policy: 1 },
      ])
      .map((all) => all.map((value) => ({ value, place }))),
    indicators: fc.subarray(ids).map((all) => all.map((value) => ({ value, place }))),
    tags: fc.constant([]),
  });
  const project = fc
    .tuple(basis, fc.array(basis, { maxLength: 4 }))
    .map(([own, efforts]) => ({ ...own, id: { value: 'I', place }, efforts }));

  it('whatever projects rest on it: the plan counts as without them, a project counts it once', () => {
    const plain = evaluate(bare, JUDGING);
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 4 }), (leading) => {
        const grouped: Submission = { ...bare, leading };
        const evaluation = evaluate(grouped, JUDGING);
        expect(evaluation.total).toEqual(plain.total);
        expect(evaluation.goals).toEqual(plain.goals);
        const { view } = paperContents(evaluation, { words: WORDS, outputs: OUTPUT_NAMES });
        expect(view.total.indicators).toBe('3');
        if (view.leading === false) throw new Error('The projects are not printed.');
        for (const [index, one] of view.leading.projects.entries()) {
          // By the definition, without the program: the named ones, or those of the named policies; K2-1-1 is G1-1.
          const rows = [leading[index], ...(leading[index]?.efforts ?? [])];
          const expected = new Set(
            rows.flatMap((row) => {
              const named = row?.indicators.map(({ value }) => value) ?? [];
              const policies = row?.policies.map(({ value }) => `${value.goal}-${value.policy}`);
              const own = ids.filter((id) => policies?.includes(id.slice(1, 4)) && id[0] === 'K');
              return (named.length > 0 ? named : own).map((id) => (id === 'K2-1-1' ? 'G1-1' : id));
            }),
          );
          expect(one.indicators).toBe(String(expected.size));
          expect(one.rows).toHaveLength(expected.size);
          const counted = one.counts.reduce((sum, { count }) => sum + Number(count), 0);
          expect(counted).toBe(expected.size);
        }
      }),
      { numRuns: tries(40) },
    );
  });
});

describe('a 施策 that a project names', () => {
  it.each([
    ['1-2', { goal: 1, policy: 2 }],
    ['施策１－２', { goal: 1, policy: 2 }],
    ['基本目標3の施策10', { goal: 3, policy: 10 }],
    ['1ー2', { goal: 1, policy: 2 }],
    ['施策2', undefined],
    ['1-2-3', undefined],
    ['令和1-2', undefined],
  ])('is read from %s', (text, expected) => {
    expect(parsePolicyNumber(text)).toEqual(expected);
  });

  it('that cannot be read or is not there is a finding at its cell', () => {
    expect(found('1-1、創業、2-5')).toEqual([
      'leading/policy 「施策」の「創業」を施策の番号として読めません。',
      'leading/policy 基本目標2の施策5（「2-5」）は「施策体系」シートにありません。',
    ]);
    expect(found('1-1、1-2')).toEqual([]);
  });
});
