import type { Rule } from '../findings/rule.ts';

/**
 * 使えない言葉が書かれている
 *
 * 区分や目標の向きは、決められた言葉から選ぶ欄です。ほかの言葉では、集計や判定のしかたが決まりません。
 *
 * Fails: KPI!G2 = 多い方が良い
 * Passes: KPI!G2 = 維持
 */
export const fieldChoice: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/choice');
