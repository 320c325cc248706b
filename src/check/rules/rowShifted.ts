import { type Finding, error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Shift } from '../reading/roles.ts';
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
  const text = shift.cell.text.trim();
  const told =
    shift.behind === undefined
      ? `${number}行目は、セルが${side}に${count}列ずれています（「${text}」は「行」の欄に書く言葉です）。この行のほかの欄は、まだ点検していません。`
      : `${number}行目は、「行」の欄より右のセルが${side}に${count}列ずれています（${shift.cell.place.cell}の「${text}」は、${shift.columns > 0 ? '左' : '右'}の欄の内容です）。この行の「行」より右の欄は、まだ点検していません。`;
  yield error({
    message: told,
    hint: `見出しと見比べ、${mend(shift)}。`,
    place: { sheet, cell: shift.cell.place.cell },
  });
}

function mend({ columns, behind }: Shift): string {
  const count = Math.abs(columns);
  if (behind === 'values') {
    return `ずれている値を${columns > 0 ? '左' : '右'}に${count}列移してください（注記や担当課は、今の欄のままでかまいません）`;
  }
  return columns > 0
    ? `ずれているところで余分なセルを${count}つ削除して左に詰めてください`
    : `ずれているところで足りないセルを${count}つ挿入して右に送ってください`;
}
