/** A small paper with one of everything, and short ways to write its parts. */

import type { Picture } from '../../../../src/forms/figure.ts';
import type { Operation, TextOperation, TextRun } from '../../../../src/forms/operation.ts';
import { loadFonts } from '../../../../src/world/fonts.ts';
import { projectFolder } from '../../../../src/world/project.ts';
import type {
  DisplayDocument,
  DisplayItem,
  Meaning,
  Role,
  Run,
  StructureElement,
  TextItem,
} from '../../../../src/write/pdf/display/display.ts';

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

/** An area of a picture: a rectangle. */
export function area(
  [x, y, width, height]: readonly [number, number, number, number],
  colour: string,
): Operation {
  const [right, bottom] = [x + width, y + height];
  return {
    kind: 'fill',
    path: [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']],
    rule: 'nonzero',
    colour,
  };
}

/** A line of text in a picture. */
export function pictureText(
  runs: string | readonly TextRun[],
  x: number,
  y: number,
  more: Partial<TextOperation> = {},
): TextOperation {
  return {
    kind: 'text',
    runs: typeof runs === 'string' ? [{ family: TEXT, text: runs }] : runs,
    x,
    y,
    anchor: 'start',
    size: 9,
    bold: false,
    colour: '#000000',
    ...more,
  };
}

/** A picture of 200 × 100. */
export function chart(runs: string | readonly TextRun[] = '令和元年度'): Picture {
  return {
    width: 200,
    height: 100,
    operations: [
      area([0, 0, 200, 100], '#ffffff'),
      area([20, 40, 30, 60], '#1f5fa8'),
      pictureText(runs, 100, 50, { anchor: 'middle' }),
      pictureText('60.2', 100, 70, { bold: true }),
    ],
  };
}
