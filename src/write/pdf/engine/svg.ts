import type { SvgItem } from '../display.ts';
import { clustersOf } from './clusters.ts';
import type { Glyphs } from './glyphs.ts';

/** A picture as pdfmake draws it, and what stands in the way of drawing it. */
export interface PreparedSvg {
  readonly svg: string;
  /** Characters of its texts that no typeface has. */
  readonly missing: readonly string[];
  /** `href` of images that would have to be fetched. */
  readonly foreign: readonly string[];
}

/** The manner of the text inside an element. */
interface Manner {
  readonly family: string;
  readonly bold: boolean;
  /** Inside `<text>`, so that characters are drawn. */
  readonly drawn: boolean;
}

interface Reader {
  readonly glyphs: Glyphs;
  readonly missing: Set<string>;
  readonly foreign: string[];
}

/** Comments, instructions, CDATA, tags, and the text between them. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<\/?[^\s/>]+(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Makes a picture ready: its size becomes that of its place on the page, and characters
 * that its family lacks are set in the first fallback family that has them.
 *
 * Families and weights are read from attributes and `style` attributes, as `draw/` writes
 * them; style sheets inside a picture are left to the renderer.
 *
 * @param defaultFamily for texts that name no family of the font set
 * @returns the picture; with `missing` and `foreign` empty it can be drawn
 * @throws when it has no `<svg>`, or its `<svg>` has neither viewBox nor size
 */
export function prepareSvg(
  { svg, width, height }: Pick<SvgItem, 'svg' | 'width' | 'height'>,
  glyphs: Glyphs,
  defaultFamily: string,
): PreparedSvg {
  const reader: Reader = { glyphs, missing: new Set(), foreign: [] };
  const outermost: Manner = { family: defaultFamily, bold: false, drawn: false };
  const open: Manner[] = [];
  const output: string[] = [];
  const tokens = Array.from(svg.matchAll(TOKEN), ([token]) => token);
  const root = tokens.findIndex((token) => /^<svg[\s>]/.test(token));
  if (root < 0) throw new Error('A picture is not an SVG.');

  for (const [index, token] of tokens.entries()) {
    const manner = open.at(-1) ?? outermost;
    if (!token.startsWith('<')) output.push(manner.drawn ? covered(token, manner, reader) : token);
    else output.push(index === root ? sized(token, width, height) : token);
    if (token.startsWith('</')) open.pop();
    else if (/^<\w/.test(token)) {
      const inside = enter(token, manner, reader);
      if (!token.endsWith('/>')) open.push(inside);
    }
  }
  return { svg: output.join(''), missing: [...reader.missing], foreign: reader.foreign };
}

/** The manner inside a tag; notes what an image would fetch. */
function enter(tag: string, outside: Manner, { glyphs, foreign }: Reader): Manner {
  const attributes = attributesOf(tag);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const href = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
  if (name === 'image' && !href.trim().startsWith('data:')) foreign.push(href);
  const style = attributes.get('style') ?? '';
  const named = propertyOf(style, 'font-family') ?? attributes.get('font-family') ?? '';
  const weight = propertyOf(style, 'font-weight') ?? attributes.get('font-weight');
  return {
    family: knownFamily(named, glyphs) ?? outside.family,
    bold: weight === undefined ? outside.bold : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    drawn: name === 'text' || (outside.drawn && (name === 'tspan' || name === 'a')),
  };
}

/** A stretch of text with the characters that the family lacks set in another one. */
function covered(text: string, { family, bold }: Manner, { glyphs, missing }: Reader): string {
  const clusters = clustersOf(decoded(text)).map((cluster) => {
    const found = /^\s$/.test(cluster) ? family : glyphs.family(cluster, bold, family);
    if (found === undefined) missing.add(cluster);
    const other = found !== undefined && found !== family;
    return other ? `<tspan font-family="${found}">${cluster}</tspan>` : encoded(cluster);
  });
  return clusters.join('');
}

/** The root tag with the size it has on the page, and a viewBox that keeps its coordinates. */
function sized(tag: string, width: number, height: number): string {
  const attributes = attributesOf(tag);
  const own = [attributes.get('width'), attributes.get('height')].map((size) =>
    Number.parseFloat(size ?? ''),
  );
  const viewBox = attributes.get('viewBox') ?? `0 0 ${own.join(' ')}`;
  if (viewBox.includes('NaN')) throw new Error('A picture has neither viewBox nor size.');
  const rest = tag.replaceAll(/\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return rest.replace(/^<svg/, `<svg width="${width}" height="${height}" viewBox="${viewBox}"`);
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const all = Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', double, single]) => {
    return [name, double ?? single ?? ''] as const;
  });
  return new Map(all);
}

function propertyOf(style: string, name: string): string | undefined {
  const property = style.split(';').find((one) => one.split(':')[0]?.trim() === name);
  return property?.slice(property.indexOf(':') + 1).trim();
}

/** The first of the families in a list `'BIZ UDPGothic', sans-serif` that the font set has. */
function knownFamily(list: string, { families }: Glyphs): string | undefined {
  const names = list.split(',').map((name) => name.replaceAll(/['"]|&quot;|&apos;/g, '').trim());
  return names
    .map((name) => families.find((family) => family.toLowerCase() === name.toLowerCase()))
    .find((family) => family !== undefined);
}

/** Text without references; svg-to-pdfkit would take 𠮷 written as one for another character. */
function decoded(text: string): string {
  return text.replaceAll(
    REFERENCE,
    (reference: string, decimal = '', hexadecimal = '', name = '') => {
      if (name !== '') return NAMED.get(name) ?? reference;
      const digits =
        decimal === '' ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
      return String.fromCodePoint(digits);
    },
  );
}

function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
