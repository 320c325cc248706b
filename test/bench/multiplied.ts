/** A plan many times over: the same city with 10 or 100 times its policies. */

import type { Facts } from '../../src/facts/facts.ts';

/** A plan has at most 99 goals, and a goal 99 policies; more copies stand side by side in each goal. */
const MOST_COPIES_OF_GOALS = 16;

/**
 * Repeats a plan's goals, and where there are too many for a plan the policies within each goal.
 *
 * @param times how often each policy stands in the result: up to 16, or a multiple of 10
 */
export function multiplied(facts: Facts, times: number): Facts {
  const goalCopies = times <= MOST_COPIES_OF_GOALS ? times : 10;
  return withGoals(withPolicies(facts, times / goalCopies), goalCopies);
}

function withGoals(facts: Facts, times: number): Facts {
  const step = Math.max(...facts.goals.map(({ no }) => no));
  const all = repeater(times, step);
  return {
    ...facts,
    goals: all(facts.goals, (one, shift) => ({ ...one, no: one.no + shift })),
    policies: all(facts.policies, (one, shift) => ({ ...one, goal: one.goal + shift })),
    kpis: all(facts.kpis, (one, shift) => ({
      ...one,
      goal: one.goal === null ? null : one.goal + shift,
      id: shiftedId(one.id, shift, 0),
      ...(one.reprintOf == null ? {} : { reprintOf: shiftedId(one.reprintOf, shift, 0) }),
    })),
    bullets: all(facts.bullets, (one, shift) => ({ ...one, goal: one.goal + shift })),
    references: all(facts.references, (one, shift) => ({ ...one, goal: one.goal + shift })),
  };
}

/** The goals' own indicators stay as they are: a goal's page is one page. */
function withPolicies(facts: Facts, times: number): Facts {
  const step = Math.max(...facts.policies.map(({ no }) => no));
  const all = repeater(times, step);
  const ofPolicies = facts.kpis.filter(({ policy }) => policy != null);
  return {
    ...facts,
    policies: all(facts.policies, (one, shift) => ({ ...one, no: one.no + shift })),
    kpis: [
      ...facts.kpis.filter(({ policy }) => policy == null),
      ...all(ofPolicies, (one, shift) => ({
        ...one,
        policy: (one.policy ?? 0) + shift,
        id: shiftedId(one.id, 0, shift),
        // The source of a reprint is a goal's own indicator, or the copy beside it.
        ...(one.reprintOf == null ? {} : { reprintOf: shiftedId(one.reprintOf, 0, shift) }),
      })),
    ],
    bullets: all(facts.bullets, (one, shift) => ({
      ...one,
      ...(one.policy == null ? {} : { policy: one.policy + shift }),
    })),
  };
}

type Repeat = <Part>(parts: readonly Part[], copy: (part: Part, shift: number) => Part) => Part[];

function repeater(times: number, step: number): Repeat {
  const shifts = Array.from({ length: times }, (_, index) => index * step);
  return (parts, copy) => shifts.flatMap((shift) => parts.map((part) => copy(part, shift)));
}

/** `K1-2-3` shifted by 6 goals and 4 policies is `K7-6-3`; `G1-2` has no policy to shift. */
function shiftedId(id: string, goals: number, policies: number): string {
  const [, letter = '', goal = '', policy, number = ''] =
    /^([A-Z]+)(\d+)(?:-(\d+))?-(\d+)$/u.exec(id) ?? [];
  const middle = policy === undefined ? '' : `-${Number(policy) + policies}`;
  return `${letter}${Number(goal) + goals}${middle}-${number}`;
}
