/** A form in which nothing is filled in. */

import type { FiscalYear } from '../../forms/submission.ts';
import type { Content } from './content.ts';
import { yearLabel } from './years.ts';

/** A 総合戦略 runs for five years. */
const YEARS = 5;

/**
 * Makes the content of a blank form.
 *
 * @param first the first year of the plan; the baseline is of the year before
 * @returns five year columns, and the items of 会議 to choose from
 */
export function blankContent({ year, label }: FiscalYear): Content {
  const years = Array.from({ length: YEARS }, (_, index) => yearLabel(year + index, label));
  return {
    meta: { baselineYear: yearLabel(year - 1, label), years, latestActualYear: label },
    goals: [],
    policies: [],
    kpis: [],
    bullets: [],
    references: [],
    meeting: ['日時', '場所', '議事', '配布資料'].map((item) => ({ item, text: '' })),
  };
}
