/** The third form: judgements. Each one carries the facts it rests on. */

import type { Place } from '../diagnostics/place.ts';
import type { Scheme } from '../office/scheme.ts';
import type { Input, Metric, Metrics, UndecidedReason } from './metric.ts';
import type { Indicator, Submission } from './submission.ts';

/** 判定 of one indicator in one year. */
export type Judgement =
  | { readonly kind: 'achieved' }
  /** With a reason when the scheme counts a value that is not there as 未達成. */
  | { readonly kind: 'notAchieved'; readonly reason?: 'noActual' | 'actualMissing' }
  | { readonly kind: 'undecided'; readonly reason: UndecidedReason };
export type JudgementKind = Judgement['kind'];

/** Why a value is not rated although a scheme rates. */
export type UnratedReason = 'undecided' | 'undefined';

/** 評価 by the scheme's thresholds; stands beside the judgement and never replaces it. */
export type Grade =
  | {
      readonly kind: 'graded';
      /** Index into `scheme.rating.grades`. */
      readonly index: number;
      /** Repeated from the scheme, so that it can be printed where the marks of judgements are. */
      readonly label: string;
      readonly mark: string;
      /**
       * A threshold was passed; the metric is better than any threshold, because nothing is left to
       * divide by; the judgement or 最終目標 alone decided; or the scheme's rule for metrics without a value.
       */
      readonly by: 'threshold' | 'beyond' | 'judgement' | 'finalTarget' | 'fallback';
      /** The rated metric, turned round where less is better. */
      readonly metric: Metric;
    }
  | {
      readonly kind: 'unrated';
      readonly label: string;
      readonly mark: string;
      /** `undecided`: see the judgement's reason. `undefined`: see the metric's. */
      readonly reason: UnratedReason;
      readonly metric: Metric;
    };

/** Better, worse or the same by the direction. */
export type Movement = 'improved' | 'worsened' | 'unchanged' | 'unknown';

/** One indicator in one of the plan's years. */
export interface YearAssessment {
  readonly year: number;
  readonly judgement: Judgement;
  /** Only when the scheme rates. */
  readonly grade?: Grade;
  readonly metrics: Metrics;
  /** What the metrics and the judgement were worked out from. */
  readonly inputs: readonly Input[];
  readonly sinceLastYear: Movement;
  readonly sinceBaseline: Movement;
  /** How many years in a row up to this one are 未達成; an undecided year ends the row. */
  readonly missedYears: number;
  /** The cells the judgement rests on: target, actual, baseline when it was used. */
  readonly basis: readonly Place[];
}

/** One indicator, judged in every year of the plan, in the order of `Submission.years`. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly years: readonly YearAssessment[];
  /** The year of 対象年度; the one that tallies count. */
  readonly judged: YearAssessment;
  /** 判定の上書き of the indicator itself, or, where it is printed again (再掲), of the row it is taken from. */
  readonly override?: NonNullable<Indicator['override']>;
  /** It replaced the computed judgement of the judged year; the computed one stays here. */
  readonly computed?: Judgement;
  /** The grade that goes with the computed judgement. */
  readonly computedGrade?: Grade;
}

/** Share of 達成 in percent of the tally's denominator. */
export type TallyShare =
  | { readonly kind: 'defined'; readonly exact: string; readonly rounded: string }
  | { readonly kind: 'undefined'; readonly reason: 'nothingCounted' };

/**
 * Counts of one year. `indicators` + `reprints` = rows; the three judgements add up to `indicators`,
 * and so do `grades` and `unrated` when the scheme rates.
 */
export interface Tally {
  readonly indicators: number;
  readonly reprints: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly undecided: number;
  /** What shares are of: without the undecided, or with them, as the scheme says. */
  readonly denominator: number;
  readonly achievedShare: TallyShare;
  /** One count for each of `scheme.rating.grades`; empty when the scheme does not rate. */
  readonly grades: readonly number[];
  /** 0 when the scheme does not rate. */
  readonly unrated: number;
}

/** Indicators whose judgement went from one kind to another, or stayed; without reprints that count once. */
export interface Move {
  readonly before: JudgementKind;
  readonly after: JudgementKind;
  /** KPI番号, in the order of the sheet. */
  readonly indicators: readonly string[];
}

/** From the year before 対象年度 to 対象年度. */
export interface Change {
  /** Absent when 対象年度 is the plan's first column. */
  readonly previousYear?: number;
  /** All moves that occur, those that stayed too: together they are the indicators of the total. */
  readonly moves: readonly Move[];
}

/** Everything a document may say; templates and writers see nothing older than this. */
export interface Evaluation {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly assessments: readonly Assessment[];
  readonly total: Tally;
  /** One for each goal, in the order of `Submission.goals`. An indicator counts where its first row stands. */
  readonly goals: readonly { readonly goal: number; readonly tally: Tally }[];
  /** 数値目標 and KPI. */
  readonly kinds: readonly { readonly kind: Indicator['kind']; readonly tally: Tally }[];
  /** In the order in which they first occur; without a name: indicators that state none. */
  readonly departments: readonly { readonly department?: string; readonly tally: Tally }[];
  /** The plan's years up to 対象年度. */
  readonly years: readonly { readonly year: number; readonly tally: Tally }[];
  readonly change: Change;
}
