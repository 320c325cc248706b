/** 事業終了, 廃止, 休止: apart from all others, with the reason, and out of the denominator. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { drawn } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, chartsOf, drawnPaper, JUDGING, rowsOf, submitted } from './papers.ts';
import { printBlock, printPaper } from './printed.ts';

const GOING: Row = { target: '— | 1 | 2 | 3', actual: '1 | 1 | 2 | ' };
const MISSED: Row = { target: '— | 5 | 5 | 5', actual: '1 | 1 | 2 | ' };
const ended = (word: string): Row => ({ target: '— | 5 | 5 | 5', actual: `1 | ${word} | | ` });

function evaluated(rows: readonly Row[], scheme = JUDGING): Evaluation {
  return evaluate({ ...submitted(drawKpi(...rows)), sha256: 'a'.repeat(64) }, scheme);
}

describe('an indicator that has come to its end', () => {
  it.each(['事業終了', '廃止', '休止', '終了（R4.3）', '制度の廃止'])(
    '%s is judged so from then on',
    (word) => {
      const [one] = evaluated([ended(word)]).assessments;
      expect(one?.years.map(({ judgement }) => judgement.kind)).toEqual([
        'ended',
        'ended',
        'ended',
      ]);
    },
  );

  it('is no 欠測: 調査中止 is', () => {
    const [one] = evaluated([ended('調査中止')]).assessments;
    expect(one?.years[0]?.judgement.kind).toBe('undecided');
  });

  it('is counted apart, and no share is of it', () => {
    const { total } = evaluated([GOING, MISSED, ended('事業終了')]);
    expect(total).toMatchObject({
      indicators: 3,
      achieved: 1,
      notAchieved: 1,
      underway: 0,
      undecided: 0,
      ended: 1,
      denominator: 2,
      achievedShare: { rounded: '50.0' },
    });
  });

  it('adds up with all the others', () => {
    const scheme = shippedScheme('達成・未達成');
    const rows = [
      GOING,
      MISSED,
      ended('廃止'),
      { target: '— | | | 9', actual: '1 | 2 | 3 | ' },
      { ...GOING, actual: '1 | 1 | — | ' },
    ];
    const { total } = evaluated(rows, scheme);
    const { achieved, notAchieved, underway, undecided, ended: over } = total;
    expect([achieved, notAchieved, underway, undecided, over]).toEqual([1, 1, 1, 1, 1]);
    expect(achieved + notAchieved + underway + undecided + over).toBe(total.indicators);
  });

  it('gets no grade and no points', () => {
    const { total, rollUps } = evaluated(
      [GOING, ended('廃止')],
      shippedScheme('施策評価A～E（対目標比の点の平均）'),
    );
    expect(total).toMatchObject({ ended: 1, unrated: 0 });
    expect(rollUps?.map(({ parts }) => parts.map(({ points }) => points))).toEqual([
      [4, undefined],
      [4, undefined],
    ]);
  });

  it('is counted apart, and stands in a list of its own, with its word', () => {
    const paper = drawnPaper(drawKpi(GOING, ended('事業終了')));
    const rows = rowsOf(paper, 'summary');
    expect(rows[1]).toMatch(/2指標　○達成 1　\S?終了 1$/u);
    const lists = blocksOf(paper, 'summary', 'table').map(printBlock);
    expect(lists.at(-1)).toContain('終了した指標');
    expect(lists.at(-1)).toContain('事業終了');
  });

  it('is said once under its years, and in 判定の方法', () => {
    const paper = drawnPaper(drawKpi(GOING, ended('事業終了')));
    const [, chart] = chartsOf(paper);
    const points = chart?.kind === 'indicator' ? chart.points : [];
    expect(points.map(({ status }) => status)).toEqual(['基準値', '終了', '終了', '終了']);
    expect(printPaper(paper)).toContain('事業などが終わった指標は「終了」として分けて数え、');
  });

  it('is not asked for in the years behind', () => {
    const { diagnostics } = check(drawn(drawKpi(ended('事業終了'))));
    expect(diagnostics.filter(({ code }) => code === 'quantity/unfilled')).toEqual([]);
  });

  it('stands so in the open data', () => {
    const rows = dataRows(openData(evaluated([ended('廃止')])), 'indicators');
    const row = rows.find((one) => one['年度_西暦'] === '2017' && one['種別'] === '実績値');
    expect(row).toMatchObject({ 値の状態: '終了', 値: '', 判定: '終了', ことばによる表記: '廃止' });
  });

  it('may be said by the office, and so may 途中', () => {
    const rows = [
      { ...MISSED, override: ['終了', '国の制度がなくなったため'] as const },
      { ...MISSED, override: ['途中', '工事が年度をまたいだため'] as const },
    ];
    const { assessments, total } = evaluated(rows);
    expect(
      assessments.map(({ judged, computed }) => [judged.judgement.kind, computed?.kind]),
    ).toEqual([
      ['ended', 'notAchieved'],
      ['underway', 'notAchieved'],
    ]);
    expect(total).toMatchObject({ ended: 1, underway: 1, denominator: 1 });
  });
});
