import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { RolledUpResult } from '../../src/forms/evaluation.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import type { RollUp } from '../../src/office/rollUp.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { rollUpGround, rollUpRule } from '../../src/wording/rollUp.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { tries } from '../shared/tries.ts';
import { WORDS } from '../wording/shipped.ts';
import { shippedScheme } from './schemes.ts';
import { type Row, SCHEME, submission } from './submission.ts';

const ROLL_UP: RollUp = {
  label: '施策評価',
  by: 'average',
  points: { 達成: 4, 未達成: 1 },
  withoutPoints: 'leftOut',
  grades: [
    { label: '順調', mark: 'A', from: 3 },
    { label: '概ね', mark: 'B', from: 2 },
    { label: '遅れ', mark: 'C' },
  ],
  unrated: { label: '評価なし', mark: '－' },
};

const MET: Row = { target: ['—', '5'], actual: ['1', '6'] };
const MISSED: Row = { target: ['—', '5'], actual: ['1', '4'] };
const UNKNOWN: Row = { target: ['—', '5'], actual: ['1', '—'] };

/** A plan whose indicators all belong to 施策1 of 基本目標1. */
function plan(rows: readonly Row[]): Submission {
  const made = submission(rows);
  const place = { sheet: '施策体系', cell: 'E3' };
  return {
    ...made,
    policies: [{ goal: 1, number: 1, title: { value: '施策', place }, measures: [] }],
    indicators: made.indicators.map((one) => ({ ...one, policy: 1 })),
  };
}

function rolled(rows: readonly Row[], change: Partial<RollUp> = {}): RolledUpResult | undefined {
  const scheme = { ...SCHEME, rollUp: { ...ROLL_UP, ...change } };
  return evaluate(plan(rows), scheme).rollUps?.find(({ policy }) => policy === 1);
}

describe('a policy is rated from its indicators', () => {
  it.each<[string, Partial<RollUp>, string, string]>([
    // (4 + 1 + 1) ÷ 3
    ['by the average of their points', {}, '2', 'B'],
    // 1 ÷ 3
    ['by the share of good ones', { by: 'share', good: 4 }, '33.3', 'A'],
    ['by the worst', { by: 'worst' }, '1', 'C'],
    ['by what most of them are', { by: 'majority' }, '1', 'C'],
  ])('%s', (_, change, number, mark) => {
    const result = rolled([MET, MISSED, MISSED, UNKNOWN], change);
    expect(result?.number?.exact.slice(0, 4)).toBe(number);
    expect(result?.mark).toBe(mark);
  });

  it('names each with its points; what has none is left out', () => {
    expect(rolled([MET, UNKNOWN])).toMatchObject({
      goal: 1,
      label: '順調',
      number: { exact: '4', rounded: '4.0' },
      parts: [
        { indicator: 'K1', label: '達成', points: 4 },
        { indicator: 'K2', label: '判定不能' },
      ],
    });
  });

  it('or counts what has none as the worst, where the scheme says so', () => {
    expect(rolled([MET, UNKNOWN], { withoutPoints: 'fewest' })).toMatchObject({
      number: { exact: '2.5' },
      mark: 'B',
    });
  });

  it('has no rating where nothing counts', () => {
    const result = rolled([UNKNOWN]);
    expect(result).toMatchObject({ label: '評価なし', mark: '－' });
    expect(result).not.toHaveProperty('number');
  });

  it('takes the lower of two that as many have reached: half is no majority', () => {
    expect(rolled([MET, MISSED], { by: 'majority' })?.mark).toBe('C');
  });

  it('asks for a majority what most have reached, so that nothing gets better as one worsens', () => {
    const points = { 達成: 4, 途中: 3, 未達成: 1 };
    const majority = { by: 'majority', points } as const;
    const early: Row = { target: ['—', '', '5'], actual: ['1', '4', ''] };
    const met: Row = { target: ['—', '5', '5'], actual: ['1', '6', ''] };
    const missed: Row = { ...met, actual: ['1', '4', ''] };
    expect(rolled([met, met, early, early], majority)?.number?.exact).toBe('3');
    expect(rolled([met, met, early, missed], majority)?.number?.exact).toBe('3');
    expect(rolled([met, early, missed], majority)?.number?.exact).toBe('3');
    expect(rolled([met, early, missed, missed], majority)?.number?.exact).toBe('1');
  });

  it('counts what it prints again, but its goal counts it once', () => {
    const again: Row = { ...MISSED, reprintOf: 'K1' };
    const { rollUps = [] } = evaluate(plan([MET, again]), { ...SCHEME, rollUp: ROLL_UP });
    expect(rollUps.map(({ policy, parts }) => [policy, parts.length])).toEqual([
      [undefined, 1],
      [1, 2],
    ]);
  });

  it('is not rated where the scheme rates indicators alone', () => {
    expect(evaluate(plan([MET]), SCHEME)).not.toHaveProperty('rollUps');
  });
});

