/** Everything the templates of papers may print, as finished strings and lists of them. */

import type { Evaluation, JudgementKind } from '../../forms/evaluation.ts';
import type { CellChart, Chart } from '../../forms/figure.ts';
import type { OutputName } from '../../forms/output.ts';
import { ownPicture } from '../../forms/picture.ts';
import type { Submission } from '../../forms/submission.ts';
import { type Licence, USUAL_LICENCE } from '../../office/settings.ts';
import type { Theme } from '../../office/theme.ts';
import { metricLabel } from '../../wording/metrics.ts';
import type { Words } from '../../wording/words.ts';
import type { Charts } from '../markup/blocks.ts';
import { type AgendaView, agendaView } from './meeting/agenda.ts';
import { type CharterView, charterView } from './meeting/charter.ts';
import { type MeetingsView, meetingsView } from './meeting/meetings.ts';
import { type RosterView, rosterView } from './meeting/members.ts';
import { type BasisView, basisView } from './packet/basis.ts';
import { hasNumbers, indicatorChart } from './part/chart.ts';
import type { Contents } from './part/contents.ts';
import { followUpList } from './part/followUp.ts';
import { indicatorView } from './part/indicator.ts';
import { type LeadingView, leadingView } from './part/leading.ts';
import { type MethodView, methodView, unjudgedView } from './part/method.ts';
import { type OpinionsView, opinionsView } from './part/opinions.ts';
import { goalView, type GoalView } from './part/plan.ts';
import { type PlannedView, plannedView } from './part/planned.ts';
import { type ProfileView, profileView } from './part/profile.ts';
import { type ProjectsView, projectsView } from './part/projects.ts';
import { type ReadingsView, readingsView } from './part/readings.ts';
import { type ReferenceView, referenceViews } from './part/references.ts';
import { scoreboard, type ScoreboardView } from './part/scoreboard.ts';
import { type SdgsView, sdgsView } from './part/sdgs.ts';
import { type SummaryView, summaryView } from './part/summary.ts';
import {
  achievingView,
  type AchievingView,
  judgementLabels,
  tallyChart,
  type TallyView,
} from './part/tally.ts';
import {
  organizationChart,
  type OrganizationView,
  organizationView,
} from './report/organization.ts';
import { type ReportView, reportView } from './report/report.ts';
import { termId } from './report/terms.ts';
import { columns, type ColumnView } from './value/columns.ts';
import type { Context } from './value/context.ts';
import { hasLongLabel } from './value/metric.ts';
import type { Optional } from './value/optional.ts';
import { breakLines } from './value/text.ts';
import { type Verdict, verdictsOf } from './value/verdict.ts';

/** The metrics that texts of the templates name. */
type LabelledMetric = 'achievementRate' | 'progressRate' | 'expectedValue' | 'paceNeeded';

/** How the paper judges. */
interface JudgingView {
  readonly scheme: {
    readonly name: string;
    readonly description: string;
    /** Which kind of publication it follows; blank when the scheme does not say. */
    readonly source: string;
  };
  /** The scheme's words for the judgements, whether or not it judges; blank: no year of the plan is 途中. */
  readonly judgements: Readonly<Record<JudgementKind, string>>;
  /** The same in sentences: 「10指標が目標を達成しました」. */
  readonly achieving: AchievingView;
  /** The marks with their words; empty when the scheme does not judge. */
  readonly legend: readonly Verdict[];
  /** 総括, when the scheme judges. */
  readonly summary: Optional<SummaryView>;
  /** The same for 判定の方法, with the rules of the scheme. */
  readonly judging: Optional<SummaryView & MethodView>;
  /** How the rows of a scheme are worked out that does not judge. */
  readonly unjudged: Optional<MethodView>;
  readonly total: TallyView;
  /** What rates are called: as the scheme does, otherwise as `words.json` does. */
  readonly labels: Readonly<Record<LabelledMetric, string>>;
  /** 根拠一覧, when 基本情報 asks for it. */
  readonly basis: Optional<BasisView>;
}

