/** 事業 in finished strings: projects with their money, sums of it, and what grants have brought about. */

import { sumOf } from '../../../decimals/notation.ts';
import type { Fact, Indicator, Project } from '../../../forms/submission.ts';
import { printInFull } from '../../../japanese/printNumber.ts';
import { comparable } from '../../../japanese/text.ts';
import { goalLabel, policyLabel } from '../../../wording/numbering.ts';
import {
  type ProjectScope,
  scopeOfAll,
  scopeOfGoal,
  scopeOfGrant,
  scopeOfPolicy,
  scopeOfProject,
} from '../../../wording/projects.ts';
import { fillBlanks } from '../../../wording/words.ts';
import { provenanceText } from '../../markup/provenance.ts';
import { BLANK, type ValueView, valueView, withMark } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';
import { placesOf, traced } from '../value/traced.ts';
import { markOf } from '../value/verdict.ts';
import type { Contents } from './contents.ts';

/** Sums of money in 千円. */
interface MoneyView {
  readonly budget: ValueView;
  readonly spent: ValueView;
}

/** One project; what is not known is blank. */
interface ProjectView extends MoneyView {
  readonly number: string;
  /** 基本目標1 */
  readonly goal: string;
  /** 施策2; blank for a project of the goal itself. */
  readonly policy: string;
  readonly name: string;
  readonly department: string;
  readonly grant: string;
  /** The indicators that show its effect. */
  readonly indicators: readonly ProjectIndicatorView[];
  readonly summary: string;
  readonly effect: string;
  readonly outlook: string;
  readonly reason: string;
  readonly opinion: string;
}

/** An indicator beside a project, in 対象年度. */
interface ProjectIndicatorView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly target: ValueView;
  readonly actual: ValueView;
}

/** Projects with their sum. */
interface ProjectGroup {
  readonly label: string;
  readonly name: string;
  /** Whether its sum says more than its row. */
  readonly several: boolean;
  readonly first: readonly ProjectView[];
  readonly others: readonly ProjectView[];
  readonly sum: MoneyView;
}

/** The projects of one 施策, or of a 基本目標 itself. */
export interface OwnProjectsView {
  readonly rows: readonly ProjectView[];
  /** Lacking of a single project. */
  readonly sum: Optional<MoneyView>;
}

/** 交付金 with what it has brought about. */
interface GrantView {
  readonly id: string;
  readonly name: string;
  /** 「うち○○交付金」, below the sum of all projects. */
  readonly within: string;
  readonly count: string;
  readonly projects: readonly ProjectView[];
  readonly sum: MoneyView;
}

/** 事業一覧. */
export interface ProjectsView {
  readonly year: string;
  readonly count: string;
  /** How many amounts are not known; blank when all are. */
  readonly unknown: string;
  readonly goals: readonly ProjectGroup[];
  readonly sum: MoneyView;
  readonly grants: readonly GrantView[];
}

/** Prints all projects; lacking when the workbook has none. */
export function projectsView(contents: Contents): Optional<ProjectsView> {
  const { submission } = contents.evaluation;
  const { projects = [], goals, profile } = submission;
  if (projects.length === 0) return false;
  const { words } = contents.context;
  const grants = [...new Set(projects.flatMap(({ grant }) => grant?.value ?? []))];
  const unknown = projects.filter(
    ({ budget, spent }) => budget === undefined || spent === undefined,
  ).length;
  return {
    year: profile.judgedYear.value.label,
    count: String(projects.length),
    unknown: unknown === 0 ? '' : String(unknown),
    goals: goals.flatMap(({ number, name }): readonly ProjectGroup[] => {
      const own = scopeOfGoal(submission, number, words).projects;
      const [first, ...others] = own.map((one) => projectView(one, contents));
      if (first === undefined) return [];
      return [
        {
          label: goalLabel(number, words),
          name: breakLines(name.value),
          several: own.length > 1,
          first: [first],
          others,
          sum: moneyOf(scopeOfGoal(submission, number, words), contents),
        },
      ];
    }),
    sum: moneyOf(scopeOfAll(submission, words), contents),
    grants: grants.map((grant, index) => {
      const scope = scopeOfGrant(submission, grant, words);
      const own = scope.projects;
      return {
        id: `grant-${index + 1}`,
        name: breakLines(grant),
        within: breakLines(fillBlanks(words.projects.within, { grant })),
        count: String(own.length),
        projects: own.map((one) => projectView(one, contents)),
        sum: moneyOf(scope, contents),
      };
    }),
  };
}

