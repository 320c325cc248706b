/** The pixels of a picture while it is painted: each names one of the colours that were met so far. */

import type { Coverage } from './coverage.ts';
import type { Scratch } from './scratch.ts';

/** Pixels, row by row, by the numbers of their colours. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint16Array;
  /** Red × 65536 + green × 256 + blue, in the order in which they were met. */
  readonly colours: number[];
  readonly numbers: Map<number, number>;
}

const WHITE = 0xff_ff_ff;
/** Shares are rounded to so many steps: nobody sees more, and a palette holds the colours of most charts. */
const STEPS = 16;

/** A white surface; holds until the next one is made of the same scratch. */
export function createSurface(width: number, height: number, scratch: Scratch): Surface {
  const pixels = scratch.pixels(width * height);
  return { width, height, pixels, colours: [WHITE], numbers: new Map([[WHITE, 0]]) };
}

/**
 * Lays a colour over what is there.
 *
 * @param colour `#1D4B75`
 * @param shown the share of each pixel that may be painted on; absent for all of it
 */
export function cover(
  surface: Surface,
  { left, top, width, height, shares, stride }: Coverage,
  colour: string,
  shown: Float32Array | undefined,
): void {
  const { pixels } = surface;
  const ink = Number.parseInt(colour.slice(1), 16);
  const whole = paletteNumber(ink, surface);
  for (let row = 0; row < height; row += 1) {
    const start = (top + row) * surface.width + left;
    for (let column = 0; column < width; column += 1) {
      const share = shares[row * stride + column] ?? 0;
      if (share === 0) continue;
      const at = start + column;
      const steps = Math.round((shown === undefined ? share : share * (shown[at] ?? 0)) * STEPS);
      if (steps === STEPS) pixels[at] = whole;
      else if (steps > 0) pixels[at] = mixed(pixels[at] ?? 0, ink, steps, surface);
    }
  }
}

function paletteNumber(colour: number, { colours, numbers }: Surface): number {
  const known = numbers.get(colour);
  if (known !== undefined) return known;
  const number = colours.length;
  colours.push(colour);
  numbers.set(colour, number);
  return number;
}

function mixed(number: number, ink: number, steps: number, surface: Surface): number {
  const below = surface.colours[number] ?? WHITE;
  let colour = 0;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const from = (below >> shift) & 255;
    const to = (ink >> shift) & 255;
    colour += Math.round(from + ((to - from) * steps) / STEPS) << shift;
  }
  return paletteNumber(colour, surface);
}
