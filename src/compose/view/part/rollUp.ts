/** The ratings of 施策 and 基本目標 in finished strings. */

import type { RolledUpResult } from '../../../forms/evaluation.ts';
import { type Goal, type Policy, WHOLE_PLAN } from '../../../forms/submission.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { rollUpGround } from '../../../wording/rollUp.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import type { Verdict } from '../value/verdict.ts';
import type { Contents } from './contents.ts';

/** The rating of one policy or goal. */
export interface RollUpView extends Verdict {
  /** 施策評価, 基本目標の評価, 計画全体の評価 */
  readonly heading: string;
  /** `（4 ＋ 2）÷ 2 ＝ 3.0点` */
  readonly ground: string;
}

/** One row of the table of 総括. */
export interface RollUpRowView extends RollUpView {
  readonly goal: string;
  /** Blank for the goal as a whole. */
  readonly policy: string;
  readonly name: string;
}

/** A rating that the committee gave, beside what is worked out. */
export interface CommitteeRatingView {
  /** 委員会評価 */
  readonly heading: string;
  readonly now: string;
  /** Of the year before; blank when none is given. */
  readonly before: string;
}

/** Prints a rating that the committee gave; lacking where it gave none for 対象年度. */
export function committeeRatingView(
  { committeeRating }: Pick<Goal | Policy, 'committeeRating'>,
  { context: { words } }: Contents,
): Optional<CommitteeRatingView> {
  const { now, before = '' } = committeeRating?.value ?? {};
  if (now === undefined) return false;
  const heading = words.givenRatings.committee;
  return { heading, now: breakLines(now), before: breakLines(before) };
}

/** All ratings of the plan. */
export interface RollUpsView {
  readonly heading: string;
  readonly rows: readonly RollUpRowView[];
}

/** The rating of a goal, or of one of its policies; lacking where there is none. */
export function rollUpView(
  { goal, policy }: { readonly goal: number; readonly policy?: number },
  contents: Contents,
): Optional<RollUpView> {
  const found = contents.evaluation.rollUps?.find(
    (one) => one.goal === goal && one.policy === policy,
  );
  return found === undefined ? false : viewOf(found, contents);
}

/** Every rating, for 総括; lacking where the scheme asks for none. */
export function rollUpsView(contents: Contents): Optional<RollUpsView> {
  const { rollUps = [], submission } = contents.evaluation;
  const rows = rollUps.flatMap((one): readonly RollUpRowView[] => {
    const view = viewOf(one, contents);
    if (view === false) return [];
    const { goals, policies } = submission;
    const name =
      one.policy === undefined
        ? goals.find(({ number }) => number === one.goal)?.name
        : policies.find(({ goal, number }) => goal === one.goal && number === one.policy)?.title;
    return [
      {
        ...view,
        goal: goalLabel(one.goal, contents.context.words),
        policy: one.policy === undefined ? '' : String(one.policy),
        name: breakLines(name?.value ?? ''),
      },
    ];
  });
  return rows.length > 0 && { heading: contents.context.words.rollUp.headings.all, rows };
}

function viewOf(result: RolledUpResult, { evaluation, context }: Contents): Optional<RollUpView> {
  const { rollUp } = evaluation.scheme;
  if (rollUp === undefined) return false;
  const { mark, label } = result;
  const ground = rollUpGround(result, rollUp, context.words);
  const { goal, plan } = context.words.rollUp.headings;
  const heading =
    result.policy === undefined
      ? result.goal === WHOLE_PLAN
        ? plan
        : goal
      : breakLines(rollUp.label);
  return { heading, mark, label: breakLines(label), ground };
}
