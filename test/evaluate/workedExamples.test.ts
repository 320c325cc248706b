import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Direction } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme } from './schemes.ts';
import { submission } from './submission.ts';

/**
 * Worked out by hand, not by the program: 基準値 (H27), 目標値 and 実績値 of H28, 最終目標値 (H29), so that
 * half of the plan's time has gone. Behind each grade stands the rated number, or why there is none.
 */
const EXAMPLES: Readonly<Record<Direction, string>> = {
  increase: `
                | 基準 目標 最終 実績 | 判定 | 100・80・50     | 120・100・70    | 達成・80       | 直線・±30      | ±10            | 7点
  met           | 100 120 140 130  | ○ | A 108.3         | B 108           | A 150.0        | A 150.0        | S 30.0          | ⑦ 108.3
  just missed   | 100 120 140 119  | × | B+ 99.1         | C 99            | B 95.0         | B 95.0         | A 19.0          | ⑥ 99.1
  far missed    | 100 200 300 80   | × | C 40.0          | D 40            | C -20.0        | D -20.0        | C -20.0         | ① 40.0
  missing       | 100 120 140 —    | － | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing
  zero, met     | -40 0 10 5       | ○ | A zeroTarget    | B zeroTarget    | A 112.5        | A 180.0        | S negativeValue | ⑦ zeroTarget
  zero, missed  | -40 0 10 -2      | × | － zeroTarget    | － zeroTarget    | B 95.0         | A 152.0        | － negativeValue | － zeroTarget
  equal, met    | 60 60 60 60      | ○ | A 100.0         | B 100           | A zeroDistance | ◎ zeroDistance | S 0.0           | ⑦ 100.0
  equal, missed | 60 60 60 59      | × | B+ 98.3         | C 98            | － zeroDistance | － zeroDistance | B -1.7          | ⑥ 98.3
  negative      | -37 73 182 -128  | × | － negativeValue | － negativeValue | C -82.7        | D -83.1        | － negativeValue | － negativeValue`,
  decrease: `
                | 基準 目標 最終 実績 | 判定 | 100・80・50     | 120・100・70    | 達成・80       | 直線・±30      | ±10            | 7点
  met           | 100 80 60 70     | ○ | A 114.2         | B 114           | A 150.0        | A 150.0        | S 30.0          | ⑦ 114.2
  just missed   | 100 80 60 81     | × | B+ 98.7         | C 98            | B 95.0         | B 95.0         | A 19.0          | ⑥ 98.7
  far missed    | 100 50 20 125    | × | C 40.0          | D 40            | C -50.0        | D -62.5        | C -25.0         | ① 40.0
  missing       | 100 80 60 —      | － | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing
  zero, met     | 397 0 0 0        | ○ | A zeroTarget    | B zeroTarget    | A 100.0        | ◎ 200.0        | S 100.0         | ⑦ zeroTarget
  zero, missed  | 397 0 0 6        | × | － zeroTarget    | － zeroTarget    | B 98.5         | A 197.0        | A 98.5          | － zeroTarget
  equal, met    | 50 50 50 50      | ○ | A 100.0         | B 100           | A zeroDistance | ◎ zeroDistance | S 0.0           | ⑦ 100.0
  equal, missed | 50 50 50 51      | × | B+ 98.0         | C 98            | － zeroDistance | － zeroDistance | B -2.0          | ⑥ 98.0
  negative      | -10 -20 -30 -25  | ○ | A negativeValue | B negativeValue | A 150.0        | A 150.0        | S negativeValue | ⑦ negativeValue`,
  maintainAtLeast: `
                | 基準 目標 最終 実績 | 判定 | 100・80・50     | 120・100・70    | 達成・80       | 直線・±30      | ±10            | 7点
  met           | 60 60 60 61      | ○ | A 101.6         | B 101           | A zeroDistance | ◎ zeroDistance | S 1.7           | ⑦ 101.6
  just missed   | 60 60 60 59.9    | × | B+ 99.8         | C 99            | － zeroDistance | － zeroDistance | B -0.2          | ⑥ 99.8
  far missed    | 60 60 60 20      | × | C 33.3          | D 33            | － zeroDistance | － zeroDistance | C -66.7         | ① 33.3
  missing       | 60 60 60 —       | － | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing
  zero, met     | 0 0 0 0          | ○ | A zeroTarget    | B zeroTarget    | A zeroDistance | ◎ zeroDistance | S zeroBaseline  | ⑦ zeroTarget
  zero, missed  | 0 0 0 -5         | × | － zeroTarget    | － zeroTarget    | － zeroDistance | － zeroDistance | － zeroBaseline  | － zeroTarget
  equal, met    | 60 60 60 60      | ○ | A 100.0         | B 100           | A zeroDistance | ◎ zeroDistance | S 0.0           | ⑦ 100.0
  behind        | 80 60 60 50      | × | B+ 83.3         | C 83            | － targetBehindBaseline | － targetBehindBaseline | C -37.5 | ⑤ 83.3
  negative      | -5 -5 -5 -6      | × | － negativeValue | － negativeValue | － zeroDistance | － zeroDistance | － negativeValue | － negativeValue`,
  maintainAtMost: `
                | 基準 目標 最終 実績 | 判定 | 100・80・50     | 120・100・70    | 達成・80       | 直線・±30      | ±10            | 7点
  met           | 80 80 80 79      | ○ | A 101.2         | B 101           | A zeroDistance | ◎ zeroDistance | S 1.3           | ⑦ 101.2
  just missed   | 80 80 80 81      | × | B+ 98.7         | C 98            | － zeroDistance | － zeroDistance | B -1.3          | ⑥ 98.7
  far missed    | 80 80 80 200     | × | C 40.0          | D 40            | － zeroDistance | － zeroDistance | C -150.0        | ① 40.0
  missing       | 80 80 80 —       | － | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing | － actualMissing
  zero, met     | 0 0 0 0          | ○ | A zeroTarget    | B zeroTarget    | A zeroDistance | ◎ zeroDistance | S zeroBaseline  | ⑦ zeroTarget
  zero, missed  | 0 0 0 3          | × | － zeroTarget    | － zeroTarget    | － zeroDistance | － zeroDistance | － zeroBaseline  | － zeroTarget
  equal, met    | 80 80 80 80      | ○ | A 100.0         | B 100           | A zeroDistance | ◎ zeroDistance | S 0.0           | ⑦ 100.0
  negative      | -5 -5 -5 -6      | ○ | A negativeValue | B negativeValue | A zeroDistance | ◎ zeroDistance | S negativeValue | ⑦ negativeValue`,
};

