/**
 * Reads a picture: the part of SVG that `draw/` writes becomes operators of a content
 * stream, and its texts become texts of the paper. Whatever else a picture holds is
 * refused, not passed over: nobody would miss in print what was never drawn.
 */

import type { SvgItem } from '../display.ts';
import type { Glyphs } from './glyphs.ts';
import { decimal } from './operators.ts';
import { outlineOf, transformationOf } from './svgShapes.ts';
import { numbersOf, paintingOf, styleWithin } from './svgStyle.ts';
import type { Style } from './svgStyle.ts';
import { textOf } from './svgText.ts';
import type { PictureText } from './svgText.ts';
import { parseSvg } from './svgTree.ts';
import type { SvgElement } from './svgTree.ts';

/** A picture ready to be drawn, and what stands in the way of drawing it. */
export interface PreparedSvg {
  /** In order: operators, and texts in the coordinates that these have set up. */
  readonly steps: readonly (string | PictureText)[];
  /** Characters of its texts that no typeface has. */
  readonly missing: readonly string[];
  /** `href` of images that would have to be fetched. */
  readonly foreign: readonly string[];
}

/** What is known while a picture is read. */
interface Reader {
  readonly glyphs: Glyphs;
  readonly defaultFamily: string;
  readonly steps: (string | PictureText)[];
  readonly foreign: string[];
  /** Clip paths by id. */
  readonly clips: Map<string, string>;
  /** Settings that hold now, by their operator; what is set already is not set again. */
  readonly settings: Map<string, string>;
}

/**
 * Makes a picture ready for its place.
 *
 * @param defaultFamily for texts that name no family of the font set
 * @returns the picture; with `missing` and `foreign` empty it can be drawn
 * @throws when it has no `<svg>`, its `<svg>` has neither viewBox nor size, or it holds what is not drawn here
 */
export function prepareSvg(
  item: Pick<SvgItem, 'svg' | 'x' | 'y' | 'width' | 'height'>,
  glyphs: Glyphs,
  defaultFamily: string,
): PreparedSvg {
  const root = parseSvg(item.svg);
  const steps: (string | PictureText)[] = [];
  const foreign: string[] = [];
  const reader = { glyphs, defaultFamily, steps, foreign, clips: new Map(), settings: new Map() };
  within(placementOf(root, item), root, styleWithin(new Map(), root.attributes), reader);
  const missing = steps.flatMap((step) => (typeof step === 'string' ? [] : step.missing));
  return { steps, missing: [...new Set(missing)], foreign };
}

/** From the picture's own coordinates to its place on the page. */
function placementOf(
  { attributes }: SvgElement,
  { x, y, width, height }: Pick<SvgItem, 'x' | 'y' | 'width' | 'height'>,
): readonly string[] {
  const own = [attributes.get('width'), attributes.get('height')];
  const viewBox = attributes.get('viewBox') ?? `0 0 ${own.join(' ')}`;
  const [left, top, across, down] = numbersOf(viewBox);
  if (left === undefined || top === undefined || across === undefined || down === undefined) {
    throw new Error('A picture has neither viewBox nor size.');
  }
  // As SVG has it without preserveAspectRatio: as large as fits, in the middle.
  const scale = Math.min(width / across, height / down);
  const [atX, atY] = [x + (width - scale * across) / 2, y + (height - scale * down) / 2];
  const shift = [atX - scale * left, atY - scale * top].map(decimal).join(' ');
  return [`${scale} 0 0 ${scale} ${shift} cm`];
}

/** Draws what is in an element; the operators hold for it alone. */
function within(
  operators: readonly string[],
  { children }: SvgElement,
  style: Style,
  reader: Reader,
): void {
  const { steps, settings } = reader;
  const outside = [...settings];
  steps.push('q', ...operators);
  for (const child of children) if (typeof child !== 'string') draw(child, style, reader);
  steps.push('Q');
  settings.clear();
  for (const [operator, setting] of outside) settings.set(operator, setting);
}

function draw(element: SvgElement, outside: Style, reader: Reader): void {
  const { name, attributes, children } = element;
  const style = styleWithin(outside, attributes);
  switch (name) {
    case 'g':
      return within(
        [...transformationOf(attributes), ...clipOf(attributes, reader)],
        element,
        style,
        reader,
      );
    case 'defs':
      for (const child of children) if (typeof child !== 'string') define(child, style, reader);
      return undefined;
    case 'path':
    case 'rect':
      return shape(element, style, reader);
    case 'text':
      return text(element, style, reader);
    case 'image':
      reader.foreign.push(attributes.get('href') ?? attributes.get('xlink:href') ?? '');
      return undefined;
    case 'title':
    case 'desc':
      return undefined;
    default:
      throw new Error(`A picture holds a <${name}>, which cannot be drawn.`);
  }
}

/** A group under a clip path shows only what lies within it. */
function clipOf(attributes: SvgElement['attributes'], { clips }: Reader): readonly string[] {
  const reference = attributes.get('clip-path');
  if (reference === undefined) return [];
  const clip = clips.get(/^url\(#(.+)\)$/.exec(reference)?.[1] ?? '');
  if (clip === undefined) throw new Error(`A picture has no clip path “${reference}”.`);
  return [clip];
}

function define(element: SvgElement, outside: Style, { clips }: Reader): void {
  const { name, attributes, children } = element;
  if (name !== 'clipPath') throw new Error(`A picture defines a <${name}>, which cannot be drawn.`);
  const [outline, ...others] = children.filter((child) => typeof child !== 'string');
  if (outline === undefined || others.length > 0) throw new Error('A clip path is not one shape.');
  const style = styleWithin(styleWithin(outside, attributes), outline.attributes);
  const rule = style.get('clip-rule') === 'evenodd' ? 'W*' : 'W';
  clips.set(attributes.get('id') ?? '', `${outlineOf(outline)} ${rule} n`);
}

function shape(element: SvgElement, style: Style, { steps, settings }: Reader): void {
  const { settings: wanted, paint } = paintingOf(style);
  if (paint === '') return;
  for (const setting of wanted) {
    const operator = setting.slice(setting.lastIndexOf(' ') + 1);
    if (settings.get(operator) !== setting) steps.push(setting);
    settings.set(operator, setting);
  }
  steps.push(`${outlineOf(element)} ${paint}`);
}

function text(element: SvgElement, style: Style, reader: Reader): void {
  const set = textOf(element, style, reader.glyphs, reader.defaultFamily);
  const turned = transformationOf(element.attributes);
  reader.steps.push(...(turned.length === 0 ? [set] : ['q', ...turned, set, 'Q']));
  // A text comes with its own colour.
  reader.settings.delete('rg');
}
