import { error, notice } from '../finding.ts';
import { isPercent } from '../quantityCell.ts';
import type { Rule } from '../rule.ts';
import { valuesOf } from '../values.ts';

/**
 * In a percent-formatted cell Excel keeps 0.412 and shows 41.2%. The shown figure is meant;
 * under another unit nobody can say which.
 *
 * Fails: KPI!L3 = (percent 0.412)
 * Passes: KPI!L3 = 41.2
 */
export const quantityPercent: Rule = function* quantityPercent({ indicators }) {
  for (const { cell, unit } of valuesOf(indicators)) {
    const { entry, quantity } = cell;
    if (entry.cell?.value.kind !== 'number' || !entry.cell.value.percent || unit === undefined) continue;
    const number = quantity?.kind === 'measured' ? quantity.number : '';
    yield isPercent(unit)
      ? notice({
          message: `「${entry.text}」はパーセントの書式です。中身の ${entry.cell.value.number} ではなく、${number} として読み取りました。`,
          hint: '表示のとおりなら、このままでかまいません。',
          place: entry.place,
        })
      : error({
          message: `「${entry.text}」はパーセントの書式ですが、単位は「${unit}」です。`,
          hint: 'セルの書式を「標準」か「数値」に変えて、単位に合う数値を記入し直してください。',
          place: entry.place,
        });
  }
};
