/** The plan in finished strings: goals, policies, their tables and boxes. */

import { isBeside } from '../../../forms/counting.ts';
import type { Assessment } from '../../../forms/evaluation.ts';
import type { Bullet, Goal, Indicator, Policy } from '../../../forms/submission.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText, type LinkedText, linkedText } from '../value/text.ts';
import {
  legendEntry,
  type Verdict,
  type VerdictCount,
  verdictCounts,
  verdictsOf,
} from '../value/verdict.ts';
import { type ComparisonView, comparisonView } from './comparison.ts';
import type { Contents } from './contents.ts';
import { type OwnFollowUpView, ownFollowUp } from './followUp.ts';
import { type GoalTextsView, goalTextsView } from './goalTexts.ts';
import type { IndicatorView } from './indicator.ts';
import { opinionsOn } from './opinions.ts';
import { type OwnProjectsView, ownProjects } from './projects.ts';
import {
  type CommitteeRatingView,
  committeeRatingView,
  type RollUpView,
  rollUpView,
} from './rollUp.ts';
import type { ScoreRow } from './scoreboard.ts';
import { sdgsOfPolicy, type SdgView } from './sdgs.ts';
import { type StandingView, standingView } from './standing.ts';

/** One bullet: its tags and its text. */
export interface BulletView extends LinkedText {
  readonly tags: readonly string[];
}

/** The two boxes of a policy (or of a goal, when it has bullets of its own). */
export interface BoxesView {
  readonly issues: readonly BulletView[];
  readonly courses: readonly BulletView[];
}

/** A note under a table. */
export interface TableNote extends LinkedText {
  /** The indicators that it explains, by their places in the table: 「0 2」. */
  readonly rows: string;
}

/** A group of indicators with the word for them: 数値目標 or KPI. */
export interface TableView {
  readonly heading: string;
  readonly indicators: readonly IndicatorView[];
  /** 注記 of all of them, each once. */
  readonly notes: readonly TableNote[];
  /** The verdicts whose marks stand in the table, in the order of the scheme; empty when it does not judge. */
  readonly legend: readonly Verdict[];
  /** The first of the indicators whose rows bear one of these marks, counted from 0; the first where none does. */
  readonly firstMarked: string;
  /** Whether a value of another year than its column's stands in it. */
  readonly dataYears: boolean;
  /** How many got which verdict in 対象年度, from the best to the worst, as far as there are any; empty when the scheme does not judge. */
  readonly counts: readonly VerdictCount[];
}

type OpinionsOn = ReturnType<typeof opinionsOn>;

/** One 施策. */
export interface PolicyView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly measures: readonly (LinkedText & {
    readonly mark: string;
    /** ・ below it. */
    readonly details: readonly string[];
  })[];
  /** The SDGs that it is for. */
  readonly sdgs: readonly SdgView[];
  /** Lacking when the policy has no indicators, and so is `standing`. */
  readonly table: Optional<TableView>;
  readonly boxes: BoxesView;
  /** 前年度の方向性 and what came of them, where 基本情報 wants them here. */
  readonly followUp: Optional<OwnFollowUpView>;
  /** Lacking when the scheme rates indicators alone. */
  readonly rollUp: Optional<RollUpView>;
  readonly committee: Optional<CommitteeRatingView>;
  readonly projects: Optional<OwnProjectsView>;
  /** 委員意見 on the policy, where 基本情報 asks for them. */
  readonly opinions: OpinionsOn;
  readonly standing: Optional<StandingView>;
  /** 前年度との比較; lacking when nothing can be compared. */
  readonly comparison: Optional<ComparisonView>;
}

/** One 基本目標. */
export interface GoalView {
  readonly id: string;
  /** 基本目標1, 計画全体 */
  readonly label: string;
  readonly number: string;
  readonly name: string;
  readonly subtitle: string;
  readonly policies: readonly PolicyView[];
  /** Lacking when the goal has no indicators of its own. */
  readonly table: Optional<TableView>;
  /** 前期の検証 and 基本的方向, when the workbook has any of the goal. */
  readonly texts: Optional<GoalTextsView>;
  /** Lacking when the goal has no bullets of its own. */
  readonly boxes: Optional<BoxesView>;
  /** 前年度の方向性 of the goal itself. */
  readonly followUp: Optional<OwnFollowUpView>;
  /** All its indicators, its policies' included. */
  readonly allIndicators: readonly IndicatorView[];
  /** Of all its indicators, its policies' included, each once. */
  /** Lacking when the scheme rates indicators alone. */
  readonly rollUp: Optional<RollUpView>;
  readonly committee: Optional<CommitteeRatingView>;
  /** Of the goal itself, and not of its policies. */
  readonly projects: Optional<OwnProjectsView>;
  readonly opinions: OpinionsOn;
  readonly standing: Optional<StandingView>;
  /** 前年度との比較 of its own indicators. */
  readonly comparison: Optional<ComparisonView>;
}

/**
 * Prints a goal with its policies.
 *
 * @param rows of 総括, for every indicator that is no 再掲
 */
