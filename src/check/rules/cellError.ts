import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

const MEANINGS = new Map([
  ['#DIV/0!', '0で割っています'],
  ['#REF!', '参照していたセルがなくなりました'],
  ['#NAME?', '関数の名前が正しくありません'],
  ['#N/A', '探した値が見つかりません'],
  ['#VALUE!', '計算に文字が混じっています'],
  ['#NUM!', '計算できない数値です'],
  ['#NULL!', '範囲の指定が正しくありません'],
]);

/**
 * 数式の結果がエラーになっている
 *
 * エラーの値は数値ではありません。代わりに何を載せても、正しい資料にはなりません。
 *
 * Fails: KPI!L3 = #DIV/0!
 * Passes: KPI!L3 = 5
 */
export const cellError: Rule = function* cellError({ entries }) {
  for (const { cell } of entries) {
    if (cell?.value.kind !== 'error') continue;
    const { code } = cell.value;
    const meaning = MEANINGS.get(code);
    yield error({
      message: `数式の結果がエラー「${code}」です${meaning === undefined ? '' : `（${meaning}）`}。`,
      hint: '数式を直すか、数値を直接記入してください。',
      place: cell.place,
    });
  }
};
