import type { Place } from '../../diagnostics/place.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 基本目標・施策・施策の内容の番号が重なっている
 *
 * ページは基本目標と施策の番号で分けます。同じ番号が2つあると、指標や文をどちらのページに載せるのか決められません。
 *
 * Fails: 施策体系!B6 = 1
 * Passes: 施策体系!B6 = 3
 */
export const planDuplicate: Rule = function* planDuplicate({ plan }) {
  const first = new Map<string, Place>();
  for (const { facts } of plan) {
    const { 種別: kind, 基本目標: goal, 施策: policy, 番号: number } = facts;
    if (kind === undefined || goal === undefined) continue;
    const name = nameOf(kind.value, goal.value, policy?.value, number?.value);
    if (name === undefined) continue;
    const place =
      (kind.value === 'goal' ? goal : kind.value === 'policy' ? policy : number)?.place ??
      goal.place;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, place);
      continue;
    }
    yield error({
      message: `${name}が2回出てきます。番号は1つずつです。`,
      hint: '番号を確かめ、重ならないように直してください。',
      place,
      related: { place: earlier, message: '先にある行' },
    });
  }
};

function nameOf(
  kind: 'goal' | 'policy' | 'measure',
  goal: number,
  policy: number | undefined,
  number: number | undefined,
): string | undefined {
  if (kind === 'goal') return `基本目標${goal}`;
  if (policy === undefined) return undefined;
  if (kind === 'policy') return `基本目標${goal}の施策${policy}`;
  return number === undefined ? undefined : `基本目標${goal}の施策${policy}の内容${number}`;
}
