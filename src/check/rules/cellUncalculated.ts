import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 数式が計算されていない
 *
 * 計算結果が保存されていない数式には、値がありません。0とみなすと、誤った数値を載せることになります。
 *
 * Fails: KPI!L3 = (uncalculated)
 * Passes: KPI!L3 = 5
 */
export const cellUncalculated: Rule = function* cellUncalculated({ entries }) {
  for (const { cell } of entries) {
    if (cell?.value.kind !== 'uncalculated') continue;
    yield error({
      message: `数式「=${cell.formula ?? ''}」の計算結果が保存されていません。`,
      hint: 'Excelでこのブックを開き、計算結果が表示されることを確かめて、上書き保存してください。',
      place: cell.place,
    });
  }
};
