/** What the parts of a plan are called by their numbers, in the office's words. */

import { WHOLE_PLAN } from '../forms/submission.ts';
import { fillBlanks, type Words } from './words.ts';

/** 基本目標1; 計画全体 for the plan as a whole, to which KGIs belong. */
export function goalLabel(goal: number, words: Words): string {
  return goal === WHOLE_PLAN ? words.wholePlan : fillBlanks(words.goal, { number: String(goal) });
}

/** 施策1 */
export function policyLabel(policy: number, words: Words): string {
  return fillBlanks(words.policy, { number: String(policy) });
}
