/** Which targets are held against the actuals, where a revision of the plan has left two series of them. */

import type { Scheme } from '../office/scheme.ts';
import type { Indicator, Series } from './submission.ts';

/**
 * The targets that are judged.
 *
 * @returns 目標値（当初） when the scheme asks for it and the indicator has it, otherwise 目標値
 */
export function judgedTarget(
  { target, originalTarget }: Indicator,
  { targetSeries }: Scheme['values'],
): Series {
  return targetSeries === 'original' ? (originalTarget ?? target) : target;
}
