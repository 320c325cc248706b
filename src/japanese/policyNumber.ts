/** A 施策 named by two numbers: 1-2, 施策1－2, 基本目標1の施策2. */

import { comparable } from './text.ts';

const TWO_NUMBERS = /^(?:基本目標|施策)?([1-9]\d?)(?:[-‐‑–—―−ー]|の?施策)([1-9]\d?)$/u;

/**
 * Reads which 施策 is meant.
 *
 * @returns the number of its 基本目標 and its own; undefined when the text is no such pair
 */
export function parsePolicyNumber(
  text: string,
): { readonly goal: number; readonly policy: number } | undefined {
  const [, goal, policy] = TWO_NUMBERS.exec(comparable(text)) ?? [];
  return goal === undefined || policy === undefined
    ? undefined
    : { goal: Number(goal), policy: Number(policy) };
}
