/** What a number cell holds, and what its format shows of it. */

import { SSF } from 'xlsx';

import { roundHalfUp } from '../decimals/notation.ts';
import type { CellValue } from '../forms/workbook.ts';
import { dayFrom1970, isoDate } from '../japanese/calendar.ts';
import { plainNotation } from './plainNotation.ts';

/** Days from 30 December 1899, Excel's day 0 as it counts since March 1900, to 1 January 1970. */
const DAYS_1900_TO_1970 = 25_569;
/** Days by which the calendar of old Macintosh books lags behind. */
const DAYS_1900_TO_1904 = 1462;
/** 31 December 9999 */
const LAST_SERIAL = 2_958_465;
/** Excel believes in a 29 February 1900; days before it are counted one less. */
const FALSE_LEAP_DAY = 60;

/**
 * Reads a number as a date or a number.
 *
 * @param number the number in the cell, finite
 * @param format the cell's number format, `#,##0.0`
 * @param shown the text that the parser makes of both
 * @param is1904 the book counts its days from 1904
 */
export function numberValue(
  number: number,
  format: string | undefined,
  shown: string,
  is1904: boolean,
): Extract<CellValue, { readonly kind: 'number' | 'date' }> {
  if (format !== undefined && SSF.is_date(format)) {
    const iso = isoFromSerial(number, is1904);
    if (iso !== undefined) return { kind: 'date', iso };
  }
  const decimals = shownDecimals(format, shown);
  return {
    kind: 'number',
    number: plainNotation(number),
    ...(decimals === undefined ? {} : { decimals }),
    percent: format !== undefined && bareFormat(format).includes('%'),
  };
}

/**
 * What Excel shows of a number: it rounds the decimal notation half up, while the parser rounds the binary number
 * (1.005 under `0.00` is shown 1.01; its binary twin lies below that).
 *
 * @param value the number as it was read
 * @param format the cell's number format
 * @param shown the text that the parser makes of both
 */
export function shownNumber(
  value: Extract<CellValue, { readonly kind: 'number' }>,
  format: string | undefined,
  shown: string,
): string {
  if (format === undefined || value.decimals === undefined) return shown;
  const scale = /,+(?=[^#0?,.]*$)/u.exec(bareFormat(format).split(';')[0] ?? '')?.[0].length ?? 0;
  const places = value.decimals + (value.percent ? 2 : 0) - 3 * scale;
  const rounded = Number(roundHalfUp(value.number, places));
  // Which part of the format applies depends on the number before it is rounded.
  if (rounded === 0 || rounded === Number(value.number)) return shown;
  try {
    return SSF.format(format, rounded);
  } catch {
    return shown;
  }
}

/**
 * The day that a serial number stands for.
 *
 * @param serial days since the beginning of the book's calendar; the time of day is dropped
 * @returns `2019-08-07`; undefined outside Excel's calendar, or for a time without a day
 */
export function isoFromSerial(serial: number, is1904: boolean): string | undefined {
  const day = Math.floor(is1904 ? serial + DAYS_1900_TO_1904 : serial);
  if (day < 1 || day === FALSE_LEAP_DAY || day > LAST_SERIAL) return undefined;
  const sinceMarch1900 = day < FALSE_LEAP_DAY ? day + 1 : day;
  return isoDate(dayFrom1970(sinceMarch1900 - DAYS_1900_TO_1970));
}

/** @returns undefined for 標準 and for formats that show no plain decimals (fractions, exponents) */
function shownDecimals(format: string | undefined, shown: string): number | undefined {
  if (format === undefined) return undefined;
  const bare = bareFormat(format);
  if (!/[0#?]/u.test(bare) || /E[+-]|\/|general|標準/iu.test(bare)) return undefined;
  return /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0;
}

/** Letters other than those of formats, in quotation marks; 標準 is a format itself. */
export function withQuotedLetters(format: string): string {
  return format.replaceAll(
    /"[^"]*"|\\.|\[[^\]]*\]|[_*].|標準|([^\0-\x7f]+)/gu,
    (whole, letters?: string) => (letters === undefined ? whole : `"${letters}"`),
  );
}

/** A format without its quoted texts, escaped characters, colours and locales. */
function bareFormat(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
}
