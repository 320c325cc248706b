import type { Place } from '../../diagnostics/place.ts';
import { onOneLine } from '../../japanese/text.ts';
import { type Finding, error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { YearHeading } from '../reading/indicators.ts';

/**
 * 同じ年度の列が2つある
 *
 * 同じ年度の列が2つあると、1つの年度に目標値が2つあることになります。H31とR1は同じ年度です。
 *
 * Fails: KPI!N1 = 2018
 * Passes: KPI!N1 = R1
 */
export const yearDuplicate: Rule = function* yearDuplicate({ indicators: { years } }) {
  yield* mistakenTwice(years);
  const first = new Map<number, { readonly text: string; readonly place: Place }>();
  for (const { column, reading } of years) {
    if (reading.kind !== 'year') continue;
    const { year } = reading.fiscalYear;
    const { place } = column.heading;
    const text = onOneLine(column.heading.text);
    const earlier = first.get(year);
    if (earlier === undefined) {
      first.set(year, { text, place });
      continue;
    }
    yield error({
      message: `年度の見出し「${text}」と「${earlier.text}」は、同じ年度（${year}年度）です。`,
      hint: '年度を確かめ、1つの年度に1つの列だけを残してください。',
      place,
      related: { place: earlier.place, message: '先にある見出し' },
    });
  }
};

/** The others show which of the two is wrong, and what it should be. */
function* mistakenTwice(years: readonly YearHeading[]): Iterable<Finding> {
  for (const { column, reading, mistaken } of years) {
    if (mistaken === undefined || reading.kind !== 'year') continue;
    const same = years.find(
      (other) => other.reading.kind === 'year' && other.reading.fiscalYear.year === mistaken.year,
    );
    if (same === undefined) continue;
    const { label } = reading.fiscalYear;
    yield error({
      message: `年度の見出し「${mistaken.label}」は、${same.column.heading.place.cell}の見出しと同じ年度（${mistaken.year}年度）です。列の並びから見て、「${label}」の誤りと思われます。ほかの点検は、「${label}」の列として行いました。`,
      hint: `年度を確かめ、「${label}」に直してください。`,
      place: column.heading.place,
      related: { place: same.column.heading.place, message: '同じ年度の見出し' },
    });
  }
}
