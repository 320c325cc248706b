/** Boxes and lines on the page; points, the origin is the upper left corner. */

/** A rectangle. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line from one point to another. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** True when the boxes share an area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True when `inner` lies within `outer`, edges included. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** The box with `x` more at the left and right, `y` more above and below. */
export function grown(box: Box, x: number, y: number): Box {
  return {
    left: box.left - x,
    right: box.right + x,
    top: box.top - y,
    bottom: box.bottom + y,
  };
}

/** How far two boxes are from each other; 0 where they touch. */
export function distance(a: Box, b: Box): number {
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(across, down);
}

/** True when a part of the line lies within the box. */
export function crosses(line: Line, box: Box): boolean {
  const apart =
    Math.max(line.x1, line.x2) <= box.left ||
    Math.min(line.x1, line.x2) >= box.right ||
    Math.max(line.y1, line.y2) <= box.top ||
    Math.min(line.y1, line.y2) >= box.bottom;
  return !apart && clipLine(line, box) !== undefined;
}

/** The part of a line that lies within a box, or undefined (Liang and Barsky's clipping). */
export function clipLine(line: Line, box: Box): Line | undefined {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const ways = [-dx, dx, -dy, dy];
  const rooms = [line.x1 - box.left, box.right - line.x1, line.y1 - box.top, box.bottom - line.y1];
  let from = 0;
  let to = 1;
  for (let side = 0; side < ways.length; side += 1) {
    const [way, room] = [ways[side] ?? 0, rooms[side] ?? 0];
    if (way === 0 && room < 0) return undefined;
    if (way < 0) from = Math.max(from, room / way);
    if (way > 0) to = Math.min(to, room / way);
  }
  if (from >= to) return undefined;
  return {
    x1: line.x1 + from * dx,
    y1: line.y1 + from * dy,
    x2: line.x1 + to * dx,
    y2: line.y1 + to * dy,
  };
}
