import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 推進体制の上位組織が、「組織」の列にない
 *
 * 図の線は、「組織」の列に同じ名称のある上位組織へ引きます。ないと、どこに属するのか分かりません。
 *
 * Fails: 推進体制!C3 = 推進会議
 * Passes: 推進体制!C3 = ＤＸ推進本部, 推進体制!A2 = DX推進本部, 推進体制!C4 = DX推進本部
 */
export const organizationAbove: Rule = function* organizationAbove({ organization }) {
  const known = new Set(
    organization.flatMap(({ facts: { 組織: name } }) =>
      name === undefined ? [] : [comparable(name.value)],
    ),
  );
  for (const { facts } of organization) {
    const { 上位組織: above } = facts;
    if (above === undefined || known.has(comparable(above.value))) continue;
    yield error({
      message: `上位組織「${above.value}」が、「組織」の列にありません。`,
      hint: '「組織」の列にある名称のとおりに書き直すか、その組織の行を加えてください。いちばん上の組織なら、空欄にしてください。',
      place: above.place,
    });
  }
};
