/** A picture as operators of a content stream; its texts become texts of the paper. */

import type {
  FillOperation,
  Operation,
  Region,
  Segment,
  StrokeOperation,
  TextOperation,
} from '../../../forms/operation.ts';
import type { Glyphs } from '../../../type/glyphs.ts';
import type { PictureItem, Run } from '../display/display.ts';
import { colourOperator, decimal } from './operators.ts';

/** A line of text in a picture; its runs follow each other from a point of the baseline. */
export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly Run[];
}

/** A step of drawing a picture: operators, or a text in the coordinates that those before have set up. */
export type DrawingStep = string | PictureText;

/** What is known while a picture is written. */
interface Writing {
  readonly glyphs: Glyphs;
  readonly steps: DrawingStep[];
  /** Settings that hold now, by their operator; what is set already is not set again. */
  readonly settings: Map<string, string>;
}

/**
 * Makes a picture ready for its place: as large as fits, in the middle.
 *
 * @returns the steps, in order
 */
export function drawingSteps(
  { picture, x, y, width, height }: Omit<PictureItem, 'kind' | 'meaning'>,
  glyphs: Glyphs,
): readonly DrawingStep[] {
  const scale = Math.min(width / picture.width, height / picture.height);
  const shift = [
    x + (width - scale * picture.width) / 2,
    y + (height - scale * picture.height) / 2,
  ];
  const writing: Writing = { glyphs, steps: [], settings: new Map() };
  const place = `${scale} 0 0 ${scale} ${shift.map(decimal).join(' ')} cm`;
  writeWithin(place, picture.operations, writing);
  return writing.steps;
}

/**
 * Characters of a picture's texts that no typeface has.
 *
 * @returns each once
 */
export function missingInDrawing(
  operations: readonly Operation[],
  glyphs: Glyphs,
): readonly string[] {
  const missing = operations.flatMap((operation): readonly string[] => {
    if (operation.kind === 'group') return missingInDrawing(operation.operations, glyphs);
    if (operation.kind !== 'text') return [];
    return operation.runs.flatMap(({ family, text }) =>
      glyphs.missing(text, family, operation.bold),
    );
  });
  return [...new Set(missing)];
}

/** Writes operations in a state of their own, which begins with an operator and ends with them. */
function writeWithin(operator: string, operations: readonly Operation[], writing: Writing): void {
  const { steps, settings } = writing;
  const outside = [...settings];
  steps.push('q', operator);
  for (const operation of operations) writeOperation(operation, writing);
  steps.push('Q');
  settings.clear();
  for (const [name, setting] of outside) settings.set(name, setting);
}

function writeOperation(operation: Operation, writing: Writing): void {
  switch (operation.kind) {
    case 'fill':
      return writeFill(operation, writing);
    case 'stroke':
      return writeStroke(operation, writing);
    case 'text':
      return writeText(operation, writing);
    case 'group':
      return writeWithin(clipOperator(operation.clip), operation.operations, writing);
  }
}

function clipOperator({ path, rule }: Region): string {
  return `${outline(path)} ${rule === 'evenodd' ? 'W*' : 'W'} n`;
}

function writeFill({ path, rule, colour }: FillOperation, writing: Writing): void {
  set('rg', colourOperator(colour, 'rg'), writing);
  writing.steps.push(`${outline(path)} ${rule === 'evenodd' ? 'f*' : 'f'}`);
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function writeStroke(stroke: StrokeOperation, writing: Writing): void {
  const { path, colour, width, cap, join, miterLimit, dash, dashOffset } = stroke;
  set('RG', colourOperator(colour, 'RG'), writing);
  set('w', `${decimal(width)} w`, writing);
  set('J', `${CAPS[cap]} J`, writing);
  set('j', `${JOINS[join]} j`, writing);
  if (join === 'miter') set('M', `${decimal(miterLimit)} M`, writing);
  set('d', `[${dash.map(decimal).join(' ')}] ${decimal(dashOffset)} d`, writing);
  writing.steps.push(`${outline(path)} S`);
}

function set(operator: string, setting: string, { steps, settings }: Writing): void {
  if (settings.get(operator) === setting) return;
  steps.push(setting);
  settings.set(operator, setting);
}

/** How much of a text lies before the point that is given. */
const SHARES = { start: 0, middle: 0.5, end: 1 } as const;

function writeText(text: TextOperation, { steps, glyphs, settings }: Writing): void {
  const { x, y, anchor, size, bold, colour, matrix } = text;
  let width = 0;
  for (const { family, text: words } of text.runs) {
    width += glyphs.width(words, family, bold) * size;
  }
  const runs = text.runs.map((run) => ({ ...run, bold, size, colour }));
  const placed = { x: x - width * SHARES[anchor], y, runs };
  if (matrix === undefined) steps.push(placed);
  else steps.push('q', `${matrix.join(' ')} cm`, placed, 'Q');
  // A text comes with its own colour.
  settings.delete('rg');
}

function outline(path: readonly Segment[]): string {
  let operators = '';
  for (const segment of path) {
    const separator = operators === '' ? '' : ' ';
    operators += separator + segmentOperator(segment);
  }
  return operators;
}

function segmentOperator(segment: Segment): string {
  switch (segment[0]) {
    case 'M':
      return `${decimal(segment[1])} ${decimal(segment[2])} m`;
    case 'L':
      return `${decimal(segment[1])} ${decimal(segment[2])} l`;
    case 'C': {
      const controls = `${decimal(segment[1])} ${decimal(segment[2])} ${decimal(segment[3])} ${decimal(segment[4])}`;
      return `${controls} ${decimal(segment[5])} ${decimal(segment[6])} c`;
    }
    case 'Z':
      return 'h';
  }
}
