import { isRevised } from '../../forms/submission.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { ROLE_WORDS } from '../material/values.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 訂正した値の説明が注記にない
 *
 * 訂正した値は、前に配った資料の値と違います。委員が前の資料と見比べられるよう、どの年度の値を、いくつから、
 * なぜ訂正したのかを、注記に書いておきます。
 *
 * Fails: KPI!L3 = 2,354 (訂正)
 * Passes: KPI!L3 = 2,354 (訂正), KPI!O2 = ※H29の実績値を2,345から訂正した（集計の誤り）
 */
export const quantityRevisedNote: Rule = function* quantityRevisedNote({ figures }) {
  for (const values of figures) {
    const found = values.find(
      ({ cell: { quantity } }) =>
        quantity !== undefined && quantity.kind !== 'blank' && isRevised(quantity),
    );
    if (found === undefined) continue;
    const { draft, cell, role, fiscalYear } = found;
    const notes = draft.pair.rows.map(
      (row) => entryOf(row, '注記').text + entryOf(row, 'KPI名').text,
    );
    if (notes.some((note) => /訂正|改定|改訂|修正|見直|誤/u.test(note))) continue;
    const year = fiscalYear?.label ?? '基準年度';
    yield warning({
      message: `「${cell.entry.text}」は訂正した値ですが、「注記」に説明がありません。`,
      hint: `前に公表した値と訂正の理由（例：※${year}の${ROLE_WORDS[role]}を○○から訂正した）を「注記」に書いてください。`,
      place: cell.entry.place,
    });
  }
};
