import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import type { TargetWay } from '../../src/office/scheme.ts';
import { type Row, SCHEME, submission } from './submission.ts';

/** 基準値 H27 40, 最終目標値 H31 100, and nothing between them; H28 to H31. */
const ROW: Row = {
  target: ['—', '', '', '', '100'],
  actual: ['40', '50', '70', '100', ''],
  cumulative: true,
};

function assess(
  row: Row,
  withoutOwn: readonly TargetWay[] = ['final'],
  judgedYear = Math.min(2018, 2014 + row.target.length),
): Assessment {
  const scheme = { ...SCHEME, targets: { withoutOwn } };
  const [assessment] = evaluate(submission([row], judgedYear), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

function kinds(row: Row, withoutOwn?: readonly TargetWay[]): readonly string[] {
  return assess(row, withoutOwn).years.map(({ judgement }) => judgement.kind);
}

function targetOf({ years }: Assessment, index: number): object | undefined {
  return years[index]?.inputs.find(({ name }) => name === 'target');
}

describe('a plan that states final targets only', () => {
  it('is 途中 until the final target is met, and 未達成 in its year alone', () => {
    expect(kinds(ROW)).toEqual(['underway', 'underway', 'achieved', 'undecided']);
    const late = { ...ROW, actual: ['40', '50', '70', '90', '99'] };
    expect(kinds(late)).toEqual(['underway', 'underway', 'underway', 'notAchieved']);
  });

  it('is held against the final target, whose cell stands beside its own', () => {
    expect(targetOf(assess(ROW), 0)).toMatchObject({
      written: '100',
      number: '100',
      held: { by: 'final', year: 2019, label: 'H31' },
      places: [
        { sheet: 'KPI', cell: 'K2' },
        { sheet: 'KPI', cell: 'N2' },
      ],
    });
  });

  it('says how far it has come and what is needed each year', () => {
    const { metrics } = assess(ROW, ['final'], 2017).judged;
    // (70 − 40) ÷ (100 − 40), and 30 in two years.
    expect(metrics.progressRate).toMatchObject({ rounded: '50.0' });
    expect(metrics.paceNeeded).toMatchObject({ exact: '15' });
  });

  it('has no missed years before the final one', () => {
    expect(assess(ROW).years.map(({ missedYears }) => missedYears)).toEqual([0, 0, 0, 0]);
  });

  it('is not 未達成 without an actual before the final year, whatever the scheme says of 欠測', () => {
    const scheme = { ...SCHEME, values: { ...SCHEME.values, missing: 'notAchieved' as const } };
    const row = { target: ['—', '', '100', '100'], actual: ['40', '—', '—', '—'] };
    const years = evaluate(submission([row], 2017), scheme).assessments[0]?.years ?? [];
    expect(years.map(({ judgement }) => judgement.kind)).toEqual([
      'undecided',
      'notAchieved',
      'notAchieved',
    ]);
  });

  it('is judged as ever when the plan is extended by a year: the last target stays in force', () => {
    const row = { target: ['—', '', '100', ''], actual: ['40', '50', '90', '99'] };
    expect(kinds(row)).toEqual(['underway', 'notAchieved', 'notAchieved']);
    expect(targetOf(assess(row), 2)).toMatchObject({ held: { by: 'final', year: 2017 } });
  });

  it('takes a dash behind the last target for no target', () => {
    const row = { target: ['—', '', '100', '—'], actual: ['40', '50', '90', '99'] };
    expect(assess(row).years[2]?.judgement).toEqual({ kind: 'undecided', reason: 'targetMissing' });
  });

  it('can be a range or 維持', () => {
    expect(kinds({ target: ['—', '', '93～97'], actual: ['90', '95', ''] })[0]).toBe('achieved');
    expect(kinds({ target: ['—', '', '93～97'], actual: ['90', '92', ''] })[0]).toBe('underway');
    expect(kinds({ target: ['—', '', '維持'], actual: ['90', '89', ''] })[0]).toBe('underway');
    expect(kinds({ target: ['—', '', '維持'], actual: ['90', '90', ''] })[0]).toBe('achieved');
  });

  it('asks of ▲100 that is to be 8割減 for ▲20 or more, not for less', () => {
    const row: Row = { target: ['—', '', '基準値の0.2倍以下'], actual: ['-100', '-30', ''] };
    expect(kinds(row)[0]).toBe('underway');
    expect(kinds({ ...row, actual: ['-100', '-15', ''] })[0]).toBe('achieved');
    expect(targetOf(assess(row), 0)).toMatchObject({ number: '-20', bound: 'atLeast' });
    const down: Row = { ...row, actual: ['100', '30', ''], direction: 'decrease' };
    expect(kinds(down)[0]).toBe('underway');
    expect(targetOf(assess(down), 0)).toMatchObject({ number: '20', bound: 'atMost' });
  });

  it('is held against nothing where the scheme says so', () => {
    expect(assess(ROW, []).years[0]?.judgement).toEqual({ kind: 'undecided', reason: 'noTarget' });
  });
});

describe('two horizons', () => {
  const row = {
    target: ['—', '', '60', '', '100'],
    actual: ['40', '50', '60', '70', ''],
  };

  it('each stand for the years before them', () => {
    expect(kinds(row)).toEqual(['underway', 'achieved', 'underway', 'undecided']);
    expect(targetOf(assess(row), 0)).toMatchObject({ held: { year: 2017 } });
    expect(targetOf(assess(row), 2)).toMatchObject({ held: { year: 2019 } });
  });

  it('ask for the pace to the nearer one', () => {
    const { metrics } = assess(row, ['final'], 2016).judged;
    // From 50 to 60 in one year, not to 100 in three.
    expect(metrics.paceNeeded).toMatchObject({ exact: '10', inputs: ['actual', 'target'] });
  });

  it('make two straight lines', () => {
    // Half the way from 60 (H29) to 100 (H31).
    expect(targetOf(assess(row, ['line']), 2)).toMatchObject({
      number: '80',
      held: { by: 'line', start: '60', aim: '100', gone: 1, whole: 2, year: 2019 },
    });
  });
});

describe('the straight line from 基準値', () => {
  it('is level where what was reached is to be kept', () => {
    // 待機児童: none from H29 on; the 2 of H30 are not on the way to anything.
    const nobody: Row = {
      target: ['—', '', '0', '', '0'],
      actual: ['12', '8', '0', '2', ''],
      direction: 'decrease',
    };
    expect(kinds(nobody, ['line'])).toEqual([
      'notAchieved',
      'achieved',
      'notAchieved',
      'undecided',
    ]);
    expect(targetOf(assess(nobody, ['line']), 2)).toMatchObject({
      number: '0',
      held: { by: 'line', start: '0', aim: '0', gone: 1, whole: 2 },
    });
  });

  it('is as near as it is printed: what is short of 4.4 is not 0 from it', () => {
    // 2 and 5 in five years: 2.6, 3.2, 3.8, 4.4.
    const clinics: Row = {
      target: ['—', '', '', '', '', '5'],
      actual: ['2', '2', '3', '3', '4', ''],
    };
    const { judgement, metrics } = assess(clinics, ['line'], 2019).judged;
    expect(judgement).toMatchObject({ kind: 'notAchieved' });
    expect(metrics.targetGap).toMatchObject({ exact: '-0.4', rounded: '-0.4' });
    // What is stated has the decimals of the values.
    expect(metrics.remaining).toMatchObject({ rounded: '1' });
  });

  it('is not nearer than one decimal more than the values have', () => {
    // 46 × 0.875 = 40.25.
    const leaving: Row = {
      target: ['—', '基準値の0.875倍以下'],
      actual: ['46', '43'],
      direction: 'decrease',
    };
    const { metrics } = assess(leaving, ['final'], 2016).judged;
    expect(metrics.targetGap).toMatchObject({ exact: '2.75', rounded: '2.8' });
    expect(metrics.remaining).toMatchObject({ exact: '-2.75', rounded: '-2.8' });
  });

  it('gives every year a target of its own', () => {
    // 55, 70, 85 and 100.
    expect(kinds(ROW, ['line'])).toEqual(['notAchieved', 'achieved', 'achieved', 'undecided']);
    expect(targetOf(assess(ROW, ['line']), 0)).toMatchObject({
      written: '',
      number: '55',
      held: { by: 'line', start: '40', aim: '100', gone: 1, whole: 4, year: 2019 },
      places: [
        { sheet: 'KPI', cell: 'K2' },
        { sheet: 'KPI', cell: 'J3' },
        { sheet: 'KPI', cell: 'N2' },
      ],
    });
  });

  it('compares what is printed: one decimal more than the values have', () => {
    // 1 + 1 ÷ 3 = 1.333…
    const row = { target: ['—', '', '', '2'], actual: ['1', '1.33', '', ''] };
    expect(targetOf(assess(row, ['line']), 0)).toMatchObject({ number: '1.333' });
    expect(kinds(row, ['line'])[0]).toBe('notAchieved');
  });

  it('keeps the bound of the final target and goes down where less is better', () => {
    const row: Row = {
      target: ['—', '', '20未満'],
      actual: ['40', '30', ''],
      direction: 'decrease',
    };
    expect(targetOf(assess(row, ['line']), 0)).toMatchObject({ number: '30', bound: 'lessThan' });
    expect(kinds(row, ['line'])[0]).toBe('notAchieved');
    expect(kinds({ ...row, actual: ['40', '29', ''] }, ['line'])[0]).toBe('achieved');
  });

  it('is not drawn backwards, nor without 基準値: the next way decides', () => {
    const behind = { target: ['—', '', '30'], actual: ['40', '29', ''] };
    expect(kinds(behind, ['line', 'final'])[0]).toBe('underway');
    expect(kinds(behind, ['line'])[0]).toBe('undecided');
    const without = { target: ['—', '', '30'], actual: ['—', '29', ''] };
    expect(kinds(without, ['line', 'final'])[0]).toBe('underway');
  });

  it('takes a value at its own year where the scheme goes by the data year', () => {
    const values = { ...SCHEME.values, timeline: 'dataYear' as const };
    const scheme = { ...SCHEME, targets: { withoutOwn: ['line' as const] }, values };
    // The value of H28 stands under H29: held against 40 + 60 × 1/4, not × 2/4.
    const row = { target: ['—', '', '', '', '100'], actual: ['40', '', '55 (H28)', '', ''] };
    const [assessment] = evaluate(submission([row], 2017), scheme).assessments;
    expect(assessment?.judged.inputs[0]).toMatchObject({ number: '55' });
    expect(assessment?.judged.judgement.kind).toBe('achieved');
  });
});

describe('the share n/N', () => {
  it('asks in year n of N for n/N of the final target, wherever it began', () => {
    // 25, 50, 75 and 100.
    expect(kinds(ROW, ['share'])).toEqual(['achieved', 'achieved', 'achieved', 'undecided']);
    const slow = { ...ROW, actual: ['0', '24', '50', '74', ''] };
    expect(kinds(slow, ['share']).slice(0, 3)).toEqual(['notAchieved', 'achieved', 'notAchieved']);
    expect(targetOf(assess(slow, ['share']), 2)).toMatchObject({
      number: '75',
      held: { by: 'share', aim: '100', gone: 3, whole: 4, year: 2019 },
    });
  });

  it.each<[string, Partial<Row>]>([
    ['is not added up over the years', { cumulative: false }],
    ['is better when less', { direction: 'decrease' }],
    ['aims at zero', { target: ['—', '', '', '', '0'] }],
    ['aims at a range', { target: ['—', '', '', '', '93～97'] }],
  ])('is not asked of what %s', (_, change) => {
    expect(kinds({ ...ROW, ...change }, ['share'])[0]).toBe('undecided');
  });
});

it('a year’s own target goes first, whatever the scheme takes where there is none', () => {
  const row = { target: ['—', '45', '', '', '100'], actual: ['40', '46', '46', '', ''] };
  expect(kinds(row, ['line']).slice(0, 2)).toEqual(['achieved', 'notAchieved']);
  expect(targetOf(assess(row, ['line']), 0)).not.toHaveProperty('held');
});

describe('途中', () => {
  it('is counted apart, and is part of what could be judged', () => {
    const met = { target: ['—', '', '100'], actual: ['40', '100', ''] };
    const under = { target: ['—', '', '100'], actual: ['40', '60', ''] };
    const open = { target: ['—', '', ''], actual: ['40', '60', ''] };
    const { total, change } = evaluate(submission([met, under, under, open]), SCHEME);
    expect(total).toMatchObject({
      indicators: 4,
      achieved: 1,
      notAchieved: 0,
      underway: 2,
      undecided: 1,
      denominator: 3,
      achievedShare: { rounded: '33.3' },
    });
    expect(change.moves).toEqual([]);
  });

  it('is a move of its own from one year to the next', () => {
    const { change } = evaluate(submission([ROW], 2018), SCHEME);
    expect(change.moves).toEqual([{ before: 'underway', after: 'achieved', indicators: ['K1'] }]);
  });
});
