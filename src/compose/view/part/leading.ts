/** リーディングプロジェクト in finished strings: the plan's policies and indicators in another grouping. */

import { isCounted } from '../../../forms/counting.ts';
import {
  type Bullet,
  type Effort,
  type Indicator,
  type LeadingProject,
  type Policy,
  WHOLE_PLAN,
} from '../../../forms/submission.ts';
import { type NamePart, nameParts } from '../../../japanese/explanation.ts';
import { comparable } from '../../../japanese/text.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { fillBlanks } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText, linkedText } from '../value/text.ts';
import { type VerdictCount, verdictCounts } from '../value/verdict.ts';
import type { Contents } from './contents.ts';
import {
  indicatorsOfBases,
  indicatorsOfLeading,
  policiesOfBases,
  policiesOfLeading,
  tagsOfLeading,
} from './leadingBasis.ts';
import type { BulletView } from './plan.ts';
import type { ScoreRow } from './scoreboard.ts';
import { type StandingView, standingView } from './standing.ts';

/** A 施策 as a project names it. */
interface NamedPolicy {
  /** 施策1－2 */
  readonly label: string;
  readonly title: string;
  /** The id of its page. */
  readonly page: string;
}

/** What a project rests on in one 基本目標. */
interface LeadingCell {
  readonly policies: readonly NamedPolicy[];
  /** 数値目標 where indicators of the goal itself belong to it; blank otherwise. */
  readonly itself: string;
}

/** One 取組. */
interface EffortView {
  readonly name: string;
  readonly gist: string;
  readonly policies: readonly NamedPolicy[];
  /** Its indicators, their names parted from longer explanations. */
  readonly indicators: readonly { readonly name: readonly NamePart[] }[];
}

/** One indicator of a project, with where its own row stands. */
interface LeadingRow extends ScoreRow {
  /** 施策1－2, 基本目標1 */
  readonly place: string;
}

/** A bullet with the 施策 that it is of. */
interface PlacedBullet extends BulletView {
  readonly place: string;
}

/** One project. */
interface LeadingProjectView {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly gist: string;
  /** One for each 基本目標 of the plan. */
  readonly cells: readonly LeadingCell[];
  readonly efforts: readonly EffortView[];
  readonly rows: readonly LeadingRow[];
  /** How many indicators count in it, each once. */
  readonly indicators: string;
  readonly counts: readonly VerdictCount[];
  readonly standing: Optional<StandingView>;
  readonly issues: readonly PlacedBullet[];
  readonly courses: readonly PlacedBullet[];
  /** By which tags bullets are chosen: 「復」「創」; empty for none: the pages of the policies have them all. */
  readonly tags: string;
}

/** リーディングプロジェクト. */
export interface LeadingView {
  readonly count: string;
  /** Where projects choose no 課題・検証 and 方向性 by tags, those stand with the policies alone: of all projects, or of some. */
  readonly untagged: Optional<{ readonly all: boolean }>;
  /** Columns of the matrix. */
  readonly goals: readonly { readonly label: string; readonly name: string }[];
  readonly projects: readonly LeadingProjectView[];
  /** What 基本情報 says of the papers. */
  readonly inPacket: boolean;
  readonly inReport: boolean;
}

/**
 * Prints the projects.
 *
 * @param rows of 総括, for every indicator that is no 再掲
 * @returns lacking when the workbook has none
 */
export function leadingView(
  contents: Contents,
  rows: ReadonlyMap<Indicator, ScoreRow>,
): Optional<LeadingView> {
  const { submission } = contents.evaluation;
  const { leading = [], profile } = submission;
  if (leading.length === 0) return false;
  const { words } = contents.context;
  const goals = submission.goals.filter(({ number }) => number !== WHOLE_PLAN);
  const papers = profile.leadingPapers?.value ?? 'both';
  const untagged = leading.filter((project) => tagsOfLeading(project).length === 0);
  return {
    count: String(leading.length),
    untagged: untagged.length > 0 && { all: untagged.length === leading.length },
    goals: goals.map(({ number, name }) => ({
      label: goalLabel(number, words),
      name: breakLines(name.value),
    })),
    projects: leading.map((project, index) => projectView(project, index, { contents, rows })),
    inPacket: papers !== 'report',
    inReport: papers !== 'packet',
  };
}

