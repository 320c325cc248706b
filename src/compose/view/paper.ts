/** Everything the templates of papers may print, as finished strings and lists of them. */

import type { Evaluation } from '../../forms/evaluation.ts';
import type { Chart } from '../../forms/figure.ts';
import type { OutputName } from '../../forms/output.ts';
import type { Profile } from '../../forms/submission.ts';
import { printDate } from '../../japanese/date.ts';
import { type Licence, USUAL_LICENCE } from '../../office/settings.ts';
import { metricLabel } from '../../wording/metrics.ts';
import type { Words } from '../../wording/words.ts';
import type { Charts } from '../blocks.ts';
import { type BasisView, basisViews } from './basis.ts';
import { hasNumbers, indicatorChart } from './chart.ts';
import { columns, type ColumnView } from './columns.ts';
import type { Contents } from './contents.ts';
import type { Context } from './context.ts';
import { indicatorView } from './indicator.ts';
import { type AgendaView, agendaViews } from './meeting.ts';
import { type RosterView, rosterViews } from './members.ts';
import { type MethodView, methodView } from './method.ts';
import { hasLongLabel } from './metric.ts';
import { goalView, type GoalView } from './plan.ts';
import { type ReadingsView, readingsView } from './readings.ts';
import { type ReferenceView, referenceViews } from './references.ts';
import { type ReportView, reportView } from './report.ts';
import { type SummaryView, summaryView } from './summary.ts';
import { tallyChart, type TallyView } from './tally.ts';
import { breakLines, optional } from './text.ts';
import { type Verdict, verdictsOf } from './verdict.ts';

/** What 基本情報 says about the paper; what may be absent is a list of one or of none. */
interface ProfileView {
  readonly plan: string;
  /** The plan's name, unless the paper's title says just that. */
  readonly plans: readonly string[];
  readonly title: string;
  readonly city: string;
  readonly paperNumber: string;
  readonly paperName: string;
  readonly committees: readonly string[];
  readonly meetings: readonly string[];
  /** 令和元年8月7日 */
  readonly dates: readonly string[];
  /** 2019-08-07 */
  readonly isoDate: string;
  readonly venues: readonly string[];
  readonly periods: readonly string[];
  readonly excerptNotes: readonly string[];
  readonly textNotes: readonly string[];
  readonly contacts: readonly string[];
  readonly handling: string;
  readonly judgedYear: string;
}

/** The metrics that texts of the templates name. */
type LabelledMetric = 'achievementRate' | 'progressRate' | 'expectedValue';

/** How the paper judges. */
interface JudgingView {
  readonly scheme: {
    readonly name: string;
    readonly description: string;
    /** Which kind of publication it follows, when the scheme says so. */
    readonly sources: readonly string[];
  };
  /** The scheme's words for the three judgements, whether or not it judges. */
  readonly judgements: {
    readonly achieved: string;
    readonly notAchieved: string;
    readonly undecided: string;
  };
  /** The marks with their words, when the scheme judges. */
  readonly legends: readonly { readonly marks: readonly Verdict[] }[];
  /** 総括, when the scheme judges. */
  readonly summaries: readonly SummaryView[];
  /** The same for 判定の方法, with the rules of the scheme. */
  readonly judging: readonly (SummaryView & MethodView)[];
  readonly total: TallyView;
  /** What rates are called: as the scheme does, otherwise as `words.json` does. */
  readonly labels: Readonly<Record<LabelledMetric, string>>;
  /** 根拠一覧: one element when 基本情報 asks for it. */
  readonly bases: readonly BasisView[];
}

/** The root of every paper's template, `templates/packet.hbs` among them. */
export interface PaperView extends ProfileView, JudgingView {
  readonly columns: readonly ColumnView[];
  /** One element in one of the two: whether names of rows need more room than 目標値 and 実績値 do. */
  readonly shortLabels: readonly [] | readonly [true];
  readonly longLabels: readonly [] | readonly [true];
  readonly readings: ReadingsView;
  readonly goals: readonly GoalView[];
  readonly references: readonly ReferenceView[];
  /** The terms of the open data, and where they can be read. */
  readonly licence: Pick<Licence, 'title' | 'path'>;
  /** One element when a reader of the website can fetch anything: papers or data. */
  readonly downloads: readonly [] | readonly [true];
  readonly report: ReportView;
  /** 次第 and 委員名簿: one element each when the workbook has their sheets. */
  readonly agendas: readonly AgendaView[];
  readonly rosters: readonly RosterView[];
  /** One element in each that is made in this run. */
  readonly made: { readonly [Name in OutputName]: readonly [] | readonly [true] };
}

