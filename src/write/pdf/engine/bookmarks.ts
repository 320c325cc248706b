import type { Bookmark, DisplayDocument } from '../display/display.ts';

type Outline = PdfmakeInternals.Outline;

/**
 * Writes the bookmarks. Those of the first level are open, so that a reader sees the parts
 * and what is directly in them; deeper ones are folded.
 *
 * @throws when a bookmark names a destination that does not exist
 */
export function writeBookmarks(
  document: PdfmakeInternals.Document,
  display: DisplayDocument,
): void {
  const add = (parent: Outline, bookmark: Bookmark): Outline => {
    const destination = display.destinations.find(({ id }) => id === bookmark.to);
    const page = display.pages[destination?.page ?? -1];
    if (destination === undefined || page === undefined) {
      throw new Error(`The bookmark "${bookmark.title}" jumps to "${bookmark.to}": nowhere.`);
    }
    return parent.addItem(bookmark.title, {
      pageNumber: destination.page,
      left: page.width - destination.x,
      top: destination.y,
      // The same as null: the reader's zoom stays (ISO 32000-1, table 151).
      zoom: 0,
    });
  };
  const fill = (parent: Outline, bookmarks: readonly Bookmark[], depth: number): void => {
    if (bookmarks.length === 0) return;
    parent.outlineData['Count'] = countOf(bookmarks, depth);
    for (const bookmark of bookmarks) fill(add(parent, bookmark), bookmark.children, depth + 1);
  };
  fill(document.outline, display.bookmarks, 0);
}

/** How many lines are seen below an open entry; for a folded one, negative, how many would be. */
function countOf(bookmarks: readonly Bookmark[], depth: number): number {
  if (depth >= 2) return -bookmarks.length;
  if (depth === 1) return bookmarks.length;
  return bookmarks.reduce((sum, { children }) => sum + 1 + children.length, 0);
}
