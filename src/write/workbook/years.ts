/** Fiscal years in the headings of the form. */

import { eraYear } from '../../japanese/era.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';

/**
 * Writes the heading of a year column.
 *
 * @param label as the facts call the year: `H28`, `令和元年度`, `2016`
 * @returns the label over the western year, `H28\n(2016)`; the label alone when it names the western year itself
 *   or is no year at all
 */
export function yearHeading(label: string): string {
  const reading = parseFiscalYear(label);
  if (reading.kind !== 'year') return label;
  const western = String(reading.fiscalYear.year);
  return label.includes(western) ? label : `${label}\n(${western})`;
}

/**
 * Writes the heading of the baseline column.
 *
 * @param label of 基準年度
 * @returns `基準値\nH27 (2015)`
 */
export function baselineHeading(label: string): string {
  return `基準値\n${yearHeading(label).replace('\n', ' ')}`;
}

/**
 * Calls a fiscal year the way another one is called.
 *
 * @param year the calendar year in which it begins
 * @param like `H30`, `平成30年度`, `2018`, `2018年度`
 * @returns `R1`, `令和元年度`, `2019`, `2019年度`
 */
export function yearLabel(year: number, like: string): string {
  const ending = /年度?$/u.exec(like)?.[0] ?? '';
  const era = eraYear(year);
  if (era === undefined || /^(?:FY)?\d{4}/iu.test(like)) return `${year}${ending}`;
  if (/^[MTSHR]\d/iu.test(like)) return `${era.letter}${era.year}${ending}`;
  return `${era.name}${era.year === 1 ? '元' : era.year}${ending}`;
}
