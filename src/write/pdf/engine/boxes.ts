import type { Glyphs } from '../../../type/glyphs.ts';
import type { DisplayItem, RuleItem, Run, TextItem } from '../display/display.ts';

/** A rectangle in points; the origin is the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The place an item takes on its page; a text's is its line box, by the faces' ascent and descent. */
export function boxOf(item: DisplayItem, glyphs: Glyphs): Box {
  if (item.kind === 'text') return textBox(item, glyphs);
  if (item.kind === 'rule') return ruleBox(item);
  const { x, y, width, height } = item;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The smallest box around all of them; undefined for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  if (first === undefined) return undefined;
  return others.reduce(
    (sum, box) => ({
      left: Math.min(sum.left, box.left),
      top: Math.min(sum.top, box.top),
      right: Math.max(sum.right, box.right),
      bottom: Math.max(sum.bottom, box.bottom),
    }),
    first,
  );
}

/**
 * How far the pen moves while it draws one run, in points: the clusters' widths, and the
 * spacing after each glyph.
 */
export function advanceOf(run: Run, characterSpacing: number, glyphs: Glyphs): number {
  const { text, family, bold, size } = run;
  const spacing = characterSpacing === 0 ? 0 : characterSpacing * glyphs.count(text, family, bold);
  return glyphs.width(text, family, bold) * size + spacing;
}

function ruleBox({ x1, y1, x2, y2 }: RuleItem): Box {
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}

function textBox({ x, y, runs, characterSpacing = 0 }: TextItem, glyphs: Glyphs): Box {
  const drawn = runs.filter(({ text }) => text !== '');
  const width = drawn.reduce((sum, run) => sum + advanceOf(run, characterSpacing, glyphs), 0);
  const above = drawn.map(({ family, size }) => glyphs.ascent(family) * size);
  const below = drawn.map(({ family, size }) => glyphs.descent(family) * size);
  return {
    left: x,
    top: y - Math.max(0, ...above),
    // The spacing behind the last character is not seen.
    right: x + (drawn.length === 0 ? 0 : width - characterSpacing),
    bottom: y - Math.min(0, ...below),
  };
}
