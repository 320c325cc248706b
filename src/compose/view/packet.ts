/** Everything the packet's templates may print, as finished strings and lists of them. */

import type { Assessment, Evaluation } from '../../forms/evaluation.ts';
import type { Chart } from '../../forms/figure.ts';
import type { Bullet, Fact, Goal, Policy, Reference } from '../../forms/submission.ts';
import { printDate } from '../../japanese/date.ts';
import type { Charts } from '../blocks.ts';
import type { Words } from '../words.ts';
import { type ValueView, valueView } from './figures.ts';
import { type Context, type IndicatorView, indicatorView, type Tone, tones } from './indicator.ts';
import { tallyChart, type TallyView, tallyView } from './tally.ts';
import { breakLines } from './text.ts';

/** One bullet: its tags and its text. */
interface BulletView {
  readonly tags: readonly string[];
  readonly text: string;
}

/** The two boxes of a policy (or of a goal, when it has bullets of its own). */
interface BoxesView {
  readonly issues: readonly BulletView[];
  readonly courses: readonly BulletView[];
}

/** A group of indicators with the word for them: 数値目標 or KPI. */
interface TableView {
  readonly heading: string;
  readonly indicators: readonly IndicatorView[];
  readonly notes: readonly string[];
}

interface PolicyView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly measures: readonly { readonly mark: string; readonly text: string }[];
  /** One table, or none when the policy has no indicators. */
  readonly tables: readonly TableView[];
  /** One element when there is no table. */
  readonly withoutTable: readonly [] | readonly [true];
  readonly boxes: BoxesView;
}

interface GoalView {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly subtitles: readonly string[];
  readonly policies: readonly PolicyView[];
  readonly tables: readonly TableView[];
  readonly boxes: readonly BoxesView[];
}

interface MissedView {
  readonly goal: string;
  readonly policy: string;
  readonly name: string;
  readonly unit: string;
  readonly target: ValueView;
  readonly actual: ValueView;
}

interface SummaryView {
  readonly year: string;
  readonly total: TallyView;
  readonly goals: readonly TallyView[];
  /** One list, or none when there is nothing to list. */
  readonly missed: readonly ListView[];
  readonly undecided: readonly ListView[];
}

interface ListView {
  readonly year: string;
  readonly rows: readonly MissedView[];
}

interface ReferenceView {
  readonly id: string;
  readonly goal: string;
  readonly title: string;
  readonly pictures: readonly {
    readonly title: string;
    readonly file: string;
    readonly alternative: string;
    readonly source: string;
  }[];
  readonly multiples: readonly IndicatorView[];
}

/** The root of `templates/packet.hbs`. */
export interface PacketView {
  readonly plan: string;
  readonly title: string;
  readonly city: string;
  readonly paperNumber: string;
  readonly paperName: string;
  readonly committees: readonly string[];
  readonly meetings: readonly string[];
  readonly dates: readonly string[];
  readonly isoDate: string;
  readonly venues: readonly string[];
  readonly periods: readonly string[];
  readonly excerptNotes: readonly string[];
  readonly textNotes: readonly string[];
  readonly contacts: readonly string[];
  readonly handling: string;
  readonly judgedYear: string;
  readonly columns: readonly {
    readonly label: string;
    readonly notes: readonly string[];
    readonly tone: Tone;
  }[];
  /** The marks with their words, when the scheme judges. */
  readonly legends: readonly {
    readonly marks: readonly { readonly mark: string; readonly label: string }[];
  }[];
  readonly goals: readonly GoalView[];
  readonly summaries: readonly SummaryView[];
  readonly references: readonly ReferenceView[];
  readonly scheme: { readonly name: string; readonly description: string };
  readonly judging: readonly SummaryView[];
  readonly total: TallyView;
  readonly directions: readonly string[];
}

/** What `packet.hbs` is filled with, and the charts it may call by KPI番号 (and `tally`). */
export interface Packet {
  readonly view: PacketView;
  readonly charts: Charts;
}

