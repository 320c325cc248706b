import type { Rule } from '../findings/rule.ts';

/**
 * 必ず記入する欄が空欄になっている
 *
 * 市名、表題、KPI番号、単位などは、資料の表や見出しになります。空欄のままでは資料が欠けてしまいます。
 *
 * Fails: 基本情報!B2 cleared
 * Passes: 基本情報!B3 cleared
 */
export const fieldEmpty: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/empty');
