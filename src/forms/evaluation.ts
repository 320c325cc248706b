/** The third form: judgements. Each one carries the facts it rests on. */

import type { Scheme } from './scheme.ts';
import type { Indicator, Submission } from './submission.ts';
import type { Place } from './workbook.ts';

/** Why a judgement cannot be made. */
export type UndecidedReason =
  | 'noTarget'
  | 'targetMissing'
  | 'noActual'
  | 'actualMissing'
  | 'noBaseline'
  | 'overridden';

/** 判定 of one indicator in one year. */
export type Judgement =
  | { readonly kind: 'achieved' }
  | { readonly kind: 'notAchieved' }
  | { readonly kind: 'undecided'; readonly reason: UndecidedReason };

/** Why a rate has no value. */
export type UndefinedReason =
  | UndecidedReason
  | 'zeroTarget'
  | 'zeroDistance'
  | 'negativeValue'
  | 'targetBehindBaseline';

/** A rate in percent: exact, and rounded as the scheme says. */
export type Rate =
  | {
      readonly kind: 'defined';
      /** Decimal notation of at most 40 significant digits, before rounding. */
      readonly exact: string;
      /** Rounded to the scheme's decimals: `120.8`. */
      readonly rounded: string;
      readonly basis: readonly Place[];
    }
  | {
      readonly kind: 'undefined';
      readonly reason: UndefinedReason;
      readonly basis: readonly Place[];
    };

/** One indicator in one of the plan's years. */
export interface YearAssessment {
  readonly year: number;
  readonly judgement: Judgement;
  /** 対目標比 = 実績 ÷ 目標 × 100. */
  readonly achievementRate: Rate;
  /** 進捗率 = (実績 − 基準値) ÷ (目標 − 基準値) × 100. */
  readonly progressRate: Rate;
  /** The cells the judgement rests on: target, actual, baseline when it was used. */
  readonly basis: readonly Place[];
}

/** One indicator, judged in every year of the plan, in the order of `Submission.years`. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly years: readonly YearAssessment[];
  /** The year of 対象年度; the one that tallies count. */
  readonly judged: YearAssessment;
  /** 判定の上書き replaced the computed judgement of the judged year; the computed one stays here. */
  readonly computed?: Judgement;
}

/** Counts of the judged year. `indicators` + `reprints` = rows; the three judgements add up to `indicators`. */
export interface Tally {
  readonly indicators: number;
  readonly reprints: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly undecided: number;
}

/** Everything a document may say; templates and writers see nothing older than this. */
export interface Evaluation {
  readonly submission: Submission;
  readonly scheme: Scheme;
  readonly assessments: readonly Assessment[];
  readonly total: Tally;
  /** One for each goal, in the order of `Submission.goals`. An indicator counts where its first row stands. */
  readonly goals: readonly { readonly goal: number; readonly tally: Tally }[];
}
