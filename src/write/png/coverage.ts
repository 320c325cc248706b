/**
 * How much of each pixel an area covers, exactly: each edge adds the area to its right to the pixels it crosses, and
 * sums along the rows are what lies within (the way of signed areas, as FreeType's smooth rasterizer has it).
 */

import type { FillRule } from '../../forms/operation.ts';
import type { Point } from './polygons.ts';
import type { Scratch } from './scratch.ts';

/** A rectangle of pixels and the share of each that is covered; holds until the next is asked for. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From 0 to 1, row by row. */
  readonly shares: Float32Array;
  /** From the beginning of a row to that of the next. */
  readonly stride: number;
}

/**
 * Covers the pixels of areas.
 *
 * @param areas polygons; each ends where it began
 * @param surface nothing lies outside of it
 * @param scratch where the shares are reckoned, and lie until it is used again
 * @returns undefined where nothing of them lies on the surface
 */
export function coverageOf(
  areas: readonly (readonly Point[])[],
  rule: FillRule,
  surface: { readonly width: number; readonly height: number },
  scratch: Scratch,
): Coverage | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    for (const { x, y } of area) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  const width = Math.min(surface.width, Math.ceil(right)) - left;
  const height = Math.min(surface.height, Math.ceil(bottom)) - top;
  // Also of nothing, and of what is not a number.
  if (!(width > 0 && height > 0)) return undefined;
  const sums = scratch.sums((width + 2) * height);
  const into = { sums, width, height };
  for (const area of areas) {
    let from = area.at(-1);
    for (const to of area) {
      if (from !== undefined) {
        addEdge(from.x - left, from.y - top, to.x - left, to.y - top, into);
      }
      from = to;
    }
  }
  becomeShares(into, rule);
  return { left, top, width, height, shares: sums, stride: width + 2 };
}

interface Sums {
  /** Each row has two more than there are pixels, for what lies to the right of all. */
  readonly sums: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** An edge that leaves the columns at a side goes on along that side. */
function addEdge(x0: number, y0: number, x1: number, y1: number, into: Sums): void {
  if (y0 === y1) return;
  if (y0 > y1) addDown(x1, y1, x0, y0, -1, into);
  else addDown(x0, y0, x1, y1, 1, into);
}

function addDown(x0: number, y0: number, x1: number, y1: number, turn: number, into: Sums): void {
  const { width } = into;
  if (x0 >= 0 && x0 <= width && x1 >= 0 && x1 <= width) return addPart(x0, y0, x1, y1, turn, into);
  const slope = (x1 - x0) / (y1 - y0);
  const crossings = [0, width]
    .map((side) => y0 + (side - x0) / slope)
    .filter((y) => y > y0 && y < y1)
    .toSorted((one, other) => one - other);
  const stops = [y0, ...crossings, y1];
  const within = (y: number): number => inside(y === y1 ? x1 : x0 + (y - y0) * slope, width);
  for (const [index, to] of stops.entries()) {
    const from = stops[index - 1];
    if (from !== undefined && from < to) addPart(within(from), from, within(to), to, turn, into);
  }
}

/** A part of an edge that lies within the columns; `turn` is 1 on the way down and −1 on the way up. */
function addPart(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  turn: number,
  { sums, width, height }: Sums,
): void {
  const slope = (x1 - x0) / (y1 - y0);
  const [first, end] = [Math.max(0, Math.floor(y0)), Math.min(height, Math.ceil(y1))];
  for (let row = first; row < end; row += 1) {
    const [upper, lower] = [Math.max(row, y0), Math.min(row + 1, y1)];
    const a = inside(x0 + (upper - y0) * slope, width);
    const b = inside(x0 + (lower - y0) * slope, width);
    addRow(Math.min(a, b), Math.max(a, b), (lower - upper) * turn, sums, row * (width + 2));
  }
}

function inside(x: number, width: number): number {
  return Math.min(width, Math.max(0, x));
}

/** Between two points of one row, `weight` is the height between them. */
function addRow(a: number, b: number, weight: number, sums: Float32Array, start: number): void {
  const first = Math.floor(a);
  const last = Math.floor(b);
  if (first === last) {
    const share = (a + b) / 2 - first;
    add(sums, start + first, weight * (1 - share));
    add(sums, start + first + 1, weight * share);
    return;
  }
  // To the right of the edge lies a triangle in the first pixel, all but a triangle in the last, a slope between.
  let [before, until] = [0, 0];
  for (let column = first; column <= last; column += 1) {
    const area = areaUntil(column + 1, a, b);
    add(sums, start + column, weight * (area - until - before));
    [before, until] = [area - until, area];
  }
  add(sums, start + last + 1, weight * (1 - before));
}

function add(sums: Float32Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

/** The area between the edge from `a` to `b`, which falls by 1, and the place `x` to its right. */
function areaUntil(x: number, a: number, b: number): number {
  if (x <= a) return 0;
  if (x >= b) return (b - a) / 2 + (x - b);
  return ((x - a) * (x - a)) / (2 * (b - a));
}

/** Each sum is asked for once, before its share lies in its place. */
function becomeShares({ sums, width, height }: Sums, rule: FillRule): void {
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 2);
    let sum = 0;
    for (let at = start; at < start + width; at += 1) {
      sum += sums[at] ?? 0;
      sums[at] = rule === 'nonzero' ? Math.min(1, Math.abs(sum)) : foldedShare(sum);
    }
  }
}

/** What is covered twice is not covered. */
function foldedShare(sum: number): number {
  const rest = Math.abs(sum) % 2;
  return rest > 1 ? 2 - rest : rest;
}
