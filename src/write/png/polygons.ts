/** Outlines as polygons: curves become short lines. */

import type { Matrix, Segment } from '../../forms/operation.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One stroke of a pen: it ends where it began, or elsewhere. */
export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** A curve and the lines in its place lie no further apart than this, in pixels. */
const TOLERANCE = 0.1;

/**
 * Follows an outline.
 *
 * @param matrix from the outline's coordinates to pixels
 */
export function polylinesOf(path: readonly Segment[], matrix: Matrix): readonly Polyline[] {
  const lines: { points: Point[]; closed: boolean }[] = [];
  const place = placing(matrix);
  let line: { points: Point[]; closed: boolean } | undefined;
  const begin = (at: Point): { points: Point[]; closed: boolean } => {
    const begun = { points: [at], closed: false };
    lines.push(begun);
    return begun;
  };
  // After a closed part, the next one begins where that began.
  const going = (): { points: Point[]; closed: boolean } =>
    line === undefined || line.closed ? begin(line?.points[0] ?? place(0, 0)) : line;
  for (const segment of path) {
    switch (segment[0]) {
      case 'M':
        line = begin(place(segment[1], segment[2]));
        break;
      case 'L':
        line = going();
        line.points.push(place(segment[1], segment[2]));
        break;
      case 'C': {
        line = going();
        const from = line.points.at(-1) ?? place(0, 0);
        const [one, other] = [place(segment[1], segment[2]), place(segment[3], segment[4])];
        line.points.push(...curve(from, one, other, place(segment[5], segment[6])));
        break;
      }
      case 'Z':
        if (line !== undefined) line.closed = true;
    }
  }
  return lines;
}

/** @returns where a point of the outline lies among the pixels */
export function placing([a, b, c, d, e, f]: Matrix): (x: number, y: number) => Point {
  return (x, y) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
}

/** A curve is nowhere further from `count` lines of equal shares than ¾ of its bend / `count`². */
function curve(from: Point, one: Point, other: Point, to: Point): readonly Point[] {
  const bend = Math.max(
    Math.abs(from.x - 2 * one.x + other.x),
    Math.abs(from.y - 2 * one.y + other.y),
    Math.abs(one.x - 2 * other.x + to.x),
    Math.abs(one.y - 2 * other.y + to.y),
  );
  const count = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / TOLERANCE)));
  return Array.from({ length: count }, (_, index) => {
    if (index === count - 1) return to;
    const t = (index + 1) / count;
    const rest = 1 - t;
    const [w0, w1, w2, w3] = [rest ** 3, 3 * rest ** 2 * t, 3 * rest * t ** 2, t ** 3];
    return {
      x: w0 * from.x + w1 * one.x + w2 * other.x + w3 * to.x,
      y: w0 * from.y + w1 * one.y + w2 * other.y + w3 * to.y,
    };
  });
}
