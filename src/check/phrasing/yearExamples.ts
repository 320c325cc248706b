/** Years for the examples of messages: those of the book in hand are understood without thinking. */

import type { FiscalYearReading } from '../../japanese/fiscalYear.ts';

/** What stands in texts that are written before the years are known. */
export const YEAR_EXAMPLES = '{years}';

/** The same for one year, that of the first column: no value is of a later one. */
export const YEAR_EXAMPLE = '{year}';

/** For a book in which no year can be read. */
const ANY_YEARS = ['H30', 'R1'];

/**
 * Names two years as the headings of the book do.
 *
 * @param headings in the order of the columns
 * @example yearExamples(…) // H28、H29
 */
export function yearExamples(headings: readonly { readonly reading: FiscalYearReading }[]): string {
  const labels = headings.flatMap(({ reading }) =>
    reading.kind === 'year' ? [reading.fiscalYear.label] : [],
  );
  return (labels.length === 0 ? ANY_YEARS : labels.slice(0, 2)).join('、');
}
