import { parseQuantity } from '../../japanese/quantity.ts';
import { notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 表示と中の値が違っている
 *
 * 書式によっては、2354が「2」（千単位）や、0が「-」と表示されます。資料には中の値が載るので、
 * 画面で見た値と違ってしまいます。
 *
 * Fails: KPI!L3 = (shown "-" 0)
 * Passes: KPI!L3 = (shown "1,002" 1002)
 */
export const quantityShown: Rule = function* quantityShown({ figures }) {
  for (const { cell } of figures.flat()) {
    const { entry, quantity } = cell;
    const value = entry.cell?.value;
    if (value?.kind !== 'number' || value.percent || quantity?.kind !== 'measured') continue;
    if (entry.text.replaceAll(',', '') === value.number) continue;
    const shown = parseQuantity(entry.text);
    if (shown.kind !== 'read') continue;
    if (shown.quantity.kind === 'missing') {
      yield notice({
        message: `このセルの値は ${value.number} ですが、書式により「${entry.text}」と表示されています。${value.number} として読み取りました。`,
        hint: `値がないという意味なら、数値を消して「—」と記入し、理由を「注記」に書いてください。${value.number} という値なら、セルの書式を「標準」にしてください。`,
        place: entry.place,
      });
    } else if (
      shown.quantity.kind === 'measured' &&
      isFarFrom(shown.quantity.number, value.number)
    ) {
      yield warning({
        message: `このセルの値は ${value.number} ですが、書式により「${entry.text}」と表示されています。${value.number} として読み取りました。`,
        hint: '表示のとおりの数値が正しいときは、セルの書式を「標準」にして記入し直してください。',
        place: entry.place,
      });
    }
  }
};

/** Rounding for display is no disagreement, a factor is. */
function isFarFrom(shown: string, held: string): boolean {
  const difference = Math.abs(Number(shown) - Number(held));
  return difference > Math.abs(Number(held)) * 0.5 && difference >= 1;
}