/** The root of every paper's template, `templates/packet.hbs` among them. */
export interface PaperView extends ProfileView, JudgingView {
  readonly columns: readonly ColumnView[];
  /** Whether names of rows need more room than 目標値 and 実績値 do. */
  readonly longLabels: boolean;
  readonly readings: ReadingsView;
  /** 総括: every indicator in a row; lacking when the plan has none. */
  readonly scoreboard: Optional<ScoreboardView>;
  readonly goals: readonly GoalView[];
  readonly references: readonly ReferenceView[];
  /** 計画のKPI一覧, when the workbook has its sheet. */
  readonly planned: Optional<PlannedView>;
  /** Whether 基本情報 wants it in the packet too. */
  readonly listsPlanned: boolean;
  /** Whether 基本情報 wants 前期の検証 and 基本的方向 in the packet too. */
  readonly listsGoalTexts: boolean;
  /** Whether 前期の検証 names indicators, so that the open data have a table of them. */
  readonly speaksOfIndicators: boolean;
  /** リーディングプロジェクト, when the workbook has any. */
  readonly leading: Optional<LeadingView>;
  /** The policies by SDGs, when any policy names some. */
  readonly sdgs: Optional<SdgsView>;
  /** The terms of the open data, and where they can be read. */
  readonly licence: Pick<Licence, 'title' | 'path'>;
  /** Whether a reader of the website can fetch anything: papers or data. */
  readonly downloads: boolean;
  readonly report: ReportView;
  /** 次第 and 委員名簿, when the workbook has their sheets. */
  readonly agenda: Optional<AgendaView>;
  readonly roster: Optional<RosterView>;
  /** 委員意見 with the answers, when the workbook has any. */
  readonly opinions: Optional<OpinionsView>;
  /** Whether 基本情報 wants them in every paper. */
  readonly listsOpinions: boolean;
  /** 前年度の方向性 in a table of their own, when 基本情報 wants it. */
  readonly followUpList: ReturnType<typeof followUpList>;
  /** 事業, when the workbook has any. */
  readonly projects: Optional<ProjectsView>;
  /** 会議の経過, when the workbook knows of further meetings. */
  readonly meetings: Optional<MeetingsView>;
  /** 用語: the city's own terms. */
  readonly glossary: readonly {
    /** What the marks of notes on the website lead to. */
    readonly id: string;
    readonly term: string;
    readonly meaning: string;
  }[];
  /** 運営要綱, when the workbook has its sheet. */
  readonly charter: Optional<CharterView>;
  /** Lacking when the workbook has none. */
  readonly organization: Optional<OrganizationView>;
  /** What is made in this run. */
  readonly made: Readonly<Record<OutputName, boolean>>;
  /** The plan's logo and the city's mark, by the names of their pictures; blank for none. */
  readonly logo: string;
  readonly mark: string;
}

/** What a paper's template is filled with, and the charts it may call. */
export interface PaperContents {
  readonly view: PaperView;
  readonly charts: Charts;
}

/** What is printed besides the evaluation. */
interface Printing {
  /** Every word comes from here. */
  readonly words: Words;
  /** What is made in this run: a list of papers names no other. */
  readonly outputs: readonly OutputName[];
  /** Of the open data. */
  readonly licence?: Licence;
  /** The logo and the mark of `theme.json`; absent for none. */
  readonly pictures?: Theme['pictures'];
}

const NO_PICTURES: Theme['pictures'] = { logo: '', mark: '' };

function nameOf(picture: string): string {
  return picture === '' ? '' : ownPicture(picture);
}

