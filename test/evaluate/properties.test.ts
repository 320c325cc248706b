import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Grade, Tally, YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import { PERCENT_METRICS } from '../../src/forms/metricNames.ts';
import type { Direction } from '../../src/forms/submission.ts';
import { RATED_METRICS } from '../../src/office/rating.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { tries } from '../shared/tries.ts';
import { shippedSchemes } from './schemes.ts';
import { type Row, SCHEME, STAGES, submission } from './submission.ts';

/** The same examples in every run. */
const RUN = { seed: 20_190_807, numRuns: tries(150) };

const amount = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const bound = fc.constantFrom('', '以上', '以下', '超', '未満', '程度');
const anything = fc.oneof(amount, fc.constantFrom('', '—', '未公表'));
const target = fc.oneof(
  fc.tuple(amount, bound).map(([number, word]) => number + word),
  fc.constantFrom('', '—', '維持'),
);
/** 「93～97」, at times with limits left out; the lower one first. */
const range = fc
  .tuple(amount, amount, fc.constantFrom('', '超'), fc.constantFrom('', '未満'))
  .filter(([one, other]) => Number(one) !== Number(other))
  .map(([one, other, strictLow, strictHigh]) => {
    const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
    return {
      low,
      high,
      strictLow,
      strictHigh,
      written: `${low}${strictLow}～${high}${strictHigh}`,
    };
  });
const anyTarget = fc.oneof(
  target,
  range.map(({ written }) => written),
);
/** Rows of numbers and of stages, some of which come to their end. */
const endedOrBlank = fc.constantFrom('事業終了', '');
const numberRows = fc.tuple(
  anyTarget,
  anyTarget,
  anything,
  anything,
  fc.oneof(anything, endedOrBlank),
);
const stageRows = fc.tuple(
  ...Array.from({ length: 4 }, () => fc.constantFrom('', '—', ...STAGES)),
  fc.oneof(fc.constantFrom(...STAGES), endedOrBlank),
);

const direction = fc.constantFrom<Direction>(
  'increase',
  'decrease',
  'maintainAtLeast',
  'maintainAtMost',
);

/** Every metric that can be rated, turned round in every way, beside the schemes that are shipped. */
const RATING: readonly Scheme[] = [
  ...shippedSchemes().filter(({ rating }) => rating !== undefined),
  ...RATED_METRICS.flatMap((metric) =>
    (['inverse', 'mirrored', 'unrated'] as const).map((lessIsBetter, index) => ({
      ...SCHEME,
      rating: {
        metric,
        label: '率',
        rated: 'rounded' as const,
        lessIsBetter,
        // Each one stands in for another.
        ...(index > 0 && { otherwise: RATED_METRICS[index] ?? metric }),
        grades: [
          { label: 'A', mark: 'A', over: 120 },
          { label: 'B', mark: 'B', from: 100, judgement: 'achieved' as const },
          { label: 'C', mark: 'C', from: 50 },
          { label: 'D', mark: 'D', over: -50 },
          { label: 'E', mark: 'E' },
        ],
        unrated: { label: '評価なし', mark: '－' },
        withoutMetric: {},
      },
    })),
  ),
];

const BY_ORIGINAL: Scheme = { ...SCHEME, values: { ...SCHEME.values, targetSeries: 'original' } };

