/**
 * The words in which the program says a value, a judgement and how it came about; they are the editor's, in
 * `templates/words.json`.
 */

import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import { type MetricName, UNDEFINED_REASONS } from '../forms/metricNames.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import type { WebWords } from '../forms/webWords.ts';
import { ExplanationWords } from './explanationWords.ts';
import { OpinionWords } from './opinionWords.ts';
import { BLANKS, phrase } from './phrase.ts';
import { RevisionWords } from './revisionWords.ts';

/** A metric: its name, and how it is worked out, with the names of what is put in. */
function metric(
  ...blanks: readonly string[]
): z.ZodObject<{ label: z.ZodString; formula: z.ZodString }, z.core.$strict> {
  return z.strictObject({ label: z.string().min(1), formula: phrase(...blanks) });
}

const PERIOD = ['year', 'baselineYear', 'finalYear'] as const;

const Achieving = z.strictObject({
  short: phrase('label'),
  did: phrase('label'),
  those: phrase('label'),
  missed: phrase('missed'),
  missedAre: phrase('missed'),
});

/** `forms/metric.ts` has the formulas that are reckoned with. */
const Metrics = z.strictObject({
  achievementRate: metric('actual', 'target'),
  progressRate: metric('actual', 'baseline', 'target'),
  finalAchievementRate: metric('actual', 'finalTarget'),
  finalProgressRate: metric('actual', 'baseline', 'finalTarget'),
  expectedProgress: metric('actual', 'baseline', 'finalTarget', ...PERIOD),
  elapsedShare: metric(...PERIOD),
  elapsedRate: metric('actual', 'finalTarget', ...PERIOD),
  yearRatio: metric('actual', 'previous'),
  improvementRate: metric('actual', 'baseline'),
  expectedValue: metric('baseline', 'finalTarget', ...PERIOD),
  targetGap: metric('actual', 'target'),
  yearDifference: metric('actual', 'previous'),
  baselineDifference: metric('actual', 'baseline'),
  remaining: metric('actual', 'finalTarget'),
  paceNeeded: metric('actual', 'finalTarget', 'year', 'finalYear'),
  forecast: metric('past'),
} satisfies Record<MetricName, z.ZodType>);

/** Where 少ないほど良い turns a rated quotient round: what its name becomes, and the formulas. */
const TurnedMetrics = z.strictObject({
  label: phrase('label'),
  inverseAchievementRate: phrase('actual', 'target'),
  mirroredAchievementRate: phrase('actual', 'target'),
  inverseFinalAchievementRate: phrase('actual', 'finalTarget'),
  mirroredFinalAchievementRate: phrase('actual', 'finalTarget'),
  inverseYearRatio: phrase('actual', 'previous'),
  mirroredYearRatio: phrase('actual', 'previous'),
});

const Inputs = z.strictObject({
  target: z.string(),
  originalTarget: z.string(),
  revisedTarget: z.string(),
  actual: z.string(),
  baseline: z.string(),
  finalTarget: z.string(),
  previous: z.string(),
  comparison: z.string(),
  /** The actuals that an estimate goes through. */
  past: z.string(),
});

