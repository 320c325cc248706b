/** 前年度の方向性 beside 今年度の結果: what was meant to be done, what came of it, and what is to be done now. */

import type { Assessment, Evaluation } from '../../../forms/evaluation.ts';
import type { Bullet } from '../../../forms/submission.ts';
import { WHOLE_PLAN } from '../../../forms/submission.ts';
import { isBracketed } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { printQuantity, valueView } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { verdictName, verdictOf } from '../value/verdict.ts';

/** What a line of a list is, wherever it stands. */
interface OwnPage {
  readonly goal: number;
  /** Absent: what belongs to the goal as a whole. */
  readonly policy?: number;
}

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

/** One 基本目標 with what is followed up in it, never nothing. */
export interface FollowedGoalView {
  readonly heading: string;
  readonly first: readonly FollowedView[];
  readonly others: readonly FollowedView[];
}

/** The same on the page of a 施策 or 基本目標, whose 方向性 of today stand there already. */
export interface OwnFollowUpView {
  readonly before: readonly string[];
  readonly results: readonly string[];
}

/** A 方向性 of the year before, as it was printed. */
export interface EarlierLine extends OwnPage {
  readonly text: string;
}

/**
 * Puts 方向性 of the year before beside this year's results, goal by goal.
 *
 * @param before a 施策 is the one of the same number
 * @returns only what has a 方向性 in either year
 */
export function followedGoals(
  before: readonly EarlierLine[],
  now: Evaluation,
  words: Words,
): readonly FollowedGoalView[] {
  const { goals, policies } = now.submission;
  return goals.flatMap(({ number, name }) => {
    const label = fillBlanks(words.goal, { number: String(number) });
    const whole = { label: words.followUp.whole, title: '' };
    const followed = [
      { page: { goal: number }, ...whole },
      ...policies
        .filter(({ goal }) => goal === number)
        .map((policy) => ({
          page: { goal: number, policy: policy.number },
          label: fillBlanks(words.policy, { number: `${number}-${policy.number}` }),
          title: breakLines(policy.title.value),
        })),
    ]
      .map(({ page, ...named }) => ({
        ...named,
        before: linesOf(textsOn(before, page, words)),
        results: linesOf(resultsOn(page, now, words)),
        now: linesOf(textsOn(coursesOf(now), page, words)),
      }))
      .filter((one) => one.before.length + one.now.length > 0);
    const heading = number === WHOLE_PLAN ? words.wholePlan : `${label} ${breakLines(name.value)}`;
    return followed.length === 0
      ? []
      : [{ heading, first: followed.slice(0, 1), others: followed.slice(1) }];
  });
}

/** @returns the 方向性 of a book, as next year's book follows them up */
export function coursesOf({ submission }: Evaluation): readonly EarlierLine[] {
  return submission.bullets
    .filter(({ kind }) => kind === 'course')
    .map(({ goal, policy, text }) => ({
      goal,
      ...(policy !== undefined && { policy }),
      text: text.value,
    }));
}

/** @returns the 方向性 of the year before that the book itself holds */
function earlierCoursesOf({ submission }: Evaluation): readonly EarlierLine[] {
  return (submission.earlierCourses ?? []).map(({ text, ...page }) => ({
    ...page,
    text: text.value,
  }));
}

/** @returns 前年度の方向性 for the page itself, where 基本情報 wants them there and there are any */
export function ownFollowUp(
  now: Evaluation,
  page: OwnPage,
  words: Words,
): Optional<OwnFollowUpView> {
  if (now.submission.profile.followUp?.value !== 'policy') return false;
  const before = earlierCoursesOf(now).filter((line) => isOn(line, page));
  if (before.length === 0) return false;
  return {
    before: before.map(({ text }) => breakLines(text)),
    results: resultsOn(page, now, words).map(breakLines),
  };
}

/** @returns 前年度の方向性 in a table of their own, where 基本情報 wants it and there are any */
export function followUpList(
  now: Evaluation,
  words: Words,
): Optional<{ readonly goals: readonly FollowedGoalView[] }> {
  const { profile, earlierCourses = [] } = now.submission;
  if (profile.followUp?.value !== 'list' || earlierCourses.length === 0) return false;
  return { goals: followedGoals(earlierCoursesOf(now), now, words) };
}

function textsOn(
  lines: readonly EarlierLine[],
  page: OwnPage,
  { bullet }: Words,
): readonly string[] {
  return lines.filter((line) => isOn(line, page)).map(({ text }) => `${bullet}${text}`);
}

function resultsOn(page: OwnPage, now: Evaluation, words: Words): readonly string[] {
  return now.assessments
    .filter(({ indicator }) => isOn(indicator, page))
    .map((assessment) => resultText(assessment, now, words));
}

function isOn(
  { goal, policy }: Pick<Bullet, 'goal'> & { readonly policy?: number },
  page: OwnPage,
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
  const { number, bound, note } = valueView(
    actual ?? { kind: 'pending' },
    words.pendingActual,
    words,
  );
  return fillBlanks(words.followUp.result, {
    verdict: scheme.judges ? verdictName(verdictOf(judged, scheme)) : '',
    name: indicator.name.value,
    actual: `${number}${bound}`,
    // 未確定 has no unit.
    unit: actual?.kind === 'measured' ? indicator.unit.value : '',
    // 速報 stands behind the unit, where it is read as what it is.
    note: note === '' || isBracketed(note) ? note : fillBlanks(words.remark, { remark: note }),
    target: printQuantity(target ?? { kind: 'pending' }, words.pendingTarget, words),
  }).trim();
}
