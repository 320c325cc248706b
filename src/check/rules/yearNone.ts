import { printFiscalYear } from '../../japanese/fiscalYear.ts';
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
export const yearNone: Rule = function* yearNone({ indicators: { table, years }, profile }) {
  if (table === undefined || years.length > 0) return;
  const { 基準年度: baseline, 対象年度: judged } = profile.facts;
  const first = baseline === undefined ? judged?.value.year : baseline.value.year + 1;
  const examples =
    first === undefined ? '' : `${printFiscalYear(first)}、${printFiscalYear(first + 1)} `;
  yield error({
    message: `「${table.sheet.name}」シートに年度の列がありません。`,
    hint: `「基準値」の右に、計画の年度を1列ずつ、${examples}のような見出しで加えてください。`,
    place: table.start,
  });
};
