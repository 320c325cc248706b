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
  /** The line from a label that stands away to its mark; no other label may lie on it. */
  readonly leader?: Box;
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

const BEAM = 48;
const COMPLETE_CHOICES = 16;
const PARTIAL_CHOICES = 6;
/** Of one label, in one column: its cheapest places. */
export const PLACES_TRIED = 28;
/** Labels of columns further away than this many labels cannot reach each other. */
const REACH = 10;

/** @param columns the labels of each column, left to right; labels of distant columns may collide too */
export function placeLabels<Shape>(
  columns: readonly (readonly LabelWish<Shape>[])[],
): Placement<Shape> {
  let beam: readonly Placement<Shape>[] = [NOTHING];
  for (const wishes of columns.filter((one) => one.length > 0)) {
    beam = cheapestPairs(beam, choicesOf(wishes), BEAM, () => true);
  }
  return beam[0] ?? NOTHING;
}

const NOTHING = { chosen: [], missing: 0, cost: 0 } as const;

/** The cheapest ways to place one column's labels: all of them, some of them, none. */
function choicesOf<Shape>(wishes: readonly LabelWish<Shape>[]): readonly Placement<Shape>[] {
  const [last, ...before] = wishes.map(orderedPlaces).toReversed();
  let choices: readonly Placement<Shape>[] = [NOTHING];
  for (const places of before.toReversed()) {
    choices = cheapestPairs(choices, places, Number.POSITIVE_INFINITY, () => true);
  }
  const pairs = (count: number, wanted: (missing: number) => boolean): typeof choices =>
    cheapestPairs(choices, last ?? [], count, wanted);
  const all = wishes.length;
  return [
    ...pairs(COMPLETE_CHOICES, (missing) => missing === 0),
    ...pairs(PARTIAL_CHOICES, (missing) => missing > 0 && missing < all),
    ...pairs(1, (missing) => missing === all),
  ];
}

/** One label: at each of its cheapest places, or left out. */
function orderedPlaces<Shape>({
  candidates,
  omission,
}: LabelWish<Shape>): readonly Placement<Shape>[] {
  return [
    ...candidates
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, PLACES_TRIED)
      .map((one) => ({ chosen: [one], missing: 0, cost: one.cost })),
    { chosen: [], missing: 1, cost: omission },
  ];
}

/**
 * The cheapest ways to have one placement of each list without a collision, in order of cost.
 * Of equal costs the earlier pair counts, so the result does not depend on the engine's sorting.
 * Pairs are met from the cheapest on, and there are hundreds for each that is kept: most are
 * never asked whether they collide.
 */
function cheapestPairs<Shape>(
  firsts: readonly Placement<Shape>[],
  seconds: readonly Placement<Shape>[],
  count: number,
  wanted: (missing: number) => boolean,
): readonly Placement<Shape>[] {
  const sorted = seconds.toSorted((a, b) => a.cost - b.cost);
  // By first: how many of the seconds it has been paired with.
  const met = new Uint32Array(firsts.length);
  const kept: Placement<Shape>[] = [];
  while (kept.length < count) {
    const row = cheapestRow(firsts, sorted, met);
    const first = firsts[row];
    const second = sorted[met[row] ?? 0];
    if (first === undefined || second === undefined) break;
    met[row] = (met[row] ?? 0) + 1;
    const both = wanted(first.missing + second.missing) ? joined(first, second) : undefined;
    if (both !== undefined) kept.push(both);
  }
  return kept;
}

/** The first whose next pair costs least; -1 when all pairs have been met. */
function cheapestRow(
  firsts: readonly Placement<unknown>[],
  seconds: readonly Placement<unknown>[],
  met: Uint32Array,
): number {
  let cheapest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < firsts.length; row += 1) {
    const next = seconds[met[row] ?? 0];
    if (next === undefined) continue;
    const cost = (firsts[row]?.cost ?? 0) + next.cost;
    if (cost < least) {
      cheapest = row;
      least = cost;
    }
  }
  return cheapest;
}

function collide(one: Candidate<unknown>, other: Candidate<unknown>): boolean {
  if (overlaps(one.box, other.box)) return true;
  if (one.leader === undefined && other.leader === undefined) return false;
  const [first, second] = [one, other].map(({ box, leader }) =>
    leader === undefined ? [box] : [box, leader],
  );
  return first?.some((a) => second?.some((b) => overlaps(a, b))) ?? false;
}

function joined<Shape>(
  first: Placement<Shape>,
  second: Placement<Shape>,
): Placement<Shape> | undefined {
  for (const one of second.chosen) {
    for (let index = first.chosen.length - 1; index >= 0; index -= 1) {
      const other = first.chosen[index];
      if (first.chosen.length - index > REACH) break;
      if (other !== undefined && collide(one, other)) return undefined;
    }
  }
  return {
    chosen: [...first.chosen, ...second.chosen],
    missing: first.missing + second.missing,
    cost: first.cost + second.cost,
  };
}
