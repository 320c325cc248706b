import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { ANSWERED_FOR, indicatorChanges } from '../material/lastYear.ts';

/**
 * 目標の向きが前年度と違う
 *
 * 目標の向きを変えると、過去の年度の判定もすべて変わります。選び誤りかもしれません。
 *
 * Fails: KPI!G4 = 多いほど良い
 * Passes: KPI!G4 = 少ないほどよい
 */
export const lastDirection: LastYearRule = function* lastDirection(books) {
  for (const { new: now } of indicatorChanges(books, 'direction')) {
    if (now === undefined) continue;
    yield warning({
      message: '目標の向きが、前年度のブックと違います。過去の年度の判定も変わります。',
      hint: `誤って選んだのなら、元の向きに戻してください。${ANSWERED_FOR}`,
      place: now.place,
    });
  }
};
