/**
 * Operators of a content stream (ISO 32000-1, Annex A), written as text. pdfkit writes the
 * same with some twenty calls and a dozen objects each, which for charts was half the cost of a paper.
 *
 * The origin is the upper left corner and y points down, as pdfkit sets up every page.
 */

import type { RectangleItem, RuleItem } from '../display/display.ts';

/** A number as a content stream has it; a thousandth of a point is finer than any printer. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A place on the page is ${value}.`);
  const thousandths = Math.round(value * 1000);
  if (Math.abs(thousandths) > LARGEST_DECIMAL) return String(thousandths / 1000);
  const size = Math.abs(thousandths);
  const sign = thousandths < 0 ? '-' : '';
  return `${sign}${Math.trunc(size / 1000)}${THOUSANDTHS[size % 1000] ?? ''}`;
}

/** Far beyond any page; up to here the parts before and behind the point are written one by one. */
const LARGEST_DECIMAL = 1e9;
/** What stands behind the whole number. Writing a fraction takes JavaScript ten times as long as looking it up. */
const THOUSANDTHS = Array.from({ length: 1000 }, (_, part) => String(part / 1000).slice(1));

/** Sets the colour of areas and texts, or of lines. */
export function colourOperator(colour: string, operator: 'rg' | 'RG'): string {
  const known = colours.get(colour) ?? sharesOf(colour);
  if (colours.size >= COLOURS_KEPT) colours.clear();
  colours.set(colour, known);
  return `${known} ${operator}`;
}

/** A paper has a dozen colours and asks for them ten thousand times. */
const colours = new Map<string, string>();
const COLOURS_KEPT = 200;

/** Red, green and blue from 0 to 1. */
function sharesOf(colour: string): string {
  const [, ...parts] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (parts.length === 0) throw new Error(`“${colour}” is no colour of the form #RRGGBB.`);
  const shares = parts.map((part) => decimal(Number.parseInt(part, 16) / 255));
  return shares.join(' ');
}

/** A rectangle; nothing when it has neither fill nor line. */
export function rectangleOperators({ x, y, width, height, fill, line }: RectangleItem): string {
  const path = `${[x, y, width, height].map(decimal).join(' ')} re`;
  const operators = [
    ...(fill === undefined ? [] : [colourOperator(fill, 'rg')]),
    ...(line === undefined ? [] : [lineOperators(line.colour, line.width, '[] 0 d')]),
    path,
  ];
  if (fill === undefined && line === undefined) return '';
  const paint = fill === undefined ? 'S' : line === undefined ? 'f' : 'B';
  return [...operators, paint].join('\n');
}

/** A straight rule. */
export function ruleOperators({ x1, y1, x2, y2, colour, width, dash }: RuleItem): string {
  const pattern =
    dash === undefined ? '[] 0 d' : `[${decimal(dash.length)} ${decimal(dash.space)}] 0 d`;
  const [from, to] = [`${decimal(x1)} ${decimal(y1)} m`, `${decimal(x2)} ${decimal(y2)} l`];
  return `${lineOperators(colour, width, pattern)}\n${from} ${to}\nS`;
}

/** Nothing is left as an earlier line had it. */
function lineOperators(colour: string, width: number, dash: string): string {
  return `${colourOperator(colour, 'RG')} ${decimal(width)} w 0 J 0 j 10 M ${dash}`;
}
