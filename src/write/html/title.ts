/** What a page is called, and how deep its headings lie. */

import type { Block, Inline, Sheet } from '../../forms/document.ts';

/** A page's one heading of the first level, and what comes below it. */
export interface TitledSheet {
  /** 基本目標1, 施策1: above the title, smaller. */
  readonly above: readonly string[];
  readonly title: readonly Inline[];
  /** Without the heading that has become the title. */
  readonly blocks: readonly Block[];
}

/** Finds a page's title: its band, else its first `h1`, else a heading with which it begins, else its line in lists of pages. */
export function titledSheet({ band, blocks, title }: Sheet): TitledSheet {
  if (band !== undefined) {
    const above = [band.label, band.number].filter((text) => text !== '');
    return { above, title: [{ kind: 'text', text: band.title }], blocks };
  }
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1) ?? blocks[0];
  if (first?.kind !== 'heading')
    return { above: [], title: [{ kind: 'text', text: title }], blocks };
  return { above: [], title: first.inlines, blocks: blocks.filter((block) => block !== first) };
}

/** A heading of the rank that it has on the page. */
export type Rank = 2 | 3 | 4 | 5;

/**
 * Ranks headings so that none is skipped, whatever levels the template has written: below the page's title the
 * first one is of the second rank, and one that is deeper than the heading before it is exactly one rank deeper.
 *
 * @returns the rank of each heading block
 */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<Block, Rank> {
  const ranks = new Map<Block, Rank>();
  let above: readonly number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    above = above.filter((level) => level < block.level);
    ranks.set(block, RANKS[above.length] ?? 5);
    above = [...above, block.level];
  }
  return ranks;
}

/** There are four levels of headings, so there is always one for each. */
const RANKS = [2, 3, 4, 5] as const;
