/** What a committee member would notice on laid-out pages: text in the margin, text upon text, text that is not there. */

import type {
  DisplayDocument,
  DisplayItem,
  DisplayPage,
  Role,
  StructureElement,
  TextItem,
} from '../../../../src/write/pdf/display/display.ts';
import { type Box, boxOf } from '../../../../src/write/pdf/engine/boxes.ts';
import type { Look } from '../../../../src/write/pdf/layout/look.ts';
import { glyphs, theme } from './papers.ts';

/** Less than this, in points, is rounding. */
const TOLERANCE = 0.05;

export function textOf(item: TextItem): string {
  return item.runs.map(({ text }) => text).join('');
}

export function textsOn(page: DisplayPage | undefined): readonly TextItem[] {
  return page?.items.filter((item) => item.kind === 'text') ?? [];
}

/** The first text that says exactly this. */
export function textOn(page: DisplayPage | undefined, words: string): TextItem {
  const found = textsOn(page).find((item) => textOf(item) === words);
  if (found === undefined) throw new Error(`「${words}」 is not on the page.`);
  return found;
}

/** All texts of a page, one after the other. */
export function wordsOn(page: DisplayPage | undefined): string {
  return textsOn(page).map(textOf).join('');
}

/** Pictures of charts on a page. */
export function chartsOn(page: DisplayPage | undefined): readonly Box[] {
  return (
    page?.items.filter((item) => item.kind === 'picture').map((item) => boxOf(item, glyphs)) ?? []
  );
}

function isContent(item: DisplayItem): boolean {
  return item.kind === 'picture' || item.kind === 'image' || item.kind === 'text';
}

/** Texts and pictures that stand in a margin; the foot of the page is allowed the foot's text. */
export function outsideMargins(
  { pages }: DisplayDocument,
  { top, right, bottom, left }: Look['margins'] = theme.margins,
): readonly string[] {
  return pages.flatMap(({ items, width, height }, page) =>
    items.filter(isContent).flatMap((item) => {
      const box = boxOf(item, glyphs);
      const isFoot = 'meaning' in item && item.meaning === 'artifact' && box.top > height - bottom;
      const fits =
        box.left >= left - TOLERANCE &&
        box.right <= width - right + TOLERANCE &&
        box.top >= top - TOLERANCE &&
        box.bottom <= height - (isFoot ? 8 : bottom) + TOLERANCE;
      return fits ? [] : [`${page + 1}: ${named(item)}`];
    }),
  );
}

/** Pairs of texts or pictures of one page that cover each other. */
export function overlaps({ pages }: DisplayDocument): readonly string[] {
  return pages.flatMap(({ items }, page) => {
    const placed = items
      .filter(isContent)
      .map((item) => ({ item, box: boxOf(item, glyphs) }))
      .toSorted((one, other) => one.box.top - other.box.top);
    return placed.flatMap((one, index) => {
      const clashes: string[] = [];
      for (let next = index + 1; next < placed.length; next++) {
        const other = placed[next];
        if (other === undefined || other.box.top >= one.box.bottom - TOLERANCE) break;
        if (cover(one.box, other.box)) {
          clashes.push(`${page + 1}: ${named(one.item)} × ${named(other.item)}`);
        }
      }
      return clashes;
    });
  });
}

function cover(one: Box, other: Box): boolean {
  return (
    one.left < other.right - TOLERANCE &&
    other.left < one.right - TOLERANCE &&
    one.top < other.bottom - TOLERANCE &&
    other.top < one.bottom - TOLERANCE
  );
}

function named(item: DisplayItem): string {
  return item.kind === 'text' ? textOf(item) : item.kind;
}

/** Pages on which nothing stands but the band and the foot. */
export function emptyPages({ pages }: DisplayDocument): readonly number[] {
  return pages.flatMap(({ items }, page) =>
    items.some((item) => 'meaning' in item && item.meaning !== 'artifact') ? [] : [page + 1],
  );
}

/** What a reader's software reads, element by element in the order of the structure tree. */
export function readAloud({ structure, pages }: DisplayDocument): string {
  const content = new Map<StructureElement, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.meaning === 'artifact') continue;
    content.set(item.meaning, (content.get(item.meaning) ?? '') + textOf(item));
  }
  const read = (element: StructureElement): string =>
    (content.get(element) ?? '') + element.children.map(read).join('');
  return withoutSpaces(read(structure));
}

/** Line ends and spaces at line ends are the typesetting's own business. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** All elements below this one, itself first, in reading order. */
function elementsOf(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

/** The elements of a role, in reading order. */
export function elementsAs(
  { structure }: DisplayDocument,
  ...roles: Role[]
): readonly StructureElement[] {
  return elementsOf(structure).filter(({ role }) => roles.includes(role));
}
