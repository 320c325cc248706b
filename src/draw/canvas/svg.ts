/** The record as SVG. */

import type { Colour } from './colour.ts';
import type { TextRun } from './fonts.ts';
import type {
  Clip,
  FillOperation,
  Operation,
  StrokeOperation,
  TextOperation,
} from './operation.ts';
import type { Matrix, Segment } from './path.ts';

/** What the picture is called and how large it is. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Stands before every id, so that several pictures fit into one web page. */
  readonly idPrefix: string;
}

/**
 * Writes operations as one SVG element. Text stays text; same operations, same bytes.
 *
 * @param operations in the order they are painted
 */
export function toSvg(operations: readonly Operation[], page: Page): string {
  const clips = new ClipPaths(page.idPrefix);
  const family = mainFamily(operations);
  const content = grouped(operations, clips, family);
  const [width, height] = [number(page.width), number(page.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}"${family === undefined ? '' : familyAttribute(family)}>`,
    clips.definitions(),
    content,
    '</svg>',
  ].join('');
}

/** Clip paths that were used, each with an id of its own. */
class ClipPaths {
  readonly #prefix: string;
  readonly #ids = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  idOf({ path, rule }: Clip): string {
    const attributes = `d="${pathData(path)}"${rule === 'evenodd' ? ' clip-rule="evenodd"' : ''}`;
    const id = this.#ids.get(attributes) ?? `${this.#prefix}clip${String(this.#ids.size + 1)}`;
    this.#ids.set(attributes, id);
    return id;
  }

  definitions(): string {
    if (this.#ids.size === 0) return '';
    const paths = [...this.#ids].map(
      ([attributes, id]) => `<clipPath id="${id}"><path ${attributes}/></clipPath>`,
    );
    return `<defs>${paths.join('')}</defs>`;
  }
}

/** Neighbours under the same clip share a group. */
function grouped(
  operations: readonly Operation[],
  clips: ClipPaths,
  family: string | undefined,
): string {
  const parts: string[] = [];
  let open: readonly string[] = [];
  for (const operation of operations) {
    const chain = clipChain(operation.clip, clips);
    const firstOther = chain.findIndex((id, index) => open[index] !== id);
    const shared = firstOther === -1 ? Math.min(chain.length, open.length) : firstOther;
    parts.push('</g>'.repeat(open.length - shared));
    parts.push(...chain.slice(shared).map((id) => `<g clip-path="url(#${id})">`));
    parts.push(element(operation, family));
    open = chain;
  }
  return parts.join('') + '</g>'.repeat(open.length);
}

/** Outermost first. */
function clipChain(clip: Clip | undefined, clips: ClipPaths): readonly string[] {
  return clip === undefined ? [] : [...clipChain(clip.parent, clips), clips.idOf(clip)];
}

function element(operation: Operation, family: string | undefined): string {
  if (operation.kind === 'text') return textElement(operation, family);
  return operation.kind === 'fill' ? fillElement(operation) : strokeElement(operation);
}

function fillElement({ path, colour, rule }: FillOperation): string {
  const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
  return `<path d="${pathData(path)}"${paint('fill', colour)}${evenOdd}/>`;
}

function strokeElement(operation: StrokeOperation): string {
  const { path, colour, width, cap, join, miterLimit, dash, dashOffset } = operation;
  const dashed = dash.some((length) => length > 0);
  return [
    `<path d="${pathData(path)}" fill="none"${paint('stroke', colour)}`,
    width === 1 ? '' : ` stroke-width="${number(width)}"`,
    cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
    join === 'miter' ? ` stroke-miterlimit="${number(miterLimit)}"` : ` stroke-linejoin="${join}"`,
    dashed ? ` stroke-dasharray="${dash.map(number).join(' ')}"` : '',
    dashed && dashOffset !== 0 ? ` stroke-dashoffset="${number(dashOffset)}"` : '',
    '/>',
  ].join('');
}

function textElement(operation: TextOperation, family: string | undefined): string {
  const { runs, anchor, weight, colour } = operation;
  const [only] = runs;
  const single = runs.length === 1 && only !== undefined;
  return [
    `<text${position(operation)}`,
    single && only.family !== family ? familyAttribute(only.family) : '',
    weight === 400 ? '' : ` font-weight="${String(weight)}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    `${paint('fill', colour)}>`,
    single ? escaped(only.text) : runs.map((run) => span(run, family)).join(''),
    '</text>',
  ].join('');
}

function span({ text, family }: TextRun, main: string | undefined): string {
  return family === main
    ? escaped(text)
    : `<tspan${familyAttribute(family)}>${escaped(text)}</tspan>`;
}

/** A matrix that only moves and enlarges goes into the coordinates, which keeps them readable. */
function position({ x, y, matrix, size }: TextOperation): string {
  const [a, b, c, d, e, f] = matrix;
  if (b === 0 && c === 0 && a === d && a > 0) {
    return ` x="${number(a * x + e)}" y="${number(d * y + f)}" font-size="${number(size * a)}"`;
  }
  return ` transform="${matrixText(matrix)}" x="${number(x)}" y="${number(y)}" font-size="${number(size)}"`;
}

function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((part) => String(Math.round(part * 1e5) / 1e5 + 0)).join(' ')})`;
}

/** The family most readers' programs lack ends in a generic one. */
function familyAttribute(family: string): string {
  return ` font-family="'${escaped(family)}', sans-serif"`;
}

function mainFamily(operations: readonly Operation[]): string | undefined {
  const first = operations.find((operation) => operation.kind === 'text');
  return first?.runs[0]?.family;
}

function paint(attribute: 'fill' | 'stroke', { hex, opacity }: Colour): string {
  const alpha = opacity < 1 ? ` ${attribute}-opacity="${number(opacity)}"` : '';
  return attribute === 'fill' && hex === '#000000' ? alpha : ` ${attribute}="${hex}"${alpha}`;
}

function pathData(path: readonly Segment[]): string {
  let data = '';
  for (const [command, ...coordinates] of path) data += command + coordinates.map(number).join(' ');
  return data;
}

/** Hundredths of a point are finer than any printer; adding 0 turns −0 into 0. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
