import { type Finding, error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Row } from '../reading/table.ts';

/**
 * 行の内容が列からずれている
 *
 * 1行だけが左右にずれて貼り付けられたり、セルの挿入や削除でずれたりすると、その行の値がすべて別の欄のものになります。
 * ずれた行のほかの欄は、直してから点検します。
 *
 * Fails: KPI!I3 cleared, KPI!J3 = 実績値
 * Passes: KPI!I3 = 実績
 */
export const rowShifted: Rule = function* rowShifted({ indicators }) {
  for (const { pair } of indicators.drafts) {
    for (const row of pair.shifted) yield* shifted(row);
  }
};

function* shifted({ sheet, number, shift }: Row): Iterable<Finding> {
  if (shift === undefined) return;
  const [side, count] = [shift.columns > 0 ? '右' : '左', Math.abs(shift.columns)];
  const mend =
    shift.columns > 0
      ? `余分なセルを${count}つ削除して左に詰めてください`
      : `足りないセルを${count}つ挿入して右に送ってください`;
  yield error({
    message: `${number}行目は、セルが${side}に${count}列ずれています（「${shift.cell.text.trim()}」は「行」の欄に書く言葉です）。この行のほかの欄は、まだ点検していません。`,
    hint: `見出しと見比べ、ずれているところで${mend}。`,
    place: { sheet, cell: shift.cell.place.cell },
  });
}
