import { readEntries } from '../entries.ts';
import { error } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A formula that was never calculated has no value; taking it for 0 would be a false figure.
 *
 * Fails: KPI!L3 = (uncalculated)
 * Passes: KPI!L3 = 5
 */
export const cellUncalculated: Rule = function* cellUncalculated({ sheets }) {
  for (const { cell } of readEntries(sheets)) {
    if (cell?.value.kind !== 'uncalculated') continue;
    yield error({
      message: `数式「=${cell.formula ?? ''}」の計算結果が保存されていません。`,
      hint: 'Excelでこのブックを開き、計算結果が表示されることを確かめて、上書き保存してください。',
      place: cell.place,
    });
  }
};
