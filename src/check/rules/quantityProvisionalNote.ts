import { isProvisional } from '../../forms/submission.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 速報値・概算値の説明が注記にない
 *
 * 暫定の値を載せるときは、いつ確定するのかを委員が知りたがります。注記に、どの年度の値が速報値（概算値など）で、
 * いつ確定するのかを書いておきます。
 *
 * Fails: KPI!L3 = 2,354 (速報値)
 * Passes: KPI!L3 = 2,354 (速報値), KPI!O2 = ※H29は速報値。10月に確定する
 */
export const quantityProvisionalNote: Rule = function* quantityProvisionalNote({ figures }) {
  for (const values of figures) {
    const draft = values[0]?.draft;
    const value = values.find(
      ({ role, cell: { quantity } }) =>
        role === 'actual' &&
        quantity !== undefined &&
        quantity.kind !== 'blank' &&
        isProvisional(quantity),
    );
    const cell = value?.cell;
    const years = draft?.facts.暫定値の年度;
    const place = cell?.entry.place ?? years?.place;
    if (draft === undefined || place === undefined) continue;
    const notes = draft.pair.rows.map(
      (row) => entryOf(row, '注記').text + entryOf(row, 'KPI名').text,
    );
    if (notes.some((note) => /概算|速報|暫定|見込|確定/u.test(note))) continue;
    const found = cell?.entry.text ?? years?.value.map(({ label }) => label).join('、') ?? '';
    const year = value?.fiscalYear?.label ?? years?.value[0]?.label ?? '基準値';
    yield notice({
      message: `「${found}」は暫定の値ですが、「注記」に説明がありません。`,
      hint: `どの年度の値がなぜ暫定で、いつ確定するのか（例：※${year}は速報値。10月に確定する）を「注記」に書いてください。`,
      place,
    });
  }
};
