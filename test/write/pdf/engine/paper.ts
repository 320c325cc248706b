/** A small paper with one of everything, and short ways to write its parts. */

import { projectFolder, loadFonts } from '../../../../src/world.ts';
import type {
  DisplayDocument,
  DisplayItem,
  Meaning,
  Role,
  Run,
  StructureElement,
  TextItem,
} from '../../../../src/write/pdf/display.ts';

export const fonts = loadFonts(projectFolder());
export const TEXT = fonts.text.family;
export const FIGURES = fonts.figures.family;
export const FALLBACK = fonts.fallback[0]?.family ?? '';
export const A4 = { width: 595.28, height: 841.89 };

export function element(
  role: Role,
  children: StructureElement[] = [],
  more: Partial<StructureElement> = {},
): StructureElement {
  return { role, children, ...more };
}

export function run(words: string, more: Partial<Run> = {}): Run {
  return { text: words, family: TEXT, bold: false, size: 10, colour: '#1A1A1A', ...more };
}

export function text(
  words: string | readonly Run[],
  x: number,
  y: number,
  meaning: Meaning,
  more: Partial<TextItem> = {},
): TextItem {
  const runs = typeof words === 'string' ? [run(words)] : words;
  return { kind: 'text', x, y, runs, meaning, ...more };
}

/** A paper of one portrait page with these items. */
export function paper(
  items: readonly DisplayItem[],
  structure: StructureElement,
  more: Partial<DisplayDocument> = {},
): DisplayDocument {
  return {
    title: '検証委員会資料',
    language: 'ja-JP',
    author: '',
    subject: '',
    keywords: '',
    digest: 'b'.repeat(64),
    date: '2019-08-07',
    pages: [{ ...A4, items }],
    structure,
    destinations: [],
    bookmarks: [],
    ...more,
  };
}

/** A paper that says one thing in one paragraph. */
export function sentence(
  words: string | readonly Run[],
  more: Partial<TextItem> = {},
): DisplayDocument {
  const p = element('P');
  return paper([text(words, 50, 100, p, more)], element('Document', [p]));
}

export function chart(words = '令和元年度', family = TEXT): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" font-family="${family}" font-size="9"><rect width="200" height="100" fill="#ffffff"/><rect x="20" y="40" width="30" height="60" fill="#1f5fa8"/><text x="100" y="50" text-anchor="middle">${words}</text><text x="100" y="70" font-weight="700">60.2</text></svg>`;
}
