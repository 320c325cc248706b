/** Paths and the transformations they are drawn through. */

import type { Matrix } from '../../forms/operation.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A point on the page. */
export type Point = readonly [number, number];

/** Does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point comes to lie. */
export function transformPoint(matrix: Matrix, x: number, y: number): Point {
  // By index: taking a list apart by a pattern asks an iterator for each of its numbers.
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Hundredths of a point are finer than any printer; adding 0 turns −0 into 0. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** How much longer a line becomes, on average over all directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** An arc as a canvas describes it; angles in radians, clockwise on the page. */
export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly rotation: number;
  readonly start: number;
  readonly end: number;
  readonly counterClockwise: boolean;
}

/** The arc's start and the cubic curves that follow it; a curve is two controls and an end. */
export interface Curves {
  readonly start: Point;
  readonly curves: readonly (readonly [Point, Point, Point])[];
}

/**
 * Approximates an arc by one cubic curve per quarter turn (error below 0.03 % of the radius).
 *
 * @throws on a negative radius, as a canvas does
 */
export function arcToCurves(arc: Arc): Curves {
  if (arc.radiusX < 0 || arc.radiusY < 0) throw new RangeError('The radius of an arc is negative.');
  const sweep = sweepOf(arc);
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / parts;
  const reach = (4 / 3) * Math.tan(step / 4);
  const curves = Array.from({ length: sweep === 0 ? 0 : parts }, (_, index) => {
    const from = arc.start + index * step;
    const [startAt, startWay] = [onArc(arc, from), alongArc(arc, from)];
    const [endAt, endWay] = [onArc(arc, from + step), alongArc(arc, from + step)];
    return [
      [startAt[0] + reach * startWay[0], startAt[1] + reach * startWay[1]],
      [endAt[0] - reach * endWay[0], endAt[1] - reach * endWay[1]],
      endAt,
    ] as const;
  });
  return { start: onArc(arc, arc.start), curves };
}

/** The HTML standard's rule: a full turn or more is one full turn, anything else goes the stated way round. */
function sweepOf({ start, end, counterClockwise }: Arc): number {
  const turn = 2 * Math.PI;
  const sign = counterClockwise ? -1 : 1;
  const ahead = (end - start) * sign;
  if (ahead >= turn) return turn * sign;
  return (((ahead % turn) + turn) % turn) * sign;
}

function onArc(arc: Arc, angle: number): Point {
  return turned(arc, arc.radiusX * Math.cos(angle), arc.radiusY * Math.sin(angle), arc.x, arc.y);
}

function alongArc(arc: Arc, angle: number): Point {
  return turned(arc, -arc.radiusX * Math.sin(angle), arc.radiusY * Math.cos(angle), 0, 0);
}

function turned({ rotation }: Arc, x: number, y: number, atX: number, atY: number): Point {
  const [cosine, sine] = [Math.cos(rotation), Math.sin(rotation)];
  return [atX + x * cosine - y * sine, atY + x * sine + y * cosine];
}
