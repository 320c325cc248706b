/** Charts that do not all stand under their table: the table is parted, and each row of charts stands under the rows it draws. */

import type { FigureBlock } from '../../../forms/document.ts';
import {
  arrange,
  type Arrangement,
  chartFlows,
  type FigureElements,
  titlesHeight,
} from './charts.ts';
import type { Flow } from './flow.ts';
import { endOfPages, type PagePlan } from './pages.ts';
import type { Setting } from './setting.ts';
import { sum } from './tablePaint.ts';

/** A table whose groups of rows can be set apart from each other. */
export interface Rows {
  /** How many groups it has. */
  readonly count: number;
  /** The first that is still to be placed; absent for all. */
  readonly from?: number;
  /** The groups from one to before another under the table's head; notes stand under the last. */
  readonly flow: (from: number, to: number) => Flow;
}

/** Charts that each draw a group of the table's rows. */
export interface Drawn {
  readonly figures: readonly FigureBlock[];
  readonly elements: FigureElements;
}

/** What stands on the same pages. */
export interface Neighbours {
  /** The pages as far as they are filled. */
  readonly before: readonly PagePlan[];
  /** Height of everything behind. */
  readonly behind: number;
  readonly room: (page: number) => number;
}

/** Some of the table's groups with the charts that draw them. */
interface Chunk {
  readonly table: Flow;
  readonly figures: readonly FigureBlock[];
  readonly arrangement: Arrangement;
  /** All but the picture: table, titles, the gaps above. */
  readonly fixed: number;
}

/**
 * Parts a table between its groups, about as many charts under each part, in one row; a part is never parted from its
 * charts. All pictures are as high as the fullest page lets them be.
 */
export function flowsTogether(
  rows: Rows,
  { figures, elements }: Drawn,
  neighbours: Neighbours,
  setting: Setting,
): readonly Flow[] {
  const wide = arrange(figures, 'wide', setting);
  const chunksOf: SharesToChunks = (shares, firstInRow) => {
    const inRow = Math.max(
      ...shares.slice(firstInRow === undefined ? 0 : 1).map((one) => one.length),
    );
    return shares.map((share, index): Chunk => {
      const from = index === 0 ? (rows.from ?? 0) : (share[0]?.row ?? 0);
      const to = shares[index + 1]?.[0]?.row ?? rows.count;
      const table = { ...rows.flow(from, to), keepWithNext: true };
      const arrangement = { ...wide, inRow: index === 0 ? (firstInRow ?? inRow) : inRow };
      const titles = titlesHeight(share, arrangement, setting);
      const fixed = table.spaceBefore + table.height + setting.theme.gap + sum(titles);
      return { table, figures: share, arrangement, fixed };
    });
  };
  const [first, ...others] = LARGER.map((larger) => {
    const even = chunksOf(inTurn(figures, wide.inRow, larger));
    const chunks =
      fillingUp({ figures, larger }, wide, even, chunksOf, neighbours, setting) ?? even;
    return { chunks, height: commonHeight(chunks, wide, neighbours) };
  });
  if (first === undefined) return [];
  // Where the larger shares stand last, what follows the table fills their page.
  const better = others.find((one) => isFuller(one, first, neighbours, setting));
  const { chunks, height } = better ?? first;
  const widest = widestShares(chunks, height, neighbours);
  return chunks.flatMap(({ table, figures: share, arrangement }, index) => {
    const { inRow } = arrangement;
    // Two charts take two halves where no row of their page has three: their titles need no more room there.
    const own = { ...arrangement, inRow: Math.min(inRow, Math.max(2, widest[index] ?? inRow)) };
    return [table, ...chartFlows(share, elements, own, height, setting)];
  });
}

/** For each chunk how many charts the longest row on its page has: charts of one page are as wide. */
function widestShares(
  chunks: readonly Chunk[],
  height: number,
  neighbours: Neighbours,
): readonly number[] {
  let begun = 0;
  return fillPages(chunks, height, neighbours).flatMap(({ count }) => {
    const own = chunks.slice(begun, begun + count);
    begun += count;
    return own.map(() => Math.max(...own.map(({ figures }) => figures.length)));
  });
}