/** What a paper's template is filled with, and the charts it may call. */
export interface PaperContents {
  readonly view: PaperView;
  readonly charts: Charts;
}

/**
 * Prints an evaluation for the templates. Takes every word from their `words.json`.
 *
 * @param outputs what is made in this run: a list of papers names no other
 * @param licence of the open data
 */
export function paperContents(
  evaluation: Evaluation,
  words: Words,
  outputs: readonly OutputName[],
  licence: Licence = USUAL_LICENCE,
): PaperContents {
  const { submission, scheme, assessments } = evaluation;
  const context: Context = { submission, scheme, words };
  const printed = assessments.map((one, index) => {
    const chart = indicatorChart(one, context);
    const keys = hasNumbers(chart) ? [`indicator-${index + 1}`] : [];
    return { indicator: one.indicator, view: indicatorView(one, keys, context), chart };
  });
  const indicators = new Map(printed.map(({ indicator, view }) => [indicator, view]));
  const contents = { evaluation, context, indicators };
  const goals = submission.goals.map((goal) => goalView(goal, contents));
  const references = submission.goals.flatMap((goal) => referenceViews(goal, contents));
  const judging = judgingView(contents);
  const agendas = agendaViews(submission, words, outputs);
  const view: PaperView = {
    ...profileView(submission.profile),
    ...judging,
    columns: columns(context),
    shortLabels: hasLongLabel(context) ? [] : [true],
    longLabels: hasLongLabel(context) ? [true] : [],
    readings: readingsView(context),
    goals,
    references,
    report: reportView(contents, goals, references, judging.summaries),
    agendas,
    rosters: rosterViews(submission, words, agendas),
    licence: { title: licence.title, path: licence.path },
    downloads: outputs.some((name) => DOWNLOADS.includes(name)) ? [true] : [],
    made: madeView(outputs),
  };
  const charts = new Map<string, Chart>([
    ...printed.flatMap(({ view: { charts: keys }, chart }) =>
      keys.map((key) => [key, chart] as const),
    ),
    ['tally', tallyChart(evaluation, words)],
  ]);
  return { view, charts };
}

const DOWNLOADS: readonly OutputName[] = ['packet', 'report', 'data'];

function madeView(outputs: readonly OutputName[]): PaperView['made'] {
  const made = (name: OutputName): readonly [] | readonly [true] =>
    outputs.includes(name) ? [true] : [];
  return {
    packet: made('packet'),
    report: made('report'),
    agenda: made('agenda'),
    members: made('members'),
    site: made('site'),
    data: made('data'),
  };
}

function profileView(profile: Profile): ProfileView {
  const { plan, title, city, paperNumber, paperName, handling, meetingDate } = profile;
  return {
    plan: breakLines(plan.value),
    plans: plan.value === title.value ? [] : [breakLines(plan.value)],
    title: breakLines(title.value),
    city: breakLines(city.value),
    paperNumber: optional(paperNumber).join(''),
    paperName: breakLines((paperName ?? title).value),
    committees: optional(profile.committee),
    meetings: optional(profile.meetingNumber),
    dates: optional(meetingDate).map((iso) => printDate(iso)),
    // A file must be dated, and never by the clock: without a meeting by the last day of 対象年度.
    isoDate: meetingDate?.value ?? `${profile.judgedYear.value.year + 1}-03-31`,
    venues: optional(profile.venue),
    periods: optional(profile.period),
    excerptNotes: optional(profile.excerptNote),
    textNotes: optional(profile.textNote),
    contacts: optional(profile.contact),
    handling: optional(handling).join(''),
    judgedYear: profile.judgedYear.value.label,
  };
}

function judgingView(contents: Contents): JudgingView {
  const { scheme } = contents.evaluation;
  const { achieved, notAchieved, undecided } = scheme.words;
  const summary = summaryView(contents);
  return {
    scheme: {
      name: scheme.name,
      description: scheme.description,
      sources: scheme.source === undefined ? [] : [scheme.source],
    },
    judgements: {
      achieved: achieved.label,
      notAchieved: notAchieved.label,
      undecided: undecided.label,
    },
    legends: scheme.judges ? [{ marks: verdictsOf(scheme) }] : [],
    summaries: scheme.judges ? [summary] : [],
    judging: scheme.judges ? [{ ...summary, ...methodView(contents) }] : [],
    total: summary.total,
    labels: {
      achievementRate: metricLabel('achievementRate', contents.context),
      progressRate: metricLabel('progressRate', contents.context),
      expectedValue: metricLabel('expectedValue', contents.context),
    },
    bases: basisViews(contents),
  };
}