function assess(
  row: {
    readonly direction: Direction;
    readonly target: string;
    /** 最終目標値 of the year after. */
    readonly final?: string;
    readonly original?: string;
    readonly baseline: string;
    readonly actual: string;
  },
  scheme: Scheme = SCHEME,
): YearAssessment {
  const { target: aim, final = '', original, baseline, actual } = row;
  const written = {
    target: ['—', aim, final],
    ...(original !== undefined && { originalTarget: ['—', original, final] }),
    actual: [baseline, actual, ''],
  };
  const rows = [{ direction: row.direction, cumulative: true, ...written }];
  const [assessment] = evaluate(submission(rows), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment.judged;
}

function exact(rate: Metric): string {
  return rate.kind === 'defined' ? rate.exact : rate.reason;
}

describe('whatever the figures are', () => {
  it('a better actual is never judged worse, where the target is one-sided', () => {
    fc.assert(
      fc.property(direction, target, amount, amount, amount, (way, aim, baseline, one, other) => {
        const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
        const [worse, better] = isDownward(way, aim) ? [high, low] : [low, high];
        const judged = (actual: string): string =>
          assess({ direction: way, target: aim, baseline, actual }).judgement.kind;
        expect([judged(worse), judged(better)]).not.toEqual(['achieved', 'notAchieved']);
      }),
      RUN,
    );
  });

  it('a range is reached inside of it, at a limit that belongs to it, and nowhere else', () => {
    fc.assert(
      fc.property(direction, range, amount, amount, (way, aim, baseline, between) => {
        const judged = (actual: string): boolean =>
          assess({ direction: way, target: aim.written, baseline, actual }).judgement.kind ===
          'achieved';
        expect(judged(aim.low)).toBe(aim.strictLow === '');
        expect(judged(aim.high)).toBe(aim.strictHigh === '');
        const [low, high, value] = [aim.low, aim.high, between].map(Number);
        // The limits are judged above; beside them, JavaScript's own numbers tell apart what has three decimals.
        if (value === low || value === high) return;
        expect(judged(between)).toBe(Number(low) < Number(value) && Number(value) < Number(high));
      }),
      RUN,
    );
  });

  it('a range has no rate against it, whatever the actual is', () => {
    fc.assert(
      fc.property(direction, range, anything, anything, (way, aim, baseline, actual) => {
        const { metrics } = assess({ direction: way, target: aim.written, baseline, actual });
        for (const name of ['achievementRate', 'progressRate', 'targetGap'] as const) {
          expect(metrics[name]).toMatchObject({ kind: 'undefined', reason: 'rangeTarget' });
        }
      }),
      RUN,
    );
  });

  it('the targets before a revision change no judgement, unless the scheme judges by them', () => {
    fc.assert(
      fc.property(
        direction,
        target,
        target,
        fc.tuple(anything, anything),
        (way, aim, old, both) => {
          const [baseline, actual] = both;
          const row = { direction: way, baseline, actual, target: aim };
          const plain = assess(row);
          const revised = assess({ ...row, original: old });
          expect(revised.judgement).toEqual(plain.judgement);
          const byOriginal = assess({ ...row, original: old }, BY_ORIGINAL);
          expect(byOriginal.judgement).toEqual(assess({ ...row, target: old }).judgement);
        },
      ),
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
        for (const name of PERCENT_METRICS) {
          expect(exact(scaled.metrics[name])).toBe(exact(plain.metrics[name]));
        }
      }),
      RUN,
    );
  });

  it('counting in thousands gives the same grade for the same rate, under any scheme', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATING),
        direction,
        fc.tuple(amount, amount, amount, amount),
        (scheme, way, numbers) => {
          const graded = ([aim = '', final = '', baseline = '', actual = '']: readonly string[]) =>
            assess({ direction: way, target: aim, final, baseline, actual }, scheme).grade;
          const [plain, scaled] = [graded(numbers), graded(numbers.map(inThousands))];
          expect([scaled?.kind, scaled?.mark]).toEqual([plain?.kind, plain?.mark]);
          expect(scaled && exact(scaled.metric)).toBe(plain && exact(plain.metric));
        },
      ),
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

  it('no grade gets better as the actual gets worse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATING),
        direction,
        fc.tuple(target, target, amount),
        fc.tuple(amount, amount),
        (scheme, way, [aim, final, baseline], [one, other]) => {
          const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
          const grade = (actual: string): Grade | undefined =>
            assess({ direction: way, target: aim, final, baseline, actual }, scheme).grade;
          const [worse, better] = isDownward(way, aim) ? [high, low] : [low, high];
          const [first, second] = [grade(worse), grade(better)];
          // The two targets may be met in different directions; nothing is then better or worse.
          if (isDownward(way, aim) !== isDownward(way, final)) return;
          if (first?.kind !== 'graded' || second?.kind !== 'graded') return;
          expect(second.index).toBeLessThanOrEqual(first.index);
        },
      ),
      { ...RUN, numRuns: tries(1000) },
    );
  });

  it('there is no NaN, no Infinity, no −0 and no exponent anywhere, under any scheme', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shippedSchemes()),
        direction,
        fc.tuple(anyTarget, anyTarget),
        fc.tuple(anything, anything, anything),
        (scheme, way, [aim, final], [baseline, actual, next]) => {
          const row = {
            direction: way,
            target: ['—', aim, final],
            actual: [baseline, actual, next],
          };
          const forecasting = { ...scheme, forecast: { values: 2 } };
          const evaluation = evaluate(submission([row], 2017), forecasting);
          for (const year of evaluation.assessments[0]?.years ?? []) {
            const graded = year.grade === undefined ? [] : [year.grade.metric];
            for (const metric of [...Object.values(year.metrics), ...graded]) {
              if (metric.kind === 'undefined') continue;
              expect(metric.exact).toMatch(/^(?!-0(?:\.0*)?$)-?\d+(?:\.\d+)?$/u);
              expect(metric.rounded).toMatch(/^(?!-0(?:\.0*)?$)-?\d+(?:\.\d+)?$/u);
            }
          }
          expect(JSON.stringify(evaluation)).not.toMatch(
            /NaN|Infinity|null|"-0(?:\.0*)?"|:-0[,}]/u,
          );
        },
      ),
      RUN,
    );
  });

  it('a better actual is never judged worse in a year without a target of its own', () => {
    const ways = fc.subarray(['share', 'line', 'final'] as const);
    const rank = ['notAchieved', 'underway', 'achieved'];
    fc.assert(
      fc.property(direction, target, amount, amount, amount, ways, (way, final, ...rest) => {
        const [baseline, one, other, withoutOwn] = rest;
        const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
        const [worse, better] = isDownward(way, final) ? [high, low] : [low, high];
        const scheme = { ...SCHEME, targets: { withoutOwn } };
        const judged = (actual: string): number => {
          const row = { direction: way, target: '', final, baseline, actual };
          return rank.indexOf(assess(row, scheme).judgement.kind);
        };
        expect(judged(better)).toBeGreaterThanOrEqual(judged(worse));
        expect(withoutOwn.length === 0 ? judged(better) : -1).toBe(-1);
      }),
      RUN,
    );
  });

  it('a later stage is never judged worse, whatever stage is aimed at, and when', () => {
    const stage = fc.constantFrom(...STAGES);
    const ways = fc.subarray(['share', 'line', 'final'] as const);
    const rank = ['undecided', 'notAchieved', 'underway', 'achieved'];
    fc.assert(
      fc.property(
        fc.constantFrom('', ...STAGES),
        fc.constantFrom('', ...STAGES),
        fc.constantFrom(...RATING, SCHEME),
        ways,
        stage,
        (aim, final, scheme, withoutOwn, baseline) => {
          const years = STAGES.map((actual) => {
            const row = { direction: 'increase' as const, target: aim, final, baseline, actual };
            return assess(row, { ...scheme, targets: { withoutOwn } });
          });
          const ranks = years.map(({ judgement }) => rank.indexOf(judgement.kind));
          expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
          const grades = years.map(({ grade }) => (grade?.kind === 'graded' ? grade.index : 99));
          expect(grades).toEqual(grades.toSorted((one, other) => other - one));
        },
      ),
      RUN,
    );
  });

  it('a better part never makes the judgement of its whole worse, nor its grade', () => {
    const rank = ['notAchieved', 'underway', 'achieved'];
    fc.assert(
      fc.property(
        fc.constantFrom(...shippedSchemes()),
        fc.constantFrom('', '—', '50'),
        fc.tuple(amount, amount, amount, amount),
        fc.constantFrom('', '事業終了', '10'),
        (scheme, own, [baseline, aim, one, other], beside) => {
          const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
          const whole = (actual: string): YearAssessment => {
            const rows: readonly Row[] = [
              { target: ['—', own, own], actual: ['40', '60', ''] },
              { target: ['—', '', aim], actual: [baseline, actual, ''], partOf: 'K1' },
              { target: ['—', '5', '5'], actual: ['1', beside, ''], partOf: 'K1' },
            ];
            const [assessment] = evaluate(submission(rows), scheme).assessments;
            if (assessment === undefined) throw new Error('nothing was assessed');
            return assessment.judged;
          };
          const [worse, better] = [whole(low), whole(high)];
          const ranks = [worse, better].map(({ judgement }) => rank.indexOf(judgement.kind));
          expect(ranks.includes(-1) ? 0 : Math.sign((ranks[1] ?? 0) - (ranks[0] ?? 0))).not.toBe(
            -1,
          );
          const [bad, good] = [worse, better].map(({ grade }) =>
            grade?.kind === 'graded' ? grade.index : undefined,
          );
          const isWorse = bad !== undefined && good !== undefined && good > bad;
          expect([isWorse, worse.grade, better.grade]).toEqual([false, worse.grade, better.grade]);
        },
      ),
      RUN,
    );
  });

  it('the tallies add up: judgements, grades, goals, 区分, 担当課, years and moves', () => {
    const row = fc.record({
      goal: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('kpi' as const, 'numericTarget' as const),
      values: fc.oneof(numberRows, stageRows),
      reprintOf: fc.option(fc.constant('K1'), { nil: undefined }),
      department: fc.option(fc.constantFrom('企画課', '福祉課'), { nil: undefined }),
      partOf: fc.option(fc.constantFrom('K1', 'K2'), { nil: undefined }),
      sum: fc.option(fc.constant(true as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...shippedSchemes()),
        fc.constantFrom('once' as const, 'every' as const),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        (scheme, reprint, rows) => {
          const counting = { ...scheme.counting, reprint };
          const plan = submission(rows.map(asRow), 2017);
          const evaluation = evaluate(plan, { ...scheme, counting });
          const { total, goals, kinds, departments, years, change } = evaluation;
          const again = rows.filter(
            ({ reprintOf }) => reprintOf !== undefined && reprint === 'once',
          );
          const beside = rows.filter(
            (one) => !again.includes(one) && (one.partOf !== undefined || one.sum === true),
          );
          expect(total.indicators + total.reprints + beside.length).toBe(rows.length);
          expect(years.at(-1)?.tally).toEqual(total);
          for (const groups of [goals, kinds, departments]) {
            const tallies = groups.map(({ tally }) => tally);
            for (const count of COUNTS) expect(sum(tallies.map(count))).toBe(count(total));
          }
          for (const { tally } of [...goals, ...kinds, ...departments, ...years]) addsUp(tally);
          const moved = change.moves.map(({ indicators }) => indicators.length);
          expect(sum(moved)).toBe(total.indicators);
          const reached = change.moves.filter(({ after }) => after === 'achieved');
          expect(sum(reached.map(({ indicators }) => indicators.length))).toBe(total.achieved);
        },
      ),
      RUN,
    );
  });
});

