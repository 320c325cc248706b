import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { comparedWithShown } from '../reading/shownFigure.ts';

const AMOUNT_UNIT = '千円';

/**
 * 金額の表示と中の値が違っている
 *
 * 書式によっては、12400000が「12,400」（千単位）、0が空欄のように表示されます。中の値と表示のどちらの金額か、確かめる必要があります。
 *
 * Fails: 事業!F2 = (shown "1千円" 1200)
 * Passes: 事業!F2 = (shown "1,200千円" 1200)
 */
export const amountShown: Rule = function* amountShown({ sheets }) {
  for (const { table } of sheets) {
    for (const { entries } of table?.rows ?? []) {
      for (const [heading, { cell, place, text }] of entries) {
        const value = cell?.value;
        if (table?.layout.columns[heading]?.cell.kind !== 'amount') continue;
        if (value?.kind !== 'number') continue;
        const { number, percent } = value;
        const shown = cell?.text.trim() ?? '';
        const beside = { unit: AMOUNT_UNIT, percent };
        if (shown !== '' && comparedWithShown(shown, number, beside).kind === 'same') continue;
        const looks = shown === '' ? '空欄のように見えますが' : `「${shown}」と表示されていますが`;
        yield warning({
          message: `このセルは、書式により${looks}、値は ${number} です。「${text}」として読み取りました。`,
          hint: '千円単位の正しい金額を確かめて、セルの書式を「標準」にし、その数字を記入し直してください。金額がないときは、数値を消してください。',
          place,
        });
      }
    }
  }
};
