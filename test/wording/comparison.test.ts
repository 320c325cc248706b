import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { isMet } from '../../src/forms/comparison.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Input } from '../../src/forms/metric.ts';
import type { Direction } from '../../src/forms/submission.ts';
import { comparisonInNumbers, comparisonInWords } from '../../src/wording/comparison.ts';
import { printInput } from '../../src/wording/printInput.ts';
import { SCHEME, submission } from '../evaluate/submission.ts';
import { WORDS } from './shipped.ts';

function judged(target: string, actual: string, direction: Direction = 'increase'): YearAssessment {
  const row = { direction, target: ['—', target], actual: ['10', actual] };
  const [assessment] = evaluate(submission([row]), SCHEME).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

describe('a comparison in numbers', () => {
  it.each<[string, string, Direction, string]>([
    ['144', '158', 'increase', '158 ≧ 144'],
    ['144', '144', 'increase', '144 ≧ 144'],
    ['2,365', '2,334 (H25)', 'increase', '2,334 ＜ 2,365'],
    ['0', '6', 'decrease', '6 ＞ 0'],
    ['0', '0', 'decrease', '0 ≦ 0'],
    ['73', '-1394', 'increase', '▲1,394 ＜ 73'],
    ['93超', '93', 'decrease', '93 ≦ 93'],
    ['93超', '94', 'decrease', '94 ＞ 93'],
    ['5未満', '5', 'increase', '5 ≧ 5'],
    ['5未満', '4', 'increase', '4 ＜ 5'],
    ['80以下', '70', 'increase', '70 ≦ 80'],
    ['1.50', '1.33', 'increase', '1.33 ＜ 1.50'],
    ['60.7', '60.5', 'maintainAtLeast', '60.5 ＜ 60.7'],
    ['維持', '9', 'maintainAtMost', '9 ≦ 10'],
  ])('of target %s and actual %s (%s): %s', (target, actual, direction, line) => {
    expect(comparisonInNumbers(judged(target, actual, direction), direction)).toBe(line);
  });

  it.each([
    ['—', '5'],
    ['5', '—'],
    ['', '5'],
  ])('is none of target 「%s」 and actual 「%s」', (target, actual) => {
    expect(comparisonInNumbers(judged(target, actual), 'increase')).toBeUndefined();
  });

  it('has the sign of what is met, and another of what is not', () => {
    const directions = ['increase', 'decrease', 'maintainAtLeast', 'maintainAtMost'] as const;
    for (const direction of directions) {
      const signs = ['4', '5', '6'].map((actual) => {
        const line = comparisonInNumbers(judged('5', actual, direction), direction) ?? '';
        const met = isMet(Number(actual) - 5, direction, undefined);
        return [/[≧≦]/u.test(line), met];
      });
      for (const [said, met] of signs) expect(said).toBe(met);
    }
  });
});

describe('a comparison in words', () => {
  it('names both, and says what is not there', () => {
    expect(comparisonInWords(judged('144以上', '158'), 'increase', WORDS)).toBe(
      '実績値 158 ≧ 目標値 144',
    );
    expect(comparisonInWords(judged('144', '—'), 'increase', WORDS)).toBe(
      '実績値 なし と 目標値 144',
    );
  });

  it('of a range gives both limits, or the one that is missed', () => {
    const limits = {
      lower: { number: '93', bound: 'atLeast' },
      upper: { number: '97', bound: 'lessThan' },
    } as const;
    const within = (actual: string): YearAssessment => {
      const year = judged('95', actual);
      const inputs = year.inputs.map(({ number, ...input }): Input =>
        input.name === 'target'
          ? { ...input, range: limits }
          : { ...input, ...(number !== undefined && { number }) },
      );
      return { ...year, inputs };
    };
    const said = (actual: string): unknown => comparisonInNumbers(within(actual), 'increase');
    expect(['93', '95', '92', '97', '98'].map(said)).toEqual([
      '93 ≦ 93 ＜ 97',
      '93 ≦ 95 ＜ 97',
      '92 ＜ 93',
      '97 ≧ 97',
      '98 ≧ 97',
    ]);
    expect(said('—')).toBeUndefined();
    expect(comparisonInWords(within('—'), 'increase', WORDS)).toBe(
      '実績値 なし と 目標値 93以上97未満',
    );
  });
});

describe('the number of an input', () => {
  it.each([
    ['1.50', '1.5', '1.50'],
    ['１．５０', '1.5', '1.50'],
    ['2,334 (H25)', '2334', '2,334'],
    ['41.2%', '41.2', '41.2'],
    ['(37.0)', '-37', '▲37.0'],
    ['3.10（令和元.5月）', '3.1', '3.10'],
    ['維持', '60.7', '60.7'],
  ])('「%s」 (%s) is printed %s, as the tables do', (written, number, text) => {
    expect(printInput({ name: 'actual', written, number, year: 2016, places: [] })).toBe(text);
  });
});
