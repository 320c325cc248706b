/** Which known name a misspelt one was meant to be. */

import { distance } from 'fastest-levenshtein';

import { comparable } from '../../japanese/text.ts';

/**
 * @param written what the sheet says
 * @param candidates the names it may have been meant to be
 * @returns the most similar one; undefined when more than half of the characters differ
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const name = comparable(written);
  const scored = candidates.map((candidate) => {
    const other = comparable(candidate);
    return { candidate, share: distance(name, other) / Math.max(name.length, other.length, 1) };
  });
  const best = scored.toSorted((left, right) => left.share - right.share)[0];
  return best !== undefined && best.share <= 0.5 ? best.candidate : undefined;
}
