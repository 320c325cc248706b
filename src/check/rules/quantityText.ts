import { withoutInvisible } from '../../japanese/invisible.ts';
import { halfWidth } from '../../japanese/text.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type ValueCell } from '../material/values.ts';

/** ▲280 is how 記入要領 writes a negative number; Excel has no such number. What is left: digits with sign, grouping and decimals: nothing that has to be written as text. */
const PLAIN = /^[-+]?[\d,]+(?:\.\d+)?$/u;

/**
 * 数値が文字として入力されている
 *
 * 文字として入力された数値は、Excelの合計や並べ替えで無視されます。この資料では数値として読み取りますが、
 * ほかの集計表とは合わなくなるおそれがあります。
 *
 * Fails: KPI!L3 = 2,354
 * Passes: KPI!L3 = (shown "2,354" 2354)
 */
export const quantityText: Rule = function* quantityText({ figures }) {
  for (const values of figures) {
    const [first, ...more] = values.filter(isNumberAsText).map(({ cell }) => cell.entry);
    if (first === undefined) continue;
    const others = more.length === 0 ? '' : `この指標のほかの${more.length}か所も同じです。`;
    yield notice({
      message: `「${first.text}」は、文字として入力されています。数値として読み取りました。${others}`,
      hint: 'セルの書式を「標準」か「数値」に変えて、半角で入力し直してください。このままでも資料は作れます。',
      place: first.place,
    });
  }
};

function isNumberAsText({ cell: { entry, quantity } }: ValueCell): boolean {
  const isText = entry.cell?.value.kind === 'text';
  return (
    isText && quantity?.kind === 'measured' && PLAIN.test(halfWidth(withoutInvisible(entry.text)))
  );
}
