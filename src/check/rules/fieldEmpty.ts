import type { Diagnostic } from '../../diagnostics/checked.ts';
import { readCellRange } from '../../forms/address.ts';
import type { Rule } from '../findings/rule.ts';
import { lostTarget } from '../reading/pairs.ts';

/**
 * 必ず記入する欄が空欄になっている
 *
 * 市名、表題、KPI番号、単位などは、資料の表や見出しになります。空欄のままでは資料が欠けてしまいます。
 *
 * Fails: 基本情報!B2 cleared
 * Passes: 基本情報!B3 cleared
 */
export const fieldEmpty: Rule = ({ complaints, indicators }) => {
  // What the row 目標値 said is lacking with it.
  const lost = indicators.drafts.flatMap(({ pair }) => lostTarget(pair) ?? []);
  const causes = new Map(lost.map((place) => [keyOf(place), place]));
  const empty = complaints.filter(({ code }) => code === 'field/empty');
  return empty.map((complaint) => {
    const cause = causes.get(keyOf(complaint.place));
    return cause === undefined
      ? complaint
      : { ...complaint, because: { ...cause, code: 'indicator/rows' } };
  });
};

/** By sheet and row. */
function keyOf(place: Diagnostic['place']): string {
  return `${place?.sheet ?? ''} ${readCellRange(place?.cell ?? '')?.top ?? ''}`;
}
