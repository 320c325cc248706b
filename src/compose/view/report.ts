/** 年次進捗報告書 in finished strings: what it has beyond the packet. */

import type { Evaluation } from '../../forms/evaluation.ts';
import type { Indicator, Quantity, Submission } from '../../forms/submission.ts';
import { printFiscalYear } from '../../japanese/fiscalYear.ts';
import type { ChangeView } from './change.ts';
import { columns, type ColumnView } from './columns.ts';
import type { Contents } from './contents.ts';
import { quantities } from './context.ts';
import type { IndicatorView, RowView } from './indicator.ts';
import type { GoalView, TableView } from './plan.ts';
import type { ReferenceView } from './references.ts';
import { type StandingView, standingViews } from './standing.ts';
import type { SummaryView } from './summary.ts';

/** 前年度からの変化 on the page of 概要. */
interface ReportChangeView extends ChangeView {
  /** One element when its list is too long for the page and stands elsewhere. */
  readonly elsewhere: Occurrence;
}

/** Lists of indicators by judgement. */
interface BreakdownView extends Pick<SummaryView, 'year' | 'missed' | 'undecided' | 'unrated'> {
  readonly longChanges: readonly ChangeView[];
}

type Occurrence = readonly [] | readonly [true];

/** A part of a table that is as wide as an upright page: all of its rows, some of its years. */
interface TablePartView {
  readonly columns: readonly ColumnView[];
  /** The first and the last of its columns, when the years fill more than one part. */
  readonly spans: readonly { readonly first: string; readonly last: string }[];
  /** One element when they do not: then the table needs no title of its own. */
  readonly withoutSpans: Occurrence;
  readonly indicators: readonly IndicatorView[];
}

/** A table for upright pages. */
interface UprightTableView extends TableView {
  readonly parts: readonly TablePartView[];
}

/** A goal whose tables, and those of its policies, fit on upright pages. */
interface ReportGoalView extends Omit<GoalView, 'tables' | 'policies'> {
  readonly tables: readonly UprightTableView[];
  readonly policies: readonly (Omit<GoalView['policies'][number], 'tables'> & {
    readonly tables: readonly UprightTableView[];
  })[];
}

/** One element for each word that the report uses and has to explain. */
interface TermsView {
  readonly numericTargets: Occurrence;
  readonly kpis: Occurrence;
  readonly judgedYears: Occurrence;
  readonly originalTargets: Occurrence;
  readonly achievementRates: Occurrence;
  readonly progressRates: Occurrence;
  readonly expectedValues: Occurrence;
  readonly reprinted: Occurrence;
  readonly provisional: Occurrence;
}

/** 年次進捗報告書. */
export interface ReportView {
  /** 令和5年度 */
  readonly fullYear: string;
  /** 令和4年度; blank when 対象年度 is the plan's first. */
  readonly fullPreviousYear: string;
  /** How many goals and policies the plan has. */
  readonly goalCount: string;
  readonly policyCount: string;
  /** One element when the scheme does not judge. */
  readonly unjudged: Occurrence;
  readonly uprightGoals: readonly ReportGoalView[];
  /** Where the plan as a whole stands. */
  readonly standings: readonly StandingView[];
  /** What changed, for the page of 概要; a long list stands in `breakdowns` instead. */
  readonly changes: readonly ReportChangeView[];
  /** The lists of indicators by judgement: one element, or none when all of them are empty. */
  readonly breakdowns: readonly BreakdownView[];
  /** 参考資料 with pictures of the city's; small charts would only repeat those of the sections. */
  readonly pictured: readonly ReferenceView[];
  readonly terms: TermsView;
}

/**
 * Prints what the report has beyond the packet.
 *
 * @param summaries 総括, when the scheme judges
 */
