/** Ratings that a 担当課 and the committee gave by hand: printed as they stand, beside the computed judgement. */

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { parseGivenRating } from '../../src/japanese/givenRating.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { drawKpi } from './kpi.ts';
import { drawnPaper, JUDGING, rowsOf, submitted } from './papers.ts';

describe('a rating given by hand', () => {
  it.each([
    ['B', { now: 'B' }],
    ['C（A）', { now: 'C', before: 'A' }],
    ['C (A※1)', { now: 'C', before: 'A※1' }],
    ['（A）', { before: 'A' }],
    ['▲', { now: '▲' }],
  ])('%s', (text, expected) => {
    expect(parseGivenRating(text)).toEqual(expected);
  });

  const drawing = drawKpi({
    target: '— | 5 | 6 | 7',
    actual: '4 | 5 | 5 | ',
    ratings: ['B（A）', 'C'],
  });

  it('stands under its year, below the actual', () => {
    const rows = rowsOf(drawnPaper(drawing));
    const own = rows.filter((row) => /担当課評価|委員会評価/u.test(row));
    const words = own.map((row) =>
      row
        .split('｜')
        .slice(-4)
        .map((cell) => /〈(.+)〉/u.exec(cell)?.[1] ?? ''),
    );
    expect(words).toEqual([
      ['', 'A', 'B', ''],
      ['', '', 'C', ''],
    ]);
  });

  it('stands in the open data, and changes no judgement', () => {
    const facts = { ...submitted(drawing), sha256: 'a'.repeat(64) };
    const rows = dataRows(openData(evaluate(facts, JUDGING)), 'indicators');
    const of = (year: string) =>
      rows.find((one) => one['年度_西暦'] === year && one['種別'] === '実績値');
    expect(of('2017')).toMatchObject({ 判定: '未達成', 担当課の評価: 'B', 委員会の評価: 'C' });
    expect(of('2016')).toMatchObject({ 判定: '達成', 担当課の評価: 'A', 委員会の評価: '' });
  });
});
