/** The cut of a value axis: two waves across the plot, as drawn by hand where a part is left out. */

import type { PictureSize } from '../forms/figure.ts';
import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import type { PlacedText } from './lettering.ts';
import { COLOURS } from './theme.ts';
import { WORDS } from './words.ts';

const WAVE = {
  full: { length: 16, height: 1.5, gap: 3.6 },
  small: { length: 12, height: 1.1, gap: 3 },
};
const WORD_WIDTH = 4.4;

/**
 * Paints the waves within the band, up to the word that says what they mean.
 *
 * @param texts of the picture; the word of the cut is among them
 */
export function paintCut(
  context: Context2D,
  band: Box,
  texts: readonly PlacedText[],
  detail: PictureSize['detail'],
): void {
  const word = texts.find(({ text }) => text === WORDS.cut);
  const right = word === undefined ? band.right : word.x - word.size * WORD_WIDTH;
  const { length, height, gap } = WAVE[detail];
  const middle = (band.top + band.bottom) / 2;
  context.save();
  context.strokeStyle = COLOURS.quiet;
  context.lineWidth = 0.7;
  context.beginPath();
  for (const y of [middle - gap / 2, middle + gap / 2]) {
    traceWave(context, band.left, right, y, length, height);
  }
  context.stroke();
  context.restore();
}

/** Half waves up and down; the last one is cut to end where the word begins. */
function traceWave(
  context: Context2D,
  left: number,
  right: number,
  y: number,
  length: number,
  height: number,
): void {
  const halves = Math.max(2, Math.round((right - left) / (length / 2)));
  const half = (right - left) / halves;
  context.moveTo(left, y);
  for (let index = 0; index < halves; index += 1) {
    const x = left + index * half;
    const reach = y + (index % 2 === 0 ? -1 : 1) * height * 1.6;
    context.bezierCurveTo(x + half * 0.36, reach, x + half * 0.64, reach, x + half, y);
  }
}
