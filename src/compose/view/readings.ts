/** What a reader of the tables has to be told only where they hold it. */

import type { Quantity } from '../../forms/submission.ts';
import { type Context, quantities } from './context.ts';

/** One element in each that the tables hold, none in the others. */
export interface ReadingsView {
  /** 当初目標: which of the two series is judged. */
  readonly originals: readonly { readonly judged: string }[];
  /** 「93～97」 */
  readonly ranges: readonly true[];
  /** 訂正 */
  readonly revisions: readonly true[];
}

/** Looks through all values that the tables print. */
export function readingsView({ submission, scheme, words }: Context): ReadingsView {
  const { indicators } = submission;
  const values = indicators.flatMap(({ target, originalTarget, actual }) =>
    [target, ...(originalTarget === undefined ? [] : [originalTarget]), actual].flatMap((series) =>
      quantities(series).map(({ value }) => value),
    ),
  );
  const hasOriginals = indicators.some(({ originalTarget }) => originalTarget !== undefined);
  const judged = words.targetSeries[scheme.values.targetSeries];
  return {
    originals: hasOriginals ? [{ judged }] : [],
    ranges: values.some(({ kind }) => kind === 'range') ? [true] : [],
    revisions: values.some(isRevised) ? [true] : [],
  };
}

function isRevised(value: Quantity): boolean {
  return (value.kind === 'measured' || value.kind === 'range') && value.revised !== undefined;
}
