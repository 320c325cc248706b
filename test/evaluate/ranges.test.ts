import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import { METRICS, type MetricName } from '../../src/forms/metricNames.ts';
import type { Direction } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme } from './schemes.ts';
import { type Row, SCHEME, submission } from './submission.ts';

function assess(row: Row, scheme: Scheme = SCHEME): Assessment {
  const [assessment] = evaluate(submission([row]), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

function kindOf(target: string, actual: string, change: Partial<Row> = {}): string {
  const row = { target: ['—', target], actual: ['95', actual], ...change };
  return assess(row).judged.judgement.kind;
}

describe('a target with a limit on both sides', () => {
  it.each([
    // 93以上97以下
    ['93～97', '92.9', 'notAchieved'],
    ['93～97', '93', 'achieved'],
    ['93～97', '93.0', 'achieved'],
    ['93～97', '95', 'achieved'],
    ['93～97', '97', 'achieved'],
    ['93～97', '97.1', 'notAchieved'],
    // 93超97未満
    ['93超～97未満', '93', 'notAchieved'],
    ['93超～97未満', '93.01', 'achieved'],
    ['93超～97未満', '96.99', 'achieved'],
    ['93超～97未満', '97', 'notAchieved'],
    // 5以上10未満
    ['5～10未満', '5', 'achieved'],
    ['5～10未満', '9.999', 'achieved'],
    ['5～10未満', '10', 'notAchieved'],
    // ±0.5以内
    ['-0.5～0.5', '0', 'achieved'],
    ['-0.5～0.5', '-0.5', 'achieved'],
    ['-0.5～0.5', '0.6', 'notAchieved'],
    ['-0.5～0.5', '-0.6', 'notAchieved'],
    // A difference far behind what a floating-point number keeps.
    ['0.3～0.4', '0.29999999999999999999', 'notAchieved'],
  ])('%s and an actual of %s is %s', (target, actual, kind) => {
    expect(kindOf(target, actual)).toBe(kind);
  });

  it.each<Direction>(['increase', 'decrease', 'maintainAtLeast', 'maintainAtMost'])(
    'is judged alike whatever the direction says: %s',
    (direction) => {
      const judged = ['92', '93', '97', '98'].map((actual) =>
        kindOf('93～97', actual, { direction }),
      );
      expect(judged).toEqual(['notAchieved', 'achieved', 'achieved', 'notAchieved']);
    },
  );

  it('takes its strict limits in where the scheme does', () => {
    const values = { ...SCHEME.values, strictBounds: 'inclusive' } as const;
    const row = { target: ['—', '93超～97未満'], actual: ['95', '97'] };
    const { judged } = assess(row, { ...SCHEME, values });
    expect(judged.judgement.kind).toBe('achieved');
    expect(judged.inputs[0]?.range).toEqual({
      lower: { number: '93', bound: 'atLeast' },
      upper: { number: '97', bound: 'atMost' },
    });
  });

  it('leaves a year without an actual undecided', () => {
    expect(assess({ target: ['—', '93～97'], actual: ['95', '—'] }).judged.judgement).toEqual({
      kind: 'undecided',
      reason: 'actualMissing',
    });
  });

  it('names its cell and both limits among what was used', () => {
    const { judged } = assess({ target: ['—', '93～97'], actual: ['95', '96'] });
    expect(judged.inputs[0]).toMatchObject({
      name: 'target',
      written: '93～97',
      range: {
        lower: { number: '93', bound: 'atLeast' },
        upper: { number: '97', bound: 'atMost' },
      },
      places: [{ sheet: 'KPI', cell: 'K2' }],
    });
    expect(judged.inputs[0]).not.toHaveProperty('number');
    expect(judged.basis.map(({ cell }) => cell)).toEqual(['K2', 'K3']);
  });
});

describe('what is reckoned with a target in numbers', () => {
  const { metrics } = assess({ target: ['—', '93～97'], actual: ['95', '96'] }).judged;

  function reasonOf(name: MetricName): string {
    const metric = metrics[name];
    return metric.kind === 'undefined' ? metric.reason : metric.rounded;
  }

  it('has no value, and says that the target is a range', () => {
    const without = METRICS.filter((name) => reasonOf(name) === 'rangeTarget');
    expect(without).toEqual([
      'achievementRate',
      'progressRate',
      'finalAchievementRate',
      'finalProgressRate',
      'expectedProgress',
      'elapsedRate',
      'improvementRate',
      'expectedValue',
      'targetGap',
      'remaining',
      'paceNeeded',
    ]);
  });

  it('leaves what asks for no target: last year, the baseline, the years gone', () => {
    expect([reasonOf('yearDifference'), reasonOf('baselineDifference')]).toEqual(['1', '1']);
    expect(reasonOf('elapsedShare')).toBe('100.0');
  });

  it('calls a change neither better nor worse, but sees when there is none', () => {
    const { judged } = assess({ target: ['—', '93～97'], actual: ['95', '96'] });
    expect([judged.sinceLastYear, judged.sinceBaseline]).toEqual(['unknown', 'unknown']);
    const still = assess({ target: ['—', '93～97'], actual: ['95', '95'] }).judged;
    expect(still.sinceLastYear).toBe('unchanged');
  });

  it('has no value in a year before, when only the final target is a range', () => {
    const row = { target: ['—', '90', '93～97'], actual: ['88', '91', ''] };
    const { judged } = assess(row);
    expect(judged.metrics.achievementRate).toMatchObject({ rounded: '101.1' });
    expect(judged.metrics.finalProgressRate).toMatchObject({ reason: 'rangeTarget' });
    expect(judged.sinceBaseline).toBe('improved');
  });
});

describe('a scheme that rates', () => {
  const row = { target: ['—', '93～97'], actual: ['95', '96'] };

  it('gives a range that is reached the grade it has for what cannot be rated', () => {
    const { grade } = assess(row, shippedScheme('対目標比4段階（100・80・50）')).judged;
    expect(grade).toMatchObject({ mark: 'A', by: 'fallback', metric: { reason: 'rangeTarget' } });
  });

  it('gives none to one that is missed, with the reason', () => {
    const missed = { ...row, actual: ['95', '98'] };
    const { grade } = assess(missed, shippedScheme('対目標比4段階（100・80・50）')).judged;
    expect(grade).toMatchObject({ kind: 'unrated', metric: { reason: 'rangeTarget' } });
  });

  it('goes by the judgement where it asks for nothing else', () => {
    const scheme = shippedScheme('進捗率3段階（達成・80）');
    expect(assess(row, scheme).judged.grade).toMatchObject({ mark: 'A', by: 'judgement' });
  });

  it('sees that the final range is reached', () => {
    const scheme = shippedScheme('期待値5段階（直線・±30）');
    expect(assess(row, scheme).judged.grade).toMatchObject({ mark: '◎', by: 'finalTarget' });
  });

  it('still estimates where the final year will lie', () => {
    const forecasting = { ...SCHEME, forecast: { values: 2 } };
    const long = { target: ['—', '93～97', '93～97'], actual: ['95', '96', ''] };
    expect(assess(long, forecasting).judged.metrics.forecast).toMatchObject({ rounded: '97.0' });
  });
});
