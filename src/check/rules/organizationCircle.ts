import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 推進体制の上位組織をたどると、もとの組織に戻る
 *
 * 上位組織をたどっていくと、いちばん上の組織に着くように書きます。もとに戻ると、図の上下が決まりません。
 *
 * Fails: 推進体制!C2 = 検証委員会
 * Passes: 推進体制!C4 = 推進本部
 */
export const organizationCircle: Rule = function* organizationCircle({ organization }) {
  const above = new Map<string, string>();
  for (const { facts } of organization) {
    const { 組織: name, 上位組織: upper } = facts;
    if (name === undefined || upper === undefined) continue;
    const key = comparable(name.value);
    if (!above.has(key)) above.set(key, comparable(upper.value));
  }
  for (const { facts } of organization) {
    const { 組織: name, 上位組織: upper } = facts;
    if (name === undefined || upper === undefined) continue;
    const own = comparable(name.value);
    const passed = new Set<string>();
    let at = above.get(own);
    while (at !== undefined && at !== own && !passed.has(at)) {
      passed.add(at);
      at = above.get(at);
    }
    if (at !== own) continue;
    yield error({
      message: `「${name.value}」の上位組織をたどると、「${name.value}」に戻ります。`,
      hint: 'いちばん上の組織の「上位組織」を空欄にしてください。',
      place: upper.place,
    });
    return;
  }
};
