import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** The cells of which a rule says something. */
function cellsOf(code: string, change: string): readonly (string | undefined)[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter((one) => one.code === code)
    .map(({ place }) => place?.cell);
}

/** The cells that are said to be ten or more times as large as the others of their indicator. */
function jumps(change: string): readonly (string | undefined)[] {
  return cellsOf('series/jump', change);
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

  it('is none where fewer than three others say what is usual', () => {
    const targets = 'KPI!K2 = 未定, KPI!L2 = 未定, KPI!M2 = 未定, KPI!N2 = 未定';
    expect(jumps(`${targets}, KPI!K3 = 20000`)).toEqual(['K3']);
    expect(jumps(`${targets}, KPI!J3 = —, KPI!K3 = 20000`)).toEqual([]);
  });

  it('is a slip however many digits it is off', () => {
    expect(jumps('KPI!L3 = 2354万')).toEqual(['L3']);
    expect(jumps('KPI!L3 = 235400000000')).toEqual(['L3']);
  });

  it('is none where 月4回 stands beside 年48回, which has a finding of its own', () => {
    const often = 'KPI!F2 = 回, KPI!F6 = 回, KPI!L3 = 月200回, KPI!K3 = 年2334回';
    expect(jumps(often)).toEqual([]);
    expect(cellsOf('quantity/frequency', often)).toEqual(['L3']);
  });

  it('is none when no shift of the decimal point brings it near the others', () => {
    expect(jumps('KPI!L3 = 60000')).toEqual([]);
  });
});

describe('what is added up over the years (累計)', () => {
  it('may stay as it was, but not become less', () => {
    // 2,334 in the year before
    expect(cellsOf('series/falls', 'KPI!L7 = 2334, KPI!L3 = 2334')).toEqual([]);
    expect(cellsOf('series/falls', 'KPI!L7 = 2333, KPI!L3 = 2333')).toEqual(['L7']);
  });
});
