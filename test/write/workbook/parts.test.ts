import { describe, expect, it } from '@jest/globals';

import { withEntryDates } from '../../../src/write/workbook/entryDates.ts';
import { midnight, serialNumber } from '../../../src/write/workbook/excelDate.ts';
import { LOWEST, lineCount, rowHeight } from '../../../src/write/workbook/textHeight.ts';
import { baselineHeading, yearHeading } from '../../../src/write/workbook/years.ts';

describe('the heading of a year', () => {
  it.each([
    ['H28', 'H28\n(2016)'],
    ['H31', 'H31\n(2019)'],
    ['R1', 'R1\n(2019)'],
    ['令和元年度', '令和元年度\n(2019)'],
    ['2016', '2016'],
    ['2016年度', '2016年度'],
    ['平成28(2016)', '平成28(2016)'],
    ['策定時', '策定時'],
  ])('%s is written %j', (label, heading) => {
    expect(yearHeading(label)).toBe(heading);
  });

  it('of the baseline begins with 基準値', () => {
    expect(baselineHeading('H27')).toBe('基準値\nH27 (2015)');
  });
});

describe('a date', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2019-08-07', 43_684],
    ['2024-02-29', 45_351],
  ])('%s is day %d of Excel', (iso, serial) => {
    expect(serialNumber(iso)).toBe(serial);
  });

  it('is midnight, without a time zone', () => {
    expect(midnight('2019-08-07').toISOString()).toBe('2019-08-07T00:00:00.000Z');
  });

  it('that the calendar lacks is a mistake of ours', () => {
    expect(() => serialNumber('2019-02-29')).toThrow('2019-02-29');
  });
});

describe('the height of a row', () => {
  it('is enough for the lines its text takes', () => {
    // 20 units are 140 pixels: 20 half-width or 10 full-width characters within the margins.
    expect(lineCount('あ'.repeat(10), 20, false)).toBe(1);
    expect(lineCount('あ'.repeat(11), 20, false)).toBe(2);
    expect(lineCount('a'.repeat(20), 20, false)).toBe(1);
    expect(lineCount('あ'.repeat(10), 20, true)).toBe(2);
  });

  it('counts written line breaks, and a rare character as one', () => {
    expect(lineCount('名称\n※注記', 20, false)).toBe(2);
    expect(lineCount('𠮷'.repeat(10), 20, false)).toBe(1);
    expect(lineCount('', 20, false)).toBe(1);
  });

  it('stays between a comfortable line and the limit of Excel', () => {
    expect(rowHeight(1)).toBeGreaterThanOrEqual(LOWEST);
    expect(rowHeight(3)).toBeGreaterThan(rowHeight(2));
    expect(rowHeight(1000)).toBe(409);
  });
});

describe('the dates within an archive', () => {
  it('are not set in bytes that are no archive', () => {
    expect(() => withEntryDates(new Uint8Array(100), '2019-08-07')).toThrow('unexpected form');
    expect(() => withEntryDates(new Uint8Array(3), '2019-08-07')).toThrow('unexpected form');
  });

  it('leave the given bytes alone', () => {
    // The smallest archive: nothing but the end of its directory.
    const empty = new Uint8Array(22);
    empty.set([0x50, 0x4b, 0x05, 0x06]);
    const dated = withEntryDates(empty, '2019-08-07');
    expect(dated).toEqual(empty);
    expect(dated).not.toBe(empty);
  });
});
