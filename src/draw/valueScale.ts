/** How values become heights on the page. */

import type { Box } from './geometry.ts';
import type { ValueAxis } from './valueAxis.ts';

/** Heights on the page for values. */
export interface ValueScale {
  readonly yOf: (value: number) => number;
  readonly zeroY: number;
  /** Values at the plot's lower and upper edge, for chart.js. */
  readonly bottomValue: number;
  readonly topValue: number;
}

/** What needs room beside the values themselves; lengths in points. */
export interface Rooms {
  /** The outermost values that are shown. */
  readonly lowest: number;
  readonly highest: number;
  /** For a label above the highest value, and below the lowest. */
  readonly above: number;
  readonly below: number;
  /** For half a figure of the axis above the last tick. */
  readonly tick: number;
  /** Half a mark; a mark on the zero line shall not hang into the foot. */
  readonly mark: number;
  /** The lowest value with a mark. */
  readonly lowestMark: number;
  /** What of the plot's height values are given at least. */
  readonly leastShare: number;
}

/** The least that values are given when the picture is too low for its labels, in points. */
const LEAST_HEIGHT = 8;

/**
 * Fits an axis into a plot. Labels use the room between the outermost value and the end of
 * the axis first; only what is missing is taken from the plot, and never so much that the course of the values is lost.
 */
export function fitScale(axis: ValueAxis, plot: Box, rooms: Rooms): ValueScale {
  const height = plot.bottom - plot.top;
  const span = axis.high - axis.low;
  const least = Math.max(LEAST_HEIGHT, height * rooms.leastShare);
  let [above, below] = [rooms.above, rooms.below];
  let unit = 0;
  // Room and unit depend on each other; the exchange settles within a few rounds.
  for (let round = 0; round < 5; round += 1) {
    unit = Math.max(least, height - above - below) / span;
    above = Math.max(rooms.tick, rooms.above - (axis.high - rooms.highest) * unit);
    below = roomBelow(axis, rooms, unit);
  }
  unit = Math.max(least, height - above - below) / span;
  // What both ask for beyond the rest, both go without.
  const given = Math.min(1, Math.max(0, height - unit * span) / (above + below));
  const base = plot.bottom - below * given;
  const yOf = (value: number): number => base - (value - axis.low) * unit;
  return {
    yOf,
    zeroY: axis.cut === undefined ? yOf(0) : base,
    bottomValue: axis.low - (below * given) / unit,
    topValue: axis.low + (base - plot.top) / unit,
  };
}

function roomBelow(axis: ValueAxis, rooms: Rooms, unit: number): number {
  if (axis.low < 0) return Math.max(0, rooms.below - (rooms.lowest - axis.low) * unit);
  return Math.max(0, rooms.mark - (rooms.lowestMark - axis.low) * unit);
}

/** The least distance between two figures of the axis, in points. */
export function tickDistance({ ticks }: ValueAxis, { yOf }: ValueScale): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(yOf(first.value) - yOf(second.value));
}
