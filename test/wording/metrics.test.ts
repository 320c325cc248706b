import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import { METRICS } from '../../src/forms/metricNames.ts';
import {
  formulaInNumbers,
  formulaInWords,
  metricLabel,
  metricLine,
  metricText,
} from '../../src/wording/metrics.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';
import { WORDS } from './shipped.ts';

const TERMS = { scheme: SCHEME, words: WORDS };

function judged(target: string, actual: string): YearAssessment {
  const row = { target: ['—', target, '5000'], actual: ['1200', actual, ''] };
  const [assessment] = evaluate(submission([row]), SCHEME).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

describe('a metric in a line', () => {
  const year = judged('2500以上', '-1300.5');
  const metric: Metric = year.metrics.targetGap;

  it('is a formula in words, then in numbers with ▲ and grouping, then a value with its unit', () => {
    expect(formulaInWords(metric, WORDS)).toBe('実績値 − 目標値');
    expect(formulaInNumbers(metric, year, WORDS)).toBe('▲1,300.5 − 2,500');
    expect(metricLine(metric, { year, unit: '件' }, TERMS)).toBe(
      '目標との差 = 実績値 − 目標値 = ▲1,300.5 − 2,500 = ▲3,800.5件',
    );
  });

  it('says why there is no value', () => {
    expect(metricLine(year.metrics.achievementRate, { year, unit: '件' }, TERMS)).toBe(
      '対目標比 = 実績値 ÷ 目標値 × 100 → 求めない。負の値があり、割合に意味がないため。',
    );
  });

  it('has the unit of its kind', () => {
    const { metrics } = judged('2500', '2000');
    const texts = [metrics.achievementRate, metrics.yearDifference, metrics.paceNeeded].map(
      (one) => (one.kind === 'defined' ? metricText(one, '件', WORDS) : ''),
    );
    expect(texts).toEqual(['80.0％', '800件', '3,000.0件/年']);
  });

  it('never leaves a blank unfilled', () => {
    const full = judged('2500', '2000');
    for (const name of METRICS) {
      const one = full.metrics[name];
      expect(formulaInWords(one, WORDS)).not.toMatch(/\{[a-zA-Z]+\}/u);
      expect(one.kind === 'defined' ? formulaInNumbers(one, full, WORDS) : '1').toMatch(
        /^[^a-zA-Z]*\d/u,
      );
    }
  });
});

describe('the name of a metric', () => {
  const letters = shippedScheme('対目標比4段階（100・80・50）');
  const rating = letters.rating && { ...letters.rating, label: '目標達成率' };
  const scheme = { ...letters, ...(rating && { rating }) };
  const own = { scheme, words: WORDS };

  it('is the scheme’s own where it rates by it, turned round or not', () => {
    expect(metricLabel('achievementRate', own)).toBe('目標達成率');
    expect(metricLabel('inverseAchievementRate', own)).toBe('目標達成率（少ないほど良い）');
    expect(metricLabel('mirroredAchievementRate', own)).toBe('目標達成率（少ないほど良い）');
  });

  it('is that of words.json for every other metric', () => {
    expect(metricLabel('progressRate', own)).toBe('進捗率');
    expect(metricLabel('inverseFinalAchievementRate', own)).toBe('対最終目標比（少ないほど良い）');
    expect(metricLabel('achievementRate', TERMS)).toBe('対目標比');
  });
});
