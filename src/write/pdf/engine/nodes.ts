import type {
  DisplayDocument,
  DisplayItem,
  DisplayPage,
  RectangleItem,
  RuleItem,
  Run,
  TextItem,
} from '../display.ts';
import type { Glyphs } from './glyphs.ts';
import type { PreparedPictures } from './pictures.ts';

/** Where the item that a node was made of travels through pdfmake. */
export interface DrawnNode {
  readonly item: DisplayItem;
}

/** A run as a part of a text node. */
export interface RunNode {
  readonly text: string;
  readonly run: Run;
  readonly characterSpacing: number;
}

/**
 * A document in pdfmake's own vocabulary: one section per page, every node at its absolute
 * position. Items that draw nothing (a text without characters, a rectangle without fill
 * and line) give no node.
 */
export function nodesOf(
  { pages }: DisplayDocument,
  glyphs: Glyphs,
  pictures: PreparedPictures,
): readonly object[] {
  return pages.map((page) => sectionOf(page, glyphs, pictures));
}

function sectionOf(page: DisplayPage, glyphs: Glyphs, pictures: PreparedPictures): object {
  return {
    section: page.items.flatMap((item) => nodeOf(item, glyphs, pictures) ?? []),
    pageSize: { width: page.width, height: page.height },
  };
}

function nodeOf(
  item: DisplayItem,
  glyphs: Glyphs,
  { svgs, labels }: PreparedPictures,
): object | undefined {
  if (item.kind === 'text') return line(item, glyphs);
  if (item.kind === 'rectangle') return rectangle(item);
  if (item.kind === 'rule') return rule(item);
  if (item.kind === 'svg') return { svg: svgs.get(item)?.svg, ...placed(item) };
  return { image: labels.get(item), ...placed(item) };
}

function line(item: TextItem, glyphs: Glyphs): object | undefined {
  const { characterSpacing = 0 } = item;
  const runs = item.runs.filter(({ text }) => text !== '');
  if (runs.length === 0) return undefined;
  // pdfmake places the top of a line and sets each run's baseline below it by the
  // greatest ascent of the line; counted back from there, the baseline is exact.
  const ascent = Math.max(
    ...runs.map(({ family, bold, size }) => glyphs.face(family, bold).ascent * size),
  );
  return {
    text: runs.map((run): RunNode => ({ text: run.text, run, characterSpacing })),
    absolutePosition: { x: item.x, y: item.y - ascent },
    item,
  };
}

function placed(item: Extract<DisplayItem, { readonly kind: 'svg' | 'image' }>): object {
  const { x, y, width, height } = item;
  return { width, height, absolutePosition: { x, y }, item };
}

function canvas(vector: object): object {
  return { canvas: [vector], absolutePosition: { x: 0, y: 0 } };
}

function rectangle({
  x,
  y,
  width,
  height,
  fill,
  line: outline,
}: RectangleItem): object | undefined {
  if (fill === undefined && outline === undefined) return undefined;
  return canvas({
    type: 'rect',
    x,
    y,
    w: width,
    h: height,
    ...(fill === undefined ? {} : { color: fill }),
    ...(outline === undefined ? {} : { lineColor: outline.colour, lineWidth: outline.width }),
  });
}

function rule({ x1, y1, x2, y2, colour, width, dash }: RuleItem): object {
  return canvas({
    type: 'line',
    x1,
    y1,
    x2,
    y2,
    lineColor: colour,
    lineWidth: width,
    ...(dash === undefined ? {} : { dash: { length: dash.length, space: dash.space } }),
  });
}