const PLAIN = shippedScheme('達成・未達成');
const RATING = [
  '対目標比4段階（100・80・50）',
  '対目標比4段階（120・100・70）',
  '進捗率3段階（達成・80）',
  '期待値5段階（直線・±30）',
  '基準値比4段階（±10）',
  '対目標比7点法',
].map(shippedScheme);

const ROWS = Object.entries(EXAMPLES).flatMap(([direction, table]) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line): [string, readonly string[]] => {
      const [situation = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return [`${direction}, ${situation}`, [direction, ...cells]];
    }),
);

function assess(direction: string, values: string, scheme: Scheme): YearAssessment {
  const [baseline = '', target = '', final = '', actual = ''] = values.split(' ');
  const known = Object.keys(EXAMPLES).find((one): one is Direction => one === direction);
  const row = { target: ['—', target, final], actual: [baseline, actual, ''] };
  const plan = submission([{ ...row, ...(known && { direction: known }) }]);
  const [assessment] = evaluate(plan, scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

function said({ grade }: YearAssessment): string {
  if (grade === undefined) return '';
  const { mark, metric } = grade;
  return `${mark} ${metric.kind === 'defined' ? metric.rounded : metric.reason}`;
}

describe('worked examples of every scheme', () => {
  it.each(ROWS)('%s', (_, [direction = '', values = '', mark, ...grades]) => {
    const plain = assess(direction, values, PLAIN);
    expect(PLAIN.words[plain.judgement.kind].mark).toBe(mark);
    expect(RATING.map((scheme) => said(assess(direction, values, scheme)))).toEqual(grades);
  });

  it.each(ROWS)(
    '%s: without rating there is no grade, judged or not',
    (_, [direction = '', values = '']) => {
      const silent = assess(direction, values, shippedScheme('判定なし'));
      const plain = assess(direction, values, PLAIN);
      expect(silent).toEqual(plain);
      expect(plain).not.toHaveProperty('grade');
    },
  );

  it('stand in every direction and every scheme', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(4 * 7);
    expect(ROWS.every(([, [, , , ...grades]]) => grades.length === RATING.length)).toBe(true);
  });
});