/**
 * The last rows of a table with their charts behind the others, on the page of what follows them, which would stand
 * alone there. Charts of one page are as high; the others, as high as their page lets them be.
 *
 * @param last how many charts keep what follows company, at least one and not all
 */
export function flowsInCompany(
  rows: Rows,
  { figures, elements }: Drawn,
  last: number,
  neighbours: Neighbours,
  setting: Setting,
): readonly Flow[] {
  const { room, behind } = neighbours;
  const ahead = figures.slice(0, -last);
  const beside = figures.slice(-last);
  const [{ row: from = 0 } = {}] = beside;
  const above: Rows = { ...rows, count: from };
  // Nothing that follows goes on below them.
  const alone: Neighbours = { ...neighbours, behind: Infinity };
  const table = { ...rows.flow(from, rows.count), keepWithNext: true };
  const arrangement = arrange(beside, 'wide', setting);
  const titles = titlesHeight(beside, arrangement, setting);
  const extras = titles.length * setting.theme.gap + sum(titles);
  const left = room(1) - table.height - extras - behind - HAIR;
  const { least, most } = arrangement;
  const height = Math.max(least, Math.min(most, left / titles.length));
  return [
    ...flowsTogether(above, { figures: ahead, elements }, alone, setting),
    table,
    ...chartFlows(beside, elements, arrangement, height, setting),
  ];
}

/**
 * The first rows of a table, as many as have room with their charts on the page that has begun, and the others from the
 * next page on. Charts of that page are as high as it lets them be.
 *
 * @returns undefined where no row has room there, or the page has not begun
 */
export function flowsFilling(
  rows: Rows,
  { figures, elements }: Drawn,
  neighbours: Neighbours,
  setting: Setting,
): readonly Flow[] | undefined {
  const { before, room } = neighbours;
  const { page, y } = endOfPages(before);
  if (y === 0) return undefined;
  const { inRow } = arrange(figures, 'wide', setting);
  const most = Math.min(inRow, figures.length - 1);
  const counts = Array.from({ length: most }, (_, index) => most - index);
  for (const count of counts) {
    const [first, rest] = [figures.slice(0, count), figures.slice(count)];
    const [{ row: to = rows.count } = {}] = rest;
    const table = { ...rows.flow(0, to), keepWithNext: true };
    const arrangement = { ...arrange(first, 'wide', setting), inRow: count };
    const titles = titlesHeight(first, arrangement, setting);
    const fixed = table.spaceBefore + table.height + setting.theme.gap + sum(titles);
    const left = room(page) - y - fixed - HAIR;
    if (left < arrangement.lowest) continue;
    return [
      table,
      ...chartFlows(first, elements, arrangement, Math.min(arrangement.most, left), setting),
      ...flowsTogether(
        { ...rows, from: to },
        { figures: rest, elements },
        { ...neighbours, before: [...before, []] },
        setting,
      ),
    ];
  }
  return undefined;
}

/**
 * Groups with their charts. All charts are as wide but for the first share's, where it is told how many of these stand
 * in a row.
 */
type SharesToChunks = (
  shares: readonly (readonly FigureBlock[])[],
  firstInRow?: number,
) => readonly Chunk[];

/**
 * Fewer rows first, where as many as stand in a row do not fit on the page that has begun, and much of it would be left
 * blank.
 */
