import { describe, expect, it } from '@jest/globals';

import { printFiscalYear } from '../../src/japanese/fiscalYear.ts';
import { meetingItemKind, numberedPaper, withWeekday } from '../../src/japanese/meetingItem.ts';

describe('what a row of 会議 is about', () => {
  it.each([
    ['日時', 'date'],
    ['開催日時', 'date'],
    ['日　時', 'date'],
    ['場所', 'place'],
    ['会場', 'place'],
    ['配布資料', 'paper'],
    ['配付資料', 'paper'],
    ['資料一覧', 'paper'],
    ['議事', 'part'],
    ['報告', 'part'],
    ['資料の扱いについて', 'part'],
  ])('%s: %s', (label, kind) => {
    expect(meetingItemKind(label)).toBe(kind);
  });
});

describe('a paper of a list', () => {
  it.each([
    ['資料1　委員名簿', '資料1', '委員名簿'],
    ['資料２ 総合戦略 の進捗状況', '資料２', '総合戦略 の進捗状況'],
    ['参考資料：設置要綱', '参考資料', '設置要綱'],
    ['当日資料1-2 意見書', '当日資料1-2', '意見書'],
    ['別紙3　図', '別紙3', '図'],
    ['委員名簿', '', '委員名簿'],
    ['資料について', '', '資料について'],
    ['　次第　', '', '次第'],
  ])('%s', (text, number, title) => {
    expect(numberedPaper(text)).toEqual({ number, title });
  });
});

describe('the time of a meeting', () => {
  it.each([
    ['令和元年8月7日9時30分から', '令和元年8月7日（水）9時30分から'],
    ['令和元年8月7日（水）9時30分から', '令和元年8月7日（水）9時30分から'],
    ['R1.8.7　9時30分から', '令和元年8月7日（水）9時30分から'],
    ['2019/8/7 9時30分～（予定）', '令和元年8月7日（水）9時30分～（予定）'],
    ['２０１９年８月７日', '令和元年8月7日（水）'],
  ])('%s: in 和暦, with its weekday', (text, printed) => {
    expect(withWeekday(text)).toBe(printed);
  });

  it.each(['8月7日（水）9時30分から', '未定', '令和元年8月7日（木）', '令和元年2月30日'])(
    '%s stays as it is: no date, or one that is wrong',
    (text) => {
      expect(withWeekday(text)).toBe(text);
    },
  );
});

describe('a fiscal year in a title', () => {
  it.each([
    [2023, '令和5年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1860, '1860年度'],
  ])('%i: %s', (year, printed) => {
    expect(printFiscalYear(year)).toBe(printed);
  });
});
