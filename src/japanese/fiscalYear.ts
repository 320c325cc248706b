/** Fiscal years (年度) in every notation that municipal tables use. */

import type { FiscalYear } from '../forms/submission.ts';
import { ERAS, eraYear } from './era.ts';
import { halfWidth, withoutSpaces } from './text.ts';

/** What a text says about a fiscal year. */
export type FiscalYearReading =
  | { readonly kind: 'year'; readonly fiscalYear: FiscalYear }
  /** 和暦 and 西暦 name different years: `H28(2015)`. */
  | { readonly kind: 'disagreement'; readonly japanese: number; readonly western: number }
  | { readonly kind: 'unreadable' };

const JAPANESE = String.raw`(?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|\d{1,2})(?:年度|年)?`;
const WESTERN = String.raw`(?:FY)?(?:18|19|20|21)\d{2}(?:年度|年)?`;
const ALONE = new RegExp(`^(?:${JAPANESE}|${WESTERN})$`, 'iu');
const BOTH = new RegExp(
  `^(?:(${JAPANESE})[(/・]?(${WESTERN})|(${WESTERN})[(/・]?(${JAPANESE}))\\)?(?:年度|年)?$`,
  'iu',
);

/**
 * Reads a fiscal year.
 *
 * @param text `H27`, `Ｈ27年度`, `平成27(2015)`, `2015年度`, `R1`, `令和元年度`, `㍻27`; `H28⏎(2016)` with a line break
 * @returns the calendar year in which it begins (H31 = R1 = 2019) and its label: as written, half-width, without
 *   spaces. A second line in brackets explains the first and is not part of the label.
 */
export function parseFiscalYear(text: string): FiscalYearReading {
  const label = compact(text);
  const year = yearOf(label);
  if (year !== undefined) return { kind: 'year', fiscalYear: { year, label } };
  const [, ...parts] = BOTH.exec(label) ?? [];
  const japanese = yearOf(parts[0] ?? parts[3] ?? '');
  const western = yearOf(parts[1] ?? parts[2] ?? '');
  if (japanese === undefined || western === undefined) return { kind: 'unreadable' };
  if (japanese !== western) return { kind: 'disagreement', japanese, western };
  return { kind: 'year', fiscalYear: { year: western, label: firstLine(text) ?? label } };
}

/**
 * The fiscal year in which a day lies; it begins on 1 April (地方自治法 第208条).
 *
 * @param iso `2025-08-07`
 * @returns 2025, called R7
 */
export function fiscalYearOfDay(iso: string): FiscalYear {
  const [calendarYear = 2000, month = 4] = iso.split('-').map(Number);
  const year = month < 4 ? calendarYear - 1 : calendarYear;
  const era = eraYear(year);
  return { year, label: era === undefined ? String(year) : `${era.letter}${era.year}` };
}

/**
 * Prints a fiscal year in full, as titles and running texts name it.
 *
 * @param year the calendar year in which it begins
 * @returns `令和5年度`, `令和元年度`; in 西暦 before 明治
 */
export function printFiscalYear(year: number): string {
  const era = eraYear(year);
  if (era === undefined) return `${year}年度`;
  return `${era.name}${era.year === 1 ? '元' : era.year}年度`;
}

/**
 * Prints a year of a sheet in full, in its own era: H31 and R1 stay what the sheet calls them.
 *
 * @param year `{ year: 2019, label: 'H31' }`
 * @returns `平成31年度`, `令和元年度`, `2015年度`; of a label that says more, what the calendar says
 */
export function fullFiscalYear({ label, year }: FiscalYear): string {
  const [, letter, name, number] =
    /^(?:([MTSHR])|(明治|大正|昭和|平成|令和))?(元|\d+)(?:年度?)?$/u.exec(label.toUpperCase()) ??
    [];
  if (number === undefined) return printFiscalYear(year);
  const era = ERAS.find((one) => one.letter === letter || one.name === name);
  if (era === undefined) return `${number}年度`;
  return `${era.name}${number === '1' ? '元' : number}年度`;
}

/**
 * What a year is short for.
 *
 * @param text `H30`, `R5`, `H30⏎(2018)`
 * @returns `平成30年度`; undefined for what is no year, and for one that is written out
 */
export function expandedYear(text: string): string | undefined {
  const [first = ''] = text.trim().split('\n');
  const reading = parseFiscalYear(first);
  const isShort = /^[MTSHR](?:元|\d{1,2})$/iu.test(compact(first));
  return isShort && reading.kind === 'year' ? fullFiscalYear(reading.fiscalYear) : undefined;
}

/** The same without 年度 behind it, for where that stands on a line of its own: `令和5`. */
export function eraYearName(year: FiscalYear): string {
  return fullFiscalYear(year).replace(/年度$/u, '');
}

function compact(text: string): string {
  const spelled = ERAS.reduce((all, { sign, name }) => all.replaceAll(sign, name), text);
  return withoutSpaces(halfWidth(spelled));
}

/** The first line of `H28⏎(2016)`, if it is a year of its own. */
function firstLine(text: string): string | undefined {
  const [first, ...more] = text.trim().split(/\r?\n/u);
  const line = compact(first ?? '');
  return more.length > 0 && ALONE.test(line) ? line : undefined;
}

function yearOf(label: string): number | undefined {
  if (!ALONE.test(label)) return undefined;
  const digits = /元|\d+/u.exec(label)?.[0] ?? '';
  const number = digits === '元' ? 1 : Number(digits);
  const era = ERAS.find(
    ({ name, letter }) => label.startsWith(name) || startsWithLetter(label, letter),
  );
  if (era === undefined) return number;
  return number === 0 ? undefined : era.firstYear + number - 1;
}

function startsWithLetter(label: string, letter: string): boolean {
  return label.toUpperCase().startsWith(letter);
}
