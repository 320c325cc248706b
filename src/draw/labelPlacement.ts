/**
 * Places labels so that none touches another.
 *
 * Each label brings the places it would like, with what each costs; the cheapest set of
 * places without a collision is looked for column by column, keeping the best partial
 * answers (a beam search). No chance is involved: same labels, same places.
 */

import { overlaps } from './geometry.ts';
import type { Box } from './geometry.ts';

/** One place a label could take. */
export interface Candidate<Shape> {
  /** Nothing else may stand in it. */
  readonly box: Box;
  readonly cost: number;
  readonly shape: Shape;
}

/** One label: its places, and what it costs to leave it out. */
export interface LabelWish<Shape> {
  readonly candidates: readonly Candidate<Shape>[];
  readonly omission: number;
}

/** The answer: the chosen places and how many labels found none. */
export interface Placement<Shape> {
  readonly chosen: readonly Candidate<Shape>[];
  readonly missing: number;
  /** Costs of the chosen places together. */
  readonly cost: number;
}

const BEAM = 24;
const COMPLETE_CHOICES = 24;
const PARTIAL_CHOICES = 8;

/** @param columns the labels of each column, left to right; labels of distant columns may collide too */
export function placeLabels<Shape>(
  columns: readonly (readonly LabelWish<Shape>[])[],
): Placement<Shape> {
  let beam: readonly Placement<Shape>[] = [{ chosen: [], missing: 0, cost: 0 }];
  for (const wishes of columns) {
    const choices = choicesOf(wishes);
    beam = cheapest(
      beam.flatMap((partial) => choices.flatMap((choice) => joined(partial, choice) ?? [])),
      BEAM,
    );
  }
  const [best] = beam;
  return best ?? { chosen: [], missing: 0, cost: 0 };
}

/** The cheapest ways to place one column's labels: all of them, some of them, none. */
function choicesOf<Shape>(wishes: readonly LabelWish<Shape>[]): readonly Placement<Shape>[] {
  let choices: readonly Placement<Shape>[] = [{ chosen: [], missing: 0, cost: 0 }];
  for (const { candidates, omission } of wishes) {
    const single: readonly Placement<Shape>[] = [
      ...candidates.map((one) => ({ chosen: [one], missing: 0, cost: one.cost })),
      { chosen: [], missing: 1, cost: omission },
    ];
    choices = choices.flatMap((choice) => single.flatMap((one) => joined(choice, one) ?? []));
  }
  const none = {
    chosen: [],
    missing: wishes.length,
    cost: wishes.reduce((sum, { omission }) => sum + omission, 0),
  };
  const complete = choices.filter(({ missing }) => missing === 0);
  const partial = choices.filter(({ missing }) => missing > 0 && missing < wishes.length);
  return [...cheapest(complete, COMPLETE_CHOICES), ...cheapest(partial, PARTIAL_CHOICES), none];
}

function joined<Shape>(
  first: Placement<Shape>,
  second: Placement<Shape>,
): Placement<Shape> | undefined {
  const collide = second.chosen.some(({ box }) =>
    first.chosen.some((other) => overlaps(box, other.box)),
  );
  if (collide) return undefined;
  return {
    chosen: [...first.chosen, ...second.chosen],
    missing: first.missing + second.missing,
    cost: first.cost + second.cost,
  };
}

/** Equal costs keep their order, so the result does not depend on the engine's sorting. */
function cheapest<Shape>(
  placements: readonly Placement<Shape>[],
  count: number,
): readonly Placement<Shape>[] {
  return placements.toSorted((a, b) => a.cost - b.cost).slice(0, count);
}
