import { error, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 判定の上書きに理由がない
 *
 * 計算と違う判定を載せるときは、委員に説明できるよう、理由も一緒に載せます。
 *
 * Fails: KPI!S2 = 達成
 * Passes: KPI!S2 = 達成, KPI!T2 = 速報値の確定により達成が見込まれる
 */
export const indicatorOverride: Rule = function* indicatorOverride({ indicators: { drafts } }) {
  for (const { facts, row } of drafts) {
    const { 判定の上書き: override, 上書きの理由: reason } = facts;
    if (override !== undefined && reason === undefined) {
      yield error({
        message: '「判定の上書き」がありますが、「上書きの理由」が空欄です。',
        hint: '計算による判定と違う判定にする理由を「上書きの理由」に書いてください。',
        place: entryOf(row, '上書きの理由').absent
          ? override.place
          : entryOf(row, '上書きの理由').place,
        related: { place: override.place, message: '判定の上書き' },
      });
    }
    if (reason !== undefined && entryOf(row, '判定の上書き').text === '') {
      yield warning({
        message:
          '「上書きの理由」がありますが、「判定の上書き」が空欄です。計算による判定のままにします。',
        hint: '判定を上書きするときは「達成」「未達成」「判定不能」から選んでください。',
        place: reason.place,
      });
    }
  }
};
