/** Reads a PDF back with pdf.js: what a program finds that reads it aloud or copies from it. */

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a file; pdf.js takes the bytes for itself, so it gets a copy. */
export function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise;
}

/** The room that texts take, in points from the page's upper left corner. */
export interface Place {
  /** 1-based. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The text of one marked-content sequence; pdf.js puts a space where words stand apart. */
export interface MarkedText {
  readonly text: string;
  /** Absent when nothing but spaces was drawn. */
  readonly place?: Place;
}

/** All texts of a page, by what they mean. */
export interface PageText {
  /** By the id that the structure tree names. */
  readonly marked: ReadonlyMap<string, MarkedText>;
  /** Running heads and the like: one text for each sequence. */
  readonly artifacts: readonly string[];
  /** What is neither in the structure nor an artifact; a sound file has none. */
  readonly unmarked: string;
}

/** Reads the texts of a page in the order of drawing. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const marked = new Map<string, MarkedText>();
  const artifacts: string[] = [];
  let unmarked = '';
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const within = open.at(-1);
      if (within === undefined) unmarked += item.str;
      else if (within === ARTIFACT) artifacts.push((artifacts.pop() ?? '') + item.str);
      else marked.set(within, joined(marked.get(within), item.str, placeOf(item, page)));
    } else if (item.type === 'endMarkedContent') open.pop();
    else if (item.type === 'beginMarkedContentProps' && item.id) open.push(item.id);
    else {
      open.push(ARTIFACT);
      artifacts.push('');
    }
  }
  return { marked, artifacts: artifacts.filter((text) => text.trim() !== ''), unmarked };
}

const ARTIFACT = 'artifact';

function joined(earlier: MarkedText | undefined, text: string, place: Place): MarkedText {
  const own = text.trim() === '' ? undefined : place;
  const both = placeAround([earlier?.place, own]);
  const whole = (earlier?.text ?? '') + text;
  return both === undefined ? { text: whole } : { text: whole, place: both };
}

interface DrawnText {
  readonly width: number;
  readonly height: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- as pdf.js declares it
  readonly transform: any[];
}

function placeOf({ width, height, transform }: DrawnText, page: PDFPageProxy): Place {
  const matrix: readonly number[] = transform;
  const [, , , , x = 0, y = 0] = matrix;
  const [, , , pageTop = 0] = page.view;
  const bottom = pageTop - y;
  return { page: page.pageNumber, left: x, right: x + width, top: bottom - height, bottom };
}

/**
 * The smallest room around some places.
 *
 * @returns on the page of the first; undefined when there is no place at all
 */
export function placeAround(places: readonly (Place | undefined)[]): Place | undefined {
  const all = places.filter((place) => place !== undefined);
  const [first] = all;
  if (first === undefined) return undefined;
  const here = all.filter(({ page }) => page === first.page);
  return {
    page: first.page,
    left: Math.min(...here.map(({ left }) => left)),
    right: Math.max(...here.map(({ right }) => right)),
    top: Math.min(...here.map(({ top }) => top)),
    bottom: Math.max(...here.map(({ bottom }) => bottom)),
  };
}

/** A node of a page's structure tree as pdf.js gives it: an element, or a piece of content. */
export interface TreeNode {
  readonly role?: string;
  /** Alternative or actual text. */
  readonly alt?: string;
  /** Of content only: `content` or `object`. */
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/**
 * The structure tree of a page from its `Document` element on.
 *
 * Tables and lists are always whole: cells and items that stand on other pages have no content here.
 */
export async function structureTree(page: PDFPageProxy): Promise<TreeNode> {
  const root: TreeNode | null = await page.getStructTree();
  return root?.children?.[0] ?? {};
}
