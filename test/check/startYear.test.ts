/** 開始年度: what an indicator that was added to the plan need not state. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** 待機者の割合 without its baseline and its values of H28 and H29. */
const ADDED =
  'KPI!U1 = 開始年度, KPI!J4:J5 cleared, KPI!K4:K5 cleared, KPI!L4:L5 cleared, KPI!N4 = 5.0以下';

function found(changes: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, changes)).diagnostics.map(
    ({ code, place }) => `${code} ${place?.cell ?? ''}`,
  );
}

describe('an indicator that was added to the plan', () => {
  it('is asked for every year without its 開始年度, and told of the column', () => {
    expect(found(ADDED)).toEqual(
      expect.arrayContaining([
        'quantity/unfilled J5',
        'quantity/unfilled K5',
        'quantity/unfilled L5',
      ]),
    );
    const [first] = check(changed(SOUND_WORKBOOK, ADDED)).diagnostics.filter(
      ({ code }) => code === 'quantity/unfilled',
    );
    expect(first?.hint).toContain('「開始年度」に最初の年度を書けば');
  });

  it('gives no finding for the years before it, and has no value in them', () => {
    const { value, diagnostics } = check(changed(SOUND_WORKBOOK, `${ADDED}, KPI!U4 = H30`));
    expect(diagnostics).toEqual([]);
    const added = value?.indicators.find(({ id }) => id === 'K1-1-1');
    const none = { kind: 'missing', written: '', reason: 'notApplicable' };
    expect(added?.actual.baseline.value).toEqual(none);
    expect(added?.actual.years.map((fact) => fact.value.kind)).toEqual([
      'missing',
      'missing',
      'measured',
      'pending',
    ]);
    expect(added?.target.years.slice(0, 2).map((fact) => fact.value)).toEqual([none, none]);
  });

  it('is still asked for the years from it on', () => {
    expect(found(`${ADDED}, KPI!U4 = H29`)).toEqual([
      'quantity/target-missing L4',
      'quantity/unfilled L5',
    ]);
  });
});