/** The sentences on each choice that a scheme makes; a blank one says nothing. */
const SchemeRules = z.strictObject({
  missing: z.strictObject({ undecided: z.string(), notAchieved: phrase('missed') }),
  provisional: z.strictObject({ judged: z.string(), undecided: z.string() }),
  revised: z.strictObject({ judged: z.string(), undecided: z.string() }),
  otherYear: z.strictObject({ judged: z.string(), undecided: z.string() }),
  /** Of values of another year, where what is reckoned with the years gone takes theirs. */
  timeline: z.string(),
  strictBounds: z.strictObject({ exclusive: z.string(), inclusive: z.string() }),
  reprint: z.strictObject({ once: z.string(), every: z.string() }),
  denominator: z.strictObject({
    judged: phrase('label'),
    /** Where grades are given, for 評価なし is not what has no judgement. */
    rated: phrase('label', 'notAchieved'),
    all: phrase('label'),
  }),
  /** How rates are rounded at a place, and what is shown then. */
  rounding: z.strictObject({
    halfUp: phrase('label', 'place', 'shown'),
    truncate: phrase('label', 'place', 'shown'),
    halfEven: phrase('label', 'place', 'shown'),
  }),
  shown: z.strictObject({ whole: z.string(), decimals: phrase('number') }),
  forecast: phrase('number'),
  /** What is rounded where nothing else is said, and what stands before a figure that is rounded otherwise. */
  rates: z.string(),
  achievedShare: phrase('label'),
  except: z.string(),
  /** Of figures in the indicator's own unit: their decimals where the scheme says nothing, and where it does their name. */
  amounts: z.strictObject({
    own: phrase('labels', 'method'),
    finer: phrase('labels', 'method'),
    stated: phrase('label'),
    methods: z.strictObject({ halfUp: z.string(), truncate: z.string(), halfEven: z.string() }),
  }),
  /** Before the rules of one 区分. */
  ofKind: phrase('kind'),
  rating: z.strictObject({
    steps: phrase('label', 'steps'),
    step: phrase('mark', 'grade', 'conditions'),
    rated: z.strictObject({ exact: z.string(), rounded: z.string() }),
    lessIsBetter: z.strictObject({
      inverse: phrase('label', 'base'),
      mirrored: phrase('label', 'base'),
      unrated: phrase('label'),
    }),
    withoutMetric: z.strictObject({
      achieved: phrase('label', 'grade'),
      notAchieved: phrase('label', 'grade'),
    }),
    /** The same where another rate was tried. */
    withoutBoth: z.strictObject({
      achieved: phrase('label', 'other', 'grade'),
      notAchieved: phrase('label', 'other', 'grade'),
    }),
    otherwise: phrase('label', 'other'),
    unrated: phrase('mark', 'grade'),
  }),
});

/** Which target a year is held against that states none of its own. */
const Held = z.strictObject({
  /** What the target is called. */
  name: z.strictObject({
    final: phrase('year'),
    line: phrase('year'),
    share: phrase('year', 'gone', 'whole'),
  }),
  /** Why it is that one; `past`: behind the last year that states a target. */
  why: z.strictObject({
    final: phrase('year', 'number'),
    past: phrase('year', 'number'),
    /** 「前年度以上」 of a later year. */
    yearly: phrase('year', 'written'),
    /** The year's own target, of a plan that was revised, in words that nothing stands behind; none at all. */
    own: phrase('written'),
    revised: phrase('written'),
    original: phrase('written'),
    withoutFigure: phrase('written'),
    none: z.string(),
    /** A way of the scheme that goes before the one that was taken, and a reason that `reasons` has not. */
    skipped: z.strictObject({ share: phrase('reason'), line: phrase('reason') }),
    behindEarlier: z.string(),
    line: phrase('year', 'number', 'start', 'aim', 'gone', 'whole'),
    share: phrase('year', 'number', 'aim', 'gone', 'whole'),
  }),
  /** The scheme's rule, for 判定の方法. */
  rule: z.strictObject({
    held: phrase('ways'),
    ways: z.strictObject({ share: z.string(), line: z.string(), final: z.string() }),
    otherwise: z.string(),
    underway: phrase('label', 'missed'),
    rounded: z.string(),
    none: z.string(),
  }),
});

/** A target in words, against another figure. */
const RelativeWords = z.strictObject({
  why: phrase('written', 'ground', 'number'),
  ground: z.strictObject({
    same: phrase('name', 'base'),
    reckoned: phrase('name', 'base', 'steps', 'number'),
  }),
  times: phrase('times'),
  plus: phrase('plus'),
  minus: phrase('plus'),
});

const GROUND = ['points', 'list', 'good', 'count', 'number'] as const;

