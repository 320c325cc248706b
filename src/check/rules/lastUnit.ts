import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import {
  ANSWERED_FOR,
  indicatorChanges,
  isConverted,
  pairOf,
  wordsStated,
} from '../material/lastYear.ts';

/**
 * 単位が前年度と違う
 *
 * 単位だけを変えると、過去の年度の値が別の単位で読まれます。すべての年度の値も新しい単位に直してあるときは、指摘しません。
 *
 * Fails: KPI!F2 = 千人
 * Passes: KPI!F2 = 人
 */
export const lastUnit: LastYearRule = function* lastUnit(books) {
  for (const edit of indicatorChanges(books, 'unit')) {
    const pair = pairOf(books, edit);
    if (pair === undefined || isConverted(pair, books)) continue;
    yield warning({
      message: `単位が、前年度のブックの「${wordsStated(edit.old)}」から「${wordsStated(edit.new)}」に変わっています。過去の年度の値と、単位がそろわないおそれがあります。`,
      hint: `単位を元に戻すか、すべての年度の基準値・目標値・実績値を新しい単位に直してください。${ANSWERED_FOR}`,
      place: pair.now.unit.place,
    });
  }
};