const COUNTS: readonly ((tally: Tally) => number)[] = [
  ({ indicators }) => indicators,
  ({ reprints }) => reprints,
  ({ achieved }) => achieved,
  ({ notAchieved }) => notAchieved,
  ({ underway }) => underway,
  ({ undecided }) => undecided,
  ({ ended }) => ended,
  ({ denominator }) => denominator,
  ({ unrated }) => unrated,
  ({ grades }) => sum(grades),
];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function addsUp(tally: Tally): void {
  const { indicators, achieved, notAchieved, underway, undecided, ended, grades, unrated } = tally;
  expect(achieved + notAchieved + underway + undecided + ended).toBe(indicators);
  expect(tally.denominator).toBe(achieved + notAchieved + underway);
  expect(sum(grades) + unrated).toBe(grades.length > 0 ? indicators - ended : 0);
}

/** The bound decides, then the direction. */
function isDownward(way: Direction, aim: string): boolean {
  if (/以下|未満/u.test(aim)) return true;
  return !/以上|超/u.test(aim) && (way === 'decrease' || way === 'maintainAtMost');
}

/** Moves the decimal point three places, in text, so that nothing is rounded. */
function inThousands(number: string): string {
  const [whole = '', decimals = ''] = number.split('.');
  const padded = decimals.padEnd(3, '0');
  return `${whole}${padded.slice(0, 3)}.${padded.slice(3)}`.replace(/\.$/u, '');
}

/** What a generated row says; the values are the target of both years, then the baseline and the actual of both. */
interface Generated {
  readonly goal: number;
  readonly kind: 'kpi' | 'numericTarget';
  readonly values: readonly string[];
  readonly reprintOf: string | undefined;
  readonly department: string | undefined;
  readonly partOf: string | undefined;
  readonly sum: true | undefined;
}

function asRow({ goal, kind, values, reprintOf, department, partOf, sum: isSum }: Generated): Row {
  const [first = '', second = '', ...actual] = values;
  return {
    goal,
    kind,
    target: ['—', first, second],
    actual,
    ...(reprintOf !== undefined && { reprintOf }),
    ...(department !== undefined && { department }),
    ...(partOf !== undefined && { partOf }),
    ...(isSum && { sum: isSum }),
  };
}
