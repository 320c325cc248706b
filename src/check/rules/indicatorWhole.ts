import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * KGIに基本目標の番号がある
 *
 * KGIは計画全体の指標で、どの基本目標にも属しません。番号があると、基本目標の数値目標の書き誤りかもしれません。
 *
 * Fails: KPI!D2 = KGI
 * Passes: KPI!D2 = KGI, KPI!B2 cleared, KPI!B3 cleared
 */
export const indicatorWhole: Rule = function* indicatorWhole({ indicators }) {
  for (const { facts, row } of indicators.drafts) {
    if (facts.区分?.value !== 'kgi') continue;
    const entry = ['基本目標', '施策']
      .map((heading) => entryOf(row, heading))
      .find(({ text }) => text !== '');
    if (entry === undefined) continue;
    yield warning({
      message: `区分が「KGI」の指標に、「${entry.heading}」の番号「${entry.text}」があります。計画全体の指標として載せます。`,
      hint: '計画全体の指標なら、この指標のどの行も「基本目標」と「施策」を空欄にしてください。基本目標の指標なら、区分を「数値目標」にしてください。',
      place: entry.place,
    });
  }
};
