import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import {
  ANSWERED_FOR,
  becauseShiftedRow,
  changeInWords,
  indicatorChanges,
  isConverted,
  pairOf,
  placeInRow,
} from '../material/lastYear.ts';

/**
 * 基準値が前年度のブックから書き換えられている
 *
 * 基準値は計画の出発点で、毎年同じです。変わると、進み具合の数値がすべて変わります。次の計画に移って基準年度が変わったときは、指摘しません。
 *
 * Fails: KPI!J5 = 9.6
 * Passes: KPI!J5 = 9.4
 */
export const lastBaseline: LastYearRule = function* lastBaseline(books) {
  const { last, now } = books;
  // The baseline of another year is another one.
  if (last.profile.baselineYear.value.year !== now.profile.baselineYear.value.year) return;
  for (const edit of indicatorChanges(books, 'actual')) {
    const pair = pairOf(books, edit);
    const { old, year, unseen = false } = edit;
    if (pair === undefined || year !== 'baseline' || old === undefined || unseen) continue;
    if (isConverted(pair, books)) continue;
    yield warning({
      message: `基準値が、前年度のブックの${changeInWords(edit)}。`,
      hint: `基準値を改めたのでなければ、元の値に戻してください。${ANSWERED_FOR}`,
      place: placeInRow(books, pair.now.actual, year),
      ...becauseShiftedRow(pair.now.actual.baseline.place),
    });
  }
};
