/** Choosing where the lines of a paragraph end. Widths in points; a line is a stretch of clusters. */

import { FREE } from './opportunities.ts';
import type { Beginning } from './phrases.ts';

/** What the breaking needs to know of a cluster. */
export interface Breakable {
  readonly width: number;
  /** A space that hangs over the end of a line. */
  readonly space: boolean;
}

/** The clusters from `start` to `end` (exclusive) stand on one line; spaces at its end hang. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sums of widths differ in the last bits by the order of summing; this much over is not over. */
const TOLERANCE = 0.001;
/** A last line of fewer clusters looks like a slip. */
const SHORTEST_LAST_LINE = 3;
/** A text of no more clusters is a word or two in a narrow column: 事業|終了. Its lines may be as uneven as they need. */
const LONGEST_WORD = 8;
/** The line before a short last one is not emptied below this share of its room. */
const SPARING = 0.6;

/**
 * Breaks a text into lines, each as full as it may be (追い出し).
 *
 * A stretch that allows no break and is wider than a line is cut all the same: between
 * clusters, through a word rather than against 禁則.
 *
 * @param clusters the text
 * @param costs by index: what it costs to end a line in front of that cluster (breakCosts)
 * @param room the width of the n-th line (0-based)
 * @returns the lines in order; together they hold every cluster
 */
export function fillLines(
  clusters: readonly Breakable[],
  costs: Uint8Array,
  room: (line: number) => number,
): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  while (start < clusters.length) {
    const full = fullestEnd(clusters, start, room(lines.length) + TOLERANCE);
    const end = full === clusters.length ? full : cheapestEnd(costs, start, full);
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/**
 * Breaks a paragraph into lines as `fillLines` does; a last line of one or two clusters takes some from the line
 * before, when that line can spare them.
 */
export function chooseBreaks(
  clusters: readonly Breakable[],
  costs: Uint8Array,
  room: (line: number) => number,
): readonly Stretch[] {
  return withoutShortLastLine(fillLines(clusters, costs, room), clusters, costs, room);
}

/**
 * Breaks a title or a name into lines, no more than `chooseBreaks` needs, or one more in a narrow column: between phrases rather than between words,
 * between words rather than within one, and then as even as they may be.
 *
 * @param begins what begins with the cluster at this index
 */
export function choosePhraseBreaks(
  clusters: readonly Breakable[],
  costs: Uint8Array,
  room: (line: number) => number,
  begins: (index: number) => Beginning | undefined,
): readonly Stretch[] {
  const plain = chooseBreaks(clusters, costs, room);
  if (plain.length < 2) return plain;
  const widest = clusters.reduce((most, { width }) => Math.max(most, width), 0);
  const isName = room(0) <= widest * NARROW && plain.length <= MOST_LINES;
  const most = plain.length + (isName ? 1 : 0);
  return evenest(clusters, costs, room, { begins, least: plain.length, most }) ?? plain;
}

/** Letters of a line in a column so narrow that a name may take one more line than it needs, and of how many. */
const NARROW = 10;
const MOST_LINES = 3;

/** What it costs to end a line in front of a phrase, …, and within a word. */
const AT = { phrase: 0, remark: 3, word: 5, inside: 20 } as const;
/** What it costs to leave a line but the last all but empty. */
const EMPTY = 9;
/** What a line more than needed costs. */
const MORE = 12;
/** What it costs to leave a letter or two on the last line. */
const SLIP = 12;

/** Lines as wanted: how many are needed, and allowed. */
interface Wanted {
  readonly begins: (index: number) => Beginning | undefined;
  readonly least: number;
  readonly most: number;
}

/** Lines up to one place, and what they cost. */
interface Way {
  readonly lines: readonly Stretch[];
  readonly cost: number;
}

/** The cheapest of all ways to break a text into at most so many lines; undefined where a line must break a rule. */
function evenest(
  clusters: readonly Breakable[],
  costs: Uint8Array,
  room: (line: number) => number,
  { begins, least, most }: Wanted,
): readonly Stretch[] | undefined {
  let best: Way | undefined;
  let ways: ReadonlyMap<number, Way> = new Map([[0, { lines: [], cost: 0 }]]);
  for (let line = 0; line < most; line += 1) {
    const next = new Map<number, Way>();
    const wide = room(line);
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= clusters.length; end += 1) {
        const stretch = { start, end };
        const width = drawnWidth(clusters, stretch);
        if (width > wide + TOLERANCE) break;
        const isLast = end === clusters.length;
        if (!isLast && costs[end] !== FREE) continue;
        const own = isLast
          ? slipCost(clusters, stretch, line, begins(start))
          : AT[begins(end) ?? 'inside'] + EMPTY * (1 - width / wide) ** 2;
        const cost = way.cost + own + (line < least ? 0 : MORE);
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(end, { lines: [...way.lines, stretch], cost });
        }
      }
    }
    const whole = next.get(clusters.length);
    if (whole !== undefined && whole.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = whole;
    ways = next;
  }
  return best?.lines;
}

