import type { Rule } from '../findings/rule.ts';

/**
 * 数値に単位が付いている
 *
 * 単位は「単位」の欄に書きます。数値のセルにも書くと、計算ができず、資料では単位が二重になります。
 *
 * Fails: KPI!L3 = 2,354人
 * Passes: KPI!L3 = 2354
 */
export const quantityUnit: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'quantity/unit');
