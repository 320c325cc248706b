import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { indicatorName } from '../material/indicatorName.ts';
import { missedPolicies } from '../material/missed.ts';
import { bulletsByPolicy } from '../material/policies.ts';

/**
 * 未達成の指標があるのに課題・検証がない
 *
 * 目標に届かなかった指標があれば、委員はその理由と課題を尋ねます。その施策に「課題・検証」が1つもないと、
 * 検証の資料になりません。
 *
 * Fails: 課題・方向性!F2 cleared
 * Passes: KPI!M4 = 6.5, 課題・方向性!F2 cleared
 */
export const bulletNotAchieved: Rule = function* bulletNotAchieved({
  indicators,
  profile,
  bullets,
}) {
  const judged = profile.facts.対象年度?.value;
  const texts = bulletsByPolicy(bullets);
  for (const [key, { draft, actual, target }] of missedPolicies(indicators, judged)) {
    // A row whose 区分 cannot be read may be the missing one.
    const hasIssue = texts.get(key)?.some(({ facts }) => facts.区分?.value !== 'course') === true;
    if (draft.facts.施策 === undefined || hasIssue) continue;
    yield warning({
      message: `指標「${indicatorName(draft)}」は${judged?.label ?? ''}の実績値「${actual.text}」が目標値「${target.text}」に届いていませんが、基本目標${draft.facts.基本目標?.value ?? ''}の施策${draft.facts.施策.value}に「課題・検証」がありません。`,
      hint: '「課題・方向性」シートに、届かなかった理由や課題を書いてください。',
      place: actual.place,
      related: { place: target.place, message: '目標値' },
    });
  }
};