it('no policy is rated better when an actual worsens', () => {
  const scheme = shippedScheme('施策評価A～E（対目標比の点の平均）');
  const grades = scheme.rollUp?.grades.map(({ label }) => label) ?? [];
  const rank = (rows: readonly Row[]): number => {
    const result = evaluate(plan(rows), scheme).rollUps?.find(({ policy }) => policy === 1);
    return grades.indexOf(result?.label ?? '');
  };
  const number = fc.integer({ min: 0, max: 200 }).map(String);
  fc.assert(
    fc.property(number, number, number, number, (baseline, target, one, other) => {
      const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
      const row = (actual: string): Row => ({ target: ['—', target], actual: [baseline, actual] });
      expect(rank([MET, MISSED, row(high)])).toBeLessThanOrEqual(rank([MET, MISSED, row(low)]));
    }),
    { seed: 20_190_807, numRuns: tries(150) },
  );
});

function groundOf(rows: readonly Row[], change: Partial<RollUp>): string {
  const result = rolled(rows, change);
  if (result === undefined) throw new Error('Nothing was rated.');
  return rollUpGround(result, { ...ROLL_UP, ...change }, WORDS);
}

describe('a roll-up in words', () => {
  it('has a rule made from its data', () => {
    expect(rollUpRule(ROLL_UP, WORDS)).toBe(
      '施策評価は、指標ごとに達成を4点、未達成を1点とし、その平均で付けます。A（順調）は3点以上、B（概ね）は2点以上、C（遅れ）はそれ未満です。点のない指標は数えません。',
    );
  });

  it.each<[Partial<RollUp>, string]>([
    [{}, '（4 ＋ 1）÷ 2 ＝ 2.5点'],
    [{ by: 'share', good: 4 }, '1 ÷ 2 × 100 ＝ 50.0％'],
    [{ by: 'worst' }, '4、1のうち最も低い1.0点'],
  ])('shows its arithmetic', (change, expected) => {
    expect(groundOf([MET, MISSED], change)).toBe(expected);
  });

  it.each<[readonly Row[], Partial<RollUp>, string]>([
    [[MET], {}, '1指標の4.0点'],
    [[MET, MET, MISSED, MISSED], {}, '（4 ＋ 4 ＋ 1 ＋ 1）÷ 4 ＝ 2.5点'],
    [[MISSED, MET, MISSED, MET, MET], {}, '（4×3 ＋ 1×2）÷ 5 ＝ 2.8点'],
    [[MET, MET, MISSED, MET, MET], {}, '（4×4 ＋ 1）÷ 5 ＝ 3.4点'],
    [[MET, MET, MET, MET, MET], {}, '（4×5）÷ 5 ＝ 4.0点'],
    [[MISSED, MET, MISSED, MET, MET], { by: 'majority' }, '4×3、1×2のうち過半数が達した4.0点'],
  ])('of one indicator and of many is short', (rows, change, expected) => {
    expect(groundOf(rows, change)).toBe(expected);
  });

  it('is part of an explanation', () => {
    const scheme: Scheme = { ...SCHEME, rollUp: ROLL_UP };
    const text = explainInWords(
      evaluate(plan([MET, MISSED]), scheme),
      { indicator: 'K1' },
      WORDS,
    ).value;
    expect(text).toContain(
      '  基本目標1施策1: K1 達成 4点、K2 未達成 1点\n    （4 ＋ 1）÷ 2 ＝ 2.5点 → B 概ね\n',
    );
  });
});

describe('a roll-up that cannot be meant so is refused', () => {
  it.each<[string, Partial<RollUp>, string]>([
    ['a word that there is not', { points: { 優良: 4 } }, '「達成」'],
    ['a worse one with more points', { points: { 達成: 1, 未達成: 2 } }, '小さくしません'],
    ['a share of unknown good ones', { by: 'share' }, '何点以上'],
    ['no points at all', { points: {} }, '一つ以上'],
    [
      'thresholds that rise',
      {
        grades: [
          { label: 'A', mark: 'A', from: 1 },
          { label: 'B', mark: 'B', from: 2 },
          { label: 'C', mark: 'C' },
        ],
      },
      '小さくします',
    ],
    [
      'a last grade with a threshold',
      {
        grades: [
          { label: 'A', mark: 'A', from: 2 },
          { label: 'B', mark: 'B', from: 1 },
        ],
      },
      '最後の段階',
    ],
  ])('%s', (_, change, expected) => {
    const text = JSON.stringify({ ...SCHEME, rollUp: { ...ROLL_UP, ...change } });
    const { value, diagnostics } = parseScheme(text, 'a.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message).join('')).toContain(expected);
  });
});
