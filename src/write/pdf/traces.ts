/** Where on the pages the figures stand that know where they come from. */

import { asBuffer } from '../../bytes/buffer.ts';
import { crc32 } from '../../bytes/crc32.ts';
import type { Area, Provenance, Trace } from '../../forms/provenance.ts';
import type { Glyphs } from '../../type/glyphs.ts';
import type { DisplayDocument, DisplayItem, PictureItem } from './display/display.ts';
import { around, boxOf } from './engine/boxes.ts';

/**
 * Follows the figures of a document to their pages.
 *
 * @param document as it is printed
 * @returns one trace for each figure of a table and each mark of a chart, in the order of the pages and as they are painted
 */
export function tracesOf({ pages }: DisplayDocument, glyphs: Glyphs): readonly Trace[] {
  return pages.flatMap(({ items }, index) => {
    const page = index + 1;
    return [...figuresAmong(items, glyphs), ...items.flatMap(marksOf)].map((one) => ({
      page,
      ...one,
    }));
  });
}

/**
 * Tells pages apart by what is painted on them.
 *
 * @returns a word for each page: the same for pages that look the same
 */
export function looksOf({ pages }: DisplayDocument): readonly string[] {
  return pages.map(({ width, height, items }) =>
    wordFor(JSON.stringify([width, height, items.map(itemLook)])),
  );
}

/** Of a paper that is written anew, most items were painted before. */
const LOOKS = new WeakMap<DisplayItem, string>();

function itemLook(item: DisplayItem): string {
  const known = LOOKS.get(item) ?? wordFor(seenOf(item));
  LOOKS.set(item, known);
  return known;
}

function seenOf(item: DisplayItem): string {
  return JSON.stringify(item, (name, value: unknown) => {
    // What is meant is not seen, and leads to the whole tree.
    if (name === 'meaning' || name === 'repeats' || name === 'marks') return undefined;
    return value instanceof Uint8Array ? crc32(asBuffer(value)) : value;
  });
}

function wordFor(text: string): string {
  return `${text.length} ${crc32(asBuffer(new TextEncoder().encode(text)))}`;
}

type Traced = Omit<Trace, 'page'>;

/** Mark, digits and what stands beside them are one figure. */
function figuresAmong(items: readonly DisplayItem[], glyphs: Glyphs): readonly Traced[] {
  const figures = new Map<Provenance, DisplayItem[]>();
  for (const item of items) {
    if (item.kind !== 'text' || item.meaning === 'artifact') continue;
    const { provenance } = item.meaning;
    if (provenance === undefined) continue;
    figures.set(provenance, [...(figures.get(provenance) ?? []), item]);
  }
  return [...figures].flatMap(([provenance, own]): readonly Traced[] => {
    const box = around(own.map((item) => boxOf(item, glyphs)));
    if (box === undefined) return [];
    const { left, top, right, bottom } = box;
    const area = { x: left, y: top, width: right - left, height: bottom - top };
    return [{ ...area, provenance, text: own.map(textOf).join('') }];
  });
}

function textOf(item: DisplayItem): string {
  return item.kind === 'text' ? item.runs.map(({ text }) => text).join('') : '';
}

function marksOf(item: DisplayItem): readonly Traced[] {
  if (item.kind !== 'picture') return [];
  const { marks = [] } = item.picture;
  return marks.map(({ provenance, ...area }) => ({ ...placed(area, item), provenance, text: '' }));
}

/** A picture is as large as fits its place, in the middle (`engine/drawing.ts`). */
function placed(area: Area, { picture, x, y, width, height }: PictureItem): Area {
  const scale = Math.min(width / picture.width, height / picture.height);
  return {
    x: x + (width - scale * picture.width) / 2 + scale * area.x,
    y: y + (height - scale * picture.height) / 2 + scale * area.y,
    width: scale * area.width,
    height: scale * area.height,
  };
}