function fillingUp(
  { figures, larger }: { readonly figures: readonly FigureBlock[]; readonly larger: Larger },
  { least, inRow }: Arrangement,
  even: readonly Chunk[],
  chunksOf: SharesToChunks,
  { before, room }: Neighbours,
  { theme }: Setting,
): readonly Chunk[] | undefined {
  const { page, y } = endOfPages(before);
  const left = room(page) - y;
  const [first] = even;
  const fits = (chunk: Chunk | undefined): boolean =>
    chunk !== undefined && chunk.fixed + least + HAIR <= left;
  if (first === undefined || y === 0 || fits(first) || left <= room(page) * theme.pages.mostBlank) {
    return undefined;
  }
  for (let count = first.figures.length - 1; count > 0; count--) {
    const shares = [figures.slice(0, count), ...inTurn(figures.slice(count), inRow, larger)];
    const chunks = chunksOf(shares, count);
    if (fits(chunks[0])) return chunks;
  }
  return undefined;
}

/** Where the shares stand that have one more than others. */
type Larger = 'first' | 'last';

const LARGER: readonly Larger[] = ['first', 'last'];

/** As few shares as possible, none with more than so many, none with two more than another. */
function inTurn<One>(
  all: readonly One[],
  most: number,
  larger: Larger,
): readonly (readonly One[])[] {
  const count = Math.ceil(all.length / most);
  const size = Math.floor(all.length / count);
  const over = all.length % count;
  const isLarger = (index: number): boolean =>
    larger === 'first' ? index < over : index >= count - over;
  let from = 0;
  return Array.from({ length: count }, (_, index) => {
    const to = from + size + (isLarger(index) ? 1 : 0);
    const share = all.slice(from, to);
    from = to;
    return share;
  });
}

/** Chunks with the height of their pictures. */
interface Drafted {
  readonly chunks: readonly Chunk[];
  readonly height: number;
}

/** Whether one stands on as many pages as the other, fewer of which are left much of but for the last. */
function isFuller(
  one: Drafted,
  other: Drafted,
  neighbours: Neighbours,
  { theme }: Setting,
): boolean {
  const [pages, others] = [one, other].map(({ chunks, height }) =>
    fillPages(chunks, height, neighbours),
  );
  if (pages === undefined || others === undefined || pages.length > others.length) return false;
  const blank = neighbours.room(1) * theme.pages.mostBlank;
  const holes = (all: readonly Filled[]): number =>
    all.slice(0, -1).filter(({ left }) => left > blank).length;
  return holes(pages) < holes(others);
}

/** Keeps a sum of heights from exceeding the page by a rounding error. */
const HAIR = 0.01;

/**
 * Height of all pictures: the chunks stand on the pages that they need at the least height, and share what is left
 * there. Pictures as low as those of a tightened sheet are taken where they save a page.
 */
function commonHeight(
  chunks: readonly Chunk[],
  { least, lowest: low, most }: Arrangement,
  neighbours: Neighbours,
): number {
  const loose = fillPages(chunks, least, neighbours);
  const tight = fillPages(chunks, low, neighbours);
  const [lowest, pages] = tight.length < loose.length ? [low, tight] : [least, loose];
  const last = pages.at(-1);
  // What follows goes on below the last chunk if all of it has room there.
  const shares = pages.map((page) => {
    const kept = page === last && page.left >= neighbours.behind ? neighbours.behind : 0;
    return lowest + (page.left - kept) / page.count;
  });
  return Math.max(lowest, Math.min(most, ...shares));
}

/** A page with chunks on it. */
interface Filled {
  readonly left: number;
  readonly count: number;
}

/** @returns the pages that any chunk stands on when all pictures are so high */
function fillPages(
  chunks: readonly Chunk[],
  height: number,
  { before, room }: Neighbours,
): readonly Filled[] {
  const pages: Filled[] = [];
  let { page, y } = endOfPages(before);
  let current: Filled = { left: room(page) - y, count: 0 };
  for (const { fixed } of chunks) {
    const needed = fixed + height + HAIR;
    if (current.left < needed && (current.count > 0 || y > 0)) {
      if (current.count > 0) pages.push(current);
      page++;
      y = 0;
      current = { left: room(page), count: 0 };
    }
    current = { left: current.left - needed, count: current.count + 1 };
  }
  return [...pages, current];
}
