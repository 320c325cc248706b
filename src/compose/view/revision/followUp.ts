/** 前年度の方向性と今年度の結果: the paper on two books. */

import type { Evaluation } from '../../../forms/evaluation.ts';
import type { Words } from '../../../wording/words.ts';
import { coursesOf, type FollowedGoalView, followedGoals } from '../part/followUp.ts';
import { type ProfileView, profileView } from '../part/profile.ts';

/** The root of `templates/follow-up.hbs`. */
export interface FollowUpView extends ProfileView {
  readonly lastYear: string;
  readonly goals: readonly FollowedGoalView[];
}

/**
 * Puts last year's 方向性 beside this year's results.
 *
 * @param last the book of an earlier 対象年度; a 施策 is the one of the same number
 * @returns only what has a 方向性 in either year
 */
export function followUpView(last: Evaluation, now: Evaluation, words: Words): FollowUpView {
  return {
    ...profileView(now.submission.profile),
    lastYear: last.submission.profile.judgedYear.value.label,
    goals: followedGoals(coursesOf(last), now, words),
  };
}
