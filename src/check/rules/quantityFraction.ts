import { type Finding, notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type MeasuredCell, measuredOf } from '../material/values.ts';
import { isPercent } from '../reading/quantityCell.ts';

/**
 * 割合が0.412のような小数で書かれている
 *
 * 単位が%の欄では、41.2%は41.2と書きます。0.412と書くと、0.412%として判定され、
 * 資料にもそのまま載ります。
 *
 * Fails: KPI!L5 = 0.069
 * Passes: KPI!L5 = 6.9
 */
export const quantityFraction: Rule = function* quantityFraction({ figures }) {
  for (const values of figures) {
    const unit = values[0]?.unit;
    if (unit === undefined || !isPercent(unit)) continue;
    const measured = values.flatMap(measuredOf);
    const sizes = measured.map(size).filter((value) => value > 1);
    if (sizes.length === 0) yield* allSmall(measured, unit);
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    for (const cell of measured) {
      const own = size(cell);
      const meant = own * 100;
      // Among values of some percent, a hundredth of them.
      if (own === 0 || own > 1 || own * 5 > least || meant < least / 3 || meant > most * 3)
        continue;
      yield warning({
        message: `「${cell.entry.text}」は、単位が「${unit}」の値としては小さすぎます。ほかの値は${least}から${most}までです。`,
        hint: `${Number(meant.toPrecision(12))}${unit}の意味なら、「${Number(meant.toPrecision(12))}」と書いてください。正しいときは、注記に「確認済：理由」と書くと、次から表示しません。`,
        place: cell.entry.place,
      });
    }
  }
};

/** Shares of less than a percent exist, so that a whole indicator of them is only a question. */
function* allSmall(measured: readonly MeasuredCell[], unit: string): Iterable<Finding> {
  const [first, second] = measured.filter((cell) => size(cell) > 0);
  if (first === undefined || second === undefined) return;
  yield notice({
    message: `単位は「${unit}」ですが、「${first.entry.text}」をはじめ、どの値も1以下です。`,
    hint: '0.412 のように書いた41.2%なら、41.2 と書いてください。1%以下の値なら、このままでかまいません。',
    place: first.entry.place,
  });
}

function size({ number }: MeasuredCell): number {
  return Math.abs(Number(number));
}
