import { error } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * Without a column for a fiscal year there is nothing to judge.
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
