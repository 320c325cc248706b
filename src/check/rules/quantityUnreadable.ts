import type { Rule } from '../findings/rule.ts';

/**
 * 値を数値として読めない
 *
 * 値のセルには、数値を1つ、又は値がないことを表す言葉（「—」「未公表」など）を書きます。読めない値は、
 * 比べることも載せることもできません。
 *
 * Fails: KPI!L3 = 男79、女84
 * Passes: KPI!L3 = 2,354 (H26)
 */
export const quantityUnreadable: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'quantity/unreadable');
