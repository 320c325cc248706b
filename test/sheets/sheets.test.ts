import { describe, expect, it } from '@jest/globals';

import { headingsOf, type Sheet } from '../../src/sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../src/sheets/sheets.ts';

function cellsOf(sheet: Sheet) {
  return [
    ...Object.entries(sheet.columns),
    ...(sheet.shape === 'items' ? Object.entries(sheet.items) : []),
  ];
}

describe('the definitions of the sheets', () => {
  it('stand in the order of the workbook, no two in one place', () => {
    expect(SHEETS_IN_ORDER.map(({ name }) => name)).toEqual([
      '基本情報',
      '施策体系',
      'KPI',
      '課題・方向性',
      '基本目標の本文',
      '参考資料',
      '会議',
      '委員名簿',
      '委員意見',
      '事業',
      '計画のKPI一覧',
      'リーディングプロジェクト',
      '推進体制',
      '運営要綱',
      '用語',
      '公開履歴',
    ]);
    const orders = SHEETS_IN_ORDER.map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it.each(SHEETS_IN_ORDER.map((sheet) => [sheet.name, sheet] as const))(
    '%s says in sentences what everything means, and shows a hint in one line',
    (_, sheet) => {
      for (const [heading, one] of cellsOf(sheet)) {
        expect([heading, one.means]).toEqual([heading, expect.stringMatching(/[ぁ-ん]|^例：/u)]);
        const hint = 'hint' in one ? (one.hint ?? '') : '';
        expect([heading, hint]).toEqual([heading, expect.not.stringMatching('\n')]);
      }
    },
  );

  it.each(SHEETS_IN_ORDER.map((sheet) => [sheet.name, sheet] as const))(
    '%s knows remarks and what was written last year',
    (_, sheet) => {
      const names = headingsOf(sheet).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['注記', '前年度の記載']));
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it('give one drop-down list one set of words', () => {
    const lists = new Map<string, readonly string[]>();
    for (const [heading, { cell }] of SHEETS_IN_ORDER.flatMap(cellsOf)) {
      if (cell.kind !== 'choice') continue;
      const name = cell.list ?? heading;
      const words = Object.keys(cell.words);
      expect([name, lists.get(name) ?? words]).toEqual([name, words]);
      lists.set(name, words);
    }
    expect(lists.size).toBeGreaterThan(6);
  });
});
