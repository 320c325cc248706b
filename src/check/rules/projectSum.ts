import { compareDecimals, differenceOf, sumOf } from '../../decimals/notation.ts';
import type { Fact } from '../../forms/submission.ts';
import { printInFull } from '../../japanese/printNumber.ts';
import { comparable } from '../../japanese/text.ts';
import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { ListDraft } from '../material/material.ts';

type Row = ListDraft<'projects'>['facts'];

const AMOUNTS = ['予算額', '執行額'] as const;

/**
 * 計の額が事業の額の合計と違う
 *
 * 計の行の額は、その行と基本目標、施策、交付金名が同じ事業の額の合計と比べます。資料には、事業の額から計算した
 * 合計が載ります。
 *
 * Fails: 事業!F4 = 2100
 * Passes: 事業!F3 = 900, 事業!F4 = 2100
 */
export const projectSum: Rule = function* projectSum({ projects }) {
  const rows = projects.map(({ facts }) => facts);
  // A row that cannot be read may be what is lacking, and has been named already.
  const own = rows.filter(({ 計: sum }) => sum?.value !== true);
  for (const total of rows.filter(({ 計: sum }) => sum?.value === true)) {
    const parts = own.filter((row) => isSummedUp(row, total));
    for (const heading of AMOUNTS) {
      const stated: Fact<string> | undefined = total[heading];
      if (stated !== undefined) yield* wrongSum(heading, { stated, parts, total });
    }
  }
};

/** What a row of 計 leaves blank, it takes together. */
function isSummedUp(row: Row, total: Row): boolean {
  const { 基本目標: goal, 施策: policy, 交付金名: grant } = total;
  return (
    (goal === undefined || row.基本目標?.value === goal.value) &&
    (policy === undefined || row.施策?.value === policy.value) &&
    (grant === undefined || comparable(row.交付金名?.value ?? '') === comparable(grant.value))
  );
}

function wrongSum(
  heading: (typeof AMOUNTS)[number],
  {
    stated,
    parts,
    total,
  }: { readonly stated: Fact<string>; readonly parts: readonly Row[]; readonly total: Row },
): readonly Finding[] {
  const amounts = parts.flatMap((row) => row[heading]?.value ?? []);
  const sum = sumOf(amounts.map((amount) => [amount, 0]));
  if (compareDecimals(stated.value, sum) === 0) return [];
  const blank = parts.length - amounts.length;
  const gap = differenceOf(stated.value, sum);
  const size = gap.replace('-', '');
  const side = gap === size ? '大きい' : '小さい';
  return [
    warning({
      message: `計の${heading} ${printInFull(stated.value)}千円は、${scopeText(total)}${parts.length}つの事業の合計 ${printInFull(sum)}千円より${printInFull(size)}千円${side}額です。`,
      hint:
        blank === 0
          ? '事業の額と計の額のどちらが正しいかを確かめて直してください。端数を四捨五入した額を書いているときは、小数まで書くと合います。'
          : `${heading}が空欄の事業が${blank}つあります。額を書くか、計の額を直してください。`,
      place: stated.place,
    }),
  ];
}

function scopeText({ 基本目標: goal, 施策: policy, 交付金名: grant }: Row): string {
  const parts = [
    ...(goal === undefined ? [] : [`基本目標${goal.value}`]),
    ...(policy === undefined ? [] : [`施策${policy.value}`]),
    ...(grant === undefined ? [] : [`「${grant.value}」`]),
  ];
  return parts.length === 0 ? 'すべての' : `${parts.join('・')}の`;
}