/** How 施策 and 基本目標 are rated from their indicators. */
const RollUpWords = z.strictObject({
  /** What the ratings of a goal and of the whole plan are called, and all of them; the scheme names those of policies. */
  headings: z.strictObject({ goal: z.string(), plan: z.string(), all: z.string() }),
  points: phrase('label', 'number'),
  by: z.strictObject({
    average: phrase('label', 'points'),
    share: phrase('label', 'points', 'good'),
    worst: phrase('label', 'points'),
    majority: phrase('label', 'points'),
  }),
  steps: phrase('steps'),
  step: phrase('mark', 'label', 'number', 'unit'),
  rest: phrase('mark', 'label'),
  units: z.strictObject({
    average: z.string(),
    share: z.string(),
    worst: z.string(),
    majority: z.string(),
  }),
  /** That goals and the plan are rated in the same way. */
  goals: phrase('headings'),
  between: z.string(),
  withoutPoints: z.strictObject({ leftOut: z.string(), fewest: z.string() }),
  /** The arithmetic of one rating; `nothing` where no indicator counts. */
  ground: z.strictObject({
    average: phrase(...GROUND),
    share: phrase(...GROUND),
    worst: phrase(...GROUND),
    majority: phrase(...GROUND),
  }),
  ofOne: phrase('number'),
  nothing: z.string(),
});

/** The conditions of a grade, and what stands between two of them. */
const GradeRule = z.strictObject({
  from: phrase('number'),
  over: phrase('number'),
  achieved: z.string(),
  finalTarget: z.string(),
  trend: z.strictObject({ improved: phrase('since'), notWorsened: phrase('since') }),
  and: z.string(),
  rest: z.string(),
});

/** What gave a grade. */
const GradeGround = z.strictObject({
  threshold: z.strictObject({ exact: z.string(), rounded: z.string() }),
  beyond: z.string(),
  judgement: z.string(),
  finalTarget: z.string(),
  trend: z.string(),
  trendUnknown: z.string(),
  /** Of a sum: its parts. */
  parts: z.string(),
  fallback: phrase('label'),
});

/** How actuals went since the year before. */
const Movements = z.strictObject({
  improved: z.string(),
  worsened: z.string(),
  unchanged: z.string(),
  unknown: z.string(),
});

/** ↗ → ↘ as a part of grades. */
const TrendWords = z.strictObject({
  since: z.strictObject({ lastYear: z.string(), baseline: z.string() }),
  /** The rule for 判定の方法, without and with a tolerance. */
  exact: phrase('since'),
  tolerant: phrase('since', 'tolerance'),
  /** How one year went. */
  line: phrase('since', 'from', 'to', 'movement'),
  unknown: phrase('since'),
});

/** What web pages say of themselves; `forms/webWords.ts` explains each. */
const Web = z.strictObject({
  skip: z.string(),
  trail: z.string(),
  neighbours: z.string(),
  pages: z.string(),
  otherPages: z.string(),
  updated: phrase('date'),
  corrected: phrase('date'),
  correctedMark: z.string(),
  changes: z.string(),
  change: phrase('date', 'kind', 'text'),
  changeKinds: z.strictObject({
    published: z.string(),
    updated: z.string(),
    corrected: z.string(),
  }),
  earlier: z.string(),
  earlierSite: phrase('year', 'title'),
  page: phrase('title', 'file'),
  about: phrase('title', 'site'),
  previous: phrase('title'),
  next: phrase('title'),
  file: phrase('text', 'format', 'size'),
  kilobytes: phrase('number'),
  megabytes: phrase('number'),
  address: phrase('text', 'address'),
  note: phrase('mark', 'term'),
  noteText: phrase('mark', 'note'),
  textVersion: z.string(),
  chartData: phrase('name'),
  chartValues: z.string(),
  chartOf: phrase('name'),
  search: z.strictObject({ label: z.string(), found: phrase('count'), foundNothing: z.string() }),
  year: z.string(),
  target: z.string(),
  actual: z.string(),
  status: z.string(),
  goal: z.string(),
  count: z.string(),
  noNumber: z.string(),
  minus: z.string(),
  scroll: z.string(),
  figure: z.string(),
  table: z.string(),
}) satisfies z.ZodType<WebWords>;

