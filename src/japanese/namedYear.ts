/** Headings that name a column by what it is for, with its year: 中間目標（R5）, 目標値 R7, 現在値（令和6年度）. */

import { type FiscalYearReading, parseFiscalYear } from './fiscalYear.ts';
import { comparable } from './text.ts';

const NAMES = '中間目標値?|最終目標値?|目標値|現在値|現状値';
const NAMED = new RegExp(String.raw`^(${NAMES})(?:\((.+)\)|(.+))$`, 'u');
const ALONE = new RegExp(`^(?:${NAMES})$`, 'u');

/** A heading of a year column, and what it calls the column beside its year. */
export interface NamedYear {
  readonly reading: FiscalYearReading;
  readonly name?: string;
}

/**
 * Reads the heading of a year column.
 *
 * @param text `R5`, `中間目標（R5）`, `目標値 令和7年度`
 * @returns the year as `parseFiscalYear` reads it, and the name where there is one
 */
export function parseNamedYear(text: string): NamedYear {
  const plain = parseFiscalYear(text);
  if (plain.kind !== 'unreadable') return { reading: plain };
  const [, name, inBrackets, behind] = NAMED.exec(comparable(text)) ?? [];
  const year = inBrackets ?? behind;
  if (name === undefined || year === undefined) return { reading: plain };
  const reading = parseFiscalYear(year);
  return reading.kind === 'unreadable' ? { reading } : { reading, name };
}

/** Whether a heading names a column and leaves its year open: 中間目標. */
export function isNameWithoutYear(text: string): boolean {
  return ALONE.test(comparable(text));
}
