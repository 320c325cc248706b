/** Fills pages with flows. */

import { type Flow, type Footnote, notesHeight, type Parted, type Piece } from './flow.ts';

/** A piece and its place below the top of the page's text area. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly y: number;
  /** Index of the flow that it is a part of. */
  readonly flow: number;
}

/** The pieces of one page, from top to bottom. */
export type PagePlan = readonly PlacedPiece[];

/**
 * Plans which part of which flow stands on which page.
 *
 * The notes that the pieces of a page bring stand at its foot: they take their room from it.
 *
 * @param room height of the text area of the page with this index
 * @returns at least one page; every part of every flow stands on exactly one of them
 */
export function planPages(
  flows: readonly Flow[],
  room: (page: number) => number,
): readonly PagePlan[] {
  const pages: PlacedPiece[][] = [[]];
  let y = 0;
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  for (const [index, flow] of flows.entries()) {
    let current: Flow | undefined = flow;
    const noted = footnotesOf(pages.at(-1) ?? []);
    const page = pages.length - 1;
    const needed = y + neededHeight(flows, index) + notesNeeded(flows, index, noted);
    const filled = y + notesHeight(noted);
    if (y > 0 && (needed > room(page) || leavesPage(flows, index, filled, room, page))) turn();
    while (current !== undefined) {
      const space: number = y === 0 ? 0 : current.spaceBefore;
      const left = room(pages.length - 1) - y - space;
      const parted = partAboveNotes(current, left, y === 0, footnotesOf(pages.at(-1) ?? []));
      if (parted === undefined) {
        turn();
        continue;
      }
      pages.at(-1)?.push({ piece: parted.first, y: y + space, flow: index });
      y += space + parted.first.height;
      current = parted.rest;
      if (current !== undefined) turn();
    }
  }
  return pages;
}

/** Whether what leads to a table begins here, has no room with it on this page but on the next, and leaves this page filled well. */
function leavesPage(
  flows: readonly Flow[],
  index: number,
  filled: number,
  room: (page: number) => number,
  page: number,
): boolean {
  const opening = flows[index]?.opening;
  if (opening?.begins !== true || filled < opening.from * room(page)) return false;
  const needed = openedHeight(flows, index);
  const onNext = needed - (flows[index]?.spaceBefore ?? 0);
  return filled + needed > room(page) && onNext <= room(page + 1);
}

/** Parts a flow so that what stands on this page leaves room for the notes there and for those that it brings itself. */
function partAboveNotes(
  flow: Flow,
  room: number,
  force: boolean,
  noted: readonly Footnote[],
): Parted | undefined {
  const left = room - notesHeight(noted);
  const parted = flow.part(left, force);
  const brought = parted?.first.notes ?? [];
  if (parted === undefined || brought.length === 0) return parted;
  const above = room - notesHeight([...noted, ...brought]);
  // What fits there brings no more notes than what did not.
  return parted.first.height <= above ? parted : flow.part(above, force);
}

/** The notes at the foot of a page, in the order of their marks. */
export function footnotesOf(page: PagePlan): readonly Footnote[] {
  return page.flatMap(({ piece: { notes = [] } }) => notes);
}

/** The lower edge of what stands on a page above the notes at its foot. */
export function edgeOf(page: PagePlan): number {
  return Math.max(0, ...page.map(({ piece, y }) => y + piece.height));
}

/**
 * Where the next flow would stand.
 *
 * @returns the last page, and how much of its room is taken, by notes at its foot too
 */
export function endOfPages(pages: readonly PagePlan[]): {
  readonly page: number;
  readonly y: number;
} {
  const last = pages.at(-1) ?? [];
  return { page: Math.max(0, pages.length - 1), y: edgeOf(last) + notesHeight(footnotesOf(last)) };
}

/**
 * Where a flow begins.
 *
 * @returns the page and the upper edge of its first piece; behind everything when it has none
 */
export function startOfFlow(
  pages: readonly PagePlan[],
  flow: number,
): { readonly page: number; readonly y: number } {
  for (const [page, pieces] of pages.entries()) {
    const found = pieces.find((one) => one.flow >= flow);
    if (found !== undefined) return { page, y: found.y };
  }
  return endOfPages(pages);
}

/** The pages at whose foot stands what leads to a table that begins on the next. */
export function partedOpenings(
  flows: readonly Flow[],
  pages: readonly PagePlan[],
): ReadonlySet<number> {
  const parted = new Set<number>();
  for (const [index, { opening }] of flows.entries()) {
    if (opening?.begins !== true) continue;
    const led = flows.findIndex((flow, at) => at > index && flow.opening === undefined);
    const { page } = startOfFlow(pages, index);
    if (led !== -1 && startOfFlow(pages, led).page > page) parted.add(page);
  }
  return parted;
}

/** What has to stand together from this flow on: headings, and the least of what they head. */
export function neededHeight(flows: readonly Flow[], index: number): number {
  const flow = flows[index];
  if (flow === undefined) return 0;
  if (!flow.keepWithNext) return flow.spaceBefore + flow.least;
  return flow.spaceBefore + flow.height + neededHeight(flows, index + 1);
}

/** The same, with what leads to a table standing together with the least of that. */
function openedHeight(flows: readonly Flow[], index: number): number {
  const flow = flows[index];
  if (flow === undefined) return 0;
  if (flow.opening === undefined && !flow.keepWithNext) return flow.spaceBefore + flow.least;
  return flow.spaceBefore + flow.height + openedHeight(flows, index + 1);
}

/** What the notes at a page's foot take when what has to stand together from this flow on stands there, too. */
function notesNeeded(flows: readonly Flow[], index: number, noted: readonly Footnote[]): number {
  const flow = flows[index];
  if (flow === undefined) return notesHeight(noted);
  if (flow.keepWithNext) return notesNeeded(flows, index + 1, [...noted, ...(flow.notes ?? [])]);
  const least = flow.notes && flow.part(flow.least, true)?.first.notes;
  return notesHeight([...noted, ...(least ?? [])]);
}
