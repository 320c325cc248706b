import { error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** A statistic may come out years later, not decades. */
const LONGEST_DELAY = 10;

/**
 * 値に付けた年度がおかしい
 *
 * 「2,334 (H25)」のかっこ書きは、値が列より前の年度のものであることを表します。列より後の年度や、
 * ずっと昔の年度は、たいてい書き誤りです。
 *
 * Fails: KPI!L3 = 2,334 (H35)
 * Passes: KPI!L3 = 2,334 (H25)
 */
export const quantityYear: Rule = function* quantityYear({ figures, profile }) {
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
