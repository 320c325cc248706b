/** 年次進捗報告書 in finished strings: what it has beyond the packet. */

import { WHOLE_PLAN } from '../../../forms/submission.ts';
import { fullFiscalYear } from '../../../japanese/fiscalYear.ts';
import { countOfThings } from '../../../japanese/ordinal.ts';
import type { ChangeView } from '../part/change.ts';
import type { Contents } from '../part/contents.ts';
import type { GoalView } from '../part/plan.ts';
import type { ReferenceView } from '../part/references.ts';
import { type StandingView, standingView } from '../part/standing.ts';
import type { SummaryView } from '../part/summary.ts';
import { columns } from '../value/columns.ts';
import type { Optional } from '../value/optional.ts';
import { type TermsView, termsView } from './terms.ts';
import { type UprightGoalView, uprightGoal } from './upright.ts';

/** Lists of indicators of which the board's rows cannot say everything. */
interface BreakdownView extends Pick<SummaryView, 'year' | 'underway' | 'reasons'> {
  readonly longChange: Optional<ChangeView>;
}

/** 年次進捗報告書. */
export interface ReportView {
  /** 令和5年度 */
  readonly fullYear: string;
  /** 令和4年度; blank when 対象年度 is the plan's first. */
  readonly fullPreviousYear: string;
  /** How many goals and policies the plan has: 「3つ」, 「12」. */
  readonly goalCount: string;
  readonly policyCount: string;
  readonly uprightGoals: readonly UprightGoalView[];
  /** Where the plan as a whole stands. */
  readonly standing: Optional<StandingView>;
  /** What changed, for the page of 概要; lacking when that is nothing, or so much that it stands in `breakdown`. */
  readonly change: Optional<ChangeView>;
  /** The lists of indicators by judgement; lacking when all of them are empty. */
  readonly breakdown: Optional<BreakdownView>;
  /** 参考資料 with pictures of the city's; small charts would only repeat those of the sections. */
  readonly pictured: readonly ReferenceView[];
  readonly terms: TermsView;
}

/** What the packet has too. */
interface Printed {
  readonly goals: readonly GoalView[];
  readonly references: readonly ReferenceView[];
  /** 総括, when the scheme judges. */
  readonly summary: Optional<SummaryView>;
}

/** Prints what the report has beyond the packet. */
export function reportView(
  contents: Contents,
  { goals, references, summary }: Printed,
): ReportView {
  const { submission, assessments, change } = contents.evaluation;
  const before = submission.years.find(({ fiscalYear }) => fiscalYear.year === change.previousYear);
  const all = columns(contents.context);
  return {
    fullYear: fullFiscalYear(submission.profile.judgedYear.value),
    fullPreviousYear: before === undefined ? '' : fullFiscalYear(before.fiscalYear),
    goalCount: countOfThings(submission.goals.filter(({ number }) => number !== WHOLE_PLAN).length),
    policyCount: countOfThings(submission.policies.length),
    uprightGoals: goals.map((goal) => uprightGoal(goal, all)),
    standing: standingView(
      assessments.filter(({ indicator }) => indicator.reprintOf === undefined),
      contents,
    ),
    change: summary && summary.change && isShort(summary.change) && summary.change,
    breakdown: summary && breakdownView(summary),
    pictured: references.filter(({ pictures }) => pictures.length > 0),
    terms: termsView(contents.evaluation),
  };
}

/** More rows than this do not fit on the page of 概要. */
const MOST_CHANGES = 6;

function isShort({ rows }: ChangeView): boolean {
  return rows.length > 0 && rows.length <= MOST_CHANGES;
}

function isLong({ rows }: ChangeView): boolean {
  return rows.length > MOST_CHANGES;
}

function breakdownView(summary: SummaryView): Optional<BreakdownView> {
  const { year, underway, reasons, change } = summary;
  const longChange = change && isLong(change) && change;
  const isEmpty = [underway, reasons, longChange].every((list) => list === false);
  return !isEmpty && { year, underway, reasons, longChange };
}
