/**
 * Where the label of a value may stand, and how good each place is.
 *
 * The rule a reader expects: the higher of actual and target is labelled above, the lower
 * below or inside its bar. Whatever would touch another text, a mark, the zero line or the
 * edge is no place at all; crossing a line or the edge of a bar is a last resort.
 */

import { contains, crosses, distance, grown, overlaps } from './geometry.ts';
import type { Box, Line } from './geometry.ts';
import type { Candidate } from './labelPlacement.ts';
import type { LabelShape } from './labelShape.ts';

/** What a label stands at. */
export interface Anchor {
  readonly column: number;
  readonly x: number;
  /** Of the value. */
  readonly y: number;
  /** Of the mark; 0 for a bar. */
  readonly radius: number;
  /** How far the mark goes to either side. */
  readonly across: number;
  /** What the mark has above its radius: the strokes of a ceiling. */
  readonly crest: number;
  readonly bar: Box | undefined;
  /** Negative values are labelled downwards and stay below the zero line. */
  readonly negative: boolean;
  /** The other value of the same column lies below (or at the same height, for an actual). */
  readonly higher: boolean;
  /** The mark of the column's other value, which a bar's label may have to clear. */
  readonly other: Box | undefined;
  /** The bar that a target's mark may stand in. */
  readonly otherBar: Box | undefined;
  /** A line from a label above or below may reach the mark: nothing of its column stands between. */
  readonly open: readonly ('above' | 'below')[];
  /** The label says what it is, and is understood away from its mark too. */
  readonly speaking: boolean;
  /** Of an edge of a range: on which side of the range's middle its label stays, so that the two are never confused. */
  readonly half?: { readonly side: 'above' | 'below'; readonly y: number };
}

/** A bar as an obstacle. */
export interface BarObstacle {
  readonly box: Box;
  /** No text can be read on a hatch. */
  readonly hatched: boolean;
  /** Only the bar's own figure stands on it, in white. */
  readonly dark: boolean;
}

/** Everything on the picture that labels have to respect. */
export interface Scene {
  /** Labels stay within. */
  readonly region: Box;
  readonly zeroY: number;
  /** Texts and marks. */
  readonly solid: readonly Box[];
  /** The texts among them. */
  readonly texts: readonly Box[];
  readonly lines: readonly Line[];
  readonly bars: readonly BarObstacle[];
  /** All that stands for a value, by column. */
  readonly marks: readonly { readonly column: number; readonly box: Box }[];
}

const GAP = 1.8;
/** A line of text. */
const LINE = 9;
/** Two figures side by side must not read as one. */
const CLEARANCE = 1.6;
const COST = {
  inside: 12,
  aside: 9,
  /** Per point. */
  inwards: 0.5,
  clear: 4,
  /** The lower value's label above the higher value's mark. */
  wrongWay: 75,
  /** A target's label outside the bar that its mark stands in. */
  outsideBar: 60,
  otherSide: 25,
  freeSide: 10,
  beside: 28,
  raised: 32,
  /** Away from its mark, at the end of a line to it; and for each half of a line of text further away. */
  led: 44,
  further: 3,
  /** On a line, beyond the target's mark. */
  beyond: 40,
  /** In another year's column, though at its own mark. */
  elsewhere: 26,
  /** A target's label right above the bar of another year. */
  overBar: 24,
  stacked: 6,
  wordless: 400,
  line: 70,
  barEdge: 90,
  ownBar: 6,
  /** Across both sides of the bar whose figure it is. */
  ownEdge: 145,
} as const;

/** With no more, every label stands right at its mark. */
export const CROWDED = 34;

/** What costly places begin at: a picture with one of these is worth another try. */
export const COSTLY = COST.line;

/** What the worst places begin at: with one of these a label stands away from its mark, or says no word. */
export const ASTRAY = 160;

/** What a picture costs at least that leaves out a word or a label. */
export const MISSING = COST.wordless;

/** A label in one of its shapes at one spot, before anybody has looked what stands there. */
interface Thought {
  readonly spot: Spot;
  readonly shape: LabelShape;
  /** Of the shape. */
  readonly extra: number;
  /** The cost at least: what stands in the way only adds to it. */
  readonly least: number;
}

/**
 * The best places for a label, in all its shapes.
 *
 * @param most how many of them the caller tries: whatever costs more for certain is not looked at
 * @returns in the order in which they were thought of
 */