/** `templates/words.json`. */
export const Words = z.strictObject({
  /** Actual of a year that has not come yet. */
  pendingActual: z.string(),
  /** Target that is blank after 対象年度. */
  pendingTarget: z.string(),
  /** Blank where a value is due. */
  unfilled: z.string(),
  /** Under a year without a value, in charts; behind the end of an indicator. */
  missing: z.string(),
  ended: z.string(),
  baseline: z.string(),
  judgedYear: z.string(),
  /** A year where a chart is spoken: `平成30`. */
  fullYear: phrase('year'),
  finalYear: z.string(),
  targetRow: z.string(),
  /** 目標値（当初）, in a row of its own. */
  originalTargetRow: z.string(),
  actualRow: z.string(),
  /** Rows of ratings that were given by hand. */
  givenRatings: z.strictObject({ department: z.string(), committee: z.string() }),
  numericTarget: z.string(),
  kpi: z.string(),
  reprint: z.string(),
  /** Behind the name of a part of another indicator, and of a sum. */
  part: z.string(),
  sum: z.string(),
  /** Under the table of an indicator that is judged together with its parts; and how a name stands in it. */
  together: phrase('name', 'parts'),
  quoted: phrase('text'),
  bounds: z.strictObject({
    atLeast: z.string(),
    atMost: z.string(),
    moreThan: z.string(),
    lessThan: z.string(),
    about: z.string(),
  }),
  /** In the line above a chart: what the marks of 比較値 are. */
  comparisonClause: phrase('year', 'name', 'number'),
  /** In the caption of a chart, for a target that is a range; the year stands where years differ. */
  rangeTarget: phrase('year', 'range'),
  results: z.strictObject({
    target: z.strictObject({
      above: phrase('gap'),
      below: phrase('gap'),
      short: phrase('gap'),
      underway: phrase('year', 'gap'),
      same: z.string(),
      /** Of a target that the same value does not meet: 超, 未満. */
      equal: z.string(),
      /** Of an indicator that goes through stages. */
      stages: phrase('gap'),
      within: z.string(),
      outside: z.string(),
    }),
    previous: z.strictObject({
      more: phrase('difference'),
      less: phrase('difference'),
      same: z.string(),
    }),
  }),
  /** Which of two series of targets is judged. */
  targetSeries: z.strictObject({ current: z.string(), original: z.string() }),
  /** A target with a limit on both sides, and one as far below zero as above it. */
  range: phrase('lower', 'upper'),
  plusMinus: phrase('limit'),
  /** Behind ± where the limits belong to the range. */
  within: z.string(),
  approximate: z.string(),
  /** Behind a value that is of another year than its column's. */
  dataYear: phrase('year'),
  /** What else a cell says in brackets beside its value. */
  remark: phrase('remark'),
  /** Behind a target that was worked out for a year that states none. */
  workedOut: z.strictObject({ line: z.string(), share: phrase('gone', 'whole') }),
  /** In the place of a figure that cannot be worked out. */
  undefinedRate: z.string(),
  percent: z.string(),
  /** Behind a figure that is rated in the place of the usual one. */
  otherFigure: phrase('name'),
  /** Short names of a goal and a policy. */
  goal: phrase('number'),
  /** In the place of a goal's name, for KGIs; and what they are called. */
  wholePlan: z.string().min(1),
  kgi: z.string().min(1),
  policy: phrase('number'),
  /** 運営要綱: what it is called where it has no title, 第3条の2, (1). */
  charter: z.strictObject({
    title: z.string().min(1),
    article: phrase('number', 'branch'),
    item: phrase('number'),
  }),
  /** A 施策 outside the pages of its 基本目標. */
  /** The names of the 17 SDGs, in the order of their numbers. */
  sdgs: z.array(z.string().min(1)).length(17),
  policyOfGoal: phrase('goal', 'number'),
  /** Behind a bar of 総括; `label` is the scheme's word for 達成. */
  tallyBar: phrase('achieved', 'judged', 'label'),
  /** The same where the scheme rates: each part is counted, none is the aim. */
  ratedBar: phrase('indicators'),
  /** A grade with its mark, in the legend of the bars. */
  gradeWithMark: phrase('mark', 'label'),
  /** What became of indicators since the year before: of their judgements, or of their grades. */
  changes: z.strictObject({
    judgement: z.strictObject({ noun: z.string(), to: phrase('label') }),
    grade: z.strictObject({ noun: z.string(), up: z.string(), down: z.string(), lost: z.string() }),
  }),
  /** In front of an item of a list that names no mark. */
  bullet: z.string(),
  /** What a reference is called that has no title of its own. */
  reference: z.string(),
  /** Under the table of an indicator whose judgement the office made itself. */
  override: phrase('name', 'year', 'computed', 'judgement', 'reason'),
  /** A judgement with its grade, where the scheme rates. */
  graded: phrase('judgement', 'grade'),
  /** Of an indicator without a grade: how it was judged, and why it has none. */
  unratedThough: phrase('judgement', 'reason'),
  /** What the share of 達成 is of, as the scheme counts; `rated` where grades are given, as in `schemeRules`. */
  denominators: z.strictObject({
    judged: phrase('number'),
    rated: phrase('achieved', 'notAchieved', 'number'),
    all: phrase('number'),
  }),
  /** 次第: in front of the items of a part; and what its list of papers calls 委員名簿. */
  agendaItem: phrase('number'),
  membersPaper: z.string(),
  /** In a running text, a value and what stands beside it in a table: 概算, H26. */
  withNote: phrase('value', 'note'),
  /** 会議の経過: what the meeting at hand is called without a number, and lines of its cells. */
  meetingAtHand: z.string(),
  meetingLine: phrase('label', 'text'),
  meetingRemark: phrase('text'),
  meetingSubject: phrase('number', 'text'),
  /** 委員名簿: in 備考. */
  memberTerm: phrase('term'),
  memberExchanged: z.string(),
  /** 計画のKPI一覧: the head of a column of targets, and where its figures come from. */
  plannedTarget: z.string(),
  plannedGround: phrase('list'),
  directions: z.strictObject({
    increase: z.string(),
    decrease: z.string(),
    maintainAtLeast: z.string(),
    maintainAtMost: z.string(),
  }),
  /** How an actual went since the year before, seen in 目標の向き. */
  /** 総括 as a scoreboard. */
  board: z.strictObject({
    judgement: phrase('mark', 'label', 'count'),
    grade: phrase('mark', 'label', 'count'),
    gaps: z.strictObject({
      short: phrase('gap'),
      above: phrase('gap'),
      below: phrase('gap'),
      same: z.string(),
      /** Of a target that the same value does not meet: 超, 未満. */
      equal: z.string(),
      within: z.string(),
      outside: z.string(),
      /** A gap of an indicator that goes through stages. */
      stages: phrase('number'),
    }),
    arrows: z.strictObject({ improved: z.string(), worsened: z.string(), unchanged: z.string() }),
    /** Instead of a difference of nothing. */
    same: z.string(),
    /** Between what is counted or named in a sentence. */
    separator: z.string(),
    since: Movements,
    /** The same in a sentence, before how many there are. */
    sinceCounted: Movements,
    /** Of all indicators alike, behind 前年度の実績値. */
    sinceAll: Movements.omit({ unknown: true }),
    /** A bar, for who cannot see it. */
    bar: phrase('label', 'number'),
    /** What 100 means. */
    scale: z.strictObject({
      target: z.string(),
      finalTarget: z.string(),
      expected: z.string(),
      elapsed: z.string(),
    }),
    /** In the place of a bar, in a few words. */
    /** In place of the bar of an indicator that its parts are graded for. */
    byParts: z.string(),
    none: z.record(z.enum(UNDEFINED_REASONS), z.string()),
  }),
  /** How sentences speak of what is 達成 and of what is not: usually, and where a scheme calls it otherwise. */
  achieving: z.strictObject({ own: z.string(), usual: Achieving, other: Achieving }),
  movements: z.strictObject({
    improved: z.string(),
    worsened: z.string(),
    unchanged: z.string(),
    unknown: z.string(),
  }),
  metrics: Metrics,
  turnedMetrics: TurnedMetrics,
  /** Names of what formulas take, and of the years that they count with. */
  inputs: Inputs,
  formulaYears: z.strictObject({
    year: z.string(),
    baselineYear: z.string(),
    finalYear: z.string(),
  }),
  /** One of the actuals that an estimate goes through. */
  pastValue: phrase('year', 'number'),
  /** Behind a number of so much a year. */
  perYear: phrase('unit'),
  /** What a row is called whose unit is not that of the indicator. */
  figureWithUnit: phrase('label', 'unit'),
  /** Behind the formula of a metric that has no value. */
  withoutValue: phrase('reason'),
  /** Where nothing could be compared: what stands for a value that is not there, and between the two. */
  comparison: z.strictObject({ none: z.string(), both: phrase('one', 'other') }),
  /** Why a metric has no value, and why a year is not judged: the end of a sentence, with its full stop. */
  /** What the lists are called that give a reason for each indicator, and what stands between where they are one. */
  reasonLists: z.strictObject({
    undecided: z.string().min(1),
    ended: z.string().min(1),
    unrated: z.string().min(1),
    separator: z.string(),
  }),
  reasons: z.record(z.enum(UNDEFINED_REASONS), z.string().min(1)),
  schemeRules: SchemeRules,
  heldTarget: Held,
  /** What stands in brackets behind a figure of a table. */
  brackets: z.strictObject({ year: z.string(), remark: z.string(), reckoned: z.string() }),
  explanation: ExplanationWords,
  relativeTarget: RelativeWords,
  rollUp: RollUpWords,
  gradeRule: GradeRule,
  gradeGround: GradeGround,
  /** 意見と対応. */
  opinions: OpinionWords,
  /** 事業: what their money is called by whoever asks for it, and a sum of those that one 交付金 pays for, among all. */
  projects: z.strictObject({
    one: phrase('number'),
    all: z.string().min(1),
    of: phrase('place'),
    itself: z.string(),
    within: phrase('grant'),
  }),
  /** 前年度の方向性 beside 今年度の結果: what belongs to a goal as a whole, and one indicator's result. */
  followUp: z.strictObject({
    whole: z.string().min(1),
    result: phrase('verdict', 'name', 'actual', 'unit', 'note', 'target'),
  }),
  /** Two books, compared. */
  /** 推進体制 in words, for who cannot see its chart: those at the head, and those below each. */
  organization: z.strictObject({
    heads: phrase('names'),
    below: phrase('above', 'names'),
    between: z.string().min(1),
  }),
  /** A mark behind a term, and what the note at the page's foot says. */
  footnote: z.strictObject({ mark: phrase('number'), note: phrase('term', 'meaning') }),
  revision: RevisionWords,
  trend: TrendWords,
  web: Web,
});
export type Words = z.infer<typeof Words>;

/** Parses `words.json` of the templates; every missing, unknown or wrong entry is an error. */
export function parseWords(templates: TemplateFiles): Checked<Words> {
  const text = templates.get('words.json');
  if (text === undefined) return { value: undefined, diagnostics: [noWords] };
  const known = PARSED.get(text) ?? parsedWords(text);
  if (!PARSED.has(text)) PARSED.clear();
  PARSED.set(text, known);
  return known;
}

/** The words that were parsed last: each stage of a run asks for them, and in the page every run. */
const PARSED = new Map<string, Checked<Words>>();

function parsedWords(text: string): Checked<Words> {
  return parseJson(text, Words, {
    path: 'templates/words.json',
    subject: 'words',
    hint: '元の words.json と見比べて、項目名と、引用符で囲んだことばを直してください。',
  });
}

const noWords: Diagnostic = {
  code: 'words/missing',
  severity: 'error',
  message: 'ファイル「templates/words.json」がありません。',
  hint: 'templates フォルダに、元の words.json を戻してください。',
};

/** Fills the blanks of a phrase: `施策{number}` with `{ number: '1' }` is `施策1`. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(BLANKS, (_, blank: string) => values[blank] ?? '');
}
