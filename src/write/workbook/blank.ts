/** A form in which nothing is filled in. */

import type { FormSize } from '../../forms/formSize.ts';
import type { Content } from './content.ts';
import { roomFor } from './room.ts';
import { yearLabel } from './years.ts';

/** A 総合戦略 runs for five years. */
const YEARS = 5;

/**
 * Makes the content of a blank form.
 *
 * @param size of the plan; the baseline is of the year before its first one
 * @returns the year columns, rows for what the plan holds with some to spare, and the items of 会議 to choose from
 */
export function blankContent(size: FormSize): Content {
  const { year, label } = size.first;
  const count = size.last === undefined ? YEARS : size.last.year - year + 1;
  const years = Array.from({ length: count }, (_, index) => yearLabel(year + index, label));
  return {
    meta: { baselineYear: yearLabel(year - 1, label), years, latestActualYear: label },
    goals: [],
    policies: [],
    kpis: [],
    bullets: [],
    references: [],
    meeting: ['日時', '場所', '議事', '配布資料'].map((item) => ({ item, text: '' })),
    room: roomFor(size),
  };
}