/** Prints an evaluation for the packet. Takes every word from the templates' `words.json`. */
export function packet(evaluation: Evaluation, words: Words): Packet {
  const { submission, scheme, assessments } = evaluation;
  const context: Context = { submission, scheme, words };
  const indicators = new Map(
    assessments.map((one) => [one.indicator, indicatorView(one, context)] as const),
  );
  const all = { evaluation, context, indicators };
  const goalLabels = submission.goals.map(({ number }) => `${words.goal}${number}`);
  const summary = summaryView(all);
  const { profile } = submission;
  const view: PacketView = {
    plan: profile.plan.value,
    title: profile.title.value,
    city: profile.city.value,
    paperNumber: profile.paperNumber?.value ?? '',
    paperName: (profile.paperName ?? profile.title).value,
    committees: optional(profile.committee),
    meetings: optional(profile.meetingNumber),
    dates: optional(profile.meetingDate).map((iso) => printDate(iso)),
    isoDate: profile.meetingDate?.value ?? '',
    venues: optional(profile.venue),
    periods: optional(profile.period),
    excerptNotes: optional(profile.excerptNote),
    textNotes: optional(profile.textNote),
    contacts: optional(profile.contact),
    handling: profile.handling?.value ?? '',
    judgedYear: profile.judgedYear.value.label,
    columns: columns(context),
    legends: scheme.judges ? [{ marks: Object.values(scheme.words) }] : [],
    goals: submission.goals.map((goal) => goalView(goal, all)),
    summaries: scheme.judges ? [summary] : [],
    references: submission.goals.flatMap((goal) => referenceView(goal, all)),
    scheme: { name: scheme.name, description: scheme.description },
    judging: scheme.judges ? [summary] : [],
    total: summary.total,
    directions: [...new Set(assessments.map(({ indicator }) => indicator.direction.value))].map(
      (direction) => words.directions[direction],
    ),
  };
  const charts = new Map<string, Chart>();
  for (const { id, chart } of indicators.values()) charts.set(id, chart);
  charts.set('tally', tallyChart(evaluation, goalLabels));
  return { view, charts };
}

interface All {
  readonly evaluation: Evaluation;
  readonly context: Context;
  readonly indicators: ReadonlyMap<Assessment['indicator'], IndicatorView>;
}

function optional(fact: Fact<string> | undefined): readonly string[] {
  return fact === undefined || fact.value === '' ? [] : [breakLines(fact.value)];
}

function columns(context: Context): PacketView['columns'] {
  const { submission, words } = context;
  const judged = submission.profile.judgedYear.value.year;
  const last = submission.years.at(-1)?.fiscalYear.year;
  const all = tones(context);
  const years = submission.years.map(({ fiscalYear }, index) => ({
    label: fiscalYear.label,
    notes: [
      ...(fiscalYear.year === judged && context.scheme.judges ? [words.judgedYear] : []),
      ...(fiscalYear.year === last ? [words.finalYear] : []),
    ],
    tone: all[index + 1] ?? ('plain' as const),
  }));
  const { label } = submission.profile.baselineYear.value;
  return [{ label, notes: [words.baseline], tone: 'baseline' }, ...years];
}

function goalView(goal: Goal, all: All): GoalView {
  const { submission } = all.evaluation;
  const own = submission.bullets.filter(
    (bullet) => bullet.goal === goal.number && bullet.policy === undefined,
  );
  return {
    id: `goal-${goal.number}`,
    number: String(goal.number),
    name: breakLines(goal.name.value),
    subtitles: optional(goal.subtitle),
    policies: submission.policies
      .filter((policy) => policy.goal === goal.number)
      .map((policy) => policyView(policy, all)),
    tables: tableViews(all, goal.number, undefined),
    boxes: own.length === 0 ? [] : [boxesView(own)],
  };
}

function policyView(policy: Policy, all: All): PolicyView {
  const { bullets } = all.evaluation.submission;
  const tables = tableViews(all, policy.goal, policy.number);
  return {
    id: `policy-${policy.goal}-${policy.number}`,
    number: String(policy.number),
    title: breakLines(policy.title.value),
    measures: policy.measures.map(({ mark, text }) => ({ mark, text: breakLines(text.value) })),
    tables,
    withoutTable: tables.length === 0 ? [true] : [],
    boxes: boxesView(
      bullets.filter((one) => one.goal === policy.goal && one.policy === policy.number),
    ),
  };
}

