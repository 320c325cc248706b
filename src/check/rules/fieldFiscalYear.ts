import type { Rule } from '../findings/rule.ts';

/**
 * 年度の欄を読めない
 *
 * 基準年度や対象年度は、表の列を選ぶために使います。年度は1つだけを、和暦か西暦で書きます。
 *
 * Fails: 基本情報!B7 = 30年度
 * Passes: 基本情報!B7 = 平成30年度
 */
export const fieldFiscalYear: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'field/fiscal-year');
