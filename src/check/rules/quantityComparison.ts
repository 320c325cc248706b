import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 比べる数値がない
 *
 * 「全国平均以下」のような目標は、その年度の全国平均が書かれていないと、達成かどうかを判定できません。
 *
 * Fails: KPI!L4 = 全国平均以下
 * Passes: KPI!L4 = 7.0以下
 */
export const quantityComparison: Rule = function* quantityComparison({ figures }) {
  for (const values of figures) {
    for (const { cell, role, column, fiscalYear } of values) {
      if (cell.quantity?.kind !== 'relative' || cell.quantity.to !== 'comparison') continue;
      const { name } = cell.quantity;
      const rows = values.filter((value) => value.role === 'comparison');
      const own = rows.find(
        (value) => value.column === column && value.fiscalYear?.year === fiscalYear?.year,
      );
      const isActual = values.some(
        (value) =>
          value.role === 'actual' &&
          value.column === column &&
          value.fiscalYear?.year === fiscalYear?.year &&
          value.cell.quantity?.kind === 'measured',
      );
      const isStated = own?.cell.quantity?.kind === 'measured';
      if (isStated || role !== 'target' || (rows.length > 0 && !isActual)) continue;
      const year = fiscalYear?.label ?? 'この年度';
      yield warning({
        message: `目標値「${cell.entry.text}」と比べる「${name}」の数値がないため、${year}は判定できません。`,
        hint:
          rows.length === 0
            ? `「実績値」の行の下に1行加え、「行」に「比較値（${name}）」と書いて、年度ごとの${name}を記入してください。`
            : `「比較値」の行に、${year}の${name}を記入してください。`,
        place: cell.entry.place,
      });
    }
  }
};
