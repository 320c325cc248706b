import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * KPIの施策が空欄になっている
 *
 * KPIは施策ごとのページに載せます。施策の番号がないと、基本目標のページに載ります。
 *
 * Fails: KPI!C4 cleared
 * Passes: KPI!C2 cleared
 */
export const indicatorPolicy: Rule = function* indicatorPolicy({ indicators }) {
  for (const { facts, row } of indicators.drafts) {
    const entry = entryOf(row, '施策');
    if (facts.区分?.value !== 'kpi' || entry.absent || entry.text !== '') continue;
    yield warning({
      message: '区分が「KPI」の指標ですが、「施策」が空欄です。基本目標のページに載せます。',
      hint: '施策の番号を記入してください。基本目標の指標なら、区分を「数値目標」にしてください。',
      place: entry.place,
    });
  }
};
