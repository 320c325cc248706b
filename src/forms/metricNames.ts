/** What is worked out from the facts by which formula, and why it may have no value: names alone. */

import { AMOUNTS } from '../office/amounts.ts';

/**
 * The formulas, a = 実績値, t = 目標値, b = 基準値, F = 最終目標値, p = 前年の実績値, s = 経過割合, e = 期待値.
 * Those in percent come first; of those in the indicator's own unit the formulas stand with their names.
 */
export const PERCENT_METRICS = [
  /** 対目標比: a ÷ t × 100. */
  'achievementRate',
  /** 進捗率: (a − b) ÷ (t − b) × 100. */
  'progressRate',
  /** 対最終目標比: a ÷ F × 100. */
  'finalAchievementRate',
  /** 最終目標への進捗率: (a − b) ÷ (F − b) × 100. */
  'finalProgressRate',
  /** 期待値に対する進捗: (a − b) ÷ (e − b) × 100. */
  'expectedProgress',
  /** 経過割合: years gone ÷ years of the plan × 100. */
  'elapsedShare',
  /** 経過割合に対する達成度: 対最終目標比 ÷ s; only of 累計, where more is better. */
  'elapsedRate',
  /** 前年比: a ÷ p × 100. */
  'yearRatio',
  /** 基準値からの改善率: (a − b) ÷ b × 100, where less is better (b − a) ÷ b × 100. */
  'improvementRate',
] as const;

export const METRICS = [...PERCENT_METRICS, ...AMOUNTS] as const;
export type MetricName = (typeof METRICS)[number];

/** Where 少ないほど良い turns a quotient round: t ÷ a × 100, or (2 − a ÷ t) × 100; of 前年比 with p for t. */
const TURNED_FORMULAS = [
  'inverseAchievementRate',
  'mirroredAchievementRate',
  'inverseFinalAchievementRate',
  'mirroredFinalAchievementRate',
  'inverseYearRatio',
  'mirroredYearRatio',
] as const;

export const FORMULAS = [...METRICS, ...TURNED_FORMULAS] as const;
export type FormulaName = (typeof FORMULAS)[number];

/** Why a judgement cannot be made. */
export const UNDECIDED_REASONS = [
  /** No target is stated; it is known to be missing. */
  'noTarget',
  'targetMissing',
  /** No actual yet; it is known to be missing. */
  'noActual',
  'actualMissing',
  'noBaseline',
  /** The previous column has no value, or there is no previous column. */
  'noPrevious',
  /** The row has no 比較値 for the year. */
  'noComparison',
  /** 判定の上書き says so. */
  'overridden',
  /** The scheme does not judge provisional values, values of another year, revised ones. */
  'provisional',
  'otherYear',
  'revised',
] as const;
export type UndecidedReason = (typeof UNDECIDED_REASONS)[number];

/** Why a metric has no value. */
export const UNDEFINED_REASONS = [
  ...UNDECIDED_REASONS,
  /** The target has a limit on both sides, so that there is no one number to reckon with. */
  'rangeTarget',
  /** The indicator goes through stages. */
  'stages',
  'noFinalTarget',
  /** The data years of both values are not one year apart. */
  'dataYearGap',
  'zeroTarget',
  /** Where less is better: 0 or less is there, better than any quotient. */
  'zeroActual',
  'zeroBaseline',
  'zeroPrevious',
  /** Target (or 期待値) and baseline are equal. */
  'zeroDistance',
  'negativeValue',
  /** The target is worse than the baseline. */
  'targetBehindBaseline',
  /** The formula says nothing where less is better. */
  'lessIsBetter',
  'notCumulative',
  /** 最終目標 is reached, so that nothing remains to be done each year. */
  'reached',
  'noYearsLeft',
  /** The final target is not of a later year than the baseline. */
  'noPeriod',
  /** Fewer actuals than the estimate asks for. */
  'tooFewYears',
  /** The scheme does not ask for it. */
  'notAsked',
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];
