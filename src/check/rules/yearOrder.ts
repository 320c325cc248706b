import { error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 年度の列が抜けているか、順に並んでいない
 *
 * 年度の列は、左から古い順に、1年ずつ並べます。順が乱れているときは、たいてい年度の書き誤りです。
 *
 * Fails: KPI!M1 = H26
 * Passes: KPI!M1 = 2018
 */
export const yearOrder: Rule = function* yearOrder({ indicators: { years } }) {
  const read = years.flatMap(({ column, reading }) =>
    reading.kind === 'year' ? [{ ...reading.fiscalYear, place: column.heading.place }] : [],
  );
  for (const [index, { year, label, place }] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined || year === before.year || year === before.year + 1) continue;
    const related = { place: before.place, message: '左の列の年度' };
    yield year < before.year
      ? error({
          message: `年度の見出し「${label}」が、左の列の「${before.label}」より前の年度です。年度は左から古い順に並べます。`,
          hint: '年度を確かめ、古い順に並べ直してください。',
          place,
          related,
        })
      : warning({
          message: `年度の見出しが「${before.label}」から「${label}」に飛んでいます。`,
          hint: '年度の書き誤りでないかを確かめてください。間の年度がない計画なら、このままでかまいません。',
          place,
          related,
        });
  }
};