export function labelPlaces(
  anchor: Anchor,
  shapes: readonly LabelShape[],
  scene: Scene,
  most: number,
): readonly Candidate<LabelShape>[] {
  const thoughts = shapes.flatMap((shape, index) => {
    const spots = anchor.bar === undefined ? markSpots(anchor, shape) : barSpots(anchor, shape);
    const extra = shapeCost(index);
    return spots.map((wanted): Thought => {
      const spot = keptWithin(wanted, shape, scene.region);
      return { spot, shape, extra, least: spot.cost + extra };
    });
  });
  const found = new Map<Thought, Candidate<LabelShape>>();
  let costs: readonly number[] = [];
  for (const thought of thoughts.toSorted((one, other) => one.least - other.least)) {
    if (thought.least > (costs[most - 1] ?? Number.POSITIVE_INFINITY)) break;
    const candidate = candidateAt(thought, anchor, scene);
    if (candidate === undefined) continue;
    found.set(thought, candidate);
    costs = [...costs, candidate.cost].toSorted((one, other) => one - other).slice(0, most);
  }
  return thoughts.flatMap((thought) => found.get(thought) ?? []);
}

function candidateAt(
  { spot, shape, extra }: Thought,
  anchor: Anchor,
  scene: Scene,
): Candidate<LabelShape> | undefined {
  const ink = boxAt(spot, shape);
  const leader = spot.led === undefined ? undefined : leaderFrom(ink, spot.led, anchor);
  if (spot.led !== undefined && !isClear(leader, anchor, scene)) return undefined;
  const cost = placeCost(spot, shape, anchor, scene);
  if (cost === undefined) return undefined;
  if (leader === undefined && isAstray(ink, anchor, scene)) return undefined;
  const box = grown(ink, CLEARANCE / 2, 0.3);
  return { box, ...(leader && { leader }), cost: spot.cost + cost + extra, shape };
}

/** Half of a leader's width with the air beside it. */
const LEADER_REACH = 1;
/** A shorter one would be taken for a part of the mark. */
const SHORTEST_LEADER = 3;
/** Between a leader and what it joins. */
const LEADER_GAP = 0.6;

/** The upright line between a label's ink and its mark, or undefined where there is none. */
function leaderFrom(
  { left, right, top, bottom }: Box,
  x: number,
  { y, radius, crest }: Anchor,
): Box | undefined {
  if (x < left + LEADER_REACH || x > right - LEADER_REACH) return undefined;
  const isAbove = bottom < y;
  const line = isAbove
    ? { top: bottom + LEADER_GAP, bottom: y - radius - crest - LEADER_GAP }
    : { top: y + radius + LEADER_GAP, bottom: top - LEADER_GAP };
  if (line.bottom - line.top < SHORTEST_LEADER) return undefined;
  return { left: x - LEADER_REACH, right: x + LEADER_REACH, ...line };
}

/** Whether a leader touches nothing on its way. */
function isClear(leader: Box | undefined, anchor: Anchor, scene: Scene): leader is Box {
  if (leader === undefined) return false;
  const side = leader.bottom <= anchor.y ? 'above' : 'below';
  if (!anchor.open.includes(side)) return false;
  const isFree = (box: Box): boolean => !overlaps(leader, box);
  const others = scene.marks.filter(({ column }) => column !== anchor.column);
  return (
    others.every(({ box }) => isFree(box)) &&
    scene.texts.every(isFree) &&
    !scene.lines.some((line) => crosses(line, leader))
  );
}

/** What lies as far away as the own mark, give or take this much, is told from it by the columns' middles. */
const AS_NEAR = 1;

/** Whether a label stands nearer to another year's mark than to its own year's. */
function isAstray(ink: Box, { column, x }: Anchor, { marks }: Scene): boolean {
  const own = marks.filter((mark) => mark.column === column).map(({ box }) => distance(ink, box));
  const nearest = Math.min(...own);
  const middle = (ink.left + ink.right) / 2;
  return marks.some((mark) => {
    if (mark.column === column) return false;
    const away = distance(ink, mark.box);
    if (Math.abs(away - nearest) > AS_NEAR) return away < nearest;
    const other = (mark.box.left + mark.box.right) / 2;
    return Math.abs(middle - other) < Math.abs(middle - x);
  });
}

/** In the order of `labelShapes`: beside, above, without the word. */
function shapeCost(index: number): number {
  return [0, COST.stacked, COST.wordless][index] ?? COST.wordless;
}

/** The upper left corner of the ink within a candidate's box. */
export function cornerOf({ box }: Candidate<LabelShape>): {
  readonly left: number;
  readonly top: number;
} {
  return { left: box.left + CLEARANCE / 2, top: box.top + 0.3 };
}

