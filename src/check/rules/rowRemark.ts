import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 表の下の注は読み取らない
 *
 * 表の下に書かれた「※…」は読み取りません。資料に載せる注には「注記」の欄があります。
 *
 * Fails: KPI!A20 = ※資料：統計課
 * Passes: KPI!O2 = ※資料：統計課
 */
export const rowRemark: Rule = function* rowRemark({ sheets }) {
  for (const { place, text } of sheets.flatMap(({ table }) => table?.remarks ?? [])) {
    yield notice({
      message: `表の下の「${text.split('\n')[0] ?? text}」は、読み取っていません。`,
      hint: '資料に載せる注は、指標の行の「注記」に移してください。',
      place,
    });
  }
};
