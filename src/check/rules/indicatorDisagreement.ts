import { comparable } from '../../japanese/text.ts';
import { type Finding, error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { BASELINE } from '../reading/layout.ts';
import { type Row, entryOf } from '../reading/table.ts';

/** Columns in which the rows say different things on purpose. */
const OWN_OF_ROW = ['行', '注記', BASELINE];

/**
 * 同じ指標の行が食い違っている
 *
 * 目標値の行と実績値の行では、単位などの欄を繰り返しても、下の行を空欄にしても構いません。ただし違うことが書かれていると、
 * どちらが正しいのか決められません。
 *
 * Fails: KPI!F5 = 件
 * Passes: KPI!F5 = %
 */
export const indicatorDisagreement: Rule = function* indicatorDisagreement({ indicators }) {
  const headings = indicators.table?.layout.headings.map(({ name }) => name) ?? [];
  for (const { pair } of indicators.drafts) {
    for (const heading of headings.filter((name) => !OWN_OF_ROW.includes(name))) {
      yield* disagreeing(heading, pair.rows);
    }
  }
};

/** Each row against the first that states the attribute. */
function* disagreeing(heading: string, rows: readonly Row[]): Iterable<Finding> {
  const [upper, ...others] = rows
    .map((row) => entryOf(row, heading))
    .filter(({ text }) => text !== '');
  if (upper === undefined) return;
  for (const lower of others) {
    if (comparable(upper.text) === comparable(lower.text)) continue;
    yield error({
      message: `「${heading}」が、同じ指標の行で食い違っています（上の行は「${upper.text}」、この行は「${lower.text}」）。`,
      hint: '正しいほうにそろえるか、下の行を空欄にしてください。',
      place: lower.place,
      related: { place: upper.place, message: '上の行' },
    });
  }
}