/** A phrase of two letters may stand on a line of its own: 基準値より|半減. */
function slipCost(
  clusters: readonly Breakable[],
  last: Stretch,
  line: number,
  begins: Beginning | undefined,
): number {
  const whole = drawn(clusters, { start: 0, end: clusters.length });
  const left = drawn(clusters, last);
  const isWord = line === 1 && whole <= LONGEST_WORD;
  const shortest = isWord ? Math.min(SHORTEST_LAST_LINE, whole / 2) : SHORTEST_LAST_LINE;
  if (left >= shortest) return 0;
  return left > 1 && begins === 'phrase' ? SLIP / 4 : SLIP;
}

/** The furthest end of a line by width alone; at least one cluster stands on it. */
function fullestEnd(clusters: readonly Breakable[], start: number, room: number): number {
  let width = 0;
  for (let end = start; end < clusters.length; end += 1) {
    const cluster = clusters[end];
    width += cluster?.width ?? 0;
    if (cluster?.space === false && width > room && end > start) return end;
  }
  return clusters.length;
}

/** The last place of the cheapest kind on the line; its full width when no place is any better. */
function cheapestEnd(costs: Uint8Array, start: number, full: number): number {
  let cheapest = full;
  for (let end = full; end > start && costs[cheapest] !== FREE; end -= 1) {
    if ((costs[end] ?? 0) < (costs[cheapest] ?? 0)) cheapest = end;
  }
  return cheapest;
}

function withoutShortLastLine(
  lines: readonly Stretch[],
  clusters: readonly Breakable[],
  costs: Uint8Array,
  room: (line: number) => number,
): readonly Stretch[] {
  const last = lines.at(-1);
  const previous = lines.at(-2);
  if (last === undefined || previous === undefined) return lines;
  const whole = drawn(clusters, { start: 0, end: clusters.length });
  const isWord = lines.length === 2 && whole <= LONGEST_WORD;
  const shortest = isWord ? Math.min(SHORTEST_LAST_LINE, whole / 2) : SHORTEST_LAST_LINE;
  if (drawn(clusters, last) >= shortest) return lines;
  const least = isWord ? 0 : room(lines.length - 2) * SPARING;
  for (let start = last.start - 1; start > previous.start; start -= 1) {
    const shorter = { start: previous.start, end: start };
    const longer = { start, end: last.end };
    if (drawnWidth(clusters, shorter) < least) break;
    if (costs[start] !== FREE || drawn(clusters, longer) < shortest) continue;
    if (drawnWidth(clusters, longer) > room(lines.length - 1) + TOLERANCE) break;
    return [...lines.slice(0, -2), shorter, longer];
  }
  return lines;
}

/** How many clusters of the line are not hanging spaces. */
function drawn(clusters: readonly Breakable[], line: Stretch): number {
  return withoutHangingSpaces(clusters, line) - line.start;
}

function drawnWidth(clusters: readonly Breakable[], line: Stretch): number {
  return clusters
    .slice(line.start, withoutHangingSpaces(clusters, line))
    .reduce((width, cluster) => width + cluster.width, 0);
}

/**
 * The end of a line without the spaces that hang over it.
 *
 * @returns an index of `clusters`, exclusive; the line's start when it holds spaces only
 */
export function withoutHangingSpaces(clusters: readonly Breakable[], line: Stretch): number {
  let end = line.end;
  while (end > line.start && clusters[end - 1]?.space === true) end -= 1;
  return end;
}
