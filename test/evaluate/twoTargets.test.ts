import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { type Row, SCHEME, submission } from './submission.ts';

/** Revised upwards for H29 and H30: 80 → 100, 100 → 150. */
const ROW: Row = {
  originalTarget: ['—', '60', '80', '100'],
  target: ['—', '60', '100', '150'],
  actual: ['40', '66', '90', ''],
};

function withValues(values: Partial<Scheme['values']>): Scheme {
  return { ...SCHEME, values: { ...SCHEME.values, ...values } };
}

function assess(row: Row, scheme: Scheme = SCHEME): Assessment {
  const [assessment] = evaluate(submission([row], 2017), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

const targets = ({ judged }: Assessment): unknown =>
  judged.inputs
    .filter(({ name }) => /target$/iu.test(name) && name !== 'finalTarget')
    .map(({ name, number, places }) => [name, number, places[0]?.cell]);

describe('an indicator whose targets were revised', () => {
  it('is judged by those after the revision', () => {
    const { judged, years } = assess(ROW);
    // 90 of 100; (90 − 40) ÷ (100 − 40) = 83.3 %; 50 ÷ 110 = 45.5 % of the way to 150.
    expect(judged.judgement).toEqual({ kind: 'notAchieved' });
    expect(judged.metrics.achievementRate).toMatchObject({ rounded: '90.0' });
    expect(judged.metrics.progressRate).toMatchObject({ rounded: '83.3' });
    expect(judged.metrics.finalProgressRate).toMatchObject({ rounded: '45.5' });
    expect(years.map(({ judgement }) => judgement.kind)).toEqual([
      'achieved',
      'notAchieved',
      'undecided',
    ]);
  });

  it('is judged by the original ones in a scheme that says so', () => {
    const { judged } = assess(ROW, withValues({ targetSeries: 'original' }));
    // 90 of 80; (90 − 40) ÷ (80 − 40) = 125 %; 50 ÷ 60 = 83.3 % of the way to 100.
    expect(judged.judgement).toEqual({ kind: 'achieved' });
    expect(judged.metrics.achievementRate).toMatchObject({ rounded: '112.5' });
    expect(judged.metrics.progressRate).toMatchObject({ rounded: '125.0' });
    expect(judged.metrics.finalProgressRate).toMatchObject({ rounded: '83.3' });
  });

  it('names the cells of both targets, and rests on the one that was judged', () => {
    const current = assess(ROW);
    expect(targets(current)).toEqual([
      ['target', '100', 'L2'],
      ['originalTarget', '80', 'L102'],
    ]);
    expect(current.judged.basis.map(({ cell }) => cell)).toEqual(['L2', 'L3']);
    const original = assess(ROW, withValues({ targetSeries: 'original' }));
    expect(targets(original)).toEqual([
      ['target', '80', 'L102'],
      ['revisedTarget', '100', 'L2'],
    ]);
    expect(original.judged.basis.map(({ cell }) => cell)).toEqual(['L102', 'L3']);
  });

  it('is undecided in a year that the original plan had no target for, where that is judged', () => {
    const row = { ...ROW, originalTarget: ['—', '60', '—', '—'] };
    const { judged } = assess(row, withValues({ targetSeries: 'original' }));
    expect(judged.judgement).toEqual({ kind: 'undecided', reason: 'targetMissing' });
    expect(assess(row).judged.judgement.kind).toBe('notAchieved');
  });

  it('may have a range in one of them', () => {
    const row = { ...ROW, originalTarget: ['—', '60', '80～95', '100'] };
    expect(assess(row).judged.inputs[1]).toMatchObject({ name: 'originalTarget', range: {} });
    const { judged } = assess(row, withValues({ targetSeries: 'original' }));
    expect(judged.judgement.kind).toBe('achieved');
  });

  it('counts alike everywhere else: without a second series, the scheme changes nothing', () => {
    const { originalTarget: _, ...single } = ROW;
    expect(assess(single, withValues({ targetSeries: 'original' }))).toEqual(assess(single));
  });
});

describe('a revised actual', () => {
  const row = { target: ['—', '5'], actual: ['1', '6 (訂正)'] };

  it('is judged, or not, as the scheme says', () => {
    const [judged, refused] = [SCHEME, withValues({ revised: 'undecided' })].map(
      (scheme) => evaluate(submission([row]), scheme).assessments[0]?.judged.judgement,
    );
    expect(judged).toEqual({ kind: 'achieved' });
    expect(refused).toEqual({ kind: 'undecided', reason: 'revised' });
  });
});

function judgements(...rows: readonly Row[]): unknown {
  return evaluate(submission(rows), SCHEME).assessments.map(({ judged, computed }) => [
    judged.judgement.kind,
    computed?.kind,
  ]);
}

describe('判定の上書き of an indicator that is printed again', () => {
  const own = { target: ['—', '5'], actual: ['1', '3'] };
  const override = { judgement: 'undecided', reason: '調査方法の変更' } as const;

  it('holds for the reprint too, so that both rows print the same', () => {
    const evaluation = evaluate(
      submission([
        { ...own, override },
        { ...own, reprintOf: 'K1' },
      ]),
      SCHEME,
    );
    const [source, reprint] = evaluation.assessments;
    expect(reprint?.judged.judgement).toEqual({ kind: 'undecided', reason: 'overridden' });
    expect(reprint?.computed).toEqual({ kind: 'notAchieved' });
    expect(reprint?.override).toEqual(source?.override);
    expect(reprint?.judged.basis.map(({ cell }) => cell)).toEqual(['K4', 'K5', 'S2']);
    expect(evaluation.total).toMatchObject({ undecided: 1, indicators: 1 });
  });

  it('finds its source above or below, however wide the number is written', () => {
    expect(judgements({ ...own, reprintOf: 'Ｋ2' }, { ...own, override: { ...override } })).toEqual(
      [
        ['undecided', 'notAchieved'],
        ['undecided', 'notAchieved'],
      ],
    );
  });

  it('gives way to one of the reprint’s own', () => {
    expect(
      judgements(
        { ...own, override },
        { ...own, reprintOf: 'K1', override: { judgement: 'achieved', reason: '確定値' } },
      ),
    ).toEqual([
      ['undecided', 'notAchieved'],
      ['achieved', 'notAchieved'],
    ]);
  });

  it('is not carried from the reprint to its source', () => {
    expect(judgements(own, { ...own, reprintOf: 'K1', override })).toEqual([
      ['notAchieved', undefined],
      ['undecided', 'notAchieved'],
    ]);
  });
});
