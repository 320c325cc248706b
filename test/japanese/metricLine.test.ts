import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import { METRICS } from '../../src/forms/metricNames.ts';
import {
  formulaInNumbers,
  formulaInWords,
  metricLine,
  metricText,
} from '../../src/japanese/metricLine.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';

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
    expect(formulaInWords(metric)).toBe('実績値 − 目標値');
    expect(formulaInNumbers(metric, year)).toBe('▲1,300.5 − 2,500');
    expect(metricLine(metric, year, '件')).toBe(
      '目標との差 = 実績値 − 目標値 = ▲1,300.5 − 2,500 = ▲3,800.5件',
    );
  });

  it('says why there is no value', () => {
    expect(metricLine(year.metrics.achievementRate, year, '件')).toBe(
      '対目標比 = 実績値 ÷ 目標値 × 100 → 求めない。負の値があり、割合に意味がないため。',
    );
  });

  it('has the unit of its kind', () => {
    const { metrics } = judged('2500', '2000');
    const texts = [metrics.achievementRate, metrics.yearDifference, metrics.paceNeeded].map(
      (one) => (one.kind === 'defined' ? metricText(one, '件') : ''),
    );
    expect(texts).toEqual(['80.0％', '800件', '3,000.0件/年']);
  });

  it('never leaves a blank unfilled', () => {
    const full = judged('2500', '2000');
    for (const name of METRICS) {
      const one = full.metrics[name];
      expect(formulaInWords(one)).not.toMatch(/\{[a-zA-Z]+\}/u);
      expect(one.kind === 'defined' ? formulaInNumbers(one, full) : '1').toMatch(/^[^a-zA-Z]*\d/u);
    }
  });
});
