import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 対象年度より後の実績値がある
 *
 * 判定は対象年度までの実績値で行います。その後の実績値があるときは、対象年度を新しくし忘れたか、
 * 列を間違えて記入したのかもしれません。
 *
 * Fails: KPI!N3 = 2541
 * Passes: KPI!N3 = —
 */
export const quantityFuture: Rule = function* quantityFuture({ figures, profile }) {
  const judged = profile.facts.対象年度?.value;
  if (judged === undefined) return;
  for (const { cell, role, fiscalYear } of figures.flat()) {
    const isLater = fiscalYear !== undefined && fiscalYear.year > judged.year;
    if (role !== 'actual' || !isLater || cell.quantity?.kind !== 'measured') continue;
    yield warning({
      message: `対象年度（${judged.label}）より後の${fiscalYear.label}に、実績値「${cell.entry.text}」が記入されています。対象年度の判定には使いません。`,
      hint: '「基本情報」シートの対象年度と、記入した列を確かめてください。参考として載せる値なら、このままでかまいません。',
      place: cell.entry.place,
    });
  }
};
