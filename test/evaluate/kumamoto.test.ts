import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Direction } from '../../src/forms/submission.ts';
import { type Row, SCHEME, submission } from './submission.ts';

/** A published plan of 2019, H28 to H31: KPI番号, direction, targets and actuals after the baseline, 再掲元. */
const TABLE: readonly (readonly [string, Direction, string, string, string?])[] = [
  [
    'G1-1',
    'increase',
    '— 2,365 2,400 2,465 2,541',
    '2,325(H24) 2,334(H25) 2,354(H26) 2,496(H27) /',
  ],
  ['G1-2', 'increase', '— 73 182 291 400', '-37(H26) -1,394 560 -128 /'],
  [
    'G2-1',
    'increase',
    '— 7,000以上 7,000以上 7,000以上 7,000以上',
    '7,039(H26) 6,797 6,746 6,766 /',
  ],
  ['G3-1', 'maintainAtLeast', '— 60.7 60.7 60.7 60.7', '60.7 60.5 60.6 60.5 /'],
  ['G3-2', 'increase', '— 28 28.7 29.4 30', '27.3 39.1 40.6 41.2 /'],
  ['K1-1-1', 'increase', '— 0.75 0.8 0.85 0.9', '0.56(H26) 0.8 1.02 1.14 /'],
  ['K1-1-2', 'increase', '— 124 134 144 154', '114 125 141 158 /'],
  ['K1-1-3', 'increase', '— 4 6 8 10', '2(H26) 4 11 12 /'],
  ['K1-2-1', 'increase', '— 930 943 957 968', '895(H26) 944(H27) 1,002(H28) 1,003(H29) /'],
  ['K1-3-1', 'increase', '— 20 30 40 50', '10 24 52 51 /'],
  ['K1-4-1', 'increase', '— 5,643 5,721 5,798 /', '5,566(H26) 4,600 5,018 4,954 /'],
  [
    'K2-1-1',
    'increase',
    '— 7,000以上 7,000以上 7,000以上 7,000以上',
    '7,039(H26) 6,797 6,746 6,766 /',
    'G2-1',
  ],
  ['K2-2-1', 'decrease', '— 0 0 0 0', '397 0 0 0 6'],
  ['K2-3-1', 'increase', '— 49 51.5 54 56.5', '46.5 42.1 42.9 42.9 /'],
  ['K2-3-2', 'increase', '— 21.3 23.8 26.3 28.8', '18.9 — 25.5 26.8 /'],
  ['K3-1-1', 'maintainAtLeast', '— 60.7 60.7 60.7 60.7', '60.7 60.5 60.6 60.5 /', 'G3-1'],
  [
    'K3-1-2',
    'increase',
    '— 55,403(H27) 55,369(H28) 55,336(H29) 55,302(H30)',
    '55,436(H26) 54,761(H27) 52,015(H28) 53,721(H29) /',
  ],
  ['K3-2-1', 'increase', '— 28 28.7 29.4 30', '27.3 39.1 40.6 41.2 /', 'G3-2'],
  ['K3-2-2', 'maintainAtLeast', '— 78.46 78.46 78.46 78.46', '78.46 78.54 77.98 78.15 /'],
  ['K3-2-3', 'increase', '— 63 63 63 63', '41(H26) 78 102 114 /'],
];

function values(text: string): string[] {
  return text.split(' ').map((value) => (value === '/' ? '' : value));
}

const ROWS: readonly Row[] = TABLE.map(([id, direction, target, actual, reprintOf]) => ({
  id,
  goal: Number(id[1]),
  direction,
  target: values(target),
  actual: values(actual),
  ...(reprintOf !== undefined && { reprintOf }),
}));

const { assessments, total, goals } = evaluate(submission(ROWS, 2018), SCHEME);

function marks(id: string): string {
  const WORDS = { achieved: '○', notAchieved: '×', underway: '◇', undecided: '－', ended: '終' };
  const assessment = assessments.find(({ indicator }) => indicator.id === id);
  return assessment?.years.map(({ judgement }) => WORDS[judgement.kind]).join('') ?? '';
}

describe('the figures of the published plan, judged for H30', () => {
  it('count 17 indicators in 20 rows: 10 達成, 7 未達成', () => {
    expect(total).toMatchObject({
      indicators: 17,
      reprints: 3,
      achieved: 10,
      notAchieved: 7,
      undecided: 0,
    });
  });

  it('count each indicator in the goal of its first row', () => {
    expect(goals.map(({ tally }) => [tally.indicators, tally.reprints, tally.achieved])).toEqual([
      [8, 0, 6],
      [4, 1, 2],
      [5, 2, 2],
    ]);
  });

  it('miss exactly these seven', () => {
    const missed = assessments.filter(
      ({ indicator, judged }) =>
        indicator.reprintOf === undefined && judged.judgement.kind === 'notAchieved',
    );
    expect(missed.map(({ indicator }) => indicator.id)).toEqual([
      'G1-2',
      'G2-1',
      'G3-1',
      'K1-4-1',
      'K2-3-1',
      'K3-1-2',
      'K3-2-2',
    ]);
  });

  it.each([
    ['G1-1 stands with values of earlier years', 'G1-1', '××○－'],
    ['K3-2-2 was above its level in H28 only', 'K3-2-2', '○××－'],
    ['K2-2-1 already has an actual for H31', 'K2-2-1', '○○○×'],
    ['K2-3-2 was not surveyed in H28', 'K2-3-2', '－○○－'],
    ['K1-4-1 has no target and no actual for H31', 'K1-4-1', '×××－'],
    ['K1-1-3 met its target to the piece in H28', 'K1-1-3', '○○○－'],
  ])('%s', (_, id, expected) => {
    expect(marks(id)).toBe(expected);
  });

  it('give every undecided year its reason', () => {
    const reasons = assessments
      .filter(({ indicator }) => ['K2-3-2', 'K1-4-1'].includes(indicator.id))
      .map(({ years }) => years.map(({ judgement }) => judgement))
      .flatMap((all) => all.flatMap((one) => (one.kind === 'undecided' ? [one.reason] : [])));
    expect(reasons).toEqual(['noActual', 'actualMissing', 'noActual']);
  });
});
