import type { Place } from '../../diagnostics/place.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 推進体制に同じ組織が2回書かれている
 *
 * 上位組織は名称で示します。同じ名称が2つあると、どちらに属するのか分かりません。
 *
 * Fails: 推進体制!A4 = 推進本部
 * Passes: 推進体制!A4 = 市民会議
 */
export const organizationDuplicate: Rule = function* organizationDuplicate({ organization }) {
  const first = new Map<string, Place>();
  for (const { facts } of organization) {
    const { 組織: name } = facts;
    if (name === undefined) continue;
    const earlier = first.get(comparable(name.value));
    if (earlier === undefined) {
      first.set(comparable(name.value), name.place);
      continue;
    }
    yield error({
      message: `組織「${name.value}」が2回出てきます。`,
      hint: '名称を書き分けるか、1つの行を消してください。',
      place: name.place,
      related: { place: earlier, message: '先にある行' },
    });
  }
};
