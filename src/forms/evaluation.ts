/** The third form: judgements. Each one carries the facts it rests on. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';
import { Scheme } from '../office/scheme.ts';
import { Input, Metric, Metrics } from './metric.ts';
import { UNDECIDED_REASONS } from './metricNames.ts';
import { Indicator, IndicatorKind, Override, Submission } from './submission.ts';

/** 判定 of one indicator in one year. */
const Judgement = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('achieved') }),
    z.strictObject({
      kind: z.literal('notAchieved'),
      /** When the scheme counts a value that is not there as 未達成. */
      reason: z.enum(['noActual', 'actualMissing']).exactOptional(),
    }),
    /** Held against a target of a later year, and not there yet: neither 達成 nor 未達成 before that year. */
    z.strictObject({ kind: z.literal('underway') }),
    z.strictObject({ kind: z.literal('undecided'), reason: z.enum(UNDECIDED_REASONS) }),
    /** 事業終了, 廃止, 休止: apart from all others, and out of every denominator. */
    z.strictObject({ kind: z.literal('ended') }),
  ])
  .meta({
    id: 'Judgement',
    description:
      '判定。achieved 達成、notAchieved 未達成、underway 途中、undecided 判定不能、ended 終了。',
  });
export type Judgement = Parsed<typeof Judgement>;
export type JudgementKind = Judgement['kind'];

/** All of them, in the order in which papers and data name and count them. */
export const JUDGEMENT_KINDS = [
  'achieved',
  'notAchieved',
  'underway',
  'undecided',
  'ended',
] as const satisfies readonly JudgementKind[];

/** 評価 by the scheme's thresholds; stands beside the judgement and never replaces it. */
const Grade = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('graded'),
      /** Index into `scheme.rating.grades`. */
      index: z.int().min(0),
      /** Repeated from the scheme, so that it can be printed where the marks of judgements are. */
      label: z.string(),
      mark: z.string(),
      /**
       * A threshold was passed; the metric is better than any threshold, because nothing is left to
       * divide by; the trend, the judgement or 最終目標 decided without a number; the scheme's rule for metrics
       * without a value; or, of a sum, the worst grade of its parts.
       */
      by: z.enum(['threshold', 'beyond', 'trend', 'judgement', 'finalTarget', 'fallback', 'parts']),
      /** The rated metric, turned round where less is better. */
      metric: Metric,
    }),
    z.strictObject({
      kind: z.literal('unrated'),
      label: z.string(),
      mark: z.string(),
      /**
       * Why it is not rated. `undecided`: see the judgement's reason. `undefined`: see the metric's. `trendUnknown`:
       * whether it got better cannot be told.
       */
      reason: z.enum(['undecided', 'undefined', 'trendUnknown']),
      metric: Metric,
    }),
  ])
  .meta({ id: 'Grade', description: '評価方式の段階による評価。判定とは別の結果。' });
export type Grade = Parsed<typeof Grade>;

/** Better, worse or the same by the direction. */
const Movement = z.enum(['improved', 'worsened', 'unchanged', 'unknown']);
export type Movement = Parsed<typeof Movement>;

const Count = z.int().min(0);

/** One indicator in one of the plan's years. */
const YearAssessment = z
  .strictObject({
    year: z.int().meta({ description: '年度（始まる年の西暦）。' }),
    judgement: Judgement,
    /** Only when the scheme rates, and the indicator has not come to its end. */
    grade: Grade.exactOptional(),
    metrics: Metrics,
    /** The actual is the one of the column before, written again: both are of one year. */
    repeats: z
      .literal(true)
      .exactOptional()
      .meta({ description: '前の列と同じ年度の値をもう一度載せたもの。' }),
    /** What the metrics and the judgement were worked out from. */
    inputs: z.array(Input),
    sinceLastYear: Movement.meta({ description: '前年度からの動き。目標の向きに照らす。' }),
    sinceBaseline: Movement.meta({ description: '基準値からの動き。目標の向きに照らす。' }),
    /** How many years in a row up to this one are 未達成; an undecided year ends the row. */
    missedYears: Count.meta({ description: '続けて未達成の年数。同じ年度の値は一度だけ数える。' }),
    /** The cells the judgement rests on: target, actual, baseline when it was used. */
    basis: z.array(Place).meta({ description: '判定の根拠のセル。' }),
  })
  .meta({ id: 'YearAssessment', description: '一つの年度の結果。' });
export interface YearAssessment extends Parsed<typeof YearAssessment> {}

/** One indicator, judged in every year of the plan, in the order of `Submission.years`. */
const Assessment = z.strictObject({
  indicator: Indicator,
  years: z.array(YearAssessment),
  /** The year of 対象年度; the one that tallies count. */
  judged: YearAssessment,
  /** 判定の上書き of the indicator itself, or, where it is printed again (再掲), of the row it is taken from. */
  override: Override.exactOptional().meta({
    description: '判定の上書き。再掲では、元の指標の上書き。',
  }),
  /** It replaced the computed judgement of the judged year; the computed one stays here. */
  computed: Judgement.exactOptional().meta({ description: '上書きの前の判定。' }),
  /** The grade that goes with the computed judgement. */
  computedGrade: Grade.exactOptional().meta({ description: '上書きの前の評価。' }),
});
export interface Assessment extends Parsed<typeof Assessment> {}

