import type { Place } from '../../diagnostics/place.ts';
import type { Fact } from '../../forms/submission.ts';
import { error } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';
import type { ListDraft } from '../material/material.ts';
import { policyKey } from '../material/policies.ts';
import { entryOf } from '../reading/table.ts';

interface Numbers {
  readonly 基本目標?: Fact<number>;
  readonly 施策?: Fact<number>;
}

/**
 * 施策体系にない番号が使われている
 *
 * 指標、課題・方向性、基本目標の本文、参考資料、意見、事業は、施策体系にある基本目標と施策のページに載せます。施策体系にない番号では、
 * 載せる場所がありません。
 *
 * Fails: KPI!C4 = 9
 * Passes: KPI!C4 = 2
 */
export const planUnknown: Rule = function* planUnknown(material) {
  const goals = new Set(planRows(material, 'goal').map(({ 基本目標: goal }) => goal?.value));
  const policies = new Set(planRows(material, 'policy').map(policyKey));
  // Without a plan everything would be unknown, and that has been said already.
  if (goals.size === 0) return;
  const used = [
    ...planRows(material, 'policy').map(({ 基本目標: goal }) => ({
      ...(goal && { 基本目標: goal }),
    })),
    ...planRows(material, 'measure'),
    ...material.indicators.drafts.map((draft) => draft.facts),
    ...material.bullets.map((draft) => draft.facts),
    ...material.references.map((draft) => draft.facts),
    ...material.opinions.map((draft) => draft.facts),
    ...material.projects.map((draft) => draft.facts),
    ...material.goalTexts.map((draft) => draft.facts),
  ];
  const unknown = used.flatMap((facts) => unknownOf(facts, goals, policies));
  for (const one of unknown) yield finding(one, unreadRow(one, unknown, material));
};

function planRows({ plan }: Material, kind: 'goal' | 'policy' | 'measure'): readonly Numbers[] {
  return plan.filter(({ facts }) => facts.種別?.value === kind).map(({ facts }) => facts);
}

/** A number that 施策体系 lacks: of a goal, or of a policy of a goal that is there. */
interface Unknown {
  readonly goal: number;
  readonly policy: number | undefined;
  readonly place: Place;
}

function unknownOf(
  { 基本目標: goal, 施策: policy }: Numbers,
  goals: ReadonlySet<number | undefined>,
  policies: ReadonlySet<string>,
): readonly Unknown[] {
  if (goal === undefined) return [];
  if (!goals.has(goal.value)) return [{ goal: goal.value, policy: undefined, place: goal.place }];
  if (policy === undefined || policies.has(policyKey({ 基本目標: goal, 施策: policy }))) return [];
  return [{ goal: goal.value, policy: policy.value, place: policy.place }];
}

function finding({ goal, policy, place }: Unknown, because: Place | undefined): Finding {
  const [named, kind] =
    policy === undefined
      ? [`基本目標${goal}`, '基本目標']
      : [`基本目標${goal}の施策${policy}`, '施策'];
  return error({
    message: `${named}は「施策体系」シートにありません。`,
    hint: `番号を直すか、「施策体系」シートに${kind}の行を加えてください。`,
    place,
    ...(because && { because }),
  });
}

/** A row of 施策体系 whose number or 種別 could not be read, if it can only be the one that is lacking. */
function unreadRow(
  one: Unknown,
  unknown: readonly Unknown[],
  { plan }: Material,
): Place | undefined {
  for (const draft of plan) {
    const heading = unreadIn(draft);
    if (heading === undefined || !mayBe(draft, one)) continue;
    const others = unknown.filter((other) => mayBe(draft, other));
    if (others.every(({ goal, policy }) => goal === one.goal && policy === one.policy)) {
      return entryOf(draft.row, heading).place;
    }
  }
  return undefined;
}

function unreadIn({ facts }: ListDraft<'plan'>): string | undefined {
  const { 種別: kind, 基本目標: goal, 施策: policy } = facts;
  if (kind === undefined) return '種別';
  if (goal === undefined) return '基本目標';
  return kind.value === 'policy' && policy === undefined ? '施策' : undefined;
}

/** Whether the row, as far as it could be read, may be that of the goal or the policy. */
function mayBe({ facts }: ListDraft<'plan'>, { goal, policy }: Unknown): boolean {
  const kind = policy === undefined ? 'goal' : 'policy';
  const { 種別: ownKind, 基本目標: ownGoal, 施策: ownPolicy } = facts;
  if ((ownKind?.value ?? kind) !== kind || (ownGoal?.value ?? goal) !== goal) return false;
  return policy === undefined || (ownPolicy?.value ?? policy) === policy;
}
