import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** `[1]集計!B5`, `'C:\\統計\\[集計.xlsx]集計'!B5`, `'file:///…'#$集計.B5`; not `表1[件数]`. */
const EXTERNAL = /\[(?:\d+|[^\]]*\.[a-z]{3,4})\][^!]*!|file:\/\//iu;

/**
 * ほかのブックを参照している
 *
 * ほかのブックを参照する数式は、そのブックが手元にないと更新されず、古い値のまま残ります。
 *
 * Fails: KPI!L3 = (formula "[1]集計!B5" 2354)
 * Passes: KPI!L3 = (formula "SUM(B5:B9)" 2354)
 */
export const cellExternal: Rule = function* cellExternal({ entries }) {
  for (const { cell, place } of entries) {
    if (cell?.formula === undefined || !EXTERNAL.test(cell.formula)) continue;
    yield warning({
      message: `数式「=${cell.formula}」は、ほかのブックを参照しています。保存されている値「${cell.text}」を読み取りました。`,
      hint: '値が最新かどうかを確かめ、数式を値に置き換えてください（コピーして「値の貼り付け」）。',
      place,
    });
  }
};
