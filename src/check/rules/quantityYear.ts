import { compareDecimals } from '../../decimals/notation.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { ValueCell } from '../material/values.ts';

/** A statistic may come out years later, not decades. */
const LONGEST_DELAY = 10;

/**
 * 値に付けた年度がおかしい
 *
 * 「2,334 (H25)」のかっこ書きは、値が列より前の年度のものであることを表します。列より後の年度や、
 * ずっと昔の年度は、たいてい書き誤りです。その年度の欄に違う値があるときも、お知らせします。
 *
 * Fails: KPI!L3 = 2,334 (H35)
 * Passes: KPI!L3 = 2,334 (H25)
 */
export const quantityYear: Rule = function* quantityYear({ figures, profile }) {
  for (const values of figures) yield* contradicted(values, profile.facts.基準年度?.value.year);
  for (const { cell, column, fiscalYear } of figures.flat()) {
    const own = column === 'baseline' ? profile.facts.基準年度?.value : fiscalYear;
    if (cell.quantity?.kind !== 'measured' || own === undefined) continue;
    const stated = cell.quantity.dataYear;
    if (stated === undefined) continue;
    const { place, text } = cell.entry;
    const late = column === 'baseline' ? warning : error;
    if (stated.year > own.year) {
      yield late({
        message: `「${text}」の年度（${stated.label}）が、列の年度（${own.label}）より後です。`,
        hint: 'かっこの中には、値の年度が列の年度より前のときに、その年度を書きます。年度を確かめてください。',
        place,
      });
    } else if (own.year - stated.year > LONGEST_DELAY) {
      yield warning({
        message: `「${text}」の年度（${stated.label}）が、列の年度（${own.label}）より${own.year - stated.year}年も前です。`,
        hint: '年度の書き誤りでないかを確かめてください。正しいときは、このままでかまいません。',
        place,
      });
    }
  }
};

/** An actual of another year, where that year has a column that states another number. */
function* contradicted(
  values: readonly ValueCell[],
  baselineYear: number | undefined,
): Iterable<Finding> {
  const actuals = values.filter(({ role }) => role === 'actual');
  const yearOf = ({ column, fiscalYear }: ValueCell): number | undefined =>
    column === 'baseline' ? baselineYear : fiscalYear?.year;
  for (const value of actuals) {
    const { quantity, entry } = value.cell;
    if (quantity?.kind !== 'measured' || quantity.dataYear === undefined) continue;
    const { year, label } = quantity.dataYear;
    // A year behind the column's own has a finding already.
    if (year >= (yearOf(value) ?? Infinity)) continue;
    const own = actuals.find(
      (other) =>
        other !== value &&
        year === yearOf(other) &&
        other.cell.quantity?.kind === 'measured' &&
        (other.cell.quantity.dataYear?.year ?? year) === year,
    );
    if (own?.cell.quantity?.kind !== 'measured') continue;
    if (compareDecimals(own.cell.quantity.number, quantity.number) === 0) continue;
    yield warning({
      message: `「${entry.text}」は${label}の値ですが、${label}の欄の値「${own.cell.entry.text}」と違います。`,
      hint: 'かっこの中の年度と、2つの値を確かめ、正しいほうにそろえてください。どちらも正しいときは、注記に「確認済：理由」と書くと、次から表示しません。',
      place: entry.place,
      related: { place: own.cell.entry.place, message: `${label}の欄の値` },
    });
  }
}
