import type { Cell } from '../../forms/workbook.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 取消線が引かれている
 *
 * 取消線は書式なので、引いてあっても中の文字や数値は残っています。見え消しで直したセルを読み取ると、消したはずの値や文が資料に載ります。
 * 行の全部に引いてあるときは、行ごとに1つの指摘にします。
 *
 * Fails: KPI!L3 = (struck "2300" 2300 2354)
 * Passes: KPI!L3 = 2354
 */
export const cellStruck: Rule = function* cellStruck({ entries }) {
  const rows = new Map<string, Cell[]>();
  for (const { cell } of entries) {
    if (cell?.struck === undefined) continue;
    const row = `${cell.place.sheet}!${cell.row}`;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  for (const row of rows.values()) {
    const [first, ...others] = row.toSorted((a, b) => a.column - b.column);
    if (first === undefined) continue;
    const places = [first, ...others].map(({ place }) => place.cell);
    const also = others.length === 0 ? '' : `${places.length}か所（${places.join('、')}）に、`;
    const quoted = others.length === 0 ? `「${first.struck ?? ''}」に` : '';
    yield error({
      message: `${also}${quoted}取消線が引かれています。取消線の引かれた文字や数値も、消えてはいません。`,
      hint: `取り消すときは、取消線の引かれた文字や数値${others.length === 0 ? '' : '（行の全部のときは行ごと）'}を削除してください。生かすときは、取消線を外してください（セルを選んで Ctrl＋5）。`,
      place: first.place,
    });
  }
};
