import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 年度の列がない
 *
 * 年度の列がないと、比べる目標値も実績値もありません。
 *
 * Fails: KPI!K1:N1 cleared
 * Passes: KPI!L1:N1 cleared
 */
export const yearNone: Rule = function* yearNone({ indicators: { table, years } }) {
  if (table === undefined || years.length > 0) return;
  yield error({
    message: `「${table.sheet.name}」シートに年度の列がありません。`,
    hint: '「基準値」の右に、計画の年度を1列ずつ、H28、H29 のような見出しで加えてください。',
    place: table.start,
  });
};
