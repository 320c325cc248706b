import type { Run } from '../display.ts';
import { clustersOf } from './clusters.ts';
import type { Glyphs } from './glyphs.ts';
import { lengthOf, styleWithin } from './svgStyle.ts';
import type { Style } from './svgStyle.ts';
import type { SvgElement } from './svgTree.ts';

/** A line of text in a picture; its runs follow each other from a point of the baseline. */
export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly Run[];
  /** Characters that no typeface has. */
  readonly missing: readonly string[];
}

/**
 * Sets a `<text>`; characters that its family lacks are set in the first fallback family that has them.
 *
 * @param style inside the element
 * @param defaultFamily for texts that name no family of the font set
 * @throws on parts with a place of their own
 */
export function textOf(
  element: SvgElement,
  style: Style,
  glyphs: Glyphs,
  defaultFamily: string,
): PictureText {
  const missing = new Set<string>();
  const words = trimmed(wordsOf(element, style));
  const runs = words.flatMap((one) => runsOf(one, glyphs, defaultFamily, missing));
  const width = runs.reduce(
    (sum, { text, family, bold, size }) => sum + glyphs.width(text, family, bold) * size,
    0,
  );
  const share = SHARES.get(style.get('text-anchor') ?? 'start') ?? 0;
  const [x, y] = ['x', 'y'].map((at) => lengthOf(element.attributes.get(at) ?? '0'));
  return { x: (x ?? 0) - width * share, y: y ?? 0, runs, missing: [...missing] };
}

/** How much of a text lies before the point that is given. */
const SHARES = new Map([
  ['start', 0],
  ['middle', 0.5],
  ['end', 1],
]);

interface Words {
  readonly text: string;
  readonly style: Style;
}

function wordsOf({ children }: SvgElement, style: Style): readonly Words[] {
  return children.flatMap((child): readonly Words[] => {
    if (typeof child === 'string') return [{ text: child.replaceAll(/[\t\n\r ]+/g, ' '), style }];
    const { name, attributes } = child;
    if (name !== 'tspan' || ['x', 'y', 'dx', 'dy'].some((one) => attributes.has(one))) {
      throw new Error(`A text of a picture holds a <${name}> that cannot be drawn.`);
    }
    return wordsOf(child, styleWithin(style, attributes));
  });
}

/** Spaces at both ends are part of the markup, not of the text. */
function trimmed(words: readonly Words[]): readonly Words[] {
  return words.map((one, index) => {
    const begun = index === 0 ? one.text.replace(/^ /, '') : one.text;
    return { ...one, text: index === words.length - 1 ? begun.replace(/ $/, '') : begun };
  });
}

function runsOf(
  { text, style }: Words,
  glyphs: Glyphs,
  defaultFamily: string,
  missing: Set<string>,
): readonly Run[] {
  const wanted = knownFamily(style.get('font-family') ?? '', glyphs) ?? defaultFamily;
  const bold = /^(?:bold|bolder|[6-9]00)$/.test(style.get('font-weight') ?? '');
  const size = lengthOf(style.get('font-size') ?? '16');
  const colour = style.get('fill') ?? '#000000';
  const parts: { text: string; family: string }[] = [];
  for (const cluster of clustersOf(text)) {
    const found = glyphs.family(cluster, bold, wanted);
    if (found === undefined) missing.add(cluster);
    const family = found ?? wanted;
    const last = parts.at(-1);
    if (last?.family === family) last.text += cluster;
    else parts.push({ text: cluster, family });
  }
  return parts.map((part) => ({ ...part, bold, size, colour }));
}

/** The first of the families in a list `'BIZ UDPGothic', sans-serif` that the font set has. */
function knownFamily(list: string, { families }: Glyphs): string | undefined {
  if (list === '') return undefined;
  const names = list.split(',').map((name) => name.replaceAll(/['"]/g, '').trim().toLowerCase());
  return names
    .map((name) => families.find((family) => family.toLowerCase() === name))
    .find((family) => family !== undefined);
}
