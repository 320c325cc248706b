/** Reads a picture back as a program that knows only SVG would. */

import { create } from 'fontkit';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

import type { Typeface } from '../../src/forms/fonts.ts';
import { FONTS } from './fonts.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface ReadText {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Of each run. */
  readonly families: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ReadPicture {
  readonly viewBox: readonly number[];
  readonly texts: readonly ReadText[];
  readonly ids: readonly string[];
  /** Every corner of every path, `[x, y]`. */
  readonly points: readonly (readonly [number, number])[];
  readonly paths: readonly Readonly<Record<string, string>>[];
}

export function readPicture(svg: string): ReadPicture {
  const all = elementsOf(parseFragment(svg));
  const root = all.find(({ tagName }) => tagName === 'svg');
  if (root === undefined) throw new Error('There is no picture.');
  const family = attributesOf(root)['font-family'] ?? '';
  const paths = all.filter(({ tagName }) => tagName === 'path').map(attributesOf);
  return {
    viewBox: (attributesOf(root)['viewBox'] ?? '').split(' ').map(Number),
    texts: all.filter(({ tagName }) => tagName === 'text').map((one) => readText(one, family)),
    ids: all.flatMap((element) => attributesOf(element)['id'] ?? []),
    points: paths.flatMap((path) => pointsOf(path['d'] ?? '')),
    paths,
  };
}

/** Pairs of texts whose ink shares an area. */
export function collisions({ texts }: ReadPicture): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Texts and corners outside the picture; a line's half width of 1 point is allowed for. */
export function strays({ viewBox, texts, points }: ReadPicture): readonly string[] {
  const [, , width = 0, height = 0] = viewBox;
  const outside = texts.filter(
    ({ left, right, top, bottom }) =>
      left < -0.05 || right > width + 0.05 || top < -0.05 || bottom > height + 0.05,
  );
  const lost = points.filter(([x, y]) => x < -0.05 || y < -0.05 || x > width || y > height);
  return [...outside.map(({ text }) => text), ...lost.map(([x, y]) => `${String(x)},${String(y)}`)];
}

function elementsOf(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap((one) => elementsOf(one)) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function readText(element: Element, inherited: string): ReadText {
  const attributes = attributesOf(element);
  const own = attributes['font-family'] ?? inherited;
  const bold = attributes['font-weight'] === '700';
  const size = Number(attributes['font-size']);
  const runs = element.childNodes.map((child) => {
    const family = 'tagName' in child ? (attributesOf(child)['font-family'] ?? own) : own;
    return { family: firstFamily(family), text: textOf(child) };
  });
  const width = runs.reduce((sum, run) => sum + widthOf(run.family, run.text, bold) * size, 0);
  const share = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0;
  const left = Number(attributes['x']) - width * share;
  const baseline = Number(attributes['y']);
  return {
    text: textOf(element),
    size,
    bold,
    colour: attributes['fill'] ?? '#000000',
    families: runs.map(({ family }) => family),
    left,
    right: left + width,
    top: baseline - size * 0.86,
    bottom: baseline + size * 0.1,
  };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((one) => textOf(one)).join('') : '';
}

function firstFamily(list: string): string {
  return (list.split(',')[0] ?? '').replaceAll("'", '');
}

const faces = new Map<string, (text: string) => number>();

function widthOf(family: string, text: string, bold: boolean): number {
  const key = `${family}/${String(bold)}`;
  const known = faces.get(key) ?? measure(family, bold);
  faces.set(key, known);
  return known(text);
}

function measure(family: string, bold: boolean): (text: string) => number {
  const all: readonly Typeface[] = [FONTS.text, FONTS.figures, ...FONTS.fallback];
  const typeface = all.find((one) => one.family === family);
  if (typeface === undefined) throw new Error(`The picture names the unknown family ${family}.`);
  const font = create(Buffer.from(bold ? typeface.bold : typeface.normal));
  if (!('layout' in font)) throw new Error('not a single font');
  return (text) => font.layout(text).advanceWidth / font.unitsPerEm;
}

function pointsOf(path: string): readonly (readonly [number, number])[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, index) => {
    const y = numbers[index + 1];
    return index % 2 === 0 && y !== undefined ? [[x, y] as const] : [];
  });
}
