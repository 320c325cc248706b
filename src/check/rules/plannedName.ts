import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';
import type { PlannedDraft } from '../reading/planned.ts';

/**
 * 計画のKPI一覧の基本目標か施策に名称がない
 *
 * 一覧は、基本目標と施策の名称を見出しにして載せます。「施策体系」になく、一覧にも名称が書かれていない番号では、
 * 見出しがありません。
 *
 * Fails: 計画のKPI一覧!B4 = 9, 計画のKPI一覧!K4 cleared
 * Passes: 計画のKPI一覧!B4 = 9
 */
export const plannedName: Rule = function* plannedName({ plan, plannedList: { drafts } }) {
  // Without a plan everything would be lacking; a row of it that could not be read may be the one that is.
  if (plan.length === 0 || plan.some(({ facts }) => isUnread(facts))) return;
  const named = new Set(plan.flatMap(({ facts }) => keysOf(facts)));
  for (const { facts } of drafts) {
    const { 基本目標: goal, 施策: policy } = facts;
    if (goal !== undefined && facts.基本目標の名称 !== undefined) named.add(String(goal.value));
    if (goal !== undefined && policy !== undefined && facts.施策の名称 !== undefined)
      named.add(`${goal.value}-${policy.value}`);
  }
  const told = new Set<string>();
  for (const draft of drafts) {
    const { 基本目標: goal, 施策: policy } = draft.facts;
    if (goal === undefined) continue;
    const isLacking = !named.has(String(goal.value));
    const key =
      isLacking || policy === undefined ? String(goal.value) : `${goal.value}-${policy.value}`;
    if ((!isLacking && named.has(key)) || told.has(key)) continue;
    told.add(key);
    yield error(lacking(draft, isLacking));
  }
};

function isUnread({
  基本目標: goal,
  施策: policy,
  種別: kind,
}: Material['plan'][number]['facts']): boolean {
  return (
    goal === undefined || kind === undefined || (kind.value === 'policy' && policy === undefined)
  );
}

/** `1` of a 基本目標, `1-2` of a 施策. */
function keysOf({
  基本目標: goal,
  施策: policy,
  種別: kind,
}: Material['plan'][number]['facts']): readonly string[] {
  if (goal === undefined) return [];
  if (kind?.value === 'goal') return [String(goal.value)];
  return kind?.value === 'policy' && policy !== undefined ? [`${goal.value}-${policy.value}`] : [];
}

function lacking({ facts, row }: PlannedDraft, isGoal: boolean): Parameters<typeof error>[0] {
  const { 基本目標: goal, 施策: policy } = facts;
  const place = (isGoal ? goal : policy)?.place ?? { sheet: row.sheet, cell: `A${row.number}` };
  const what = isGoal
    ? `基本目標${goal?.value ?? ''}`
    : `基本目標${goal?.value ?? ''}の施策${policy?.value ?? ''}`;
  const heading = isGoal ? '基本目標の名称' : '施策の名称';
  return {
    message: `${what}の名称が、「施策体系」シートにも「${row.sheet}」シートにもありません。`,
    hint: `番号を直すか、この行の「${heading}」に名称を書いてください。`,
    place,
  };
}
