import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * セルの中身が壊れている
 *
 * 数値のセルに「1,234」や「abc」のような、Excelが数値として保存しない内容が入っていることがあります。ほかのソフトが
 * 書き出したファイルや、壊れたファイルです。何の値かは決められません。
 *
 * Fails: KPI!L3 = (malformed "1,234")
 * Passes: KPI!L3 = 1234
 */
export const cellMalformed: Rule = function* cellMalformed({ entries }) {
  for (const { cell } of entries) {
    if (cell?.value.kind !== 'malformed') continue;
    yield error({
      message: `セルの中身「${cell.value.written}」は、Excelが保存する形ではありません。値を読み取れません。`,
      hint: 'このセルの値を消して入力し直し、ブックを保存し直してください。ほかのソフトが書き出したファイルなら、ほかのセルの値も確かめてください。',
      place: cell.place,
    });
  }
};
