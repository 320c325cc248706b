/** 前年度の方向性: whether they are asked for, and which of them have a place. */

import type { ListDraft, Material } from './material.ts';
import { policyKey } from './policies.ts';

/** Whether 基本情報 asks for them. */
export function asksForEarlierCourses({ profile }: Pick<Material, 'profile'>): boolean {
  const place = profile.facts.前年度の方向性?.value;
  return place !== undefined && place !== 'none';
}

/** @returns those that belong to a 基本目標 or a 施策 of 施策体系: the others have no place in a paper */
export function placedEarlierCourses({
  earlierCourses,
  plan,
}: Pick<Material, 'earlierCourses' | 'plan'>): readonly ListDraft<'bullets'>[] {
  const known = new Set(
    plan.flatMap(({ facts }) => {
      const { 種別: kind, 施策: _policy, ...goal } = facts;
      if (kind?.value === 'goal') return [policyKey(goal)];
      return kind?.value === 'policy' ? [policyKey(facts)] : [];
    }),
  );
  return earlierCourses.filter(({ facts }) => known.has(policyKey(facts)));
}