export function reportView(
  contents: Contents,
  goals: readonly GoalView[],
  references: readonly ReferenceView[],
  summaries: readonly SummaryView[],
): ReportView {
  const { submission, scheme, assessments, change } = contents.evaluation;
  const { previousYear } = change;
  const all = columns(contents.context);
  const upright = (table: TableView): UprightTableView => ({
    ...table,
    parts: partsOf(table.indicators, all),
  });
  return {
    fullYear: printFiscalYear(submission.profile.judgedYear.value.year),
    fullPreviousYear: previousYear === undefined ? '' : printFiscalYear(previousYear),
    goalCount: String(submission.goals.length),
    policyCount: String(submission.policies.length),
    unjudged: occurs(!scheme.judges),
    uprightGoals: goals.map((goal) => ({
      ...goal,
      tables: goal.tables.map(upright),
      policies: goal.policies.map((policy) => ({
        ...policy,
        tables: policy.tables.map(upright),
      })),
    })),
    standings: standingViews(
      assessments.filter(({ indicator }) => indicator.reprintOf === undefined),
      contents,
    ),
    changes: summaries.flatMap(({ changes }) => changes).map(withShortTable),
    breakdowns: summaries.flatMap(breakdownViews),
    pictured: references.filter(({ pictures }) => pictures.length > 0),
    terms: termsView(contents.evaluation),
  };
}

/** More rows than this do not fit on the page of 概要. */
const MOST_CHANGES = 6;

function withShortTable(change: ChangeView): ReportChangeView {
  return isLong(change)
    ? { ...change, tables: [], elsewhere: [true] }
    : { ...change, elsewhere: [] };
}

function isLong({ tables }: ChangeView): boolean {
  return tables.some(({ rows }) => rows.length > MOST_CHANGES);
}

function breakdownViews({
  year,
  missed,
  undecided,
  unrated,
  changes,
}: SummaryView): readonly BreakdownView[] {
  const longChanges = changes.filter(isLong);
  const lists = [...missed, ...undecided, ...unrated, ...longChanges];
  return lists.length === 0 ? [] : [{ year, missed, undecided, unrated, longChanges }];
}

/** More columns of years than this are too narrow for their figures on an upright page. */
const MOST_COLUMNS = 8;

/** As few parts as possible, of about as many columns each. */
function partsOf(
  indicators: readonly IndicatorView[],
  all: readonly ColumnView[],
): readonly TablePartView[] {
  const count = Math.ceil(all.length / MOST_COLUMNS);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, part): TablePartView => {
    const own = <One>(list: readonly One[]): readonly One[] =>
      list.slice(part * size, (part + 1) * size);
    const shown = own(all);
    const first = shown[0]?.label ?? '';
    const last = shown.at(-1)?.label ?? '';
    return {
      columns: shown,
      spans: count === 1 ? [] : [{ first, last }],
      withoutSpans: occurs(count === 1),
      indicators: indicators.map((indicator) => ({
        ...indicator,
        rowViews: indicator.rowViews.map((row): RowView => ({ ...row, cells: own(row.cells) })),
      })),
    };
  });
}

function termsView({ submission, scheme }: Evaluation): TermsView {
  const { indicators } = submission;
  const printed: readonly string[] = [
    ...(scheme.rating === undefined ? [] : [scheme.rating.metric]),
    ...scheme.rates,
  ];
  const some = (has: (indicator: Indicator) => boolean): Occurrence => occurs(indicators.some(has));
  return {
    numericTargets: some(({ kind }) => kind === 'numericTarget'),
    kpis: some(({ kind }) => kind === 'kpi'),
    judgedYears: occurs(scheme.judges),
    originalTargets: some(({ originalTarget }) => originalTarget !== undefined),
    achievementRates: occurs(printed.includes('achievementRate')),
    progressRates: occurs(printed.includes('progressRate')),
    expectedValues: occurs(printed.includes('expectedProgress')),
    reprinted: some(({ reprintOf }) => reprintOf !== undefined),
    provisional: occurs(quantitiesOf(submission).some(isProvisional)),
  };
}

function quantitiesOf({ indicators }: Submission): readonly Quantity[] {
  return indicators
    .flatMap((one) => [...quantities(one.target), ...quantities(one.actual)])
    .map(({ value }) => value);
}

function isProvisional(value: Quantity): boolean {
  return value.kind === 'measured' && value.provisional !== undefined;
}

function occurs(does: boolean): Occurrence {
  return does ? [true] : [];
}
