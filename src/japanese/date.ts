/** Dates in Japanese notation, read and printed without time zones. */

import { daysSince1970, exists, fromIsoDate, isoDate } from './calendar.ts';
import { ERAS, eraYearOfDay } from './era.ts';
import { halfWidth, withoutSpaces } from './text.ts';

/** Sunday first; 1 January 1970 was a Thursday. */
const WEEKDAYS = '日月火水木金土';
const THURSDAY = 4;

/** What a text says about a date. */
export type DateReading =
  | { readonly kind: 'date'; readonly iso: string }
  /** The weekday written beside it belongs to another day. */
  | {
      readonly kind: 'weekday';
      readonly iso: string;
      readonly written: string;
      readonly actual: string;
    }
  /** Written like a date, but the calendar has no such day. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

/**
 * Reads a date.
 *
 * @param text `令和元年8月7日`, `令和元年8月7日（水）`, `R1.8.7`, `2019/8/7`, `2019年8月7日`, `2019-08-07`
 */
export function parseDate(text: string): DateReading {
  const bare = withoutSpaces(halfWidth(text)).replace('㍻', '平成').replace('㋿', '令和');
  const match =
    /^(明治|大正|昭和|平成|令和|[MTSHR])?(元|\d{1,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:\(?([日月火水木金土])(?:曜日?)?\)?)?$/iu.exec(
      bare,
    );
  if (match === null) return { kind: 'unreadable' };
  const [, eraName, yearText = '', month = '', day = '', weekday] = match;
  const year = calendarYear(eraName, yearText);
  if (year === undefined) return { kind: 'unreadable' };
  const found = { year, month: Number(month), day: Number(day) };
  if (!exists(found)) return { kind: 'impossible' };
  const iso = isoDate(found);
  const actual = weekdayOf(iso);
  if (weekday !== undefined && weekday !== actual) {
    return { kind: 'weekday', iso, written: weekday, actual };
  }
  return { kind: 'date', iso };
}

function calendarYear(eraName: string | undefined, yearText: string): number | undefined {
  const number = yearText === '元' ? 1 : Number(yearText);
  if (eraName === undefined) return yearText.length === 4 ? number : undefined;
  const era = ERAS.find(({ name, letter }) => name === eraName || letter === eraName.toUpperCase());
  return era === undefined || yearText.length > 2 ? undefined : era.firstYear + number - 1;
}

/**
 * @param iso `2019-08-07`
 * @returns one of 日月火水木金土; empty when the date does not exist
 */
export function weekdayOf(iso: string): string {
  const day = fromIsoDate(iso);
  if (day === undefined) return '';
  return WEEKDAYS.charAt((((daysSince1970(day) + THURSDAY) % 7) + 7) % 7);
}

/**
 * Prints a date as municipal papers do.
 *
 * @param iso `2019-08-07`
 * @param options `weekday`: append （水）
 * @returns `令和元年8月7日`, `令和元年8月7日（水）`; the text itself when it is no date
 */
export function printDate(iso: string, options: { readonly weekday?: boolean } = {}): string {
  const day = fromIsoDate(iso);
  if (day === undefined) return iso;
  const era = eraYearOfDay(day);
  const year =
    era === undefined ? String(day.year) : `${era.name}${era.year === 1 ? '元' : String(era.year)}`;
  const weekday = options.weekday === true ? `（${weekdayOf(iso)}）` : '';
  return `${year}年${day.month}月${day.day}日${weekday}`;
}
