import type { Rule } from '../findings/rule.ts';

/**
 * 金額を読めない、又は千円単位でない
 *
 * 事業の金額は、千円単位の数字で書きます。ことばや別の単位が混じると、合計を計算できません。
 *
 * Fails: 事業!F2 = 120万円
 * Passes: 事業!F2 = 1,200千円
 */
export const fieldAmount: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/amount');
