/** Eras (元号) and the days on which they began. */

import { type CalendarDay, daysSince1970 } from './calendar.ts';

/** One era. */
export interface Era {
  readonly name: string;
  readonly letter: string;
  /** The sign that holds both characters in one: ㍻. */
  readonly sign: string;
  /** Its year 1 is this year of the Gregorian calendar. */
  readonly firstYear: number;
  readonly firstDay: CalendarDay;
}

/** The latest first. Source: 元号法 and the proclamations before it. */
export const ERAS: readonly Era[] = [
  era('令和', 'R', '㋿', { year: 2019, month: 5, day: 1 }),
  era('平成', 'H', '㍻', { year: 1989, month: 1, day: 8 }),
  era('昭和', 'S', '㍼', { year: 1926, month: 12, day: 25 }),
  era('大正', 'T', '㍽', { year: 1912, month: 7, day: 30 }),
  era('明治', 'M', '㍾', { year: 1868, month: 10, day: 23 }),
];

/** A year within an era; year 1 is written 元 in full notation. */
export interface EraYear {
  readonly name: string;
  readonly letter: string;
  readonly year: number;
}

/**
 * The era's year in which a day lies.
 *
 * @returns undefined before 明治
 */
export function eraYearOfDay(day: CalendarDay): EraYear | undefined {
  const found = ERAS.find(({ firstDay }) => daysSince1970(firstDay) <= daysSince1970(day));
  if (found === undefined) return undefined;
  return { name: found.name, letter: found.letter, year: day.year - found.firstYear + 1 };
}

/**
 * The era by which a fiscal year is called: that of its last day, 31 March, so that 2019 is
 * 令和元年度 as a whole (新元号への移行に伴う予算の取扱い, 2 April 2019).
 *
 * @param year the calendar year in which the fiscal year begins
 * @returns undefined before 明治
 */
export function eraYear(year: number): EraYear | undefined {
  const last = eraYearOfDay({ year: year + 1, month: 3, day: 31 });
  if (last === undefined) return undefined;
  // The fiscal year that ends in an era's first months began before it: 平成30年度 ends in 31年.
  return last.year === 1
    ? eraYearOfDay({ year, month: 12, day: 31 })
    : { ...last, year: last.year - 1 };
}

function era(name: string, letter: string, sign: string, firstDay: CalendarDay): Era {
  return { name, letter, sign, firstYear: firstDay.year, firstDay };
}
