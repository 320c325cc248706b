import { isRevised } from '../../forms/submission.ts';
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
 * もう公表した実績値が書き換えられている
 *
 * 前年度までの実績値は、もう資料に載っています。訂正したときは、訂正したことが分かるように「(訂正)」と添えます。
 * 概算値や速報値が確定したときは、指摘しません。
 *
 * Fails: KPI!L5 = 6.8
 * Passes: KPI!L5 = 6.9
 */
export const lastActual: LastYearRule = function* lastActual(books) {
  for (const edit of indicatorChanges(books, 'actual')) {
    const pair = pairOf(books, edit);
    const { old, new: next, year, unseen = false } = edit;
    if (pair === undefined || unseen || year === undefined || year === 'baseline') continue;
    if (year.year > books.last.profile.judgedYear.value.year) continue;
    if (old?.value.kind !== 'quantity' || old.value.quantity.kind !== 'measured') continue;
    const wasOpen = old.value.quantity.provisional !== undefined;
    const isTold = next?.value.kind === 'quantity' && isRevised(next.value.quantity);
    if (wasOpen || isTold || isConverted(pair, books)) continue;
    yield warning({
      message: `${year.label}の実績値が、前年度のブックの${changeInWords(edit)}。もう公表した値です。`,
      hint: `訂正したときは、値の後ろに「(訂正)」と書いてください。そうでなければ、元の値に戻してください。${ANSWERED_FOR}`,
      place: placeInRow(books, pair.now.actual, year),
      ...becauseShiftedRow(pair.now.actual.baseline.place),
    });
  }
};