/** A place: the middle of the label and its upper edge. */
interface Spot {
  readonly x: number;
  readonly top: number;
  readonly cost: number;
  /** Where a line joins it to its mark; none without. */
  readonly led?: number;
}

/** A label near the edge moves inwards rather than being cut; it then stands less clearly at its mark. */
function keptWithin(spot: Spot, { width }: LabelShape, { left, right }: Box): Spot {
  const half = width / 2 + 0.01;
  const x = Math.min(Math.max(spot.x, left + half), right - half);
  return { ...spot, x, cost: spot.cost + Math.abs(x - spot.x) * COST.inwards };
}

function boxAt({ x, top }: Spot, { width, height }: LabelShape): Box {
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}

/** Outside the bar's end, beyond a mark that is there, inside the end, a little aside, further out. */
function barSpots(anchor: Anchor, { width, height }: LabelShape): readonly Spot[] {
  const { x, y, negative, other, higher } = anchor;
  const outward = (edge: number): number => (negative ? edge + GAP : edge - GAP - height);
  const inward = (edge: number): number => (negative ? edge - GAP - height : edge + GAP);
  const spots: Spot[] = [
    { x, top: outward(y), cost: 0 },
    { x, top: inward(y), cost: COST.inside },
  ];
  if (other !== undefined) {
    const beyond = negative ? Math.max(y, other.bottom) : Math.min(y, other.top);
    const away = higher !== negative;
    const cost = away ? COST.clear : COST.wrongWay;
    spots.push({ x, top: outward(beyond), cost });
    // The mark of the year beside it may stand a little further out.
    for (const way of [-1, 1]) {
      for (const part of [0.25, 0.45]) {
        const aside = COST.aside + 10 * part;
        spots.push({ x: x + way * width * part, top: outward(beyond), cost: cost + aside });
      }
    }
    spots.push({ x, top: inward(negative ? other.top : other.bottom), cost: COST.inside + 2 });
  }
  for (const way of [-1, 1]) {
    for (const part of [0.1, 0.25, 0.45]) {
      spots.push({ x: x + way * width * part, top: outward(y), cost: COST.aside + part });
    }
  }
  return [...spots, ...ledSpots(anchor, negative ? 'below' : 'above', { width, height })];
}

/** How far away labels at the end of a line are tried: in halves of a line of text. */
const LED_STEPS = [1, 2, 3, 4, 6, 8];

/** Where a line may meet the end of a stroke, in parts of its half. */
const STROKE_END = 0.7;

/** Away from the mark, with a line to it. */
function ledSpots(
  { x, y, radius, across, crest, open, speaking }: Anchor,
  side: 'above' | 'below',
  { width, height }: Pick<LabelShape, 'width' | 'height'>,
): readonly Spot[] {
  if (!open.includes(side)) return [];
  const near = side === 'above' ? y - radius - crest - GAP - height : y + radius + GAP;
  return LED_STEPS.flatMap((step) => {
    const way = (step * (LINE + 1)) / 2;
    const top = side === 'above' ? near - way : near + way;
    const cost = COST.led + COST.further * step;
    const places = [0, -0.25, 0.25, -0.42, 0.42].map((part): Spot => ({
      x: x + part * width,
      top,
      cost: cost + 10 * Math.abs(part),
      led: x,
    }));
    // A stroke is as wide as a figure: past another label, the line may meet it near its end.
    const ends = (speaking ? [-STROKE_END, STROKE_END] : []).map((end): Spot => {
      const led = x + end * across;
      return { x: led + end * 0.6 * (width / 2), top, cost: cost + COST.clear, led };
    });
    return [...places, ...ends];
  });
}