/** Prints an evaluation for the templates. */
export function paperContents(
  evaluation: Evaluation,
  { words, outputs, licence = USUAL_LICENCE, pictures = NO_PICTURES }: Printing,
): PaperContents {
  const { submission, scheme, assessments } = evaluation;
  const context: Context = { submission, scheme, words };
  const printed = assessments.map((one, index) => {
    const chart = indicatorChart(one, context);
    const key = hasNumbers(chart) ? `indicator-${index + 1}` : '';
    return { indicator: one.indicator, view: indicatorView(one, key, context), chart };
  });
  const indicators = new Map(printed.map(({ indicator, view }) => [indicator, view]));
  const contents = { evaluation, context, indicators };
  const board = scoreboard(
    contents,
    new Map(printed.map(({ indicator, chart }) => [indicator, chart])),
  );
  const goals = submission.goals.map((goal) => goalView(goal, contents, board.rows));
  const references = submission.goals.flatMap((goal) => referenceViews(goal, contents));
  const judging = judgingView(contents);
  const agenda = agendaView(submission, words);
  const opinions = opinionsView(contents);
  const planned = plannedView(context);
  const view: PaperView = {
    ...profileView(submission.profile),
    ...judging,
    columns: columns(context),
    longLabels: hasLongLabel(context),
    readings: readingsView(contents),
    scoreboard: board.view,
    goals,
    references,
    planned,
    listsPlanned: planned !== false && submission.profile.plannedList?.value === true,
    sdgs: sdgsView(submission, words),
    speaksOfIndicators: (submission.goalTexts ?? []).some((one) => one.indicators.length > 0),
    listsGoalTexts: submission.profile.goalTexts?.value === true,
    leading: leadingView(contents, board.rows),
    report: reportView(contents, { goals, references, summary: judging.summary }),
    agenda,
    roster: rosterView(submission, words, agenda),
    opinions,
    listsOpinions: opinions !== false && submission.profile.opinionList?.value === true,
    followUpList: followUpList(evaluation, words),
    projects: projectsView(contents),
    meetings: meetingsView(submission, words),
    organization: organizationView(submission.organization ?? [], words),
    glossary: (submission.glossary ?? []).map(({ term, meaning }, index) => ({
      id: termId(index),
      term: breakLines(term.value),
      meaning: breakLines(meaning.value),
    })),
    charter: charterView(submission.charter ?? [], words),
    licence: { title: licence.title, path: licence.path },
    downloads: outputs.some((name) => DOWNLOADS.includes(name)),
    made: madeView(outputs),
    logo: nameOf(pictures.logo),
    mark: nameOf(pictures.mark),
  };
  const charts = new Map<string, Chart | CellChart>([
    ...printed
      .filter(({ view: { chart: key } }) => key !== '')
      .map(({ view: { chart: key }, chart }) => [key, chart] as const),
    ['tally', tallyChart(evaluation, words)],
    ...committeeCode(submission.profile),
    ...organizationCharts(submission),
    ...board.charts,
  ]);
  return { view, charts };
}

/** The code of the committee's page, as templates call it. */
function committeeCode({
  committeePage,
}: Submission['profile']): readonly (readonly [string, Chart])[] {
  if (committeePage === undefined) return [];
  const id = 'committeePage';
  return [[id, { kind: 'code', id, text: committeePage.value }]];
}

/** The chart of 推進体制. */
function organizationCharts({
  organization = [],
}: Submission): readonly (readonly [string, Chart])[] {
  const chart = organizationChart(organization);
  return chart === undefined ? [] : [[chart.id, chart]];
}

const DOWNLOADS: readonly OutputName[] = ['packet', 'report', 'data'];

function madeView(outputs: readonly OutputName[]): PaperView['made'] {
  const made = (name: OutputName): boolean => outputs.includes(name);
  return {
    packet: made('packet'),
    report: made('report'),
    agenda: made('agenda'),
    members: made('members'),
    opinions: made('opinions'),
    site: made('site'),
    data: made('data'),
  };
}

function judgingView(contents: Contents): JudgingView {
  const { scheme } = contents.evaluation;
  const summary = summaryView(contents);
  return {
    scheme: {
      name: scheme.name,
      description: scheme.description,
      source: scheme.source ?? '',
    },
    judgements: judgementLabels(contents.evaluation),
    achieving: achievingView(scheme, contents.context.words),
    legend: scheme.judges ? verdictsOf(contents.evaluation) : [],
    summary: scheme.judges && summary,
    judging: scheme.judges && { ...summary, ...methodView(contents) },
    unjudged: unjudgedView(contents),
    total: summary.total,
    labels: {
      achievementRate: metricLabel('achievementRate', contents.context),
      progressRate: metricLabel('progressRate', contents.context),
      expectedValue: metricLabel('expectedValue', contents.context),
      paceNeeded: metricLabel('paceNeeded', contents.context),
    },
    basis: basisView(contents),
  };
}
