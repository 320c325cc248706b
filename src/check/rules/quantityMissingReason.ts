import { notice } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { entryOf } from '../table.ts';
import { valuesOf } from '../values.ts';

/**
 * A committee that meets a 「—」 asks why; the reason belongs in 注記 (or in a ※ line of the name).
 *
 * Fails: KPI!L3 = —
 * Passes: KPI!L3 = 5
 */
export const quantityMissingReason: Rule = function* quantityMissingReason({ indicators }) {
  for (const { cell, draft, role, column } of valuesOf(indicators)) {
    if (cell.quantity?.kind !== 'missing' || column === 'baseline' || role === 'target') continue;
    const hasNote = draft.pair.rows.some(
      (row) => entryOf(row, '注記').text !== '' || entryOf(row, 'KPI名').text.includes('※'),
    );
    if (hasNote) continue;
    yield notice({
      message: `「${cell.entry.text}」の理由が「注記」に書かれていません。`,
      hint: '値がない理由（例：※H28は調査を行っていない）を「注記」に書いてください。',
      place: cell.entry.place,
    });
  }
};
