/** Dates as a workbook stores them. They come from the facts, never from the clock. */

import { daysSince1970, fromIsoDate } from '../../japanese/calendar.ts';

const MILLISECONDS_OF_DAY = 86_400_000;
/** Days from 1899-12-30, Excel's day 0 for every date since March 1900, to 1970-01-01 (ECMA-376 Part 1, 18.17.4.1). */
const SERIAL_OF_1970 = 25_569;

/**
 * @param iso a real date, `2019-08-07`
 * @returns its midnight in UTC
 */
export function midnight(iso: string): Date {
  // oxlint-disable-next-line no-restricted-globals -- a date that is given, not the clock
  return new Date(days(iso) * MILLISECONDS_OF_DAY);
}

/**
 * @param iso a real date after February 1900, `2019-08-07`
 * @returns Excel's serial number: 43684
 */
export function serialNumber(iso: string): number {
  return days(iso) + SERIAL_OF_1970;
}

function days(iso: string): number {
  const day = fromIsoDate(iso);
  if (day === undefined) throw new Error(`no date: ${iso}`);
  return daysSince1970(day);
}
