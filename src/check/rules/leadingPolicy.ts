import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { policyKey } from '../material/policies.ts';
import { listedPolicies } from '../reading/listedPolicies.ts';

/**
 * リーディングプロジェクトの施策が施策体系にない、又は読み取れない
 *
 * プロジェクトと取組は、施策の番号で、施策の指標、課題・検証、方向性と結び付けます。
 *
 * Fails: リーディングプロジェクト!E3 = 1-9
 * Passes: リーディングプロジェクト!E3 = 施策1－2
 */
export const leadingPolicy: Rule = function* leadingPolicy({ leading, plan }) {
  const rows = plan.filter(({ facts }) => facts.種別?.value === 'policy');
  const known = new Set(rows.map(({ facts }) => policyKey(facts)));
  // Where a row of the plan could not be read, that is the one to mend first.
  const isWhole =
    known.size > 0 &&
    plan.every(({ facts }) => facts.種別 !== undefined) &&
    rows.every(({ facts }) => facts.基本目標 !== undefined && facts.施策 !== undefined);
  for (const { facts } of leading) {
    for (const { written, place, policy } of facts.施策 ? listedPolicies(facts.施策) : []) {
      if (policy === undefined) {
        yield error({
          message: `「施策」の「${written}」を施策の番号として読めません。`,
          hint: '基本目標の番号と施策の番号を、「1-2」のように「-」でつないで書いてください。2つ以上は「、」で区切ります。',
          place,
        });
      } else if (isWhole && !known.has(`${policy.goal}-${policy.policy}`)) {
        yield error({
          message: `基本目標${policy.goal}の施策${policy.policy}（「${written}」）は「施策体系」シートにありません。`,
          hint: '番号を直すか、「施策体系」シートに施策の行を加えてください。',
          place,
        });
      }
    }
  }
};
