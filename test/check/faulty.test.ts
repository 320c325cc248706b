import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { read } from '../../src/read/read.ts';
import type { Drawing } from './drawn.ts';
import { toExcel } from './excel.ts';

/** Thirty-five faults, each of its own kind; the comment behind the table names them row by row. */
const FAULTY: Drawing = {
  基本情報: `
項目         | 内容
市名         |
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
会議日       | 令和元年8月7日（木）
基準年度     | H26
対象年度     | R3
計画名       | もう一つの計画`,
  // B2 blank, B5 wrong weekday, B6 not the year of the baseline heading, B7 no such column, A8 twice
  施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文           | 副題
1        |      |      | 基本目標   | 働く場をつくる。     |
1        | 1    |      | 施策       | 創業の支援           |
1        | 1    | ①   | 施策の中身 | 創業の相談を受ける。 |
1        |      |      | 施策       | 農業の振興           |
1        |      |      | 基本目標   | 子育てを支える。     |`,
  // D4 no such word, B5 a policy without number, A6 the same goal again
  KPI: `
KPI番号 | 基本目標 | 施策 | 区別     | KPI名    | 単位 | 目標の向き     | 累計 | 行     | 基準値\\nH27 | H28                | H29    | H30               | 2018        | 注記 | 暫定値の年度 | 再掲元 | 担当課 | 判定の上書き | 上書きの理由
G1-1    | 1        |      | 数値目標 | 従業者数 |      | 多いほど良い   |      | 目標値 | —           | 5                  | 6      | 7                 | 8           |      | H20          |        |        |              |
        |          |      |          |          |      |                |      | 実績値 | 4            | 12人               | 6      | 7                 | 男性4、女性5 |      |              |        |        |              |
G1-2    | 1        |      | 数値目標 | 出生数   | 人   | 多い方がよい   |      | 目標値 | —           | 5                  | 6      | 7                 | 8           |      |              |        |        | 達成         |
        |          |      |          |          | 件   |                |      | 実績値 | 4            | (date 2019-05-01)  | #DIV/0! | (uncalculated)   | 1万82,25    |      |              |        |        |              |
G1-1    | 1        |      | 数値目標 | 転入者数 | 人   | 多いほど良い   | 合計 | 目標値 | —           | 5                  | 6      | 7                 | 8           |      |              | G9-9   |        |              |
        |          |      |          |          |      |                |      | 実績値 | 4            | 5 (H35)            | 23,54  | 7 (H25(2015))     | (percent 0.5) |      |              |        |        |              |
K1-9-1  | 1        | 9    | KPI      | 相談件数 | 件   | 多いほど良い   |      | 目標値 | —           | 5                  | 6      | 7                 | 8           |      |              |        |        |              |
        |          |      |          |          |      |                |      | 実測値 | 4            | 5                  | 6      | 7                 | 8           |      |              |        |        |              |`,
  // D1 misspelt, N1 H30 again; row by row: F2 P2 K3 N3; G4 T4 F5 K5 L5 M5 N5; A6 H6 Q6 K7 L7 M7 N7; C8 (told beneath 施策体系 B5, which may be that policy) I9
  '課題・方向性': `
基本目標 | 施策 | 区分       | 順 | タグ | 本文
4        | 1    | 課題・検証 | 1  |      | 相談が増えた。
1        | 1    | 方向性     | 一 |      | 支援を続ける。
1        | 1    | 方向性     | 2  |      | 窓口を_x0002_増やす。`,
  // A2 no such goal, D3 no number, F4 a control character, as Excel writes it
  参考資料: `
基本目標 | 施策 | 順 | 題名   | 画像ファイル | 代替テキスト | 出典
1        | 1    | 1  | 配置図 | map.png      |              | 企画課
1        | 1    | 2  | 写真   | ../photo.jpg | 窓口の写真   | 企画課`,
  // F2 blank, E3 a path
};

async function findingsOf(drawing: Drawing): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await read(await toExcel(drawing), 'faulty.xlsx');
  expect(diagnostics).toEqual([]);
  return value === undefined ? [] : check(value).diagnostics;
}

describe('a workbook with thirty-five faults', () => {
  it('gets all of them in one run, each with its cell, and no other error', async () => {
    const findings = await findingsOf(FAULTY);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.flatMap(({ consequences = [] }) => consequences)).toMatchObject([
      { code: 'plan/unknown', place: { sheet: 'KPI', cell: 'C8' } },
    ]);
    expect(
      errors.map(({ code, place }) => `${place?.sheet ?? ''}!${place?.cell ?? ''} ${code}`),
    ).toEqual([
      '基本情報!B2 field/empty',
      '基本情報!B5 field/date',
      '基本情報!B6 profile/baseline-year',
      '基本情報!B7 profile/judged-year',
      '基本情報!A8 profile/duplicate',
      '施策体系!D4 field/choice',
      '施策体系!B5 plan/number',
      '施策体系!A6 plan/duplicate',
      'KPI!D1 heading/missing',
      'KPI!N1 year/duplicate',
      'KPI!F2 field/empty',
      'KPI!P2 quantity/provisional-year',
      'KPI!K3 quantity/unit',
      'KPI!N3 quantity/unreadable',
      'KPI!G4 field/choice',
      'KPI!T4 indicator/override',
      'KPI!F5 indicator/disagreement',
      'KPI!K5 cell/date',
      'KPI!L5 cell/error',
      'KPI!M5 cell/uncalculated',
      'KPI!N5 quantity/unreadable',
      'KPI!A6 indicator/duplicate',
      'KPI!H6 field/choice',
      'KPI!Q6 indicator/reprint',
      'KPI!K7 quantity/year',
      'KPI!L7 quantity/unreadable',
      'KPI!M7 quantity/unreadable',
      'KPI!N7 quantity/percent',
      'KPI!I9 indicator/rows',
      '課題・方向性!A2 plan/unknown',
      '課題・方向性!D3 field/number',
      '課題・方向性!F4 cell/control',
      '参考資料!F2 picture/alternative',
      '参考資料!E3 picture/file',
    ]);
  });

  it('gets a sentence and an advice in Japanese for each', async () => {
    for (const { message, hint } of await findingsOf(FAULTY)) {
      expect(message).toMatch(/[ぁ-ん].*。$/u);
      expect(hint).toMatch(/[ぁ-ん].*。$/u);
      expect(message + hint).not.toMatch(/\{heading\}|undefined|NaN/u);
    }
  });

  it('gets no facts', async () => {
    const { value } = await read(await toExcel(FAULTY), 'faulty.xlsx');
    expect(value && check(value).value).toBeUndefined();
  });
});
