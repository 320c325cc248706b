import { type Finding, error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { quoteAll } from '../phrasing/quote.ts';
import type { YearHeading } from '../reading/indicators.ts';

/**
 * 年度の列が抜けているか、順に並んでいない
 *
 * 年度の列は、左から古い順に、1年ずつ並べます。順が乱れているときは、たいてい年度の書き誤りです。
 *
 * Fails: KPI!M1 = H26
 * Passes: KPI!M1 = 2018
 */
export const yearOrder: Rule = function* yearOrder({ indicators: { years } }) {
  const slip = years.findIndex(({ mistaken }) => mistaken !== undefined);
  yield* mistakenHeading(years, slip);
  const single = years.filter((heading, index) => !isAmong(heading, years.slice(0, index)));
  for (const [index, { column, reading }] of single.entries()) {
    const before = single[index - 1];
    // Between columns whose year is not known nobody can tell whether one is lacking.
    if (reading.kind !== 'year' || before?.reading.kind !== 'year') continue;
    const [{ year, label }, left] = [reading.fiscalYear, before.reading.fiscalYear];
    if (year === left.year || year === left.year + 1) continue;
    const place = column.heading.place;
    const related = { place: before.column.heading.place, message: '左の列の年度' };
    yield year < left.year
      ? error({
          message: `年度の見出し「${label}」が、左の列の「${left.label}」より前の年度です。年度は左から古い順に並べます。`,
          hint: '年度を確かめ、古い順に並べ直してください。',
          place,
          related,
        })
      : warning({
          message: `年度の見出しが「${left.label}」から「${label}」に飛んでいます。`,
          hint: '年度の書き誤りでないかを確かめてください。間の年度がない計画なら、このままでかまいません。',
          place,
          related,
        });
  }
};

/** A second column of a year is for `year/duplicate` to say. */
function isAmong({ reading }: YearHeading, before: readonly YearHeading[]): boolean {
  return before.some(
    (other) =>
      reading.kind === 'year' &&
      other.reading.kind === 'year' &&
      other.reading.fiscalYear.year === reading.fiscalYear.year,
  );
}

/** Everything else is looked at as if it were mended. The same year twice is for `year/duplicate` to say. */
function* mistakenHeading(years: readonly YearHeading[], slip: number): Iterable<Finding> {
  const { mistaken, reading, column } = years[slip] ?? {};
  if (mistaken === undefined || reading?.kind !== 'year' || column === undefined) return;
  const isTwice = years.some(
    (other) => other.reading.kind === 'year' && other.reading.fiscalYear.year === mistaken.year,
  );
  if (isTwice) return;
  const beside = [years[slip - 1], years[slip + 1]].flatMap((other) =>
    other?.reading.kind === 'year' ? [other.reading.fiscalYear.label] : [],
  );
  const { label } = reading.fiscalYear;
  yield error({
    message: `年度の見出し「${mistaken.label}」が、隣の列の${quoteAll(beside)}と続いていません。「${label}」の誤りと思われます。ほかの点検は、「${label}」の列として行いました。`,
    hint: `年度を確かめ、「${label}」に直してください。`,
    place: column.heading.place,
  });
}
