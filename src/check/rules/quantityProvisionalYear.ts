import { error } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * 暫定値の年度 marks a value of the table; a year without a column marks nothing.
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
  if (known.length < years.length) return;
  for (const { facts } of drafts) {
    const stated = facts.暫定値の年度;
    for (const { year, label } of stated?.value ?? []) {
      if (stated === undefined || known.includes(year)) continue;
      yield error({
        message: `暫定値の年度「${label}」の列がありません。`,
        hint: '年度を確かめてください。年度の見出しにある年度を書きます。',
        place: stated.place,
      });
    }
  }
};
