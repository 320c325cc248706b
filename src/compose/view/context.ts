/** What it takes to print an indicator. */

import type { Fact, Quantity, Series, Submission } from '../../forms/submission.ts';
import type { Scheme } from '../../office/scheme.ts';
import type { Words } from '../words.ts';

/** The submission, how it is judged, and the words for it. */
export interface Context {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly words: Words;
}

/** The quantities of one row: the baseline, then one for each year of the plan. */
export function quantities({ baseline, years }: Series): readonly Fact<Quantity>[] {
  return [baseline, ...years];
}
