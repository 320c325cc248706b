import type { Fact } from '../../forms/submission.ts';
import { error } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';

interface Numbers {
  readonly 基本目標?: Fact<number>;
  readonly 施策?: Fact<number>;
}

/**
 * 施策体系にない番号が使われている
 *
 * 指標、課題・方向性、参考資料は、施策体系にある基本目標と施策のページに載せます。施策体系にない番号では、
 * 載せる場所がありません。
 *
 * Fails: KPI!C4 = 9
 * Passes: KPI!C4 = 2
 */
export const planUnknown: Rule = function* planUnknown(material) {
  const goals = new Set(numbersOf(material, 'goal').map(({ 基本目標: goal }) => goal?.value));
  const policies = new Set(numbersOf(material, 'policy').map(policyKey));
  // Without a plan everything would be unknown, and that has been said already.
  if (goals.size === 0) return;
  for (const facts of [
    ...numbersOf(material, 'policy').map(({ 基本目標: goal }) => ({
      ...(goal && { 基本目標: goal }),
    })),
    ...numbersOf(material, 'measure'),
    ...material.indicators.drafts.map((draft) => draft.facts),
    ...material.bullets.map((draft) => draft.facts),
    ...material.references.map((draft) => draft.facts),
  ]) {
    yield* judge(facts, goals, policies);
  }
};

function numbersOf({ plan }: Material, kind: 'goal' | 'policy' | 'measure'): readonly Numbers[] {
  return plan.filter(({ facts }) => facts.種別?.value === kind).map(({ facts }) => facts);
}

function policyKey({ 基本目標: goal, 施策: policy }: Numbers): string {
  return `${goal?.value ?? ''}-${policy?.value ?? ''}`;
}

function* judge(
  facts: Numbers,
  goals: ReadonlySet<number | undefined>,
  policies: ReadonlySet<string>,
): Iterable<Finding> {
  const { 基本目標: goal, 施策: policy } = facts;
  if (goal === undefined) return;
  if (!goals.has(goal.value)) {
    yield error({
      message: `基本目標${goal.value}は「施策体系」シートにありません。`,
      hint: '番号を直すか、「施策体系」シートに基本目標の行を加えてください。',
      place: goal.place,
    });
  } else if (policy !== undefined && !policies.has(policyKey(facts))) {
    yield error({
      message: `基本目標${goal.value}の施策${policy.value}は「施策体系」シートにありません。`,
      hint: '番号を直すか、「施策体系」シートに施策の行を加えてください。',
      place: policy.place,
    });
  }
}