function boxesView(bullets: readonly Bullet[]): BoxesView {
  const of = (kind: Bullet['kind']): readonly BulletView[] =>
    bullets
      .filter((bullet) => bullet.kind === kind)
      .map(({ tags, text }) => ({ tags, text: breakLines(text.value) }));
  return { issues: of('issue'), courses: of('course') };
}

function tableViews(all: All, goal: number, policy: number | undefined): readonly TableView[] {
  const { words } = all.context;
  const own = all.evaluation.assessments.filter(
    ({ indicator }) => indicator.goal === goal && indicator.policy === policy,
  );
  if (own.length === 0) return [];
  const indicators = own.flatMap(({ indicator }) => all.indicators.get(indicator) ?? []);
  const targetsOnly = own.every(({ indicator }) => indicator.kind === 'numericTarget');
  return [
    {
      heading: targetsOnly ? words.numericTarget : words.kpi,
      indicators,
      notes: [...new Set(indicators.flatMap(({ notes }) => notes))],
    },
  ];
}

function summaryView(all: All): SummaryView {
  const { evaluation, context } = all;
  const { goals, total, submission } = evaluation;
  return {
    year: submission.profile.judgedYear.value.label,
    total: tallyView('', '', total),
    goals: goals.map(({ goal, tally }) => {
      const name = submission.goals.find(({ number }) => number === goal)?.name.value ?? '';
      return tallyView(`${context.words.goal}${goal}`, breakLines(name), tally);
    }),
    missed: list(listed(all, 'notAchieved'), all),
    undecided: list(listed(all, 'undecided'), all),
  };
}

function list(rows: readonly MissedView[], { evaluation }: All): readonly ListView[] {
  const year = evaluation.submission.profile.judgedYear.value.label;
  return rows.length === 0 ? [] : [{ year, rows }];
}

/** The indicators of one judgement in the judged year, reprints left out. */
function listed(
  { evaluation, context }: All,
  kind: 'notAchieved' | 'undecided',
): readonly MissedView[] {
  const { submission, assessments } = evaluation;
  const column = submission.years.findIndex(
    ({ fiscalYear }) => fiscalYear.year === submission.profile.judgedYear.value.year,
  );
  const { words } = context;
  return assessments
    .filter(
      ({ indicator, judged }) =>
        indicator.reprintOf === undefined && judged.judgement.kind === kind,
    )
    .map(({ indicator }) => ({
      goal: String(indicator.goal),
      policy:
        indicator.policy === undefined ? words.numericTarget : `${words.policy}${indicator.policy}`,
      name: breakLines(indicator.name.value),
      unit: indicator.unit.value,
      target: valueView(
        indicator.target.years[column]?.value ?? { kind: 'pending' },
        words.pendingTarget,
        words,
      ),
      actual: valueView(
        indicator.actual.years[column]?.value ?? { kind: 'pending' },
        words.pendingActual,
        words,
      ),
    }));
}

/** A goal's reference material: its pictures; where a reference has none, the goal's small charts once. */
function referenceView(goal: Goal, all: All): readonly ReferenceView[] {
  const { submission, assessments } = all.evaluation;
  const own = submission.references.filter((reference) => reference.goal === goal.number);
  if (own.length === 0) return [];
  const pictures = own.flatMap(pictureView);
  const multiples = own.every(({ file }) => file !== undefined)
    ? []
    : assessments
        .filter(
          ({ indicator }) => indicator.goal === goal.number && indicator.reprintOf === undefined,
        )
        .flatMap(({ indicator }) => all.indicators.get(indicator) ?? []);
  const { words } = all.context;
  return [
    {
      id: `reference-${goal.number}`,
      goal: `${words.goal}${goal.number}`,
      title: breakLines(goal.name.value),
      pictures,
      multiples,
    },
  ];
}

function pictureView(reference: Reference): ReferenceView['pictures'] {
  const { file, title, alternative, source } = reference;
  if (file === undefined) return [];
  return [
    {
      title: title.value,
      file: file.value,
      alternative: alternative?.value ?? '',
      source: source?.value ?? '',
    },
  ];
}
