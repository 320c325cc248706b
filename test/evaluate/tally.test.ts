import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { type Row, SCHEME, submission } from './submission.ts';

const MET = { target: ['—', '5'], actual: ['1', '6'] };
const MISSED = { target: ['—', '5'], actual: ['1', '4'] };
const OPEN = { target: ['—', '5'], actual: ['1', '—'] };

describe('the judgements of 対象年度 are counted', () => {
  it('in total and for each goal, the undecided apart', () => {
    const rows: Row[] = [
      { goal: 1, ...MET },
      { goal: 1, ...MISSED },
      { goal: 2, ...OPEN },
    ];
    const { total, goals } = evaluate(submission(rows), SCHEME);
    expect(total).toMatchObject({
      indicators: 3,
      reprints: 0,
      achieved: 1,
      notAchieved: 1,
      undecided: 1,
    });
    expect(goals.map(({ goal, tally }) => [goal, tally.indicators, tally.undecided])).toEqual([
      [1, 2, 0],
      [2, 1, 1],
    ]);
  });

  it('with a reprint counted once, where its source stands', () => {
    const rows: Row[] = [
      { id: 'G1', goal: 1, ...MET },
      { id: 'K2', goal: 2, ...MET, reprintOf: 'G1' },
      { id: 'K3', goal: 2, ...MISSED },
    ];
    const { total, goals } = evaluate(submission(rows), SCHEME);
    expect(total).toMatchObject({ indicators: 2, reprints: 1, achieved: 1, notAchieved: 1 });
    expect(goals[0]?.tally).toMatchObject({ indicators: 1, reprints: 0, achieved: 1 });
    expect(goals[1]?.tally).toMatchObject({ indicators: 1, reprints: 1, achieved: 0 });
  });

  it('by the overriding judgement, not by the computed one', () => {
    const override = { judgement: 'undecided', reason: '災害' } as const;
    const { total } = evaluate(submission([{ ...MET, override }]), SCHEME);
    expect(total).toMatchObject({ achieved: 0, undecided: 1 });
  });

  it('for a goal without indicators as nothing at all', () => {
    const plan = submission([MET]);
    const empty = { number: 2, name: { value: '目標2', place: { sheet: '施策体系', cell: 'B3' } } };
    const { goals } = evaluate({ ...plan, goals: [...plan.goals, empty] }, SCHEME);
    expect(goals[1]?.tally).toEqual({
      indicators: 0,
      reprints: 0,
      achieved: 0,
      notAchieved: 0,
      undecided: 0,
      denominator: 0,
      achievedShare: { kind: 'undefined', reason: 'nothingCounted' },
      grades: [],
      unrated: 0,
    });
  });
});
