import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { Rate } from '../../src/forms/metric.ts';
import type { Direction } from '../../src/forms/submission.ts';
import { SCHEME, submission } from './submission.ts';

/** The same examples in every run. */
const RUN = { seed: 20_190_807, numRuns: 150 };

const amount = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const bound = fc.constantFrom('', '以上', '以下', '超', '未満', '程度');
const anything = fc.oneof(amount, fc.constantFrom('', '—', '未公表'));
const target = fc.oneof(
  fc.tuple(amount, bound).map(([number, word]) => number + word),
  fc.constantFrom('', '—', '維持'),
);
const direction = fc.constantFrom<Direction>(
  'increase',
  'decrease',
  'maintainAtLeast',
  'maintainAtMost',
);

function assess(row: {
  direction: Direction;
  target: string;
  baseline: string;
  actual: string;
}): YearAssessment {
  const written = { target: ['—', row.target], actual: [row.baseline, row.actual] };
  const rows = [{ direction: row.direction, ...written }];
  const [assessment] = evaluate(submission(rows), SCHEME).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

function exact(rate: Rate): string {
  return rate.kind === 'defined' ? rate.exact : rate.reason;
}

describe('whatever the figures are', () => {
  it('a better actual is never judged worse', () => {
    fc.assert(
      fc.property(direction, target, amount, amount, amount, (way, aim, baseline, one, other) => {
        const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
        const downward = /以下|未満/u.test(aim)
          ? true
          : !/以上|超/u.test(aim) && (way === 'decrease' || way === 'maintainAtMost');
        const [worse, better] = downward ? [high, low] : [low, high];
        const judged = (actual: string): string =>
          assess({ direction: way, target: aim, baseline, actual }).judgement.kind;
        expect([judged(worse), judged(better)]).not.toEqual(['achieved', 'notAchieved']);
      }),
      RUN,
    );
  });

  it('counting in thousands changes neither judgement nor rate', () => {
    fc.assert(
      fc.property(direction, amount, amount, amount, (way, aim, baseline, actual) => {
        const plain = assess({ direction: way, target: aim, baseline, actual });
        const scaled = assess({
          direction: way,
          target: inThousands(aim),
          baseline: inThousands(baseline),
          actual: inThousands(actual),
        });
        expect(scaled.judgement).toEqual(plain.judgement);
        expect(exact(scaled.metrics.achievementRate)).toBe(exact(plain.metrics.achievementRate));
        expect(exact(scaled.metrics.progressRate)).toBe(exact(plain.metrics.progressRate));
      }),
      RUN,
    );
  });

  it('a printed rate is plain digits: no NaN, no Infinity, no exponent, no ▲0', () => {
    fc.assert(
      fc.property(direction, target, anything, anything, (way, aim, baseline, actual) => {
        const year = assess({ direction: way, target: aim, baseline, actual });
        for (const rate of [year.metrics.achievementRate, year.metrics.progressRate]) {
          if (rate.kind === 'undefined') continue;
          expect(rate.rounded).toMatch(/^(?!-0\.0$)-?\d+\.\d$/u);
          expect(rate.exact).toMatch(/^(?!-0(?:\.0*)?$)-?\d+(?:\.\d+)?$/u);
        }
      }),
      RUN,
    );
  });

  it('the tallies add up, and the goals add up to the total', () => {
    const row = fc.record({
      goal: fc.integer({ min: 1, max: 3 }),
      target: target.map((aim) => ['—', aim]),
      actual: fc.tuple(anything, anything),
      reprintOf: fc.option(fc.constant('K1'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const { total, goals } = evaluate(submission(rows.map(withoutUndefined)), SCHEME);
        expect(total.achieved + total.notAchieved + total.undecided).toBe(total.indicators);
        expect(total.indicators + total.reprints).toBe(rows.length);
        const sum = goals.reduce((count, { tally }) => count + tally.achieved, 0);
        expect(sum).toBe(total.achieved);
      }),
      RUN,
    );
  });
});

/** Moves the decimal point three places, in text, so that nothing is rounded. */
function inThousands(number: string): string {
  const [whole = '', decimals = ''] = number.split('.');
  const padded = decimals.padEnd(3, '0');
  return `${whole}${padded.slice(0, 3)}.${padded.slice(3)}`.replace(/\.$/u, '');
}

function withoutUndefined<Row extends { reprintOf: string | undefined }>({
  reprintOf,
  ...row
}: Row): Omit<Row, 'reprintOf'> & { reprintOf?: string } {
  return reprintOf === undefined ? row : { ...row, reprintOf };
}
