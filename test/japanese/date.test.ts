import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';

import { dayFrom1970, daysSince1970, fromIsoDate, isoDate } from '../../src/japanese/calendar.ts';
import { parseDate, printDate, weekdayOf } from '../../src/japanese/date.ts';

describe('a date', () => {
  it.each([
    ['令和元年8月7日', '2019-08-07'],
    ['令和元年８月７日', '2019-08-07'],
    ['令和元年8月7日（水）', '2019-08-07'],
    ['令和元年8月7日 水曜日', '2019-08-07'],
    ['R1.8.7', '2019-08-07'],
    ['H31/4/30', '2019-04-30'],
    ['2019/8/7', '2019-08-07'],
    ['2019-08-07', '2019-08-07'],
    ['2019年8月7日', '2019-08-07'],
    ['㍻31年4月1日', '2019-04-01'],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ kind: 'date', iso });
  });

  it('says when its weekday is wrong', () => {
    expect(parseDate('令和元年8月7日（木）')).toEqual({
      kind: 'weekday',
      iso: '2019-08-07',
      written: '木',
      actual: '水',
    });
  });

  it.each(['2019/2/29', '令和元年13月1日', '2019/4/31'])(
    'says that %s is not in the calendar',
    (text) => {
      expect(parseDate(text)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['', '8月7日', '19/8/7', '令和元年', '未定', '43684'])('is not read from %j', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'unreadable' });
  });
});

describe('printing a date', () => {
  it.each([
    ['2019-08-07', '令和元年8月7日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2024-12-31', '令和6年12月31日'],
    ['1850-01-02', '1850年1月2日'],
  ])('%s → %s', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });

  it('adds the weekday when asked', () => {
    expect(printDate('2019-08-07', { weekday: true })).toBe('令和元年8月7日（水）');
  });

  it('leaves alone what is no date', () => {
    expect(printDate('未定')).toBe('未定');
  });
});

describe('the calendar', () => {
  it('agrees with the clock of the machine on every day of 800 years', () => {
    assert(
      property(integer({ min: -150_000, max: 150_000 }), (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(isoDate(dayFrom1970(days))).toBe(iso);
        expect(daysSince1970(dayFrom1970(days))).toBe(days);
        expect('日月火水木金土'.indexOf(weekdayOf(iso))).toBe(new Date(iso).getUTCDay());
      }),
    );
  });

  it.each(['2019-02-29', '2019-2-1', '2019-13-01', ''])('has no day %j', (iso) => {
    expect(fromIsoDate(iso)).toBeUndefined();
    expect(weekdayOf(iso)).toBe('');
  });
});
