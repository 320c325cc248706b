import { codePoint } from '../../japanese/invisible.ts';
import { firstDifference } from '../../japanese/lookAlike.ts';
import { parseOrdinal } from '../../japanese/ordinal.ts';
import { comparable } from '../../japanese/text.ts';
import { headingsOf } from '../../sheets/sheet.ts';
import { namesOf } from '../../sheets/sheets.ts';
import { type Finding, error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type Row, entryOf } from '../reading/table.ts';

const ORDINALS = namesOf(({ kind }) => kind === 'ordinal');

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
  const layout = indicators.table?.layout;
  if (layout === undefined) return;
  // In the others the rows say different things on purpose.
  const shared = headingsOf(layout).filter(({ name }) => layout.columns[name]?.ofRow !== true);
  for (const { pair } of indicators.drafts) {
    for (const { name } of shared) {
      yield* disagreeing(name, pair.rows);
    }
  }
};

/** Each row against the first that states the attribute; a date in its place is a finding of its own. */
function* disagreeing(heading: string, rows: readonly Row[]): Iterable<Finding> {
  const [upper, ...others] = rows
    .filter(({ shift }) => shift === undefined)
    .map((row) => entryOf(row, heading))
    .filter(({ text, cell }) => text !== '' && cell?.value.kind !== 'date');
  if (upper === undefined) return;
  for (const lower of others) {
    if (comparable(upper.text) === comparable(lower.text)) continue;
    if (isSameOrdinal(heading, upper.text, lower.text)) continue;
    yield error({
      message: `「${heading}」が、同じ指標の行で食い違っています（上の行は「${upper.text}」、この行は「${lower.text}」）。${alikeText(lower.text, upper.text)}`,
      hint: `正しいほうにそろえるか、下の行を空欄にしてください。${heading === 'KPI番号' ? '別の指標の行なら、KPI名や単位などの欄も記入してください。' : ''}`,
      place: lower.place,
      related: { place: upper.place, message: '上の行' },
      // What cannot be read agrees with nothing.
      because: upper.place,
    });
  }
}

/** 基本目標１ and 1 are one number. */
function isSameOrdinal(heading: string, upper: string, lower: string): boolean {
  const number = ORDINALS.has(heading) ? parseOrdinal(upper) : undefined;
  return number !== undefined && number === parseOrdinal(lower);
}

/** Nobody sees the difference between a hyphen and a hyphen. */
function alikeText(lower: string, upper: string): string {
  const [own, other] = firstDifference(lower, upper) ?? [];
  if (own === undefined || other === undefined) return '';
  return `この行の「${own}」（${codePoint(own)}）は、上の行の「${other}」（${codePoint(other)}）と似ていますが、別の文字です。`;
}
