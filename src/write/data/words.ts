/** The vocabulary of the open data: fixed, so that a program can rely on it, and documented in the dictionary. */

import type { HeldTarget } from '../../forms/metric.ts';
import type { MetricName } from '../../forms/metricNames.ts';
import type { Bound, Indicator, MissingReason, Quantity } from '../../forms/submission.ts';

/** 区分. */
export const KIND_WORDS: Readonly<Record<Indicator['kind'], string>> = {
  kgi: 'KGI',
  numericTarget: '数値目標',
  kpi: 'KPI',
};

/** Rates, and figures in the indicator's own unit, in the headings of their columns; a scheme or `words.json` may call them otherwise in the papers. */
export const RATE_WORDS = {
  achievementRate: '対目標比',
  progressRate: '進捗率',
  finalAchievementRate: '対最終目標比',
  finalProgressRate: '最終目標への進捗率',
  expectedProgress: '期待値に対する進捗',
  elapsedShare: '経過割合',
  elapsedRate: '経過割合に対する達成度',
  yearRatio: '前年比',
  improvementRate: '基準値からの改善率',
  expectedValue: '期待値',
  targetGap: '目標との差',
  yearDifference: '前年差',
  baselineDifference: '基準値からの増減',
  remaining: '最終目標までの残り',
  paceNeeded: '年当たりの必要量',
  forecast: '最終年度の見込み（推計）',
} as const satisfies Readonly<Record<MetricName, string>>;

/** Where the target that an actual is held against comes from. */
export const HELD_WORDS: Readonly<Record<HeldTarget['by'] | 'own', string>> = {
  own: 'その年度の目標値',
  final: '別の年度の目標値',
  line: '直線上の値',
  share: '経過年数に応じた値',
};

/** What stands behind a number. */
export const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
  about: '程度',
};

/** A blank year of a row that states its target for another year. */
export const NO_TARGET_WORD = '目標なし';

/** What a cell says: a number, or why there is none. */
export const STATE_WORDS: Readonly<Record<Quantity['kind'], string>> = {
  measured: '数値',
  range: '範囲',
  maintain: '維持',
  stage: '段階',
  relative: 'ことば',
  missing: '欠測',
  ended: '終了',
  pending: '未確定',
  unfilled: '未入力',
};

/** Why a value is known not to exist. */
export const MISSING_WORDS: Readonly<Record<MissingReason, string>> = {
  notMeasured: '調査なし',
  notPublished: '未公表',
  notApplicable: '該当なし',
  dash: '記号のみ',
};

/** What stands for the unit of a bare number. */
export const NO_UNIT = '単位なし';
