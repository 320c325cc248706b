/** Text on a picture: how wide it is, where its ink lies, how it is painted. */

import type { FontSet } from '../forms/fonts.ts';
import type { Context2D } from './canvas/context.ts';
import { parseFontChoice, registerFont, textWidth } from './canvas/fonts.ts';
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

/** Measures and names the typefaces of one FontSet. */
export interface Lettering {
  /** Makes the canvas know this FontSet's typefaces. */
  readonly use: () => void;
  /** In points. */
  readonly width: (text: string, size: number, bold: boolean) => number;
  /** As a canvas names it. */
  readonly font: (size: number, bold: boolean) => string;
}

/** The ink of Japanese text above and below the baseline, in parts of the font size, with a little air. */
export const ASCENT = 0.87;
export const DESCENT = 0.12;

/** Lines of one text stand this far apart, in parts of the font size. */
export const LINE_HEIGHT = 1.18;

const WIDTHS_KEPT = 5000;

/** Sets charts in the text face; characters it lacks come from the fallback faces, run by run. */
export function createLettering(fonts: FontSet): Lettering {
  const typefaces = [fonts.text, ...fonts.fallback];
  const families = typefaces.map(({ family }) => `"${family}"`).join(', ');
  const font = (size: number, bold: boolean): string =>
    `${bold ? 'bold ' : ''}${String(size)}px ${families}, sans-serif`;
  const use = (): void => {
    for (const { family, normal, bold } of typefaces) {
      registerFont(normal, { family, weight: 400 });
      registerFont(bold, { family, weight: 700 });
    }
  };
  const widths = { normal: new Map<string, number>(), bold: new Map<string, number>() };
  const width = (text: string, size: number, bold: boolean): number => {
    const known = bold ? widths.bold : widths.normal;
    const inEm = known.get(text) ?? textWidth(parseFontChoice(font(1, bold)), text);
    if (known.size > WIDTHS_KEPT) known.clear();
    known.set(text, inEm);
    return inEm * size;
  };
  return { use, width, font };
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
