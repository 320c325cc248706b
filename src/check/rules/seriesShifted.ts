import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShiftedRow } from '../material/lastYear.ts';
import type { Material } from '../material/material.ts';
import { shiftedActuals } from '../material/shiftedActuals.ts';
import { shiftedTargets } from '../material/shiftedTargets.ts';

/**
 * 値が年度の列からずれているように見える
 *
 * 行の途中にセルを挿入したり、1列ずらして貼り付けたりすると、値が隣の年度のものとして扱われます。途中に空欄があり、そのぶん
 * 対象年度より後の年度に実績値がある行と、「基準値」の欄に目標値があり、最後の年度の目標値が空欄の行を知らせます。
 *
 * Fails: KPI!K5 cleared, KPI!L5 = 8.2, KPI!M5 = 6.9, KPI!N5 = 6.1
 * Passes: KPI!K5 = 8.2, KPI!L5 = 6.9, KPI!M5 = 6.1
 */
export const seriesShifted: Rule = function* seriesShifted(material) {
  yield* actuals(material);
  yield* targets(material);
};

function* targets({ figures }: Material): Iterable<Finding> {
  for (const values of figures) {
    const shift = shiftedTargets(values, figures);
    if (shift === undefined) continue;
    const { first, label } = shift;
    yield warning({
      message: `目標値の行の「基準値」の欄に「${first.text}」があり、${label}の目標値が空欄です。目標値が左に1列ずれていませんか。`,
      hint: `見出しの年度と見比べ、ずれているときは、この行の値を右に1列移してください。ずれていないときは、${label}の欄に目標値か「—」を書いてください。`,
      place: first.place,
      ...becauseShiftedRow(first.place),
    });
  }
}

function* actuals({ figures, profile }: Material): Iterable<Finding> {
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
}
