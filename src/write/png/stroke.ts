/** Lines with a width as areas: a piece for each straight part, each corner and each end. */

import type { StrokeOperation } from '../../forms/operation.ts';
import type { Point, Polyline } from './polygons.ts';

/** How a line is drawn; lengths in pixels. */
export type Pen = Pick<
  StrokeOperation,
  'width' | 'cap' | 'join' | 'miterLimit' | 'dash' | 'dashOffset'
>;

/**
 * The pieces of a line. They lie over each other and all turn the same way, so that together they are what they cover
 * by the rule `nonzero`.
 */
export function strokedAreas(line: Polyline, pen: Pen): readonly (readonly Point[])[] {
  const areas: (readonly Point[])[] = [];
  for (const part of dashed(line, pen)) strokePart(part, pen, areas);
  return areas.map(turnedOneWay);
}

function strokePart(
  { points: all, closed }: Polyline,
  pen: Pen,
  areas: (readonly Point[])[],
): void {
  const half = pen.width / 2;
  const points = all.filter((point, index) => {
    const before = all[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  const [first, second] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return;
  if (second === undefined) {
    if (pen.cap !== 'butt') areas.push(dot(first, half, pen.cap === 'round'));
    return;
  }
  const isJoined = closed && (first.x !== last.x || first.y !== last.y);
  const ring = isJoined ? [...points, first] : points;
  const pairs = ring.slice(1).map((to, index) => ({ from: ring[index] ?? to, to }));
  for (const { from, to } of pairs) areas.push(bar(from, to, half));
  for (const [index, pair] of pairs.entries()) {
    const next = pairs[index + 1] ?? (closed ? pairs[0] : undefined);
    if (next !== undefined) areas.push(...corner(pair.from, pair.to, next.to, pen));
  }
  if (closed || pen.cap === 'butt') return;
  const before = points.at(-2) ?? first;
  if (pen.cap === 'round') areas.push(dot(first, half, true), dot(last, half, true));
  else
    areas.push(
      bar(first, beyond(second, first, half), half),
      bar(last, beyond(before, last, half), half),
    );
}

/** A direction of the length 1. */
function direction(from: Point, to: Point): Point {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length };
}

function beyond(from: Point, to: Point, length: number): Point {
  const { x, y } = direction(from, to);
  return { x: to.x + x * length, y: to.y + y * length };
}

function bar(from: Point, to: Point, half: number): readonly Point[] {
  const { x, y } = direction(from, to);
  const [aside, up] = [-y * half, x * half];
  return [
    { x: from.x + aside, y: from.y + up },
    { x: to.x + aside, y: to.y + up },
    { x: to.x - aside, y: to.y - up },
    { x: from.x - aside, y: from.y - up },
  ];
}

/** What two bars leave open on the outer side of a corner. */
function corner(
  from: Point,
  at: Point,
  to: Point,
  { width, join, miterLimit }: Pen,
): readonly (readonly Point[])[] {
  const half = width / 2;
  const [come, go] = [direction(from, at), direction(at, to)];
  const turn = come.x * go.y - come.y * go.x;
  const along = come.x * go.x + come.y * go.y;
  if (turn === 0 && along > 0) return [];
  if (join === 'round') return [dot(at, half, true)];
  const side = turn > 0 ? -half : half;
  const [one, other] = [
    { x: at.x - come.y * side, y: at.y + come.x * side },
    { x: at.x - go.y * side, y: at.y + go.x * side },
  ];
  // The tip lies 1 / cos(half the turn) as far away as the sides (PDF 32000-1, 8.4.3.5, as the sine of half the angle).
  const cosine = Math.sqrt((1 + along) / 2);
  if (join === 'bevel' || cosine * miterLimit < 1) return [[at, one, other]];
  const middle = { x: (one.x + other.x) / 2 - at.x, y: (one.y + other.y) / 2 - at.y };
  const share = 1 / (cosine * cosine);
  const tip = { x: at.x + middle.x * share, y: at.y + middle.y * share };
  return [[at, one, tip, other]];
}

/** The turn from one corner of a dot to the next: 1/32 of a whole one, written out since engines may reckon it differently. */
const COSINE = 0.9807852804032304;
const SINE = 0.19509032201612825;
const CORNERS = 32;

function dot({ x, y }: Point, half: number, isRound: boolean): readonly Point[] {
  if (!isRound) {
    return [
      { x: x - half, y: y - half },
      { x: x + half, y: y - half },
      { x: x + half, y: y + half },
      { x: x - half, y: y + half },
    ];
  }
  let [right, down] = [half, 0];
  return Array.from({ length: CORNERS }, () => {
    const point = { x: x + right, y: y + down };
    [right, down] = [right * COSINE - down * SINE, right * SINE + down * COSINE];
    return point;
  });
}

function turnedOneWay(area: readonly Point[]): readonly Point[] {
  let twice = 0;
  for (const [index, { x, y }] of area.entries()) {
    const next = area[(index + 1) % area.length];
    if (next !== undefined) twice += x * next.y - next.x * y;
  }
  return twice < 0 ? area.toReversed() : area;
}

/** A line as its strokes, without the gaps between them. */
function dashed(line: Polyline, { dash, dashOffset }: Pen): readonly Polyline[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  if (period <= 0) return [line];
  // An odd number of lengths goes round twice, the second time with strokes and gaps exchanged.
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const round = dash.length % 2 === 0 ? period : period * 2;
  let rest = ((dashOffset % round) + round) % round;
  let at = 0;
  while (rest >= (lengths[at] ?? 0)) {
    rest -= lengths[at] ?? 0;
    at = (at + 1) % lengths.length;
  }
  let left = (lengths[at] ?? 0) - rest;
  const [first] = line.points;
  const points = line.closed && first !== undefined ? [...line.points, first] : line.points;
  const parts: { points: Point[]; closed: false }[] = [];
  const isStroke = (): boolean => at % 2 === 0;
  if (isStroke() && first !== undefined) parts.push({ points: [first], closed: false });
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || (from.x === to.x && from.y === to.y)) continue;
    const { x, y } = direction(from, to);
    const whole = (to.x - from.x) * x + (to.y - from.y) * y;
    let gone = 0;
    while (whole - gone > left) {
      gone += left;
      const point = { x: from.x + x * gone, y: from.y + y * gone };
      if (isStroke()) parts.at(-1)?.points.push(point);
      at = (at + 1) % lengths.length;
      left = lengths[at] ?? 0;
      if (isStroke()) parts.push({ points: [point], closed: false });
    }
    left -= whole - gone;
    if (isStroke()) parts.at(-1)?.points.push(to);
  }
  return parts;
}
