/** 前年度の方向性と今年度の結果: what was meant to be done, what came of it, and what is to be done now. */

import type { Assessment, Evaluation } from '../../../forms/evaluation.ts';
import type { Bullet } from '../../../forms/submission.ts';
import { WHOLE_PLAN } from '../../../forms/submission.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { type ProfileView, profileView } from '../part/profile.ts';
import { printQuantity } from '../value/figures.ts';
import { breakLines } from '../value/text.ts';
import { verdictOf } from '../value/verdict.ts';

/** A list in a cell; later lines begin on a new line. */
interface LineView {
  readonly first: boolean;
  readonly text: string;
}

/** One 施策, or what belongs to a 基本目標 as a whole. */
interface FollowedView {
  readonly label: string;
  readonly title: string;
  readonly before: readonly LineView[];
  readonly results: readonly LineView[];
  readonly now: readonly LineView[];
}

/** The root of `templates/follow-up.hbs`. */
export interface FollowUpView extends ProfileView {
  readonly lastYear: string;
  readonly goals: readonly {
    readonly heading: string;
    readonly first: readonly FollowedView[];
    readonly others: readonly FollowedView[];
  }[];
}

/**
 * Puts last year's 方向性 beside this year's results.
 *
 * @param last the book of an earlier 対象年度; a 施策 is the one of the same number
 * @returns only what has a 方向性 in either year
 */
export function followUpView(last: Evaluation, now: Evaluation, words: Words): FollowUpView {
  const { goals, policies, profile } = now.submission;
  return {
    ...profileView(profile),
    lastYear: last.submission.profile.judgedYear.value.label,
    goals: goals.flatMap(({ number, name }) => {
      const label = fillBlanks(words.goal, { number: String(number) });
      const own = { label: words.revision.followUp.whole, title: '' };
      const followed = [
        followedView({ goal: number, ...own }, last, now, words),
        ...policies
          .filter(({ goal }) => goal === number)
          .map((policy) =>
            followedView(
              {
                goal: number,
                policy: policy.number,
                label: fillBlanks(words.policy, { number: `${number}-${policy.number}` }),
                title: breakLines(policy.title.value),
              },
              last,
              now,
              words,
            ),
          ),
      ].filter(({ before, now: after }) => before.length + after.length > 0);
      const heading =
        number === WHOLE_PLAN ? words.wholePlan : `${label} ${breakLines(name.value)}`;
      return followed.length === 0
        ? []
        : [{ heading, first: followed.slice(0, 1), others: followed.slice(1) }];
    }),
  };
}

interface Page {
  readonly goal: number;
  readonly policy?: number;
  readonly label: string;
  readonly title: string;
}

function followedView(page: Page, last: Evaluation, now: Evaluation, words: Words): FollowedView {
  const { label, title } = page;
  const courses = ({ submission }: Evaluation): readonly string[] =>
    submission.bullets
      .filter((bullet) => bullet.kind === 'course' && isOn(bullet, page))
      .map(({ text }) => `${words.bullet}${text.value}`);
  const results = now.assessments
    .filter(({ indicator }) => isOn(indicator, page))
    .map((assessment) => resultText(assessment, now, words));
  return {
    label,
    title,
    before: linesOf(courses(last)),
    results: linesOf(results),
    now: linesOf(courses(now)),
  };
}

function isOn(
  { goal, policy }: Pick<Bullet, 'goal'> & { readonly policy?: number },
  page: Page,
): boolean {
  return goal === page.goal && policy === page.policy;
}

function linesOf(texts: readonly string[]): readonly LineView[] {
  return texts.map((text, index) => ({ first: index === 0, text: breakLines(text) }));
}

/** One indicator in a line: verdict, name, actual, and what was aimed at. */
function resultText(
  { indicator, judged }: Assessment,
  { submission, scheme }: Evaluation,
  words: Words,
): string {
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === judged.year);
  const [target, actual] = [indicator.target, indicator.actual].map(
    ({ years }) => years[column]?.value ?? { kind: 'pending' as const },
  );
  const { mark, label } = scheme.judges ? verdictOf(judged, scheme) : { mark: '', label: '' };
  const { followUp } = words.revision;
  return fillBlanks(followUp.result, {
    verdict: `${mark}${label}`,
    name: indicator.name.value,
    actual: printQuantity(actual ?? { kind: 'pending' }, words.pendingActual, words),
    // 未確定 has no unit.
    unit: actual?.kind === 'measured' ? indicator.unit.value : '',
    target: printQuantity(target ?? { kind: 'pending' }, words.pendingTarget, words),
  }).trim();
}
