/** Pixels as a PNG file (ISO/IEC 15948). */

import { deflateZlib } from '../../bytes/deflate.ts';
import { pngFile } from '../../forms/png.ts';
import type { Scratch } from './scratch.ts';
import type { Surface } from './surface.ts';

/** Colour types: three bytes for each pixel, or one that names a colour of the palette. */
const THREE_BYTES = 2;
const PALETTE = 3;
const LARGEST_PALETTE = 256;

/** Writes the file, with a palette where that holds all colours; the same pixels give the same bytes. */
export function encodePng(surface: Surface, scratch: Scratch): Uint8Array {
  const { width, height, colours } = surface;
  const isPalette = colours.length <= LARGEST_PALETTE;
  const type = isPalette ? PALETTE : THREE_BYTES;
  const packed = isPalette ? numberRows(surface, scratch) : colourRows(surface, scratch);
  // Eight bits, then the only ways of packing, of filtering, and of one pass.
  const header = [...fourBytes(width), ...fourBytes(height), 8, type, 0, 0, 0];
  const palette = { name: 'PLTE', contents: Uint8Array.from(colours.flatMap(bytesOf)) };
  return pngFile([
    { name: 'IHDR', contents: Uint8Array.from(header) },
    ...(isPalette ? [palette] : []),
    { name: 'IDAT', contents: deflateZlib(packed) },
    { name: 'IEND', contents: new Uint8Array() },
  ]);
}

function bytesOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Before each row stands 0: it is written as it is. */
function numberRows({ width, height, pixels }: Surface, scratch: Scratch): Uint8Array {
  const rows = scratch.rows((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

function colourRows({ width, height, pixels, colours }: Surface, scratch: Scratch): Uint8Array {
  const rows = scratch.rows((width * 3 + 1) * height);
  for (const [at, number] of pixels.entries()) {
    const start = Math.floor(at / width) * (width * 3 + 1) + 1 + (at % width) * 3;
    rows.set(bytesOf(colours[number] ?? 0), start);
  }
  return rows;
}

/** Four bytes, the highest first. */
function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
