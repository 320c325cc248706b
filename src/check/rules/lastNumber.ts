import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { indicatorChanges, pairOf } from '../material/lastYear.ts';

/**
 * KPI番号が前年度と違う
 *
 * 同じ名称の指標の番号が変わっています。番号を変えたときは、前の番号を「旧KPI番号」に書いておくと、前年度の指標とつながります。
 *
 * Fails: KPI!A4 = K1-1-9
 * Passes: KPI!A4 = K1-1-9, KPI!U1 = 旧KPI番号, KPI!U4 = K1-1-1
 */
export const lastNumber: LastYearRule = function* lastNumber(books) {
  for (const edit of indicatorChanges(books, 'id')) {
    const pair = pairOf(books, edit);
    if (pair === undefined || pair.now.formerId !== undefined) continue;
    const { last, now } = pair;
    yield warning({
      message: `指標「${now.name.value}」のKPI番号が、前年度のブックの「${last.id}」から「${now.id}」に変わっています。`,
      hint: `番号を変えたのなら、「旧KPI番号」の列に「${last.id}」と書いてください。そうでなければ、「${last.id}」に戻してください。`,
      place: now.place,
    });
  }
};
