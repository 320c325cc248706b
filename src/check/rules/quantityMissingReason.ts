import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 値がない理由が注記にない
 *
 * 「—」を見た委員は、なぜ値がないのかを尋ねます。理由は注記（又はKPI名の※の行）に書いておきます。
 *
 * Fails: KPI!L3 = —
 * Passes: KPI!L3 = 5
 */
export const quantityMissingReason: Rule = function* quantityMissingReason({ figures }) {
  for (const { cell, draft, role, column, fiscalYear } of figures.flat()) {
    if (cell.quantity?.kind !== 'missing' || column === 'baseline' || role !== 'actual') continue;
    // 「未集計 (10月公表予定)」 says it itself.
    if (cell.quantity.remark !== undefined) continue;
    const hasNote = draft.pair.rows.some(
      (row) => entryOf(row, '注記').text !== '' || entryOf(row, 'KPI名').text.includes('※'),
    );
    if (hasNote) continue;
    yield notice({
      message: `「${cell.entry.text}」の理由が「注記」に書かれていません。`,
      hint: `値がない理由（例：※${fiscalYear?.label ?? 'この年度'}は調査を行っていない）を「注記」に書いてください。`,
      place: cell.entry.place,
    });
  }
};
