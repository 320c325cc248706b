/** KGI: indicators of the plan as a whole, with a page and a count of their own before 基本目標1. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { drawn } from '../check/drawn.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { drawKpi, type Row } from './kpi.ts';
import { drawnPaper, JUDGING, rowsOf, submitted } from './papers.ts';
import { printOutline } from './printed.ts';

const WHOLE: Row = {
  whole: true,
  name: '総人口',
  unit: '人',
  target: '— | 90 | 90 | 90',
  actual: '100 | 95 | 91 | ',
};
const KPI: Row = { target: '— | 5 | 5 | 5', actual: '1 | 1 | 2 | ' };

describe('an indicator of the plan as a whole', () => {
  const drawing = drawKpi(WHOLE, KPI);
  const facts = { ...submitted(drawing), sha256: 'a'.repeat(64) };
  const evaluation = evaluate(facts, JUDGING);

  it('is counted apart, and the parts add up', () => {
    const { goals, kinds, total } = evaluation;
    expect(goals.map(({ goal, tally }) => [goal, tally.indicators, tally.achieved])).toEqual([
      [0, 1, 1],
      [1, 1, 0],
    ]);
    expect(kinds.map(({ kind, tally }) => [kind, tally.indicators])).toEqual([
      ['kgi', 1],
      ['numericTarget', 0],
      ['kpi', 1],
    ]);
    expect(total.indicators).toBe(2);
  });

  it('has a page before 基本目標1, under the name of the plan', () => {
    const outline = printOutline(drawnPaper(drawing)).split('\n');
    const whole = outline.findIndex((line) => line.includes('計画全体　見本市総合戦略 #goal-0'));
    const first = outline.findIndex((line) => line.includes('基本目標1'));
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(first);
    expect(rowsOf(drawnPaper(drawing), 'goal-0').some((row) => row.includes('総人口'))).toBe(true);
  });

  it('has a part of its own in 総括', () => {
    const rows = rowsOf(drawnPaper(drawing), 'summary');
    expect(rows.some((row) => /\*計画全体\*　見本市総合戦略｜.*1指標　○達成 1$/u.test(row))).toBe(
      true,
    );
  });

  it('stands in the open data as KGI, of no 基本目標', () => {
    const rows = dataRows(openData(evaluation), 'indicators');
    expect(rows.find((row) => row['指標名'] === '総人口')).toMatchObject({
      区分: 'KGI',
      基本目標番号: '0',
      施策番号: '',
    });
  });

  it('is nowhere where there is none', () => {
    const others = evaluate(submitted(drawKpi(KPI)), JUDGING);
    expect(others.goals.map(({ goal }) => goal)).toEqual([1]);
    expect(others.kinds.map(({ kind }) => kind)).toEqual(['numericTarget', 'kpi']);
  });

  it('with the number of a goal is asked about', () => {
    const text = drawKpi(WHOLE)
      .KPI.replace(/\|\s*\|\s*KGI/u, '| 1 | KGI')
      .replace('K1-1-1 |', 'K1-1-1 | ');
    const { diagnostics } = check(drawn({ KPI: text }));
    expect(diagnostics.find(({ code }) => code === 'indicator/whole')?.message).toContain(
      '計画全体の指標として載せます',
    );
  });
});
