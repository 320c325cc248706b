import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment, Grade } from '../../src/forms/evaluation.ts';
import type { Rating } from '../../src/office/rating.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme } from './schemes.ts';
import { type Row, SCHEME, submission } from './submission.ts';

const LETTERS = shippedScheme('対目標比4段階（100・80・50）');

function assess(row: Row, scheme: Scheme): Assessment {
  const [assessment] = evaluate(submission([row]), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

function withValues(values: Partial<Scheme['values']>): Scheme {
  return { ...SCHEME, values: { ...SCHEME.values, ...values } };
}

function withRating(change: Partial<Rating>): Scheme {
  const { rating } = LETTERS;
  if (rating === undefined) throw new Error('The scheme does not rate.');
  return { ...LETTERS, rating: { ...rating, ...change } };
}

/** The mark; in brackets when no grade is given. */
function said(grade: Grade | undefined): string {
  if (grade === undefined) return '';
  return grade.kind === 'graded' ? grade.mark : `(${grade.mark})`;
}

describe('what a scheme takes for a value', () => {
  const missing = { target: ['—', '5', '5'], actual: ['1', '—', ''] };

  it('a missing one is undecided, or 未達成 with its reason', () => {
    expect(assess(missing, SCHEME).judged.judgement).toMatchObject({ kind: 'undecided' });
    const { years } = assess(missing, withValues({ missing: 'notAchieved' }));
    expect(years.map(({ judgement }) => judgement)).toEqual([
      { kind: 'notAchieved', reason: 'actualMissing' },
      { kind: 'undecided', reason: 'noActual' },
    ]);
  });

  it('a provisional one is judged, or not', () => {
    const row = { target: ['—', '5'], actual: ['1', '6 (概算)'] };
    expect(assess(row, SCHEME).judged.judgement).toEqual({ kind: 'achieved' });
    expect(assess(row, withValues({ provisional: 'undecided' })).judged.judgement).toEqual({
      kind: 'undecided',
      reason: 'provisional',
    });
  });

  it('one of another year is judged, or not; its own year written out changes nothing', () => {
    const scheme = withValues({ otherYear: 'undecided' });
    const kindOf = (actual: string): unknown =>
      assess({ target: ['—', '5'], actual: ['1', actual] }, scheme).judged.judgement;
    expect(kindOf('6 (H27)')).toEqual({ kind: 'undecided', reason: 'otherYear' });
    expect(kindOf('6 (H28)')).toEqual({ kind: 'achieved' });
  });

  it.each([
    ['93超', '93', 'notAchieved', 'achieved'],
    ['5未満', '5', 'notAchieved', 'achieved'],
    ['93以上', '93', 'achieved', 'achieved'],
    ['93超', '92.9', 'notAchieved', 'notAchieved'],
  ])('超 and 未満 leave the target out, or take it in: %s, %s', (target, actual, out, taken) => {
    const row = { target: ['—', target], actual: ['50', actual] };
    const scheme = withValues({ strictBounds: 'inclusive' });
    expect(assess(row, SCHEME).judged.judgement.kind).toBe(out);
    expect(assess(row, scheme).judged.judgement.kind).toBe(taken);
  });

  it('what is not judged is not rated either, and its metrics stay', () => {
    const scheme = { ...LETTERS, values: { ...LETTERS.values, provisional: 'undecided' } } as const;
    const { grade } = assess({ target: ['—', '5'], actual: ['1', '6 (速報)'] }, scheme).judged;
    expect(grade).toMatchObject({ kind: 'unrated', reason: 'undecided', mark: '－' });
    expect(grade?.metric).toMatchObject({ kind: 'defined', rounded: '120.0' });
  });
});

describe('a grade', () => {
  it('A asks for the judgement too: 超 is not met by the target itself', () => {
    const row = { target: ['—', '93超'], actual: ['50', '93'] };
    expect(said(assess(row, LETTERS).judged.grade)).toBe('B+');
    expect(said(assess({ ...row, target: ['—', '93'] }, LETTERS).judged.grade)).toBe('A');
  });

  it('is given for the number as it is, or as it is printed', () => {
    const row = { target: ['—', '1000'], actual: ['50', '799.6'] };
    const rounding = { method: 'halfUp', decimals: 0 } as const;
    const exact = { ...LETTERS, rounding };
    expect(said(assess(row, exact).judged.grade)).toBe('B');
    expect(said(assess(row, { ...withRating({ rated: 'rounded' }), rounding }).judged.grade)).toBe(
      'B+',
    );
    const even = { method: 'halfEven', decimals: 0 } as const;
    const half = { ...row, actual: ['50', '795'] };
    expect(assess(half, { ...LETTERS, rounding: even }).judged.grade?.metric).toMatchObject({
      rounded: '80',
    });
  });

  it.each<[Rating['lessIsBetter'], string, string, string]>([
    ['inverse', '160', '50.0', 'B'],
    ['mirrored', '160', '0.0', 'C'],
    ['mirrored', '0', '200.0', 'A'],
    ['inverse', '0', 'zeroActual', 'A'],
    ['inverse', '-5', 'zeroActual', 'A'],
    ['mirrored', '-8', '210.0', 'A'],
    ['unrated', '160', 'lessIsBetter', '(－)'],
    ['unrated', '60', 'lessIsBetter', 'A'],
  ])('of 少ないほど良い, %s: 80 and %s give %s, %s', (lessIsBetter, actual, rate, mark) => {
    const row = { direction: 'decrease', target: ['—', '80'], actual: ['100', actual] } as const;
    const { grade } = assess(row, withRating({ lessIsBetter })).judged;
    expect(grade?.metric.kind === 'defined' ? grade.metric.rounded : grade?.metric.reason).toBe(
      rate,
    );
    expect(said(grade)).toBe(mark);
  });

  it('of nothing at all, where less is better, is the best there is', () => {
    const row: Row = { direction: 'decrease', target: ['—', '80'], actual: ['100', '0'] };
    const { grade } = assess(row, shippedScheme('対目標比4段階（120・100・70）')).judged;
    expect(grade).toMatchObject({ mark: 'A', by: 'beyond' });
  });

  it.each<[string, string, string]>([
    ['110', '10.0', 'B'],
    ['110.1', '10.1', 'A'],
    ['90', '-10.0', 'B'],
    ['89.9', '-10.1', 'C'],
  ])('of more than 10 %% is not given for 10 %% itself: from 100 to %s', (actual, rate, mark) => {
    const row = { target: ['—', '150'], actual: ['100', actual] };
    const { grade } = assess(row, shippedScheme('基準値比4段階（±10）')).judged;
    expect(grade?.metric).toMatchObject({ rounded: rate });
    expect(said(grade)).toBe(mark);
  });

  it('mirrors no rate at a target below zero', () => {
    const row: Row = { direction: 'decrease', target: ['—', '-8'], actual: ['5', '-4'] };
    const { grade } = assess(row, withRating({ lessIsBetter: 'mirrored' })).judged;
    expect(grade?.metric).toMatchObject({ kind: 'undefined', reason: 'negativeValue' });
  });

  it('turns the quotient with the final target round as well', () => {
    const row: Row = {
      direction: 'decrease',
      target: ['—', '90', '80'],
      actual: ['100', '160', ''],
    };
    const scheme = withRating({ metric: 'finalAchievementRate' });
    expect(assess(row, scheme).judged.grade?.metric).toMatchObject({
      formula: 'inverseFinalAchievementRate',
      rounded: '50.0',
    });
    const mirrored = withRating({ metric: 'finalAchievementRate', lessIsBetter: 'mirrored' });
    expect(assess(row, mirrored).judged.grade?.metric).toMatchObject({
      formula: 'mirroredFinalAchievementRate',
      rounded: '0.0',
    });
  });

  it('can rate the way to the final target where a year has no target of its own', () => {
    const row = { target: ['—', '', '40'], actual: ['10', '31', ''] };
    const scheme = withRating({ metric: 'finalProgressRate' });
    const { judgement, grade } = assess(row, scheme).judged;
    expect(judgement).toEqual({ kind: 'underway' });
    expect(said(grade)).toBe('B');
  });

  it('stays within the scale where the scheme says what a metric without a value counts as', () => {
    const row: Row = { direction: 'decrease', target: ['—', '0'], actual: ['10', '6'] };
    expect(assess(row, LETTERS).judged.grade).toMatchObject({
      kind: 'unrated',
      reason: 'undefined',
    });
    const scheme = withRating({ withoutMetric: { achieved: '順調', notAchieved: '遅れ' } });
    expect(assess(row, scheme).judged.grade).toMatchObject({ mark: 'C', by: 'fallback' });
  });
});

describe('判定の上書き', () => {
  const row = { target: ['—', '100'], actual: ['1', '60'] };

  it('keeps the computed grade beside the one that follows the office’s judgement', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const scheme = shippedScheme('進捗率3段階（達成・80）');
    const { judged, computed, computedGrade } = assess({ ...row, override }, scheme);
    expect(judged).toMatchObject({ judgement: { kind: 'achieved' }, grade: { mark: 'A' } });
    expect(computed).toEqual({ kind: 'notAchieved' });
    expect(computedGrade).toMatchObject({ mark: 'C', by: 'threshold' });
  });

  it('does not move a grade that numbers alone have given', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    expect(assess({ ...row, override }, LETTERS).judged.grade).toMatchObject({ mark: 'B' });
  });

  it('can take the grade away', () => {
    const override = { judgement: 'undecided', reason: '災害' } as const;
    const { judged, computedGrade } = assess({ ...row, override }, LETTERS);
    expect(judged.grade).toMatchObject({ kind: 'unrated', reason: 'undecided' });
    expect(computedGrade).toMatchObject({ mark: 'B' });
  });

  it('lets a value that cannot be judged be compared with nothing', () => {
    const override = { judgement: 'undecided', reason: '調査方法の変更' } as const;
    const plain = assess(row, LETTERS).judged;
    const { judged } = assess({ ...row, override }, LETTERS);
    expect(plain.metrics.targetGap.kind).toBe('defined');
    expect(plain.sinceBaseline).not.toBe('unknown');
    for (const name of ['achievementRate', 'targetGap', 'yearDifference', 'remaining'] as const) {
      expect(judged.metrics[name]).toMatchObject({ kind: 'undefined', reason: 'overridden' });
    }
    expect([judged.sinceLastYear, judged.sinceBaseline]).toEqual(['unknown', 'unknown']);
  });
});

