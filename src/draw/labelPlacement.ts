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

const BEAM = 16;
const COMPLETE_CHOICES = 16;
const PARTIAL_CHOICES = 6;
/** Of one label, in one column. */
const PLACES_TRIED = 14;
/** Labels of columns further away than this many labels cannot reach each other. */
const REACH = 10;

/** @param columns the labels of each column, left to right; labels of distant columns may collide too */
export function placeLabels<Shape>(
  columns: readonly (readonly LabelWish<Shape>[])[],
): Placement<Shape> {
  let beam: readonly Placement<Shape>[] = [NOTHING];
  for (const wishes of columns.filter((one) => one.length > 0)) {
    const choices = choicesOf(wishes);
    beam = cheapest(
      beam.flatMap((partial) => choices.flatMap((choice) => joined(partial, choice) ?? [])),
      BEAM,
    );
  }
  return beam[0] ?? NOTHING;
}

const NOTHING = { chosen: [], missing: 0, cost: 0 } as const;

/** The cheapest ways to place one column's labels: all of them, some of them, none. */
function choicesOf<Shape>(wishes: readonly LabelWish<Shape>[]): readonly Placement<Shape>[] {
  let choices: readonly Placement<Shape>[] = [NOTHING];
  for (const { candidates, omission } of wishes) {
    const single: readonly Placement<Shape>[] = [
      ...candidates
        .toSorted((a, b) => a.cost - b.cost)
        .slice(0, PLACES_TRIED)
        .map((one) => ({ chosen: [one], missing: 0, cost: one.cost })),
      { chosen: [], missing: 1, cost: omission },
    ];
    choices = choices.flatMap((choice) => single.flatMap((one) => joined(choice, one) ?? []));
  }
  const complete = choices.filter(({ missing }) => missing === 0);
  const partial = choices.filter(({ missing }) => missing > 0 && missing < wishes.length);
  const none = choices.filter(({ missing }) => missing === wishes.length);
  return [...cheapest(complete, COMPLETE_CHOICES), ...cheapest(partial, PARTIAL_CHOICES), ...none];
}

function joined<Shape>(
  first: Placement<Shape>,
  second: Placement<Shape>,
): Placement<Shape> | undefined {
  for (const { box } of second.chosen) {
    for (let index = first.chosen.length - 1; index >= 0; index -= 1) {
      const other = first.chosen[index];
      if (first.chosen.length - index > REACH) break;
      if (other !== undefined && overlaps(box, other.box)) return undefined;
    }
  }
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
