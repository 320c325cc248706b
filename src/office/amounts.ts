/** The figures in the indicator's own unit that a scheme may print in rows of their own: names alone. */

/** a = 実績値, t = 目標値, b = 基準値, F = 最終目標値, p = 前年の実績値, s = 経過割合. */
export const AMOUNTS = [
  /** 期待値: b + (F − b) × s. */
  'expectedValue',
  /** 目標との差: a − t. */
  'targetGap',
  /** 前年差: a − p. */
  'yearDifference',
  /** 基準値からの増減: a − b. */
  'baselineDifference',
  /** 最終目標までの残り: F − a; below zero when more than F is there. */
  'remaining',
  /** 年当たりの必要量: (F − a) ÷ years left. */
  'paceNeeded',
  /** 見込み: the straight line of least squares through the last actuals, at the final year. An estimate. */
  'forecast',
] as const;
export type AmountName = (typeof AMOUNTS)[number];

/** Those that are divided by years, and so say more with one decimal more than the indicator's values have. */
const FINER: readonly AmountName[] = ['expectedValue', 'paceNeeded', 'forecast'];

/** Whether a figure has one decimal more than the indicator's own values, where the scheme says nothing else. */
export function isFiner(name: AmountName): boolean {
  return FINER.includes(name);
}
