/** Reads a file back with pdf.js, as a reader's program would. */

import { expect } from '@jest/globals';
import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { pageText, structureTree, type TreeNode } from '../../../reading/pdf.ts';
import { fonts } from './paper.ts';

/** Draws a paper that has no faults. */
export async function drawn(document: DisplayDocument): Promise<Uint8Array> {
  const { value, diagnostics } = await drawPdf(document, fonts);
  expect(diagnostics).toEqual([]);
  return value ?? new Uint8Array();
}

/** A stretch of text with its place: x and baseline from the page's upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** The texts of a page in order of drawing. */
export async function textsOf(page: PDFPageProxy): Promise<readonly PlacedText[]> {
  await page.getOperatorList();
  const { items } = await page.getTextContent({ disableNormalization: true });
  const [, , , top = 0] = page.view;
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const transform: readonly number[] = item.transform;
    const [, , , size = 0, x = 0, y = 0] = transform;
    const { name }: { readonly name: string } = page.commonObjs.get(item.fontName);
    return [{ text: item.str, x, y: top - y, size, font: name.replace(/^[A-Z]{6}\+/, '') }];
  });
}

/** The characters of a page in order of drawing, as they are copied from it. */
export async function copiedFrom(page: PDFPageProxy): Promise<string> {
  return (await shownIn(page))
    .flat()
    .map(({ unicode }) => unicode)
    .join('');
}

export interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
}

/** The text operations of a page, each with its glyphs. */
export async function shownIn(page: PDFPageProxy): Promise<readonly (readonly ShownGlyph[])[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operation, index) => {
    if (operation !== OPS.showText) return [];
    const [glyphs]: [(ShownGlyph | number)[]] = argsArray[index];
    return [glyphs.filter((glyph) => typeof glyph !== 'number')];
  });
}

/** An element of a page's structure tree: its role, and in order its texts, links and children. */
export interface ReadElement {
  readonly role: string;
  readonly alternative?: string;
  readonly content: readonly (string | ReadElement)[];
}

/** The structure tree of a page, each marked-content sequence replaced by its text
 * and each annotation by `(object)`. */
export async function structureOf(page: PDFPageProxy): Promise<ReadElement> {
  const { marked } = await pageText(page);
  const read = ({ role = '', alt, children = [] }: TreeNode): ReadElement => ({
    role,
    ...(alt === undefined ? {} : { alternative: alt }),
    content: children.map((child) =>
      child.type === undefined
        ? read(child)
        : (marked.get(child.id ?? '')?.text ?? `(${child.type})`),
    ),
  });
  return read(await structureTree(page));
}
