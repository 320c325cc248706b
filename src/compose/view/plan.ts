/** The plan in finished strings: goals, policies, their tables and boxes. */

import type { Assessment } from '../../forms/evaluation.ts';
import type { Bullet, Goal, Policy } from '../../forms/submission.ts';
import type { Contents } from './contents.ts';
import type { IndicatorView } from './indicator.ts';
import {
  type ComparisonView,
  comparisonViews,
  type StandingView,
  standingViews,
} from './standing.ts';
import { breakLines, optional } from './text.ts';

/** One bullet: its tags and its text. */
export interface BulletView {
  readonly tags: readonly string[];
  readonly text: string;
}

/** The two boxes of a policy (or of a goal, when it has bullets of its own). */
export interface BoxesView {
  readonly issues: readonly BulletView[];
  readonly courses: readonly BulletView[];
}

/** A group of indicators with the word for them: 数値目標 or KPI. */
export interface TableView {
  readonly heading: string;
  readonly indicators: readonly IndicatorView[];
  /** 注記 of all of them, each once. */
  readonly notes: readonly string[];
}

/** One 施策. */
export interface PolicyView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly measures: readonly { readonly mark: string; readonly text: string }[];
  /** One table, or none when the policy has no indicators. */
  readonly tables: readonly TableView[];
  /** One element when there is no table. */
  readonly withoutTable: readonly [] | readonly [true];
  readonly boxes: BoxesView;
  /** One, or none when the policy has no indicators. */
  readonly standings: readonly StandingView[];
  /** 前年度との比較: one, or none when nothing can be compared. */
  readonly comparisons: readonly ComparisonView[];
}

/** One 基本目標. */
export interface GoalView {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly subtitles: readonly string[];
  readonly policies: readonly PolicyView[];
  /** One table, or none when the goal has no indicators of its own. */
  readonly tables: readonly TableView[];
  /** One pair of boxes, or none when the goal has no bullets of its own. */
  readonly boxes: readonly BoxesView[];
  /** One list of all its indicators, its policies' included, or none when there are none. */
  readonly lists: readonly { readonly indicators: readonly IndicatorView[] }[];
  /** Of all its indicators, its policies' included, each once. */
  readonly standings: readonly StandingView[];
  /** 前年度との比較 of its own indicators. */
  readonly comparisons: readonly ComparisonView[];
}

/** Prints a goal with its policies. */
export function goalView(goal: Goal, contents: Contents): GoalView {
  const { bullets, policies } = contents.evaluation.submission;
  const own = bullets.filter((one) => one.goal === goal.number && one.policy === undefined);
  const tables = tableViews(contents, goal.number, undefined);
  const views = policies
    .filter((policy) => policy.goal === goal.number)
    .map((policy) => policyView(policy, contents));
  const listed = [...tables, ...views.flatMap((policy) => policy.tables)].flatMap(
    ({ indicators }) => indicators,
  );
  return {
    id: `goal-${goal.number}`,
    number: String(goal.number),
    name: breakLines(goal.name.value),
    subtitles: optional(goal.subtitle),
    policies: views,
    tables,
    boxes: own.length === 0 ? [] : [boxesView(own)],
    lists: listed.length === 0 ? [] : [{ indicators: listed }],
    standings: standingViews(
      contents.evaluation.assessments.filter(
        ({ indicator }) => indicator.goal === goal.number && indicator.reprintOf === undefined,
      ),
      contents,
    ),
    comparisons: comparisonViews(assessmentsOf(contents, goal.number, undefined), contents),
  };
}

function policyView(policy: Policy, contents: Contents): PolicyView {
  const { goal, number, title, measures } = policy;
  const { bullets } = contents.evaluation.submission;
  const tables = tableViews(contents, goal, number);
  return {
    id: `policy-${goal}-${number}`,
    number: String(number),
    title: breakLines(title.value),
    measures: measures.map(({ mark, text }) => ({ mark, text: breakLines(text.value) })),
    tables,
    withoutTable: tables.length === 0 ? [true] : [],
    boxes: boxesView(bullets.filter((one) => one.goal === goal && one.policy === number)),
    standings: standingViews(assessmentsOf(contents, goal, number), contents),
    comparisons: comparisonViews(assessmentsOf(contents, goal, number), contents),
  };
}

function boxesView(bullets: readonly Bullet[]): BoxesView {
  const of = (kind: Bullet['kind']): readonly BulletView[] =>
    bullets
      .filter((bullet) => bullet.kind === kind)
      .map(({ tags, text }) => ({ tags: tags.map(breakLines), text: breakLines(text.value) }));
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
function tableViews(
  contents: Contents,
  goal: number,
  policy: number | undefined,
): readonly TableView[] {
  const { context, indicators } = contents;
  const { words } = context;
  const own = assessmentsOf(contents, goal, policy).map(({ indicator }) => indicator);
  if (own.length === 0) return [];
  const views = own.flatMap((indicator) => indicators.get(indicator) ?? []);
  const targetsOnly = own.every(({ kind }) => kind === 'numericTarget');
  return [
    {
      heading: targetsOnly ? words.numericTarget : words.kpi,
      indicators: views,
      notes: [...new Set(views.flatMap(({ notes }) => notes))],
    },
  ];
}
