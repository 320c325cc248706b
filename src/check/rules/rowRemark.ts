import { notice } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * Remarks below a table (`※…`) are not read; notes that are to be printed have a column.
 *
 * Fails: KPI!A20 = ※資料：統計課
 * Passes: KPI!O2 = ※資料：統計課
 */
export const rowRemark: Rule = function* rowRemark({ sheets }) {
  for (const { place, text } of sheets.flatMap(({ table }) => table?.remarks ?? [])) {
    yield notice({
      message: `表の下の「${text.split('\n')[0] ?? text}」は、読み取っていません。`,
      hint: '資料に載せる注は、指標の行の「注記」に書いてください。',
      place,
    });
  }
};
