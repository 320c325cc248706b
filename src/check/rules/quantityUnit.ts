import type { Rule } from '../findings/rule.ts';

/**
 * 数値に別の単位が付いている
 *
 * 数値のセルに「単位」の欄と違う単位があると、どちらが正しいか分かりません。「単位」の欄と同じ単位なら、付けて書いても
 * 数値として読み、資料には一度だけ印刷します。
 *
 * Fails: KPI!L3 = 2,354件
 * Passes: KPI!L3 = 2,354人
 */
export const quantityUnit: Rule = ({ complaints }) =>
  complaints.filter(({ code }) => code === 'quantity/unit');
