import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { shippedScheme } from './schemes.ts';
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
      underway: 0,
      undecided: 0,
      ended: 0,
      denominator: 0,
      achievedShare: { kind: 'undefined', reason: 'nothingCounted' },
      grades: [],
      unrated: 0,
    });
  });
});

const PARTS: readonly Row[] = [
  { kind: 'numericTarget', department: '企画課', ...MET },
  { department: '企画課', ...MISSED },
  { department: '福祉課', ...MISSED },
  { ...OPEN },
];

/** Denominator and share of 達成. */
function shareOf(denominator: 'judged' | 'all'): unknown {
  const counting = { ...SCHEME.counting, denominator };
  const { total } = evaluate(submission(PARTS), { ...SCHEME, counting });
  return [total.denominator, total.achievedShare];
}

/** Actuals of two years against a target of 5. */
function twoYears(before: string, after: string): Row {
  return { target: ['—', '5', '5', '5'], actual: ['1', before, after, ''] };
}

describe('the counts of parts of the plan', () => {
  it('are by 区分', () => {
    const { kinds } = evaluate(submission(PARTS), SCHEME);
    expect(kinds.map(({ kind, tally }) => [kind, tally.indicators, tally.achieved])).toEqual([
      ['numericTarget', 1, 1],
      ['kpi', 3, 0],
    ]);
  });

  it('are by 担当課, those that state none together', () => {
    const { departments } = evaluate(submission(PARTS), SCHEME);
    expect(departments.map(({ department, tally }) => [department, tally.indicators])).toEqual([
      ['企画課', 2],
      ['福祉課', 1],
      [undefined, 1],
    ]);
    expect(departments[2]).not.toHaveProperty('department');
  });

  it('are by grade, those without one apart', () => {
    const { total } = evaluate(submission(PARTS), shippedScheme('対目標比4段階（100・80・50）'));
    // 6/5 is A, 4/5 is B+, nothing is known of the last.
    expect(total).toMatchObject({ grades: [1, 2, 0, 0], unrated: 1 });
  });

  it('have their shares of what could be judged, or of everything', () => {
    expect(shareOf('judged')).toMatchObject([3, { rounded: '33.3' }]);
    expect(shareOf('all')).toMatchObject([4, { rounded: '25.0' }]);
  });

  it('count a reprint as one more where the scheme says so', () => {
    const twice: Row[] = [
      { id: 'G1', ...MET },
      { ...MET, reprintOf: 'G1' },
    ];
    const counting = { ...SCHEME.counting, reprint: 'every' } as const;
    const { total } = evaluate(submission(twice), { ...SCHEME, counting });
    expect(total).toMatchObject({ indicators: 2, reprints: 0, achieved: 2 });
  });
});

describe('what changed since last year', () => {
  const rows = [
    twoYears('4', '6'),
    twoYears('6', '4'),
    twoYears('6', '7'),
    twoYears('—', '6'),
    twoYears('4', '5'),
  ];

  it('is told by KPI番号, from which judgement to which', () => {
    const { change } = evaluate(submission(rows, 2017), SCHEME);
    expect(change).toEqual({
      previousYear: 2016,
      moves: [
        { before: 'achieved', after: 'achieved', indicators: ['K3'] },
        { before: 'achieved', after: 'notAchieved', indicators: ['K2'] },
        { before: 'notAchieved', after: 'achieved', indicators: ['K1', 'K5'] },
        { before: 'undecided', after: 'achieved', indicators: ['K4'] },
      ],
    });
  });

  it('is not known in the first year', () => {
    expect(evaluate(submission(rows, 2016), SCHEME).change).toEqual({ moves: [] });
  });

  it('is counted for each year up to 対象年度', () => {
    const { years } = evaluate(submission(rows, 2017), SCHEME);
    expect(years.map(({ year, tally }) => [year, tally.achieved, tally.undecided])).toEqual([
      [2016, 2, 1],
      [2017, 4, 0],
    ]);
  });
});
