/** A plan many times over: the same city with 10 or 100 times its goals. */

import type { Facts } from '../../src/forms/facts.ts';

/**
 * Repeats all goals of a plan with their policies, indicators, bullets and references.
 *
 * @param times how often each goal stands in the result; copies get the next free goal numbers
 */
export function multiplied(facts: Facts, times: number): Facts {
  const goals = Math.max(...facts.goals.map(({ no }) => no));
  const copies = Array.from({ length: times }, (_, copy) => copy * goals);
  const all = <Part>(make: (shift: number) => readonly Part[]): Part[] => copies.flatMap(make);
  return {
    ...facts,
    goals: all((shift) => facts.goals.map((one) => ({ ...one, no: one.no + shift }))),
    policies: all((shift) => facts.policies.map((one) => ({ ...one, goal: one.goal + shift }))),
    kpis: all((shift) =>
      facts.kpis.map((one) => ({
        ...one,
        goal: one.goal + shift,
        id: shiftedId(one.id, shift),
        ...(one.reprintOf == null ? {} : { reprintOf: shiftedId(one.reprintOf, shift) }),
      })),
    ),
    bullets: all((shift) => facts.bullets.map((one) => ({ ...one, goal: one.goal + shift }))),
    references: all((shift) => facts.references.map((one) => ({ ...one, goal: one.goal + shift }))),
  };
}

/** `K1-2-3` of the third copy of a plan of three goals is `K7-2-3`. */
function shiftedId(id: string, shift: number): string {
  return id.replace(
    /^([A-Z]+)(\d+)/u,
    (_, letter: string, goal: string) => `${letter}${Number(goal) + shift}`,
  );
}
