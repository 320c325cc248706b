import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf, isBroken } from '../reading/table.ts';

/**
 * 事業の基本目標が空欄である
 *
 * 事業は、基本目標と施策のページに載せます。空欄にできるのは、計の行だけです。
 *
 * Fails: 事業!B2 cleared
 * Passes: 事業!B2 = 2, 事業!C2 cleared
 */
export const projectGoal: Rule = function* projectGoal({ projects }) {
  for (const { facts, row } of projects) {
    const entry = entryOf(row, '基本目標');
    if (facts.計?.value === true || entry.absent) continue;
    if (facts.基本目標 !== undefined || entry.text !== '' || isBroken(entry.cell)) continue;
    yield error({
      message: '事業の「基本目標」が空欄です。どのページに載せるのかが分かりません。',
      hint: '「基本目標」と「施策」の番号を書いてください。合計の行なら、「計」に「計」と書きます。',
      place: entry.place,
    });
  }
};
