import type { Rule } from '../findings/rule.ts';

/**
 * 番号を読めない
 *
 * 基本目標や施策の番号で、どのページに載せるのかが決まります。「1」「①」「施策1」のような書き方を読み取ります。
 *
 * Fails: KPI!B2 = 一番
 * Passes: KPI!B2 = 基本目標１
 */
export const fieldNumber: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/number');