/** Above and below the mark, to its sides, further out. */
function markSpots(anchor: Anchor, { width, height }: LabelShape): readonly Spot[] {
  const { x, y, radius, across, crest, higher, speaking, other } = anchor;
  const [above, below] = [y - radius - crest - GAP - height, y + radius + GAP];
  // Where nothing was reached yet, there is as much room below a target's mark as above it.
  const otherSide = speaking && other === undefined ? COST.freeSide : COST.otherSide;
  const [aboveCost, belowCost] = higher ? [0, otherSide] : [otherSide, 0];
  const spots: Spot[] = [
    { x, top: above, cost: aboveCost },
    { x, top: below, cost: belowCost },
  ];
  const reach = width / 2 + radius + GAP;
  // Out of a range, or beyond a target that lies close.
  if (other !== undefined && !speaking) {
    const beyond = Math.min(above, other.top - GAP - height);
    for (const part of [0, -0.25, 0.25, -0.45, 0.45]) {
      const cost = aboveCost + COST.beyond + 10 * Math.abs(part);
      spots.push({ x: x + part * width, top: beyond, cost });
    }
  }
  for (const way of [-1, 1]) {
    for (const part of [0.35, 0.6, 0.85]) {
      spots.push({ x: x + way * reach * part, top: above, cost: aboveCost + 4 + part });
      spots.push({ x: x + way * reach * part, top: below, cost: belowCost + 4 + part });
    }
    for (const lift of [0, -0.4, 0.4, -0.7, 0.7]) {
      const top = y - height / 2 + lift * height;
      const cost = COST.beside + 4 * Math.abs(lift);
      spots.push({ x: x + way * (width / 2 + across + GAP), top, cost });
    }
  }
  if (speaking) {
    spots.push({ x, top: above - height - 1, cost: aboveCost + COST.raised + 10 });
    spots.push({ x, top: below + height + 1, cost: belowCost + COST.raised + 10 });
  }
  const shape = { width, height };
  return [...spots, ...ledSpots(anchor, 'above', shape), ...ledSpots(anchor, 'below', shape)];
}

/** What stands in the way, or undefined when the place is none. */
function placeCost(
  spot: Spot,
  shape: LabelShape,
  anchor: Anchor,
  scene: Scene,
): number | undefined {
  const box = boxAt(spot, shape);
  const below = box.top >= scene.zeroY + 1;
  const above = box.bottom <= scene.zeroY - 1;
  const onItsSide = anchor.negative ? below : above;
  if (!onItsSide || !contains(scene.region, box) || !inItsHalf(box, anchor)) return undefined;
  const kept = grown(box, 0.8, 0.3);
  if (scene.solid.some((solid) => overlaps(kept, solid))) return undefined;
  const near = grown(box, 0.8, 0.4);
  const crossed = scene.lines.filter((line) => crosses(line, near)).length;
  const bars = barCost(box, anchor, scene);
  return bars === undefined
    ? undefined
    : crossed * COST.line +
        bars +
        (spot.led === undefined ? elsewhereCost(box, anchor, scene) : 0) +
        beyondBarCost(box, anchor) +
        overBarCost(box, anchor, scene);
}

/** With its middle under or over another year's marks a label without a line is taken for theirs. */
function elsewhereCost({ left, right }: Box, { column, x }: Anchor, { marks }: Scene): number {
  const middle = (left + right) / 2;
  const isElsewhere = marks.some(
    (mark) =>
      mark.column !== column &&
      Math.abs((mark.box.left + mark.box.right) / 2 - middle) < Math.abs(x - middle),
  );
  return isElsewhere ? COST.elsewhere : 0;
}

function inItsHalf({ top, bottom }: Box, { half }: Anchor): boolean {
  if (half === undefined) return true;
  const middle = (top + bottom) / 2;
  return half.side === 'above' ? middle <= half.y : middle >= half.y;
}

/** Right above another year's bar, a target's label would read as that bar's figure. */
function overBarCost(box: Box, { x, bar, speaking }: Anchor, { bars }: Scene): number {
  if (bar !== undefined || !speaking) return 0;
  const height = box.bottom - box.top;
  const isOver = bars.some(({ box: other }) => {
    const shared = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const isOwn = other.left < x && x < other.right;
    const above = other.top - box.bottom;
    return !isOwn && shared > 1 && above > -height && above < height;
  });
  return isOver ? COST.overBar : 0;
}

/** A target within a bar, labelled above the bar, would read as the bar's own figure. */
function beyondBarCost(box: Box, { otherBar, y, negative }: Anchor): number {
  if (otherBar === undefined) return 0;
  const markInside = otherBar.top < y && y < otherBar.bottom;
  const beyond = negative ? box.top >= otherBar.bottom : box.bottom <= otherBar.top;
  const over = box.left < otherBar.right && otherBar.left < box.right;
  return markInside && beyond && over ? COST.outsideBar : 0;
}

/** Wholly inside the column's own bar is fine; half in, or in another column's bar, is not. */
function barCost(box: Box, { x, bar: ownBar }: Anchor, { bars }: Scene): number | undefined {
  let cost = 0;
  for (const bar of bars.filter((one) => overlaps(one.box, box))) {
    const own = bar.box.left < x && x < bar.box.right;
    const inside = own && contains(grown(bar.box, -0.5, -1.2), box);
    if (!own || bar.hatched || (bar.dark && !(inside && ownBar === bar.box))) return undefined;
    const edge = own && ownBar === bar.box ? COST.ownEdge : COST.barEdge;
    cost += inside ? COST.ownBar : edge;
  }
  return cost;
}
