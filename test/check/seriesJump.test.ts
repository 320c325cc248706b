import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** The cells that are said to be ten or more times as large as the others of their indicator. */
function jumps(change: string): readonly (string | undefined)[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter(({ code }) => code === 'series/jump')
    .map(({ place }) => place?.cell);
}

describe('a value far from the others', () => {
  // The greatest of the other values is 2,541 (four times: 10,164); with a digit less, 1,200 lies among 1,400 to 2,541.
  it('is a slip when it is more than four times the greatest of them', () => {
    expect(jumps('KPI!J3 = 1400, KPI!L3 = 12000')).toEqual(['L3']);
    expect(jumps('KPI!J3 = 1400, KPI!L3 = 10200')).toEqual(['L3']);
  });

  it('is none up to four times the greatest of them', () => {
    expect(jumps('KPI!J3 = 1400, KPI!L3 = 10100')).toEqual([]);
  });

  it('is a slip when it is less than a quarter of the least, too', () => {
    // A quarter of 2,325 is 581; 250 with a digit more is 2,500.
    expect(jumps('KPI!J3 = 2325, KPI!L3 = 250')).toEqual(['L3']);
    expect(jumps('KPI!J3 = 2325, KPI!L3 = 590')).toEqual([]);
  });

  it('is none when no shift of the decimal point brings it near the others', () => {
    expect(jumps('KPI!L3 = 60000')).toEqual([]);
  });
});
