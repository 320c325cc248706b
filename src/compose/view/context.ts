/** What every part of the view needs to know. */

import type { Evaluation } from '../../forms/evaluation.ts';
import type { Scheme } from '../../forms/scheme.ts';
import type { Fact, Indicator, Quantity, Submission } from '../../forms/submission.ts';
import type { Words } from '../words.ts';
import type { IndicatorView } from './indicator.ts';

/** The submission, how it is judged, and the words for it. */
export interface Context {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly words: Words;
}

/** What the parts of the packet are made from; each indicator is printed once and used wherever it stands. */
export interface Contents {
  readonly evaluation: Evaluation;
  readonly context: Context;
  readonly indicators: ReadonlyMap<Indicator, IndicatorView>;
}

/** The quantities of one row: the baseline, then one for each year of the plan. */
export function quantities(
  indicator: Indicator,
  row: 'target' | 'actual',
): readonly Fact<Quantity>[] {
  const series = indicator[row];
  return [series.baseline, ...series.years];
}

/** Only a value that is there can reach a target or miss it. */
export function isMarked(actual: Quantity, { scheme }: Context): boolean {
  return scheme.judges && actual.kind === 'measured';
}
