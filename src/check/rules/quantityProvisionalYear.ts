import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { yearExamples } from '../phrasing/yearExamples.ts';

/**
 * 暫定値の年度の列がない
 *
 * 「暫定値の年度」は、その年度の実績値に速報値などの印を付ける欄です。列のない年度を書いても、
 * 印を付ける値がありません。
 *
 * Fails: KPI!P2 = H20
 * Passes: KPI!P2 = H30
 */
export const quantityProvisionalYear: Rule = function* quantityProvisionalYear({
  indicators: { drafts, years },
}) {
  const known = years.flatMap(({ reading }) =>
    reading.kind === 'year' ? [reading.fiscalYear.year] : [],
  );
  // Without years, or with one that cannot be read, the table has other faults.
  if (years.length === 0 || known.length < years.length) return;
  for (const { facts } of drafts) {
    const stated = facts.暫定値の年度;
    for (const { year, label } of stated?.value ?? []) {
      if (stated === undefined || known.includes(year)) continue;
      yield error({
        message: `暫定値の年度「${label}」の列がありません。`,
        hint: `年度を確かめてください。年度の見出しにある年度（${yearExamples(years)} など）を書きます。`,
        place: stated.place,
      });
    }
  }
};
