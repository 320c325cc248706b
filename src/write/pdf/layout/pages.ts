/** Fills pages with flows. */

import type { Flow, Piece } from './flow.ts';

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
    if (y > 0 && y + neededHeight(flows, index) > room(pages.length - 1)) turn();
    while (current !== undefined) {
      const space: number = y === 0 ? 0 : current.spaceBefore;
      const parted = current.part(room(pages.length - 1) - y - space, y === 0);
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

/**
 * Where the next flow would stand.
 *
 * @returns the last page, and the lower edge of what stands on it
 */
export function endOfPages(pages: readonly PagePlan[]): {
  readonly page: number;
  readonly y: number;
} {
  const last = pages.at(-1) ?? [];
  const y = Math.max(0, ...last.map(({ piece, y: top }) => top + piece.height));
  return { page: Math.max(0, pages.length - 1), y };
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

/** What has to stand together from this flow on: headings, and the least of what they head. */
export function neededHeight(flows: readonly Flow[], index: number): number {
  const flow = flows[index];
  if (flow === undefined) return 0;
  if (!flow.keepWithNext) return flow.spaceBefore + flow.least;
  return flow.spaceBefore + flow.height + neededHeight(flows, index + 1);
}
