import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { ANSWERED_FOR, changeInWords, indicatorChanges, pairOf } from '../material/lastYear.ts';

/**
 * 指標の名称が前年度と違う
 *
 * 同じKPI番号の指標の名称が変わっていると、別の指標に置き換えたのか、名称を改めたのかが分かりません。
 *
 * Fails: KPI!E4 = 待機児童の割合
 * Passes: KPI!E4 = 待機者の割合
 */
export const lastName: LastYearRule = function* lastName(books) {
  for (const edit of indicatorChanges(books, 'name')) {
    const pair = pairOf(books, edit);
    if (pair === undefined || pair.now.formerId !== undefined) continue;
    yield warning({
      message: `指標の名称が、前年度のブックの${changeInWords(edit)}。`,
      hint: `同じ指標なら、元の名称に戻すか、「旧KPI番号」の列に「${pair.last.id}」と書いてください。別の指標なら、前の指標の行を残し、新しい番号の行を加えてください。${ANSWERED_FOR}`,
      place: pair.now.name.place,
    });
  }
};
