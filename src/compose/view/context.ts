/** What it takes to print an indicator. */

import type { Scheme } from '../../forms/scheme.ts';
import type { Fact, Indicator, Quantity, Submission } from '../../forms/submission.ts';
import type { Words } from '../words.ts';

/** The submission, how it is judged, and the words for it. */
export interface Context {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly words: Words;
}

/** The quantities of one row: the baseline, then one for each year of the plan. */
export function quantities(
  indicator: Indicator,
  row: 'target' | 'actual',
): readonly Fact<Quantity>[] {
  const series = indicator[row];
  return [series.baseline, ...series.years];
}
