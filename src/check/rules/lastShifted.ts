import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { type RowShift, pairsOf, shiftSinceLast } from '../material/lastYear.ts';
import { ROLE_WORDS } from '../material/values.ts';

/**
 * 行の値が、前年度のブックと比べて列からずれている
 *
 * 行の途中のセルを削除して左に詰めたり、1列ずらして貼り付けたりすると、その行の値がすべて別の年度のものになります。
 * 前年度のブックの値がそろって隣の列にあるときに、ずれた行として知らせます。
 *
 * Fails: KPI!J5 = 8.2, KPI!K5 = 6.9, KPI!L5 = 6.1, KPI!M5 cleared
 * Passes: KPI!J5 = 9.4, KPI!K5 = 8.2, KPI!L5 = 6.9, KPI!M5 = 6.1
 */
export const lastShifted: LastYearRule = function* lastShifted(books) {
  for (const pair of pairsOf(books)) {
    for (const row of ['target', 'actual'] as const) {
      const shift = shiftSinceLast(books, pair, row);
      if (shift === undefined) continue;
      const { words, now, last } = shift.example;
      yield warning({
        message: `${ROLE_WORDS[row]}の行の値が、前年度のブックと比べて${sides(shift).to}に${Math.abs(shift.columns)}列ずれています（${now}の欄の「${words}」は、前年度のブックでは${last}の値です）。`,
        hint: mend(shift),
        place: shift.place,
      });
    }
  }
};

function sides({ columns }: RowShift): { readonly to: string; readonly back: string } {
  return columns < 0 ? { to: '左', back: '右' } : { to: '右', back: '左' };
}

function mend(shift: RowShift): string {
  const count = Math.abs(shift.columns);
  const lost = shift.columns < 0 ? '、空いた欄に前年度のブックと同じ値を書いて' : '';
  return `この行の値を、${sides(shift).back}に${count}列移し${lost === '' ? 'て' : lost}ください。`;
}