interface Printing {
  readonly contents: Contents;
  readonly rows: ReadonlyMap<Indicator, ScoreRow>;
}

function projectView(
  project: LeadingProject,
  index: number,
  { contents, rows }: Printing,
): LeadingProjectView {
  const { evaluation, context } = contents;
  const { submission, assessments, scheme } = evaluation;
  const own = indicatorsOfLeading(project, submission);
  const policies = policiesOfLeading(project, submission);
  const shown = assessments.filter(({ indicator }) => own.includes(indicator));
  const counted = shown.filter(({ indicator }) => isCounted(indicator, scheme));
  const tags = tagsOfLeading(project);
  const bullets = submission.bullets.filter(
    (bullet) =>
      policies.some(({ goal, number }) => bullet.goal === goal && bullet.policy === number) &&
      bullet.tags.some((tag) => tags.includes(comparable(tag))),
  );
  return {
    id: `leading-${index + 1}`,
    number: breakLines(project.id.value),
    name: breakLines(project.name.value),
    gist: factText(project.gist),
    cells: submission.goals
      .filter(({ number }) => number !== WHOLE_PLAN)
      .map(({ number }) => ({
        policies: policies
          .filter(({ goal }) => goal === number)
          .map((policy) => namedPolicy(policy, contents)),
        itself: hasOwnOf(number, [project, ...project.efforts], contents)
          ? context.words.numericTarget
          : '',
      })),
    efforts: project.efforts.map((effort) => effortView(effort, contents)),
    rows: own.flatMap((indicator): readonly LeadingRow[] => {
      const row = rows.get(indicator);
      return row === undefined ? [] : [{ ...row, place: placeOf(indicator, contents) }];
    }),
    indicators: String(counted.length),
    counts: verdictCounts(
      counted.map(({ judged }) => judged),
      evaluation,
    ),
    standing: standingView(shown, contents),
    issues: placed(bullets, 'issue', contents),
    courses: placed(bullets, 'course', contents),
    tags: tags.map((tag) => fillBlanks(context.words.quoted, { text: tag })).join(''),
  };
}

/** Whether indicators of a goal itself belong to a project by their own number. */
function hasOwnOf(goal: number, bases: readonly Effort[], { evaluation }: Contents): boolean {
  const ids = new Set(
    bases.flatMap(({ indicators }) => indicators.map(({ value }) => comparable(value))),
  );
  return evaluation.submission.indicators.some(
    (one) => one.goal === goal && one.policy === undefined && ids.has(comparable(one.id)),
  );
}

function effortView(effort: Effort, contents: Contents): EffortView {
  const { submission } = contents.evaluation;
  return {
    name: breakLines(effort.name.value),
    gist: factText(effort.gist),
    policies: policiesOfBases([effort], submission).map((policy) => namedPolicy(policy, contents)),
    indicators: indicatorsOfBases([effort], submission).map(({ name }) => ({
      name: nameParts(breakLines(name.value)),
    })),
  };
}

function namedPolicy({ goal, number, title }: Policy, contents: Contents): NamedPolicy {
  return {
    label: policyOfGoal(goal, number, contents),
    title: breakLines(title.value),
    page: `policy-${goal}-${number}`,
  };
}

function placeOf({ goal, policy }: Pick<Indicator, 'goal' | 'policy'>, contents: Contents): string {
  return policy === undefined
    ? goalLabel(goal, contents.context.words)
    : policyOfGoal(goal, policy, contents);
}

function policyOfGoal(goal: number, policy: number, { context: { words } }: Contents): string {
  return fillBlanks(words.policyOfGoal, { goal: String(goal), number: String(policy) });
}

function placed(
  bullets: readonly Bullet[],
  kind: Bullet['kind'],
  contents: Contents,
): readonly PlacedBullet[] {
  return bullets
    .filter((bullet) => bullet.kind === kind)
    .map((bullet) => ({
      tags: bullet.tags.map(breakLines),
      ...linkedText(bullet.text),
      place: placeOf(bullet, contents),
    }));
}
