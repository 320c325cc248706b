import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { numbersOf } from '../material/values.ts';
import { isPercent } from '../reading/quantityCell.ts';

/** Names of figures that may well lie outside, although their unit is percent. */
const UNLIMITED =
  /増減|増加率|減少率|伸び|成長|変化率|変動|上昇率|前年|対比|達成率|進捗率|比率|指数|自給率|充足率|回転率|収益率|利益率/u;

/**
 * 割合が0%から100%までに収まっていない
 *
 * 割合は、ふつう0%から100%までの値です。100%を超える値や負の値は、桁や符号の誤りかもしれません。
 * 増減率や負担比率のように超えることのある指標は除きます。
 *
 * Fails: KPI!L5 = 690
 * Passes: KPI!L5 = 69.0
 */
export const quantityRange: Rule = function* quantityRange({ figures }) {
  for (const values of figures) {
    const { unit, draft } = values[0] ?? {};
    if (unit === undefined || !isPercent(unit)) continue;
    if (UNLIMITED.test(`${draft?.facts.KPI名?.value ?? ''}${unit}`)) continue;
    const numbers = values.flatMap(numbersOf);
    const outside = numbers.filter(({ number }) => !isShare(number));
    // What holds for most of the values is no slip but the nature of the figure.
    if (outside.length * 2 > numbers.length) continue;
    for (const { entry, number } of outside) {
      yield warning({
        message: `「${entry.text}」は、単位が「${unit}」の値として${number.startsWith('-') ? '0より小さく' : '100より大きく'}なっています。`,
        hint: '桁や小数点、符号を確かめてください。正しいときは、注記に「確認済：理由」と書くと、次から表示しません。',
        place: entry.place,
      });
    }
  }
};

function isShare(number: string): boolean {
  return Number(number) >= 0 && Number(number) <= 100;
}