/** Share of 達成 in percent of the tally's denominator. */
const TallyShare = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('defined'), exact: z.string(), rounded: z.string() }),
  z.strictObject({ kind: z.literal('undefined'), reason: z.literal('nothingCounted') }),
]);
export type TallyShare = Parsed<typeof TallyShare>;

/**
 * Counts of one year. `indicators` + `reprints` = rows; the judgements add up to `indicators`,
 * and so do `grades`, `unrated` and `ended` when the scheme rates.
 */
const Tally = z
  .strictObject({
    indicators: Count.meta({ description: '指標の数（再掲を除く）。' }),
    reprints: Count.meta({ description: '再掲の数。' }),
    achieved: Count,
    notAchieved: Count,
    underway: Count,
    undecided: Count,
    /** 事業終了 and its like. */
    ended: Count,
    /** What shares are of: without the undecided, or with them, as the scheme says. */
    denominator: Count.meta({ description: '割合の分母。' }),
    achievedShare: TallyShare.meta({ description: '達成の割合（％）。' }),
    /** One count for each of `scheme.rating.grades`; empty when the scheme does not rate. */
    grades: z.array(Count).meta({ description: '段階ごとの数。scheme.rating.gradesの順。' }),
    /** 0 when the scheme does not rate. */
    unrated: Count.meta({ description: '評価しない指標の数。' }),
  })
  .meta({ id: 'Tally', description: '集計。' });
export interface Tally extends Parsed<typeof Tally> {}

/** Indicators whose judgement went from one kind to another, or stayed; without reprints that count once. */
const Move = z.strictObject({
  before: z.enum(JUDGEMENT_KINDS),
  after: z.enum(JUDGEMENT_KINDS),
  /** KPI番号, in the order of the sheet. */
  indicators: z.array(z.string()).meta({ description: 'KPI番号。' }),
});
export interface Move extends Parsed<typeof Move> {}

/** An index into `scheme.rating.grades`, from the best to the worst. */
const GradeStep = z.union([Count, z.literal('unrated')]);
export type GradeStep = Parsed<typeof GradeStep>;

/** The same of grades. */
const GradeMove = z.strictObject({
  before: GradeStep,
  after: GradeStep,
  indicators: z.array(z.string()).meta({ description: 'KPI番号。' }),
});
export interface GradeMove extends Parsed<typeof GradeMove> {}

/** From the year before 対象年度 to 対象年度. */
const Change = z.strictObject({
  /** Absent when the plan has no column of the year before; then there are no moves. */
  previousYear: z.int().exactOptional(),
  /** All moves that occur, those that stayed too: together with `repeated` they are the indicators of the total. */
  moves: z.array(Move),
  /** Only when the scheme rates. */
  gradeMoves: z.array(GradeMove).exactOptional(),
  /** Left out of all moves: both columns have the value of one year, so that nothing new was measured. */
  repeated: z.array(z.string()).exactOptional().meta({
    description: '前年度と同じ年度の値のため、変化として数えない指標のKPI番号。',
  }),
});
export interface Change extends Parsed<typeof Change> {}

/** One indicator in the rating of its policy or goal. */
const RolledUp = z.strictObject({
  /** KPI番号. */
  indicator: z.string(),
  /** The word of its verdict. */
  label: z.string(),
  /** Absent: left out. */
  points: z.number().exactOptional(),
});

/** 施策 or 基本目標, rated from its indicators in 対象年度. */
const RolledUpResult = z
  .strictObject({
    goal: z.int(),
    /** Absent: the goal as a whole. */
    policy: z.int().exactOptional(),
    label: z.string(),
    mark: z.string(),
    /** What the grades' thresholds are held against; absent where no indicator counts. */
    number: z
      .strictObject({ exact: z.string(), rounded: z.string() })
      .exactOptional()
      .meta({ description: '段階の境と比べる数。点の平均、割合、点のいずれか。' }),
    parts: z.array(RolledUp),
  })
  .meta({ id: 'RolledUpResult', description: '施策・基本目標の評価。指標の評価からまとめる。' });
export interface RolledUpResult extends Parsed<typeof RolledUpResult> {}

/** Everything a document may say; templates and writers see nothing older than this. */
export const Evaluation = z.strictObject({
  submission: Submission,
  scheme: Scheme,
  assessments: z.array(Assessment),
  total: Tally,
  /** One for each goal, in the order of `Submission.goals`. An indicator counts where its first row stands. */
  goals: z.array(z.strictObject({ goal: z.int(), tally: Tally })),
  /** KGI where there are any, 数値目標 and KPI. */
  kinds: z.array(z.strictObject({ kind: IndicatorKind, tally: Tally })),
  /** In the order in which they first occur; without a name: indicators that state none. */
  departments: z.array(z.strictObject({ department: z.string().exactOptional(), tally: Tally })),
  /** The plan's years up to 対象年度. */
  years: z.array(z.strictObject({ year: z.int(), tally: Tally })),
  change: Change,
  /** Only where the scheme asks for it: each policy that has indicators, and each goal that has, goal by goal. */
  rollUps: z.array(RolledUpResult).exactOptional(),
});
export interface Evaluation extends Parsed<typeof Evaluation> {}
