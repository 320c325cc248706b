/** Looks at a picture's operations with other means than the program's own. */

import { create } from 'fontkit';

import type { Picture } from '../../src/forms/figure.ts';
import type { Typeface } from '../../src/forms/fonts.ts';
import type { Operation, Segment, TextOperation } from '../../src/forms/operation.ts';
import { FONTS } from './fonts.ts';

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
  /** Every corner of every path, `[x, y]`. */
  readonly points: readonly (readonly [number, number])[];
  readonly paths: readonly ReadPath[];
}

/** An area or a line: what it is painted with, and its corners and controls. */
export interface ReadPath {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly points: readonly (readonly [number, number])[];
}

export function readPicture({ width, height, operations }: Picture): ReadPicture {
  const all = flattened(operations);
  const paths = all.flatMap((one) => readPath(one));
  return {
    viewBox: [0, 0, width, height],
    texts: all.flatMap((one) => (one.kind === 'text' ? [readText(one)] : [])),
    points: paths.flatMap(({ points }) => points),
    paths,
  };
}

function flattened(
  operations: readonly Operation[],
): readonly Exclude<Operation, { kind: 'group' }>[] {
  return operations.flatMap((one) => (one.kind === 'group' ? flattened(one.operations) : [one]));
}

function readPath(operation: Operation): readonly ReadPath[] {
  if (operation.kind === 'fill') {
    return [{ fill: operation.colour, points: pointsOf(operation.path) }];
  }
  if (operation.kind !== 'stroke') return [];
  const { colour, width, dash, path } = operation;
  return [{ stroke: colour, width, dash, points: pointsOf(path) }];
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

function readText({ runs, x, y, anchor, size, bold, colour }: TextOperation): ReadText {
  const width = runs.reduce((sum, run) => sum + widthOf(run.family, run.text, bold) * size, 0);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return {
    text: runs.map(({ text }) => text).join(''),
    size,
    bold,
    colour,
    families: runs.map(({ family }) => family),
    left,
    right: left + width,
    top: y - size * 0.86,
    bottom: y + size * 0.1,
  };
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

function pointsOf(path: readonly Segment[]): readonly (readonly [number, number])[] {
  return path.flatMap(([, ...numbers]) =>
    numbers.flatMap((x, index) => {
      const y = numbers[index + 1];
      return index % 2 === 0 && y !== undefined ? [[x, y] as const] : [];
    }),
  );
}
