/** A value of another year: whose it is in lines over time, and that it is measured once however often it stands there. */

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { shippedScheme } from './schemes.ts';
import { type Row, submission } from './submission.ts';

const PLAIN = shippedScheme('達成・未達成');

function evaluated(rows: readonly Row[], scheme = PLAIN, judged = 2017): Evaluation {
  return evaluate(submission(rows, judged), scheme);
}

/** Under H28 and H29 stands the value of H27, which missed both targets. */
const AGAIN: Row = { target: ['—', '10', '10', '10'], actual: ['4', '6 (H27)', '6 (H27)', ''] };
const NEW: Row = { target: ['—', '10', '10', '10'], actual: ['4', '6 (H27)', '12 (H28)', ''] };

describe('the value of one year under two columns', () => {
  it('is no change since the year before, in no sentence and no count', () => {
    const { assessments, change } = evaluated([AGAIN, NEW]);
    const [again, other] = assessments;
    expect(again?.judged).toMatchObject({ repeats: true, sinceLastYear: 'unknown' });
    expect(again?.judged.metrics.yearDifference).toMatchObject({ reason: 'dataYearGap' });
    expect(other?.judged.repeats).toBeUndefined();
    expect(other?.judged.sinceLastYear).toBe('improved');
    expect(change.repeated).toEqual(['K1']);
    expect(change.moves).toEqual([
      { before: 'notAchieved', after: 'achieved', indicators: ['K2'] },
    ]);
  });

  it('even when the target fell in between: the measurement is the same', () => {
    const lower: Row = { ...AGAIN, target: ['—', '10', '5', '5'] };
    const { total, change } = evaluated([lower]);
    expect(total.achieved).toBe(1);
    expect([change.moves, change.repeated]).toEqual([[], ['K1']]);
  });

  it('is missed once, not year after year', () => {
    const [again, other] = evaluated([AGAIN, { ...NEW, actual: ['4', '6', '7', ''] }]).assessments;
    expect(again?.years.map(({ missedYears }) => missedYears)).toEqual([1, 1, 0]);
    expect(other?.years.map(({ missedYears }) => missedYears)).toEqual([1, 2, 0]);
  });

  it('is counted among the indicators: moves and repeated ones add up', () => {
    const { total, change } = evaluated([AGAIN, NEW]);
    const moved = change.moves.flatMap(({ indicators }) => indicators).length;
    expect(moved + (change.repeated?.length ?? 0)).toBe(total.indicators);
  });
});

describe('on a straight line', () => {
  // 基準値 0 of H27, final target 30 of H30: 10 a year.
  const row: Row = { target: ['—', '', '', '30'], actual: ['0', '11', '12 (H28)', ''] };

  it.each(['期待値直線（最終目標のみの計画）', '期待値5段階（直線・±30）', '達成・未達成'])(
    'a value stands in its own year, by %s',
    (name) => {
      const { judged } = evaluated([row], shippedScheme(name)).assessments[0] ?? {};
      expect(judged?.metrics.expectedValue).toMatchObject({ rounded: '10.0' });
      expect(judged?.metrics.expectedProgress).toMatchObject({ rounded: '120.0' });
    },
  );

  it('and meets the expectation of that year, not that of its column', () => {
    const scheme = shippedScheme('期待値直線（最終目標のみの計画）');
    expect(evaluated([row], scheme).assessments[0]?.judged.judgement.kind).toBe('achieved');
    const late = { ...row, actual: ['0', '11', '12', ''] };
    expect(evaluated([late], scheme).assessments[0]?.judged.judgement.kind).toBe('notAchieved');
  });
});

describe('an indicator that is the sum of its parts', () => {
  const scheme = shippedScheme('対目標比4段階（100・80・50）');
  const whole: Row = { id: 'W', target: ['—', '—'], actual: ['20', '170'] };
  const women: Row = { id: 'A', target: ['—', '100'], actual: ['10', '100'], partOf: 'W' };
  const men: Row = { id: 'B', target: ['—', '100'], actual: ['10', '70'], partOf: 'W' };

  it('has the worst grade of its parts, which keep their own', () => {
    const { assessments, total } = evaluated([whole, women, men], scheme, 2016);
    expect(assessments.map(({ judged }) => judged.grade?.mark)).toEqual(['B', 'A', 'B']);
    expect(assessments[0]?.judged.grade).toMatchObject({ by: 'parts' });
    expect(total.grades).toEqual([0, 0, 1, 0]);
  });

  it('has none where a part has none: that part may be the worst', () => {
    // By a target of 0 no rate can be reckoned.
    const nothing: Row = { ...men, target: ['—', '0'], actual: ['0', '-1'] };
    expect(markOf([whole, women, nothing])).toBe(markOf([whole]));
    const unmeasured: Row = { ...men, actual: ['10', '—'] };
    expect(markOf([whole, women, unmeasured])).toBe(markOf([whole]));
    const ended: Row = { ...men, actual: ['10', '事業終了'] };
    expect(markOf([whole, women, ended])).toBe('A');
  });

  const markOf = (rows: readonly Row[]): string | undefined =>
    evaluated(rows, scheme, 2016).assessments[0]?.judged.grade?.mark;

  it('keeps its own grade where it has a target of its own', () => {
    const own: Row = { ...whole, target: ['—', '160'] };
    const { assessments } = evaluated([own, women, men], scheme, 2016);
    expect(assessments[0]?.judged.grade?.mark).toBe('A');
  });
});
