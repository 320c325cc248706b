import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { drawKpi } from '../../compose/kpi.ts';
import { submitted } from '../../compose/papers.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { openData, rowsOf } from './opened.ts';

describe('the ratings of 基本目標 and 施策', () => {
  const rows = [
    { target: '— | 5 | 10 | 10', actual: '1 | 5 | 10 | ' },
    { target: '— | 5 | 10 | 10', actual: '1 | 5 | 8 | ' },
  ];
  const facts = { ...submitted(drawKpi(...rows)), sha256: 'a'.repeat(64) };

  it('stand in tallies.csv with the number that gave them', () => {
    const scheme = shippedScheme('施策評価A～E（対目標比の点の平均）');
    const tallies = rowsOf(openData(evaluate(facts, scheme)), 'tallies');
    const own = tallies.filter((row) => row['項目の種類'] === 'まとめの評価');
    // 100 % is 4 points, 80 % 3: 3.5 on average, which is A.
    expect(
      own.map((row) => [
        row['集計の単位'],
        row['集計の対象'],
        row['項目'],
        row['値'],
        row['値の単位'],
      ]),
    ).toEqual([
      ['基本目標', '働く場をつくる', '順調', '3.5', '点'],
      ['施策', '創業の支援', '順調', '3.5', '点'],
    ]);
  });

  it('are not there where the scheme does not ask for them', () => {
    const tallies = rowsOf(openData(evaluate(facts, shippedScheme('達成・未達成'))), 'tallies');
    expect(tallies.filter((row) => row['項目の種類'] === 'まとめの評価')).toEqual([]);
  });
});