/** The projects of a policy, or of a goal itself; lacking when there are none. */
export function ownProjects(
  contents: Contents,
  goal: number,
  policy: number | undefined,
): Optional<OwnProjectsView> {
  const { submission, words } = contents.context;
  const scope = scopeOfPolicy(submission, { goal, ...(policy !== undefined && { policy }) }, words);
  const own = scope.projects;
  if (own.length === 0) return false;
  return {
    rows: own.map((one) => projectView(one, contents)),
    sum: own.length > 1 && moneyOf(scope, contents),
  };
}

function projectView(project: Project, contents: Contents): ProjectView {
  const { words } = contents.context;
  const { goal, policy } = project;
  return {
    number: breakLines(project.id.value),
    goal: goalLabel(goal, words),
    policy: policy === undefined ? '' : policyLabel(policy, words),
    name: breakLines(project.name.value),
    department: factText(project.department),
    ...moneyOf(scopeOfProject(project, words), contents),
    grant: factText(project.grant),
    indicators: project.indicators.flatMap((id) => indicatorBeside(id, contents)),
    summary: factText(project.summary),
    effect: factText(project.effect),
    outlook: factText(project.outlook),
    reason: factText(project.reason),
    opinion: factText(project.opinion),
  };
}

/** What is not known is not in a sum; with as many decimals as were written. */
function moneyOf({ about, projects }: ProjectScope, { context }: Contents): MoneyView {
  const { submission, words } = context;
  const view = (amounts: readonly (Fact<string> | undefined)[]): ValueView => {
    const known = amounts.flatMap((amount) => amount ?? []);
    if (known.length === 0) return { ...BLANK, number: words.unfilled, word: 'yes' };
    const year = submission.profile.judgedYear.value.label;
    const places = known.map(({ place }) => place);
    return {
      ...BLANK,
      number: printInFull(sumOf(known.map(({ value }) => [value, 0]))),
      from: provenanceText({ about, year, places }),
    };
  };
  return {
    budget: view(projects.map(({ budget }) => budget)),
    spent: view(projects.map(({ spent }) => spent)),
  };
}

function indicatorBeside(
  { value: id }: Fact<string>,
  contents: Contents,
): readonly ProjectIndicatorView[] {
  const { evaluation, context } = contents;
  const { submission, assessments } = evaluation;
  const found = assessments.find(({ indicator }) => comparable(indicator.id) === comparable(id));
  if (found === undefined) return [];
  const { indicator, judged } = found;
  const judgedYear = submission.profile.judgedYear.value.year;
  const index = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === judgedYear);
  const stated = indicator.actual.years[index];
  const mark = stated && markOf(stated.value, judged, evaluation);
  const value = (row: Indicator['target'], blank: string): ValueView => {
    const fact = row.years[index];
    if (fact === undefined) return BLANK;
    const view = valueView(fact.value, blank, context.words);
    return traced(view, indicator, index + 1, placesOf(fact), context);
  };
  return [
    {
      id: indicator.id,
      name: breakLines(indicator.name.value),
      unit: breakLines(indicator.unit.value),
      target: value(indicator.target, context.words.pendingTarget),
      actual: withMark(value(indicator.actual, context.words.pendingActual), mark),
    },
  ];
}
