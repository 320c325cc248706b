/** The package `canvas` as chartjs-node-canvas asks for it. */

import { Canvas } from './canvas.ts';

/**
 * Makes a page to draw on.
 *
 * @param width in points
 * @param height in points
 * @param type only `svg`: what is recorded are lines, not pixels
 * @throws when a raster image or a PDF is asked for
 */
export function createCanvas(width: number, height: number, type?: string): Canvas {
  if (type !== 'svg')
    throw new Error('This canvas records lines and texts only: ask for the type “svg”.');
  return new Canvas(width, height);
}
