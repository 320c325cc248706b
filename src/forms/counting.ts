/** Which indicators are counted. */

import type { Scheme } from '../office/scheme.ts';
import type { Indicator } from './submission.ts';

/** Whether an indicator is printed again, and therefore counted where its first row stands. */
export function isReprint(
  { reprintOf }: Indicator,
  { counting }: Pick<Scheme, 'counting'>,
): boolean {
  return reprintOf !== undefined && counting.reprint === 'once';
}

/** Whether an indicator stands under another one, as its part or as a sum of others, and is never counted itself. */
export function isBeside({ partOf, sum }: Indicator): boolean {
  return partOf !== undefined || sum === true;
}

/** Whether counts take an indicator. */
export function isCounted(indicator: Indicator, scheme: Pick<Scheme, 'counting'>): boolean {
  return !isReprint(indicator, scheme) && !isBeside(indicator);
}
