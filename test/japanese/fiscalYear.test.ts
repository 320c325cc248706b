import { describe, expect, it } from '@jest/globals';

import { eraYear } from '../../src/japanese/era.ts';
import {
  expandedYear,
  fiscalYearOfDay,
  fullFiscalYear,
  parseFiscalYear,
} from '../../src/japanese/fiscalYear.ts';

describe('a fiscal year', () => {
  it.each([
    ['H27', 2015, 'H27'],
    ['h27', 2015, 'h27'],
    ['Ｈ２７', 2015, 'H27'],
    ['H27年度', 2015, 'H27年度'],
    ['平成27年度', 2015, '平成27年度'],
    ['平成 27 年', 2015, '平成27年'],
    ['㍻27', 2015, '平成27'],
    ['平成27(2015)', 2015, '平成27(2015)'],
    ['平成 27（2015）年', 2015, '平成27(2015)年'],
    ['2015（平成27）年度', 2015, '2015(平成27)年度'],
    ['H27/2015', 2015, 'H27/2015'],
    ['2015', 2015, '2015'],
    ['2015年度', 2015, '2015年度'],
    ['FY2015', 2015, 'FY2015'],
    ['H31', 2019, 'H31'],
    ['R1', 2019, 'R1'],
    ['R元', 2019, 'R元'],
    ['令和元年度', 2019, '令和元年度'],
    ['㋿6', 2024, '令和6'],
    ['平成32年', 2020, '平成32年'],
    ['S63', 1988, 'S63'],
  ])('%s begins in %d and is called %s', (text, year, label) => {
    expect(parseFiscalYear(text)).toEqual({ kind: 'year', fiscalYear: { year, label } });
  });

  it('leaves out a second line in brackets, which explains the first', () => {
    expect(parseFiscalYear('H28\n(2016)')).toEqual({
      kind: 'year',
      fiscalYear: { year: 2016, label: 'H28' },
    });
  });

  it.each(['H28\n(2015)', '平成28(2015)', '2015（H28）'])(
    'says when %j disagrees with itself',
    (text) => {
      expect(parseFiscalYear(text)).toEqual({
        kind: 'disagreement',
        japanese: 2016,
        western: 2015,
      });
    },
  );

  it.each([
    '',
    '27',
    '28年度',
    'H28実績',
    'H28～H30',
    'H28.4',
    'H0',
    '平成',
    '15',
    '基準値',
    'K28',
    'H280',
  ])('does not guess from %j', (text) => {
    expect(parseFiscalYear(text)).toEqual({ kind: 'unreadable' });
  });
});

describe('the era of a fiscal year', () => {
  it.each([
    [2015, '平成', 'H', 27],
    [2018, '平成', 'H', 30],
    [2019, '令和', 'R', 1],
    [2024, '令和', 'R', 6],
    [1988, '昭和', 'S', 63],
    [1989, '平成', 'H', 1],
  ])('%d is %s (%s) %d', (year, name, letter, number) => {
    expect(eraYear(year)).toEqual({ name, letter, year: number });
  });

  it('has none before 明治', () => {
    expect(eraYear(1800)).toBeUndefined();
  });
});

describe('the fiscal year of a day', () => {
  it.each([
    ['2019-03-31', 2018, 'H30'],
    ['2019-04-01', 2019, 'R1'],
    ['2019-04-30', 2019, 'R1'],
    ['2019-05-01', 2019, 'R1'],
    ['2020-01-01', 2019, 'R1'],
    ['2020-03-31', 2019, 'R1'],
    ['2025-12-31', 2025, 'R7'],
  ])('%s lies in the year that begins in %d, called %s', (iso, year, label) => {
    expect(fiscalYearOfDay(iso)).toEqual({ year, label });
  });
});

describe('a fiscal year in full', () => {
  it.each([
    ['H30', 2018, '平成30年度'],
    ['h31', 2019, '平成31年度'],
    ['R1', 2019, '令和元年度'],
    ['R元', 2019, '令和元年度'],
    ['R6年度', 2024, '令和6年度'],
    ['平成30', 2018, '平成30年度'],
    ['平成30年度', 2018, '平成30年度'],
    ['2015', 2015, '2015年度'],
    ['2015年度', 2015, '2015年度'],
    ['平成27(2015)年', 2015, '平成27年度'],
    ['H27/2015', 2015, '平成27年度'],
    ['FY2019', 2019, '令和元年度'],
  ])('%s (%d) is %s, in the era of the sheet', (label, year, full) => {
    expect(fullFiscalYear({ label, year })).toBe(full);
  });
});

describe('what a short year stands for', () => {
  it.each([
    ['H30', '平成30年度'],
    ['R元', '令和元年度'],
    ['Ｒ５', '令和5年度'],
    ['H30\n(2018)', '平成30年度'],
    ['平成30年度', undefined],
    ['2018', undefined],
    ['基準値', undefined],
    ['R5の達成状況', undefined],
    ['', undefined],
  ])('%j is %s', (text, full) => {
    expect(expandedYear(text)).toBe(full);
  });
});
