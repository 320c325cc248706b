/**
 * The Gregorian calendar as arithmetic on whole days, free of time zones and of `Date`.
 *
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
 */

/** A day of the calendar; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/** @returns days since 1 January 1970, negative before it */
export function daysSince1970({ year, month, day }: CalendarDay): number {
  // A year that begins in March has its leap day at the end.
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_IN_400_YEARS + yearOfCycle * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The inverse of `daysSince1970`. */
export function dayFrom1970(days: number): CalendarDay {
  const shifted = days + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** @returns whether the calendar has such a day: 2019-02-29 is none */
export function exists(day: CalendarDay): boolean {
  const back = dayFrom1970(daysSince1970(day));
  return back.year === day.year && back.month === day.month && back.day === day.day;
}

/** @returns `2019-08-07` */
export function isoDate({ year, month, day }: CalendarDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(part: number, length: number): string {
  return String(part).padStart(length, '0');
}

/**
 * @param iso `2019-08-07`
 * @returns undefined when it is not written so, or when there is no such day
 */
export function fromIsoDate(iso: string): CalendarDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return exists(found) ? found : undefined;
}
