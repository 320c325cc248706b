/** Text on a picture: how wide it is, where its ink lies, how it is painted. */

import type { ChartLook } from '../office/chartLook.ts';
import { breakIntoLines } from '../type/lines.ts';
import type { Metrics } from '../type/metrics.ts';
import type { Context2D } from './canvas/context.ts';
import { fontName } from './canvas/font.ts';
import type { Box } from './geometry.ts';

/** A text with its manner. */
export interface Lettered {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** A text at its place; `x` is the side that `align` names, `baseline` the line it stands on. */
export interface PlacedText extends Lettered {
  readonly x: number;
  readonly baseline: number;
  readonly align: 'left' | 'center' | 'right';
}

/** What a draughtsman works with: measures and names of the typefaces of one FontSet, and how all else looks. */
export interface Lettering {
  readonly look: ChartLook;
  /** In points. */
  readonly width: (text: string, size: number, bold: boolean) => number;
  /** Breaks a plain text into lines by the rules of a paragraph; at least one. */
  readonly lines: (text: string, size: number, room: number) => readonly string[];
  /** As a canvas names it. */
  readonly font: (size: number, bold: boolean) => string;
}

/** The ink of Japanese text above and below the baseline, in parts of the font size, with a little air. */
export const ASCENT = 0.87;
export const DESCENT = 0.12;

/** Lines of one text stand this far apart, in parts of the font size. */
export const LINE_HEIGHT = 1.18;

/** Sets charts in the text face; characters it lacks come from the other faces, run by run. */
export function createLettering(metrics: Metrics, look: ChartLook): Lettering {
  const { textFamily } = metrics;
  const measure = metrics.measurer(textFamily, false);
  return {
    look,
    width: (text, size, bold) => metrics.width(text, textFamily, bold) * size,
    lines: (text, size, room) => breakIntoLines(text, measure, room / size),
    font: (size, bold) => fontName({ family: textFamily, size, bold }),
  };
}

/** The box that a text's ink fills. */
export function inkBox(lettering: Lettering, placed: PlacedText): Box {
  const width = lettering.width(placed.text, placed.size, placed.bold);
  const share = { left: 0, center: 0.5, right: 1 }[placed.align];
  const left = placed.x - width * share;
  return {
    left,
    right: left + width,
    top: placed.baseline - placed.size * ASCENT,
    bottom: placed.baseline + placed.size * DESCENT,
  };
}

/** The baseline of a text whose ink is centred on `y`. */
export function baselineAround(y: number, size: number): number {
  return y + ((ASCENT - DESCENT) / 2) * size;
}

/** Paints texts onto a canvas. */
export function paintTexts(
  context: Context2D,
  lettering: Lettering,
  texts: readonly PlacedText[],
): void {
  context.save();
  context.textBaseline = 'alphabetic';
  for (const { text, size, bold, colour, x, baseline, align } of texts) {
    context.font = lettering.font(size, bold);
    context.fillStyle = colour;
    context.textAlign = align;
    context.fillText(text, x, baseline);
  }
  context.restore();
}
