import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Judgement } from '../../src/forms/evaluation.ts';
import type { Direction } from '../../src/forms/submission.ts';
import { type Row, SCHEME, submission } from './submission.ts';

function judged(row: Row): Judgement | undefined {
  return evaluate(submission([row]), SCHEME).assessments[0]?.judged.judgement;
}

describe('an indicator is judged by comparison alone', () => {
  it.each<[Direction, string, string, string]>([
    ['increase', '100', '100', 'achieved'],
    ['increase', '100', '99.999', 'notAchieved'],
    ['decrease', '0', '0', 'achieved'],
    ['decrease', '0', '6', 'notAchieved'],
    ['maintainAtLeast', '60.7', '60.5', 'notAchieved'],
    ['maintainAtLeast', '60.7', '60.70', 'achieved'],
    ['maintainAtMost', '60.7', '60.5', 'achieved'],
    ['maintainAtMost', '60.7', '60.8', 'notAchieved'],
    ['increase', '-5', '-6', 'notAchieved'],
    ['decrease', '-5', '-6', 'achieved'],
    // A difference far behind what a floating-point number keeps.
    ['increase', '0.30000000000000000001', '0.3', 'notAchieved'],
  ])('%s: target %s and actual %s is %s', (direction, target, actual, kind) => {
    expect(judged({ direction, target: ['—', target], actual: ['50', actual] })).toEqual({ kind });
  });

  it.each([
    ['7,000以上', '7,000', 'achieved'],
    ['7,000以上', '6,999', 'notAchieved'],
    ['80以下', '80', 'achieved'],
    ['80以下', '80.1', 'notAchieved'],
    ['93超', '93', 'notAchieved'],
    ['93超', '93.01', 'achieved'],
    ['5未満', '5', 'notAchieved'],
    ['5未満', '4.9', 'achieved'],
    ['30程度', '30', 'achieved'],
    ['30程度', '29', 'notAchieved'],
  ])('the bound decides: target %s and actual %s is %s', (target, actual, kind) => {
    expect(judged({ target: ['—', target], actual: ['50', actual] })).toEqual({ kind });
  });

  it('lets the bound win over a direction that says the opposite', () => {
    const row = { target: ['—', '80以下'], actual: ['90', '70'] };
    expect(judged({ ...row, direction: 'increase' })).toEqual({ kind: 'achieved' });
    expect(judged({ ...row, direction: 'increase', target: ['—', '80'] })).toEqual({
      kind: 'notAchieved',
    });
  });

  it('takes 「維持」 as the baseline value', () => {
    const held = { target: ['—', '維持'], actual: ['78.46', '78.46'] };
    expect(judged(held)).toEqual({ kind: 'achieved' });
    expect(judged({ ...held, actual: ['78.46', '78.45'] })).toEqual({ kind: 'notAchieved' });
    expect(judged({ ...held, direction: 'maintainAtMost', actual: ['78', '79'] })).toEqual({
      kind: 'notAchieved',
    });
  });

  it('judges a value of another data year in the column it stands in', () => {
    const row = { target: ['—', '2,365 (H25)'], actual: ['2,325 (H24)', '2,496 (H25)'] };
    expect(judged(row)).toEqual({ kind: 'achieved' });
  });
});

describe('what cannot be judged says why', () => {
  it.each([
    ['', '5', 'noTarget'],
    ['—', '5', 'targetMissing'],
    ['5', '', 'noActual'],
    ['5', '未公表', 'actualMissing'],
    ['—', '—', 'targetMissing'],
    ['維持', '5', 'noBaseline'],
  ])('target 「%s」 and actual 「%s」: %s', (target, actual, reason) => {
    expect(judged({ target: ['—', target], actual: ['—', actual] })).toEqual({
      kind: 'undecided',
      reason,
    });
  });
});

describe('判定の上書き', () => {
  const target = ['—', '5', '5'];
  const actual = ['1', '4', '4'];

  it('replaces the judgement of 対象年度 only and keeps the computed one', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const [assessment] = evaluate(submission([{ target, actual, override }]), SCHEME).assessments;
    expect(assessment?.years.map(({ judgement }) => judgement.kind)).toEqual([
      'achieved',
      'notAchieved',
    ]);
    expect(assessment?.judged).toBe(assessment?.years[0]);
    expect(assessment?.computed).toEqual({ kind: 'notAchieved' });
    expect(assessment?.judged.basis.map(({ cell }) => cell)).toEqual(['K2', 'K3', 'S2']);
  });

  it('can say that nothing can be judged', () => {
    const override = { judgement: 'undecided', reason: '災害のため' } as const;
    expect(judged({ target, actual, override })).toEqual({
      kind: 'undecided',
      reason: 'overridden',
    });
  });

  it('leaves no computed judgement behind where nothing was overridden', () => {
    const [assessment] = evaluate(submission([{ target, actual }]), SCHEME).assessments;
    expect(assessment).not.toHaveProperty('computed');
  });
});

describe('every judgement can be followed to its cells', () => {
  it('names target and actual, and the baseline where 「維持」 used it', () => {
    const rows: Row[] = [
      { target: ['—', '5'], actual: ['1', '6'] },
      { target: ['—', '維持'], actual: ['1', '6'] },
    ];
    const bases = evaluate(submission(rows), SCHEME).assessments.map(({ judged: { basis } }) =>
      basis.map(({ cell }) => cell),
    );
    expect(bases).toEqual([
      ['K2', 'K3'],
      ['K4', 'J5', 'K5'],
    ]);
  });
});

it('refuses a 対象年度 that is no year of the plan, which only our own mistake can bring here', () => {
  const strange = submission([{ target: ['—', '1'], actual: ['1', '1'] }], 2040);
  expect(() => evaluate(strange, SCHEME)).toThrow('judged year');
});
