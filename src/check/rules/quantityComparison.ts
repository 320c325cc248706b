import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { ValueCell } from '../material/values.ts';

/**
 * 比べる数値がない
 *
 * 「全国平均以下」のような目標は、その年度の全国平均が書かれていないと、達成かどうかを判定できません。あとの年度にだけ
 * 書かれた目標も、実績値のある年度にはその年度の全国平均を当てはめるため、同じです。
 *
 * Fails: KPI!L4 = 全国平均以下
 * Passes: KPI!L4 = 7.0以下
 */
export const quantityComparison: Rule = function* quantityComparison({ figures }) {
  for (const values of figures) {
    yield* heldLater(values);
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

/** Years with an actual and no target, which are held against the next one, and lack the figure of the row 比較値. */
function* heldLater(values: readonly ValueCell[]): Iterable<Finding> {
  const of = (role: ValueCell['role']): readonly ValueCell[] =>
    values.filter((value) => value.role === role && value.column === 'year');
  const [targets, actuals] = [of('target'), of('actual')];
  for (const own of of('comparison')) {
    const { cell, fiscalYear } = own;
    const year = fiscalYear?.year;
    const index = targets.findIndex((target) => target.fiscalYear?.year === year);
    const next = targets
      .slice(index)
      .map((target) => target.cell)
      .find(({ quantity }) => quantity?.kind !== 'blank');
    const isMeasured = actuals.some(
      (actual) => actual.fiscalYear?.year === year && actual.cell.quantity?.kind === 'measured',
    );
    const isHeld = index >= 0 && targets[index]?.cell.quantity?.kind === 'blank';
    if (!isHeld || !isMeasured || cell.quantity?.kind === 'measured') continue;
    if (next?.quantity?.kind !== 'relative' || next.quantity.to !== 'comparison') continue;
    const [label, name] = [fiscalYear?.label ?? 'この年度', next.quantity.name];
    yield warning({
      message: `${label}の${name}が書かれていないため、あとの年度の目標値「${next.entry.text}」を当てはめられず、${label}は判定できません。`,
      hint: `「比較値」の行に、${label}の${name}を記入してください。`,
      place: cell.entry.place,
    });
  }
}
