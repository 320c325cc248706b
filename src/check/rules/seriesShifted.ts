import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { shiftedActuals } from '../material/shiftedActuals.ts';

/**
 * 実績値が年度の列からずれているように見える
 *
 * 行の途中にセルを挿入したり、1列ずらして貼り付けたりすると、実績値が次の年度のものとして扱われます。途中に空欄があり、そのぶん
 * 対象年度より後の年度に値がある行を知らせます。
 *
 * Fails: KPI!K5 cleared, KPI!L5 = 8.2, KPI!M5 = 6.9, KPI!N5 = 6.1
 * Passes: KPI!K5 = 8.2, KPI!L5 = 6.9, KPI!M5 = 6.1
 */
export const seriesShifted: Rule = function* seriesShifted({ figures, profile }) {
  const judged = profile.facts.対象年度?.value;
  for (const values of figures) {
    const shift = shiftedActuals(values, judged);
    if (shift === undefined || judged === undefined) continue;
    const { columns, gap, last, label } = shift;
    yield warning({
      message: `${gap.place.cell}が空欄で、対象年度（${judged.label}）より後の${label}に実績値「${last.text}」があります。実績値が右に${columns}列ずれていませんか。`,
      hint: `見出しの年度と見比べ、ずれているときは、空欄より右の値を左に${columns}列移してください。ずれていないときは、空欄に値か「—」を書き、${label}の値が要るかどうかを確かめてください。`,
      place: gap.place,
      related: { place: last.place, message: `${label}の値` },
    });
  }
};
