/** 計画のKPI一覧 in finished strings: what a plan aims at, as its own document prints it. */

import { PLANNED_LIST } from '../../../forms/question.ts';
import {
  type Fact,
  type FiscalYear,
  type PlannedIndicator,
  type PlannedList,
  type Quantity,
  type Submission,
  WHOLE_PLAN,
} from '../../../forms/submission.ts';
import { eraYearName } from '../../../japanese/fiscalYear.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import type { Words } from '../../../wording/words.ts';
import { provenanceText } from '../../markup/provenance.ts';
import type { Context } from '../value/context.ts';
import { type ValueView, valueView } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';

/** The head of a column of values. */
interface HorizonView {
  /** 目標値, or what the sheet calls the column: 中間目標. */
  readonly name: string;
  /** R5; `fullLabel` 令和5, in front of 年度. */
  readonly label: string;
  readonly fullLabel: string;
}

/** One row. */
interface PlannedRow {
  readonly name: string;
  readonly nameNotes: readonly string[];
  /** Blank for a bare number. */
  readonly unit: string;
  /** 「再掲」, or blank. */
  readonly reprint: string;
  /** 基準値, then the targets. */
  readonly values: readonly ValueView[];
}

/** The numeric targets of a goal, or the KPIs of one policy. */
interface PlannedSection {
  /** Of the policy; blank for the goal's own 数値目標. */
  readonly number: string;
  readonly title: string;
  readonly first: readonly PlannedRow[];
  readonly others: readonly PlannedRow[];
}

/** A goal with its sections. */
interface PlannedGoal {
  readonly label: string;
  readonly name: string;
  readonly sections: readonly PlannedSection[];
}

/** The whole list. */
export interface PlannedView {
  /** The plan whose targets these are. */
  readonly plan: string;
  readonly baseline: HorizonView;
  readonly horizons: readonly HorizonView[];
  /** How many columns a heading runs across. */
  readonly span: string;
  readonly goals: readonly PlannedGoal[];
}

/** Prints the list; lacking when the workbook has none. */
export function plannedView(context: Context): Optional<PlannedView> {
  const { submission, words } = context;
  const { planned, profile } = submission;
  if (planned === undefined) return false;
  const numbers = [...new Set(planned.indicators.map(({ goal }) => goal))];
  return {
    plan: breakLines((profile.plannedPlan ?? profile.plan).value),
    baseline: horizon(words.baseline, profile.baselineYear.value),
    horizons: planned.years.map(({ fiscalYear, name }) =>
      horizon(name ?? words.plannedTarget, fiscalYear),
    ),
    span: String(planned.years.length + 2),
    goals: numbers
      .toSorted((one, other) => one - other)
      .map((number) => goalOf(number, planned, context)),
  };
}

function horizon(name: string, year: FiscalYear): HorizonView {
  return { name, label: year.label, fullLabel: eraYearName(year) };
}

function goalOf(number: number, planned: PlannedList, context: Context): PlannedGoal {
  const { submission, words } = context;
  const own = planned.indicators.filter(({ goal }) => goal === number);
  const policies = [...new Set(own.map(({ policy }) => policy ?? WHOLE_PLAN))];
  const named = own.find(({ goalName }) => goalName !== undefined)?.goalName;
  const known = submission.goals.find((goal) => goal.number === number)?.name;
  return {
    label: goalLabel(number, words),
    name: factText(named ?? known),
    sections: policies
      .toSorted((one, other) => one - other)
      .map((policy) => {
        const rows = own
          .filter((one) => (one.policy ?? WHOLE_PLAN) === policy)
          .map((one) => rowOf(one, planned, words));
        return {
          number: policy === WHOLE_PLAN ? '' : String(policy),
          title: policy === WHOLE_PLAN ? '' : listedTitle(number, policy, own, submission),
          first: rows.slice(0, 1),
          others: rows.slice(1),
        };
      }),
  };
}

/** What the listed plan calls the policy, otherwise what 施策体系 does. */
function listedTitle(
  goal: number,
  policy: number,
  rows: readonly PlannedIndicator[],
  { policies }: Submission,
): string {
  const named = rows.find((one) => one.policy === policy && one.policyName !== undefined);
  const known = policies.find((one) => one.goal === goal && one.number === policy);
  return factText(named?.policyName ?? known?.title);
}

function rowOf(one: PlannedIndicator, { years }: PlannedList, words: Words): PlannedRow {
  const value = (fact: Fact<Quantity>, label: string | undefined): ValueView => ({
    ...valueView(fact.value, '', words),
    from: provenanceText({
      about: PLANNED_LIST,
      ...(label !== undefined && { year: label }),
      places: [fact.place],
    }),
  });
  return {
    name: breakLines(one.name.value),
    nameNotes: one.nameNotes.map(breakLines),
    unit: factText(one.unit),
    reprint: one.reprint === true ? words.reprint : '',
    values: [
      value(one.target.baseline, undefined),
      ...one.target.years.map((fact, index) => value(fact, years[index]?.fiscalYear.label)),
    ],
  };
}
