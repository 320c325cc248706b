import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { read } from '../../src/read/read.ts';
import { SAMPLE_CITIES, shippedWorkbook } from '../facts/sampleCities.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** What the rule says, and of which cell. */
function said(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter(({ code }) => code === 'series/scale')
    .map(({ place, message }) => `${place?.cell ?? ''} ${message}`);
}

describe('values of one year on that are written in another unit', () => {
  it('are told once, at the first of them, where targets and actuals change together', () => {
    // 千 → 万: 2,541 and 2,496 become 254.1 and 249.6
    expect(said('KPI!M2 = 254.1, KPI!M3 = 249.6, KPI!N2 = 254.1')).toEqual([
      'M2 H30からの値（「254.1」など）は、どれも前の年度の値（「2,400」など）のおよそ10分の1です。途中から単位を変えていませんか。',
    ]);
  });

  it('are told of a thousand times, too, and where only actuals change', () => {
    expect(said('KPI!L3 = 2354000, KPI!M3 = 2496000')).toEqual([
      'L3 H29からの値（「2354000」など）は、どれも前の年度の値（「2334」など）のおよそ1000倍です。途中から単位を変えていませんか。',
    ]);
  });

  it('are none where one value alone lies outside: that is a slip of the digits', () => {
    expect(said('KPI!M3 = 24960')).toEqual([]);
    const codes = check(changed(SOUND_WORKBOOK, 'KPI!M3 = 24960')).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toContain('series/jump');
  });

  it('are told where only targets change, which all would then be reached', () => {
    expect(said('KPI!M2 = 254.1, KPI!M3 = 2496, KPI!N2 = 254.1')).toEqual([
      'M2 H30からの目標値（「254.1」など）は、どれも前の年度の値（「2,400」など）のおよそ10分の1です。途中から単位を変えていませんか。',
    ]);
  });

  it('are told where one year alone is written otherwise, and the next as before', () => {
    expect(said('KPI!L2 = 240, KPI!L3 = 235.4')).toEqual([
      'L2 H29の値（「240」など）は、どれもほかの年度の値（「2,541」など）のおよそ10分の1です。この年度だけ単位を変えていませんか。',
    ]);
  });

  it('are none where a later value stands as the earlier ones do, or fewer than three stand before', () => {
    expect(said('KPI!K2 = 236.5, KPI!M3 = 249.6')).toEqual([]);
    const blank = 'KPI!K2 = 未定, KPI!L2 = 未定, KPI!J3 = —, KPI!K3 = 2334, KPI!L3 = —';
    expect(said(`${blank}, KPI!M2 = 254.1, KPI!M3 = 249.6, KPI!N2 = 254.1`)).toEqual([]);
  });

  it('are none where a number grows by itself', () => {
    const grown = 'KPI!J3 = 3, KPI!K2 = 6, KPI!K3 = 7, KPI!L2 = 12, KPI!L3 = 15';
    expect(said(`${grown}, KPI!M2 = 24, KPI!M3 = 31, KPI!N2 = 48`)).toEqual([]);
  });

  it.each(SAMPLE_CITIES)('are none in the workbook of %s', async (city) => {
    const { value } = await read(shippedWorkbook(city), `${city}.xlsx`);
    if (value === undefined) throw new Error('It cannot be read.');
    const { diagnostics } = check(value);
    expect(diagnostics.filter(({ code }) => code === 'series/scale')).toEqual([]);
  });
});
