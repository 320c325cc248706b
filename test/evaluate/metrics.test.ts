import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import type { MetricName } from '../../src/forms/metricNames.ts';
import type { Direction, Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { SCHEME, submission } from './submission.ts';

/** 基準値 H27, then H28 to H31; H30 is 対象年度, so that three of four years have gone. */
const ROW = { target: ['—', '20', '30', '40', '50'], actual: ['10', '24', '18', '36', ''] };

function assess(row: Partial<typeof ROW> & { direction?: Direction }, scheme = SCHEME): Assessment {
  const [assessment] = evaluate(submission([{ ...ROW, ...row }], 2018), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

function said(one: Metric): string {
  return one.kind === 'defined' ? one.rounded : one.reason;
}

function metric(name: MetricName, row: Parameters<typeof assess>[0] = {}, scheme = SCHEME): string {
  return said(assess(row, scheme).judged.metrics[name]);
}

describe('the metrics of one year, worked out by hand', () => {
  it.each<[MetricName, string]>([
    ['achievementRate', '90.0'],
    // (36 − 10) ÷ (40 − 10)
    ['progressRate', '86.7'],
    ['finalAchievementRate', '72.0'],
    // (36 − 10) ÷ (50 − 10)
    ['finalProgressRate', '65.0'],
    // 10 + 40 × 3/4
    ['expectedValue', '40.0'],
    // 26 ÷ 30
    ['expectedProgress', '86.7'],
    ['elapsedShare', '75.0'],
    ['yearRatio', '200.0'],
    ['improvementRate', '260.0'],
    ['targetGap', '-4'],
    ['yearDifference', '18'],
    ['baselineDifference', '26'],
    ['remaining', '14'],
    ['paceNeeded', '14.0'],
    ['forecast', 'notAsked'],
    ['elapsedRate', 'notCumulative'],
  ])('%s is %s', (name, expected) => {
    expect(metric(name)).toBe(expected);
  });

  it('are undefined with their reasons where an actual is missing, all but those that need none', () => {
    const { metrics } = assess({ actual: ['10', '24', '18', '—', ''] }).judged;
    const reasons = new Map(Object.values(metrics).map((one) => [one.formula, said(one)]));
    expect(reasons.get('expectedValue')).toBe('40.0');
    expect(reasons.get('elapsedShare')).toBe('75.0');
    for (const name of ['expectedValue', 'elapsedShare', 'forecast', 'elapsedRate'] as const) {
      reasons.delete(name);
    }
    expect(new Set(reasons.values())).toEqual(new Set(['actualMissing']));
  });

  it('take what is divided by years with one decimal more than the values show', () => {
    const row = { target: ['—', '20.0', '', '', '50.0'], actual: ['10.0', '', '', '36.5', ''] };
    expect(metric('expectedValue', row)).toBe('40.00');
    expect(metric('remaining', row)).toBe('13.5');
  });

  it('take of those in the indicator’s unit the rounding that the scheme names, and its way of rounding otherwise', () => {
    const row = { target: ['—', '', '', '', '50.55'], actual: ['10', '', '', '36.25', ''] };
    const figures = { expectedValue: { method: 'truncate', decimals: 0 } } as const;
    const scheme: Scheme = { ...SCHEME, rounding: { ...SCHEME.rounding, figures } };
    // 10 + 40.55 × 3/4 = 40.4125
    expect(metric('expectedValue', row)).toBe('40.413');
    expect(metric('expectedValue', row, scheme)).toBe('40');
    expect(metric('remaining', row, scheme)).toBe('14.30');
    const cut: Scheme = { ...SCHEME, rounding: { method: 'truncate', decimals: 1 } };
    expect(metric('expectedValue', row, cut)).toBe('40.412');
  });

  it('name the values they are made of, and those their cells', () => {
    const { metrics, inputs } = assess({}).judged;
    const cellsOf = (name: MetricName): unknown =>
      metrics[name].inputs.map(
        (one) => inputs.find((input) => input.name === one)?.places[0]?.cell,
      );
    expect(cellsOf('expectedProgress')).toEqual(['N2', 'M3', 'J3']);
    expect(cellsOf('yearDifference')).toEqual(['M3', 'L3']);
    expect(cellsOf('elapsedShare')).toEqual(['J3', 'N2']);
  });
});

describe('前年差 and 前年比', () => {
  it('of the first column go back to 基準値, when it is of the year before', () => {
    const [first] = assess({}).years;
    expect(first && said(first.metrics.yearDifference)).toBe('14');
    const plan = submission([ROW], 2018);
    const earlier = { value: { year: 2013, label: 'H25' }, place: plan.profile.baselineYear.place };
    const old: Submission = { ...plan, profile: { ...plan.profile, baselineYear: earlier } };
    const year = evaluate(old, SCHEME).assessments[0]?.years[0];
    expect(year && said(year.metrics.yearDifference)).toBe('noPrevious');
  });

  it.each([
    [['10', '24', '', '36'], 'noPrevious', 'noPrevious'],
    [['10', '24', '—', '36'], 'noPrevious', 'noPrevious'],
    [['10', '24', '0', '36'], '36', 'zeroPrevious'],
    [['10', '24', '-5', '36'], '41', 'negativeValue'],
    [['10', '24', '18', '0'], '-18', '0.0'],
  ])('of %j are %s and %s', (actual, difference, ratio) => {
    const row = { actual: [...actual, ''] };
    expect([metric('yearDifference', row), metric('yearRatio', row)]).toEqual([difference, ratio]);
  });

  it.each([
    ['18 (H28)', '36 (H29)', '18'],
    ['18 (H29)', '36 (H29)', 'dataYearGap'],
    ['18', '36 (H29)', 'dataYearGap'],
    ['18 (H27)', '36', 'dataYearGap'],
  ])('go by the years of the values: %s and %s', (before, now, difference) => {
    expect(metric('yearDifference', { actual: ['10', '24', before, now, ''] })).toBe(difference);
  });
});

describe('better or worse', () => {
  it.each<[Direction, string, string]>([
    ['increase', 'improved', 'improved'],
    ['decrease', 'worsened', 'worsened'],
    ['maintainAtLeast', 'improved', 'improved'],
    ['maintainAtMost', 'worsened', 'worsened'],
  ])('goes by the direction: %s', (direction, sinceLastYear, sinceBaseline) => {
    expect(assess({ direction }).judged).toMatchObject({ sinceLastYear, sinceBaseline });
  });

  it('goes by a bound that says the opposite', () => {
    const row = { target: ['—', '', '', '40以下', ''] };
    expect(assess(row).judged.sinceLastYear).toBe('worsened');
  });

  it('can be neither, or not known', () => {
    const same = assess({ actual: ['36', '24', '36.0', '36', ''] }).judged;
    expect([same.sinceLastYear, same.sinceBaseline]).toEqual(['unchanged', 'unchanged']);
    const open = assess({ actual: ['—', '24', '—', '36', ''] }).judged;
    expect([open.sinceLastYear, open.sinceBaseline]).toEqual(['unknown', 'unknown']);
  });
});

describe('years missed in a row', () => {
  it.each([
    [
      ['24', '18', '36'],
      [0, 1, 2],
    ],
    [
      ['1', '1', '1'],
      [1, 2, 3],
    ],
    [
      ['1', '—', '1'],
      [1, 0, 1],
    ],
    [
      ['1', '30', '1'],
      [1, 0, 1],
    ],
  ])('%j: %j; a year that is not known ends the row', (actual, missed) => {
    const { years } = assess({ actual: ['10', ...actual, ''] });
    expect(years.map(({ missedYears }) => missedYears)).toEqual([...missed, 0]);
  });

  it('stop where the office has overridden the judgement', () => {
    const override = { judgement: 'undecided', reason: '災害' } as const;
    const row = { ...ROW, actual: ['10', '1', '1', '1', ''], override };
    const [assessment] = evaluate(submission([row], 2018), SCHEME).assessments;
    expect(assessment?.judged.missedYears).toBe(0);
  });
});

describe('the way to the final target', () => {
  it('is none when it is reached, whatever is left over', () => {
    const row = { actual: ['10', '24', '18', '53', ''] };
    expect([metric('remaining', row), metric('paceNeeded', row)]).toEqual(['-3', 'reached']);
  });

  it('runs downwards where less is better', () => {
    const row = {
      direction: 'decrease',
      target: ['—', '80', '60', '40', '20'],
      actual: ['100', '', '', '55', ''],
    } as const;
    const down = { ...row, target: [...row.target], actual: [...row.actual] };
    expect(metric('paceNeeded', down)).toBe('-35.0');
    expect(metric('expectedValue', down)).toBe('40.0');
    expect(metric('expectedProgress', down)).toBe('75.0');
  });

  it('ends with the last target that is stated', () => {
    // 10 + 30 × 3/3
    expect(metric('expectedValue', { target: ['—', '20', '30', '40', ''] })).toBe('40.0');
    expect(metric('expectedValue', { target: ['—', '', '', '', ''] })).toBe('noFinalTarget');
  });

  it('has no years left in the final year, and has not begun in the baseline’s', () => {
    const last = assess({ actual: ['10', '24', '18', '36', '40'] }).years[3];
    expect(last && said(last.metrics.paceNeeded)).toBe('noYearsLeft');
    const scheme = schemeWith({ timeline: 'dataYear' });
    const old = { actual: ['10', '24', '18', '36 (H27)', ''] };
    expect(metric('elapsedShare', old, scheme)).toBe('noPeriod');
  });

  it('is not drawn beyond the year of the final target', () => {
    const row = { target: ['—', '20', '', '', ''] };
    expect(metric('elapsedShare', row)).toBe('100.0');
    expect(metric('expectedValue', row)).toBe('20.0');
    expect(metric('expectedProgress', row)).toBe('260.0');
  });

  it('counts the years of the values themselves when the scheme says so', () => {
    const row = { actual: ['10', '24', '18', '36 (H29)', ''] };
    expect(metric('elapsedShare', row)).toBe('75.0');
    expect(metric('elapsedShare', row, schemeWith({ timeline: 'dataYear' }))).toBe('50.0');
  });
});

describe('経過割合に対する達成度', () => {
  it('is of what adds up over the years: 36 of 50 after three of four years', () => {
    const plan = submission([ROW], 2018);
    const indicators = plan.indicators.map((one) => ({ ...one, cumulative: true }));
    const [assessment] = evaluate({ ...plan, indicators }, SCHEME).assessments;
    expect(assessment && said(assessment.judged.metrics.elapsedRate)).toBe('96.0');
  });
});

describe('見込み', () => {
  const scheme: Scheme = { ...SCHEME, forecast: { values: 3 } };

  it('is the straight line through the last actuals, marked as an estimate', () => {
    // 24, 18, 36 of H28 to H30: mean 26 in H29, 6 more each year, so 38 in H31.
    const { metrics, inputs } = assess({}, scheme).judged;
    expect(metrics.forecast).toMatchObject({ kind: 'defined', rounded: '38.0', estimate: true });
    expect(metrics.forecast.inputs).toEqual(['past-2016', 'past-2017', 'past-2018', 'finalTarget']);
    const cells = metrics.forecast.inputs.map(
      (name) => inputs.find((input) => input.name === name)?.places[0]?.cell,
    );
    expect(cells).toEqual(['K3', 'L3', 'M3', 'N2']);
  });

  it('passes over a year without a value', () => {
    // 10, 24, 36 of H27, H28, H30: slope 58/7 through 70/3 at 4/3 years, so 136/3 ÷ … = 45.4 in H31.
    expect(metric('forecast', { actual: ['10', '24', '—', '36', ''] }, scheme)).toBe('45.4');
  });

  it('is not made of too little, nor for a year that is there', () => {
    expect(metric('forecast', { actual: ['—', '24', '—', '36', ''] }, scheme)).toBe('tooFewYears');
    expect(metric('forecast', { actual: ['10', '24', '18', '—', ''] }, scheme)).toBe(
      'actualMissing',
    );
    const last = assess({ actual: ['10', '24', '18', '36', '40'] }, scheme).years[3];
    expect(last && said(last.metrics.forecast)).toBe('noYearsLeft');
  });
});

/** The scheme with other rules on values. */
function schemeWith(values: Partial<Scheme['values']>): Scheme {
  return { ...SCHEME, values: { ...SCHEME.values, ...values } };
}
