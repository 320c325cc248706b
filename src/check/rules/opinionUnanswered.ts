import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 委員の意見に対応方針がない
 *
 * 「意見と対応」では、対応方針のない意見は「未回答」として載ります。
 *
 * Fails: 委員意見!H2 cleared
 * Passes: 委員意見!H2 = 今後検討する。
 */
export const opinionUnanswered: Rule = function* opinionUnanswered({ opinions }) {
  for (const { facts, row } of opinions) {
    if (facts.対応方針 !== undefined || facts.番号 === undefined) continue;
    yield warning({
      message: `意見${facts.番号.value}の「対応方針」が空欄です。資料には「未回答」と載ります。`,
      hint: '「対応方針」に、意見への対応を書いてください。対応しないときも、その理由を書きます。',
      place: entryOf(row, '対応方針').place,
    });
  }
};
