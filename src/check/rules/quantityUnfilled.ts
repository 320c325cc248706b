import { warning } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { valuesOf } from '../values.ts';

/**
 * A blank actual up to 対象年度 was forgotten, or is known not to exist; the two are printed differently.
 *
 * Fails: KPI!M3 cleared
 * Passes: KPI!N3 cleared
 */
export const quantityUnfilled: Rule = function* quantityUnfilled({ indicators, profile }) {
  const judged = profile.facts.対象年度?.value;
  if (judged === undefined) return;
  for (const { cell, role, column, fiscalYear } of valuesOf(indicators)) {
    const isDue =
      column === 'baseline' || (fiscalYear !== undefined && fiscalYear.year <= judged.year);
    if (role !== 'actual' || !isDue || cell.quantity?.kind !== 'blank') continue;
    const name = column === 'baseline' ? '基準値' : `${fiscalYear?.label ?? ''}の実績値`;
    yield warning({
      message: `${name}が空欄です（対象年度は${judged.label}）。「未記入」として扱います。`,
      hint: '値を記入してください。値がないことが分かっているときは「—」「未公表」などと書き、理由を「注記」に書いてください。',
      place: cell.entry.place,
    });
  }
};
