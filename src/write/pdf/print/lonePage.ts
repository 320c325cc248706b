/** One page of a paper as it looks, to be shown before the paper is written: nothing is read of it but its letters. */

import type { DisplayDocument, DisplayItem } from '../display/display.ts';

/**
 * Takes a page out of a document, without structure, links and bookmarks.
 *
 * @param number from 1
 * @returns undefined where the document has no such page
 */
export function lonePage(document: DisplayDocument, number: number): DisplayDocument | undefined {
  const page = document.pages[number - 1];
  if (page === undefined) return undefined;
  return {
    ...document,
    pages: [{ ...page, items: page.items.map(unread) }],
    structure: { role: 'Document', children: [] },
    destinations: [],
    bookmarks: [],
  };
}

function unread(item: DisplayItem): DisplayItem {
  if (item.kind === 'rectangle' || item.kind === 'rule') return item;
  if (item.kind !== 'text') return { ...item, meaning: 'artifact' };
  const { linkTo: _link, repeats: _apart, ...text } = item;
  return { ...text, meaning: 'artifact' };
}
