/** Which policy a row belongs to. */

import type { Fact } from '../../forms/submission.ts';

/** The two numbers by which rows name their page. */
interface Numbers {
  readonly 基本目標?: Fact<number>;
  readonly 施策?: Fact<number>;
}

/** @returns a name for the policy of a row, or for its goal when it has no 施策 */
export function policyKey({ 基本目標: goal, 施策: policy }: Numbers): string {
  return `${goal?.value ?? ''}-${policy?.value ?? ''}`;
}

/** @returns the bullets, by the key of their policy, in the order of the sheet */
export function bulletsByPolicy<Bullet extends { readonly facts: Numbers }>(
  bullets: readonly Bullet[],
): ReadonlyMap<string, readonly Bullet[]> {
  const groups = new Map<string, Bullet[]>();
  for (const draft of bullets) {
    const key = policyKey(draft.facts);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  return groups;
}