export function goalView(
  goal: Goal,
  contents: Contents,
  rows: ReadonlyMap<Indicator, ScoreRow>,
): GoalView {
  const { bullets, policies } = contents.evaluation.submission;
  const own = bullets.filter((one) => one.goal === goal.number && one.policy === undefined);
  const table = tableView(contents, goal.number, undefined);
  const views = policies
    .filter((policy) => policy.goal === goal.number)
    .map((policy) => policyView(policy, contents));
  const tables = [table, ...views.map((policy) => policy.table)];
  return {
    id: `goal-${goal.number}`,
    label: goalLabel(goal.number, contents.context.words),
    number: String(goal.number),
    name: breakLines(goal.name.value),
    subtitle: factText(goal.subtitle),
    policies: views,
    table,
    texts: goalTextsView(goal, contents, rows),
    boxes: own.length > 0 && boxesView(own),
    followUp: ownFollowUp(contents.evaluation, { goal: goal.number }, contents.context.words),
    allIndicators: tables.flatMap((one) => (one === false ? [] : one.indicators)),
    rollUp: rollUpView({ goal: goal.number }, contents),
    committee: committeeRatingView(goal, contents),
    projects: ownProjects(contents, goal.number, undefined),
    opinions: opinionsOn(contents, goal.number, undefined),
    standing: standingView(
      contents.evaluation.assessments.filter(
        ({ indicator }) => indicator.goal === goal.number && indicator.reprintOf === undefined,
      ),
      contents,
    ),
    comparison: comparisonView(assessmentsOf(contents, goal.number, undefined), contents),
  };
}

function policyView(policy: Policy, contents: Contents): PolicyView {
  const { goal, number, title, measures } = policy;
  const { bullets } = contents.evaluation.submission;
  return {
    id: `policy-${goal}-${number}`,
    number: String(number),
    title: breakLines(title.value),
    measures: measures.map(({ mark, text, details = [] }) => ({
      mark,
      ...linkedText(text),
      details: details.map(breakLines),
    })),
    sdgs: sdgsOfPolicy(policy, contents.context.words),
    table: tableView(contents, goal, number),
    boxes: boxesView(bullets.filter((one) => one.goal === goal && one.policy === number)),
    followUp: ownFollowUp(contents.evaluation, { goal, policy: number }, contents.context.words),
    rollUp: rollUpView({ goal, policy: number }, contents),
    committee: committeeRatingView(policy, contents),
    projects: ownProjects(contents, goal, number),
    opinions: opinionsOn(contents, goal, number),
    standing: standingView(assessmentsOf(contents, goal, number), contents),
    comparison: comparisonView(assessmentsOf(contents, goal, number), contents),
  };
}

function boxesView(bullets: readonly Bullet[]): BoxesView {
  const of = (kind: Bullet['kind']): readonly BulletView[] =>
    bullets
      .filter((bullet) => bullet.kind === kind)
      .map(({ tags, text }) => ({ tags: tags.map(breakLines), ...linkedText(text) }));
  return { issues: of('issue'), courses: of('course') };
}

function assessmentsOf(
  { evaluation }: Contents,
  goal: number,
  policy: number | undefined,
): readonly Assessment[] {
  return evaluation.assessments.filter(
    ({ indicator }) => indicator.goal === goal && indicator.policy === policy,
  );
}

/** KPI stands over a table that has any; 数値目標 only over one that has nothing else. */
function tableView(
  contents: Contents,
  goal: number,
  policy: number | undefined,
): Optional<TableView> {
  const { context, indicators } = contents;
  const { words } = context;
  const shown = assessmentsOf(contents, goal, policy);
  const own = shown.map(({ indicator }) => indicator);
  if (own.length === 0) return false;
  const views = own.flatMap((indicator) => indicators.get(indicator) ?? []);
  const only = (wanted: Indicator['kind']): boolean => own.every(({ kind }) => kind === wanted);
  return {
    heading: only('numericTarget') ? words.numericTarget : only('kgi') ? words.kgi : words.kpi,
    indicators: views,
    notes: notesOf(views),
    legend: marksIn(views, contents).map(legendEntry),
    firstMarked: String(
      Math.max(
        0,
        views.findIndex((view) => marksIn([view], contents).length > 0),
      ),
    ),
    dataYears: own.some(hasDataYears),
    counts: verdictCounts(
      shown.filter(({ indicator }) => !isBeside(indicator)).map(({ judged }) => judged),
      contents.evaluation,
    ),
  };
}

/** What several indicators say alike is said once, of all of them. */
function notesOf(views: readonly IndicatorView[]): readonly TableNote[] {
  const rowsByNote = new Map<string, TableNote>();
  for (const [row, { notes }] of views.entries()) {
    for (const note of notes) {
      const key = JSON.stringify(note);
      const rows = [rowsByNote.get(key)?.rows ?? [], row].flat().join(' ');
      rowsByNote.set(key, { ...note, rows });
    }
  }
  return [...rowsByNote.values()];
}

function marksIn(views: readonly IndicatorView[], { evaluation }: Contents): readonly Verdict[] {
  if (!evaluation.scheme.judges) return [];
  const cells = views.flatMap(({ rowViews }) => rowViews.flatMap((row) => row.cells));
  return verdictsOf(evaluation).filter(({ mark, label }) =>
    cells.some((cell) => cell.mark === mark && cell.markWord === label),
  );
}

function hasDataYears({ target, originalTarget, actual }: Indicator): boolean {
  const series = [target, actual, ...(originalTarget === undefined ? [] : [originalTarget])];
  return series
    .flatMap(({ baseline, years }) => [baseline, ...years])
    .some(({ value }) => value.kind === 'measured' && value.dataYear !== undefined);
}
