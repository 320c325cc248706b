import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 名称に「累計」とあるのに「累計」の欄が空いている
 *
 * 「累計」の欄に書いてある指標だけ、値が減っていないかを確かめます。欄が空いていると、累計の書き誤りに気付けません。
 *
 * Fails: KPI!E4 = 相談件数（累計）
 * Passes: KPI!E6 = 従業者数（累計）, KPI!E2 = 従業者数（累計）, KPI!H2 = 累計
 */
export const indicatorCumulative: Rule = function* indicatorCumulative({ indicators }) {
  for (const { facts, row } of indicators.drafts) {
    const name = facts.KPI名?.value.split('\n')[0] ?? '';
    const entry = entryOf(row, '累計');
    if (!name.includes('累計') || entry.text !== '') continue;
    yield notice({
      message: `KPI名「${name}」に「累計」とありますが、「累計」の欄が空欄です。`,
      hint: '前の年度に積み上げる指標なら、「累計」の欄に「累計」と書いてください。そうでなければ「—」と書いてください。',
      place: entry.absent ? entryOf(row, 'KPI名').place : entry.place,
    });
  }
};
