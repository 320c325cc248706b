/** The period of a plan: 平成27年度～平成31年度. */

import { parseFiscalYear, printFiscalYear } from './fiscalYear.ts';

/** First and last fiscal year of a plan; what could not be read is undefined. */
export interface Period {
  readonly first: number | undefined;
  readonly last: number | undefined;
}

const BETWEEN = /[～〜~－–—-]|から/u;

/**
 * Reads the period of a plan.
 *
 * @param text `令和2年度～令和6年度`, `R2-R6（5年間）`
 */
export function parsePeriod(text: string): Period {
  const [first, last] = text.split(BETWEEN).map(yearOf);
  return { first, last };
}

function yearOf(text: string): number | undefined {
  const reading = parseFiscalYear(text.replaceAll(/まで|の\d+年間|[（(]\d+年間[）)]/gu, ''));
  return reading.kind === 'year' ? reading.fiscalYear.year : undefined;
}

/**
 * Prints the period of a plan.
 *
 * @returns `令和7年度～令和11年度`
 */
export function printPeriod(first: number, last: number): string {
  return `${printFiscalYear(first)}～${printFiscalYear(last)}`;
}

/**
 * Puts another last year into a period and leaves the first as it is written; what stood behind the last is dropped,
 * for it spoke of that.
 *
 * @returns undefined where no two years are parted
 */
export function prolongedPeriod(text: string, last: number): string | undefined {
  const between = BETWEEN.exec(text);
  if (between === null) return undefined;
  return `${text.slice(0, between.index)}${between[0]}${printFiscalYear(last)}`;
}
