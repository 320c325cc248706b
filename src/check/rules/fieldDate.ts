import type { Rule } from '../findings/rule.ts';

/**
 * 日付を読めない、又は曜日が合わない
 *
 * 会議日は表紙などに載ります。暦にない日付や、曜日の合わない日付は、どちらかが書き誤りです。
 *
 * Fails: 基本情報!B5 = 令和元年8月7日（木）
 * Passes: 基本情報!B5 = 2019/8/7
 */
export const fieldDate: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/date');
