import { isAim } from '../../forms/submission.ts';
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
 * 目標値が前年度のブックから書き換えられている
 *
 * 計画の目標値は、毎年同じです。計画を改定したときは、改定前の値を「目標値（当初）」の行に残します。
 * 書き換えただけでは、前の年度の資料と食い違い、目標を動かしたように見えます。
 *
 * Fails: KPI!N2 = 2600, KPI!N6 = 2600
 * Passes: KPI!N2 = 2541
 */
export const lastTarget: LastYearRule = function* lastTarget(books) {
  for (const edit of indicatorChanges(books, 'target')) {
    const pair = pairOf(books, edit);
    const { old, year, unseen = false } = edit;
    if (pair === undefined || unseen || old?.value.kind !== 'quantity') continue;
    if (!isAim(old.value.quantity) || isConverted(pair, books)) continue;
    const { now, last } = pair;
    if (now.originalTarget !== undefined && last.originalTarget === undefined) continue;
    const label = year === undefined || year === 'baseline' ? '' : `${year.label}の`;
    yield warning({
      message: `${label}目標値が、前年度のブックの${changeInWords(edit)}。`,
      hint: `計画を改定したときは、「目標値」の行の上に「目標値（当初）」の行を加え、前の値を残してください。そうでなければ、元の値に戻してください。${ANSWERED_FOR}`,
      place: placeInRow(books, now.target, year),
      ...becauseShiftedRow(now.target.baseline.place),
    });
  }
};