describe('a figure that stands in for the one that is rated', () => {
  const scheme = withRating({ metric: 'progressRate', otherwise: 'achievementRate' });

  it('is rated where the plan leaves the first without a value', () => {
    // 維持: target and baseline are the same; 78 ÷ 78 = 100 %.
    const kept = assess({ target: ['—', '78'], actual: ['78', '78'] }, scheme).judged.grade;
    expect(kept?.metric).toMatchObject({ formula: 'achievementRate', rounded: '100.0' });
    expect(said(kept)).toBe('A');
    // Without 基準値: 8 ÷ 10.
    const without = assess({ target: ['—', '10'], actual: ['—', '8'] }, scheme).judged.grade;
    expect(without?.metric).toMatchObject({ formula: 'achievementRate', rounded: '80.0' });
  });

  it('leaves what the first can say to the first', () => {
    // (15 − 10) ÷ (20 − 10), not 15 ÷ 20.
    const grade = assess({ target: ['—', '20'], actual: ['10', '15'] }, scheme).judged.grade;
    expect(grade?.metric).toMatchObject({ formula: 'progressRate', rounded: '50.0' });
  });

  it('is not looked for where the actual is what is wrong: a worse one would be rated better', () => {
    const byRatio = withRating({ metric: 'achievementRate', otherwise: 'progressRate' });
    const grade = assess({ target: ['—', '10'], actual: ['-50', '-1'] }, byRatio).judged.grade;
    expect(grade?.metric).toMatchObject({ formula: 'achievementRate', reason: 'negativeValue' });
  });

  it('has no say where it has no value itself', () => {
    const grade = assess({ target: ['—', '0'], actual: ['0', '1'] }, scheme).judged.grade;
    expect(grade?.metric).toMatchObject({ formula: 'progressRate', reason: 'zeroDistance' });
  });
});
