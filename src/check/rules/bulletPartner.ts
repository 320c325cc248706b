import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { missedPolicies } from '../material/missed.ts';
import { bulletsByPolicy, policyKey } from '../material/policies.ts';

/**
 * 課題・検証と方向性がそろっていない
 *
 * 課題には、それにどう取り組むのかという方向性を示します。方向性だけがあるときは、もとになった課題が抜けています。
 *
 * Fails: 課題・方向性!F3 cleared, 課題・方向性!E4:F4 cleared
 * Passes: 課題・方向性!F3 cleared
 */
export const bulletPartner: Rule = function* bulletPartner({ bullets, indicators, profile }) {
  const missed = missedPolicies(indicators, profile.facts.対象年度?.value);
  for (const group of bulletsByPolicy(bullets).values()) {
    const kinds = group.map(({ facts }) => facts.区分?.value);
    // A row whose 区分 cannot be read may be the missing one.
    if (kinds.includes(undefined) || new Set(kinds).size !== 1) continue;
    const first = group[0]?.facts;
    if (first?.区分 === undefined) continue;
    const cause = missed.get(policyKey(first));
    const isIssue = first.区分.value === 'issue';
    const [present, absent] = isIssue ? ['課題・検証', '方向性'] : ['方向性', '課題・検証'];
    const policy = first.施策 === undefined ? '' : `の施策${first.施策.value}`;
    yield warning({
      message: `基本目標${first.基本目標?.value ?? ''}${policy}には「${present}」がありますが、「${absent}」がありません。`,
      hint: `「${absent}」の行を加えてください。`,
      place: first.区分.place,
      // That an issue is lacking is said where an indicator asks for one.
      ...(!isIssue && cause && { because: { ...cause.actual.place, code: 'bullet/not-achieved' } }),
    });
  }
};
