import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import type { Direction } from '../../src/forms/submission.ts';
import type { Rounding } from '../../src/office/scheme.ts';
import { SCHEME, submission } from './submission.ts';

const TENTH: Rounding = { method: 'halfUp', decimals: 1 };

interface Example {
  readonly target: string;
  readonly actual: string;
  readonly baseline?: string;
  readonly direction?: Direction;
  readonly rounding?: Rounding;
}

function assess({ target, actual, baseline = '50', ...rest }: Example): YearAssessment {
  const { direction = 'increase', rounding = TENTH } = rest;
  const row = { direction, target: ['—', target], actual: [baseline, actual] };
  const [assessment] = evaluate(submission([row]), { ...SCHEME, rounding }).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

function said(rate: Metric): string {
  return rate.kind === 'defined' ? rate.rounded : rate.reason;
}

describe('対目標比 = 実績 ÷ 目標 × 100', () => {
  it.each([
    ['144', '158', '109.7'],
    ['0.85', '1.14', '134.1'],
    ['7,000以上', '6,766', '96.7'],
    ['400', '483', '120.8'],
    ['10', '0', '0.0'],
    ['', '5', 'noTarget'],
    ['—', '5', 'targetMissing'],
    ['5', '—', 'actualMissing'],
    ['0', '6', 'zeroTarget'],
    ['0', '-6', 'zeroTarget'],
    ['291', '-128', 'negativeValue'],
    ['-5', '-5', 'negativeValue'],
  ])('target %s and actual %s: %s', (target, actual, rate) => {
    expect(said(assess({ target, actual }).metrics.achievementRate)).toBe(rate);
  });

  it.each([
    ['80', '60', '133.3', 'achieved'],
    ['80', '80', '100.0', 'achieved'],
    ['80', '120', '66.7', 'notAchieved'],
    ['6', '0', 'zeroActual', 'achieved'],
    ['0', '6', 'zeroTarget', 'notAchieved'],
  ])('is turned round where less is better: %s and %s is %s, %s', (target, actual, rate, kind) => {
    const { metrics, judgement } = assess({ target, actual, direction: 'decrease' });
    expect(metrics.achievementRate.formula).toBe('inverseAchievementRate');
    expect([said(metrics.achievementRate), judgement.kind]).toEqual([rate, kind]);
  });
});

describe('進捗率 = (実績 − 基準値) ÷ (目標 − 基準値) × 100', () => {
  it.each<[string, string, string, Direction, string]>([
    ['114', '154', '158', 'increase', '110.0'],
    ['1.54', '1.62', '1.56', 'increase', '25.0'],
    ['-37', '291', '-128', 'increase', '-27.7'],
    ['397', '0', '6', 'decrease', '98.5'],
    ['50', '100', '50', 'increase', '0.0'],
    ['60.7', '60.7', '60.5', 'maintainAtLeast', 'zeroDistance'],
    ['50', '維持', '60', 'maintainAtLeast', 'zeroDistance'],
    ['7,039', '7,000以上', '6,766', 'increase', 'targetBehindBaseline'],
    ['55,436', '55,336', '53,721', 'increase', 'targetBehindBaseline'],
    ['10', '20', '15', 'decrease', 'targetBehindBaseline'],
    ['90', '80以下', '85', 'increase', '50.0'],
    ['—', '5', '5', 'increase', 'noBaseline'],
    ['—', '', '5', 'increase', 'noTarget'],
  ])('from %s to %s, now %s (%s): %s', (baseline, target, actual, direction, rate) => {
    expect(said(assess({ baseline, target, actual, direction }).metrics.progressRate)).toBe(rate);
  });

  it('takes the baseline of the 目標値 row where the 実績値 row has none', () => {
    const row = { target: ['10', '20'], actual: ['—', '15'] };
    const [assessment] = evaluate(submission([row]), SCHEME).assessments;
    expect(assessment?.judged.metrics.progressRate).toMatchObject({ rounded: '50.0' });
  });

  it('rests on target, actual and baseline, each with its cells', () => {
    const { metrics, inputs } = assess({ target: '60', actual: '55' });
    expect(metrics.progressRate.inputs).toEqual(['target', 'actual', 'baseline']);
    expect(inputs.map(({ name, number, places }) => [name, number, places[0]?.cell])).toEqual([
      ['target', '60', 'K2'],
      ['actual', '55', 'K3'],
      ['baseline', '50', 'J3'],
      ['finalTarget', '60', 'K2'],
      ['previous', '50', 'J3'],
    ]);
  });

  it('names the cell of 「維持」 and the baseline it stands for', () => {
    const [target] = assess({ target: '維持', actual: '5' }).inputs;
    expect(target).toMatchObject({ written: '維持', number: '50' });
    expect(target?.places.map(({ cell }) => cell)).toEqual(['K2', 'J3']);
  });
});

describe('rounding', () => {
  it.each<[string, string, Rounding, string]>([
    // 120.75 %, 1.005 % and 129.075 % exactly.
    ['400', '483', { method: 'halfUp', decimals: 1 }, '120.8'],
    ['1000', '10.05', { method: 'halfUp', decimals: 2 }, '1.01'],
    ['1000', '1290.75', { method: 'truncate', decimals: 1 }, '129.0'],
    ['1000', '1290.75', { method: 'halfUp', decimals: 1 }, '129.1'],
    ['200', '159', { method: 'halfUp', decimals: 0 }, '80'],
    ['200', '159', { method: 'truncate', decimals: 0 }, '79'],
    ['3', '1', { method: 'halfUp', decimals: 6 }, '33.333333'],
    ['3', '2', { method: 'halfUp', decimals: 6 }, '66.666667'],
    ['100', '100', { method: 'halfUp', decimals: 2 }, '100.00'],
  ])('target %s, actual %s, %j: %s', (target, actual, rounding, rounded) => {
    expect(said(assess({ target, actual, rounding }).metrics.achievementRate)).toBe(rounded);
  });

  it.each<[Rounding['method'], string, string]>([
    ['halfUp', '-27.75', '-27.8'],
    ['truncate', '-27.79', '-27.7'],
    ['halfEven', '-27.75', '-27.8'],
    ['halfEven', '27.85', '27.8'],
    ['halfEven', '27.851', '27.9'],
    ['halfUp', '-0.04', '0.0'],
    ['truncate', '-0.09', '0.0'],
  ])('of a negative rate: %s %s is %s', (method, actual, rounded) => {
    const example = { baseline: '0', target: '100', actual, rounding: { method, decimals: 1 } };
    expect(said(assess(example).metrics.progressRate)).toBe(rounded);
  });

  it('keeps the exact quotient beside the rounded one, cut off after forty digits', () => {
    const rate = assess({ target: '3', actual: '2' }).metrics.achievementRate;
    expect(rate).toMatchObject({ exact: `66.${'6'.repeat(38)}` });
  });

  it('never rounds twice: forty nines behind the point are still not a half', () => {
    const actual = `0.4${'9'.repeat(45)}`;
    const rounding: Rounding = { method: 'halfUp', decimals: 0 };
    expect(said(assess({ target: '100', actual, rounding }).metrics.achievementRate)).toBe('0');
  });
});
