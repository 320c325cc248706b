import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type MeasuredCell, numbersOf } from '../material/values.ts';
import { frequencyOf, isPercent } from '../reading/quantityCell.ts';

/** With fewer other values nobody can say what is usual. */
const FEWEST_OTHERS = 3;
/** No plan has more; a sheet that does is no table of indicators. */
const MOST_VALUES = 200;
/** So far outside the others that it is not their course. */
const FAR = 4;
/** So near to the others, after the shift, that it is one of them. */
const NEAR = 1.5;

/**
 * 値がほかの年度や目標値の10倍・100倍になっている
 *
 * 桁を1つ多く（少なく）打ったり、小数点を落としたりすると、値は10倍や100倍になります。同じ指標のほかの値のどれとも離れていて、
 * 桁をずらすと収まる値を知らせます。
 *
 * Fails: KPI!L3 = 23540
 * Passes: KPI!L3 = 2354
 */
export const seriesJump: Rule = function* seriesJump({ figures }) {
  for (const values of figures) {
    // 月4回 beside 年48回 has a rule of its own.
    if (new Set(values.flatMap(({ cell }) => frequencyOf(cell) ?? [])).size > 1) continue;
    const measured = values.flatMap(numbersOf).filter(({ number }) => Number(number) !== 0);
    const sizes = measured.map(size);
    // Where no value is far from another, none is far from all.
    const isSpread = Math.max(...sizes) > Math.min(...sizes) * FAR;
    if (measured.length > MOST_VALUES || !isSpread) continue;
    const isShare = isPercent(values[0]?.unit ?? '');
    for (const cell of measured) {
      // 0.412 for 41.2 % has a rule of its own.
      if (isShare && size(cell) <= 1) continue;
      const factor = slipOf(cell, measured);
      if (factor === undefined) continue;
      const shift = factor > 1 ? `${factor}倍` : `${Math.round(1 / factor)}分の1`;
      yield warning({
        message: `「${cell.entry.text}」は、この指標のほかの値のおよそ${shift}です。桁の誤りではありませんか。`,
        hint: '桁や小数点を確かめてください。正しいときは、注記に「確認済：理由」と書くと、次から表示しません。',
        place: cell.entry.place,
      });
    }
  }
};

/** The power of ten by which a value lies outside all the others, if there is one. */
function slipOf(cell: MeasuredCell, measured: readonly MeasuredCell[]): number | undefined {
  const others = measured.filter((other) => other !== cell).map(size);
  if (others.length < FEWEST_OTHERS) return undefined;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const own = size(cell);
  if (own <= most * FAR && own >= least / FAR) return undefined;
  return SLIPS.find((factor) => own / factor >= least / NEAR && own / factor <= most * NEAR);
}

/** 万 typed once too often is a slip too, and so is a number from another cell. */
const SLIPS = Array.from({ length: 12 }, (_, index) => 10 ** (index + 1)).flatMap((factor) => [
  factor,
  1 / factor,
]);

function size({ number }: MeasuredCell): number {
  return Math.abs(Number(number));
}
