import type { FiscalYearReading } from '../../japanese/fiscalYear.ts';
import { isNameWithoutYear } from '../../japanese/namedYear.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { standInForBaseline } from '../material/unknown.ts';
import { yearExamples } from '../phrasing/yearExamples.ts';
import { isBroken } from '../reading/table.ts';

/**
 * 年度の見出しを読めない
 *
 * 列の年度によって、どの目標値とどの実績値を比べるのかが決まります。年度は1つだけを、和暦か西暦で書きます。
 * 両方を書くときは、同じ年度でなければなりません。
 *
 * Fails: KPI!M1 = 30年度
 * Passes: KPI!M1 = 平成30年度
 */
export const yearUnreadable: Rule = function* yearUnreadable({ indicators: { table, years } }) {
  const standIn = table && standInForBaseline(table);
  for (const { column, reading } of years) {
    // `heading/missing` asks to call it 基準値.
    if (column === standIn) continue;
    const { place, text, value } = column.heading;
    // A date and a broken cell have findings of their own.
    if (reading.kind === 'year' || value.kind === 'date' || isBroken(column.heading)) continue;
    const written = text.replaceAll('\n', ' ');
    if (reading.kind === 'disagreement') {
      yield error({
        message: `年度の見出し「${written}」は、和暦と西暦が食い違っています（和暦は${reading.japanese}年度、西暦は${reading.western}年度）。`,
        hint: 'どちらが正しいかを確かめ、片方を直してください。',
        place,
      });
    } else if (isNameWithoutYear(text)) {
      yield error({
        message: `見出し「${written}」の列が、何年度のものか分かりません。`,
        hint: `「${written}（${lastYear(years)}）」のように、見出しに、その値の年度を加えてください。同じ年度の列がほかにあるときは、値をその列に移し、この列を削除してください。`,
        place,
      });
    } else {
      yield error({
        message: `見出し「${written}」を年度として読めません。${yearExamples(years)} のように書きます。`,
        hint: '元号か西暦を付けて、年度を1つだけ書いてください。年度の列でないときは、見出しから数字と「年」を除いてください。',
        place,
      });
    }
  }
};

/** The last year of the book for which there is a column; targets without a year are mostly of it. */
function lastYear(headings: readonly { readonly reading: FiscalYearReading }[]): string {
  const labels = headings.flatMap(({ reading }) =>
    reading.kind === 'year' ? [reading.fiscalYear.label] : [],
  );
  return labels.at(-1) ?? 'R7';
}
