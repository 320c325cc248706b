/** What the parts of a plan are called by their numbers, in the office's words. */

import { fillBlanks, type Words } from './words.ts';

/** 基本目標1 */
export function goalLabel(goal: number, words: Words): string {
  return fillBlanks(words.goal, { number: String(goal) });
}

/** 施策1 */
export function policyLabel(policy: number, words: Words): string {
  return fillBlanks(words.policy, { number: String(policy) });
}
