/** What it takes to print an indicator. */

import type { Fact, Quantity, Series, Submission } from '../../../forms/submission.ts';
import type { Terms } from '../../../wording/terms.ts';

/** The submission, how it is judged, and the words for it. */
export interface Context extends Terms {
  readonly submission: Submission;
}

/** The quantities of one row: the baseline, then one for each year of the plan. */
export function quantities({ baseline, years }: Series): readonly Fact<Quantity>[] {
  return [baseline, ...years];
}
