/**
 * PNG files in the few forms that pdfkit reads rightly.
 *
 * It takes pixels of less than a byte for whole bytes wherever it has to look into them (when a palette has transparent
 * colours, or the rows come in seven passes), takes colour 255 of a palette for transparent, and states one transparent
 * colour of a picture without a palette in a way that readers refuse.
 */

import { deflateZlib, inflateZlib } from '../../../bytes/deflate.ts';
import { type PngChunk, pngChunks, pngFile, readPngHead } from '../../../forms/png.ts';

/** Colour types (ISO/IEC 15948, 11.2.2). */
const GREY = 0;
const COLOURS = 2;
const PALETTE = 3;
/** Added to a colour type whose last channel is opacity. */
const WITH_ALPHA = 4;

/** The seven passes (8.2): where each begins, and its steps. */
const PASSES: readonly Pass[] = [
  { left: 0, top: 0, across: 8, down: 8 },
  { left: 4, top: 0, across: 8, down: 8 },
  { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 },
  { left: 0, top: 2, across: 2, down: 4 },
  { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
];
const ONE_PASS: readonly Pass[] = [{ left: 0, top: 0, across: 1, down: 1 }];

interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

/** What the first chunk says. */
interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8, 16. */
  readonly depth: number;
  readonly type: number;
  readonly passes: readonly Pass[];
}

/**
 * The same picture with eight bits for a sample, in one pass, without a palette, its transparency a channel of its own.
 *
 * @returns the bytes themselves where pdfkit reads them rightly, and where they are damaged
 */
export function plainPng(bytes: Uint8Array): Uint8Array {
  if (readPngHead(bytes) === undefined) return bytes;
  const chunks = pngChunks(bytes);
  const head = headerOf(chunks);
  const hasTransparency = chunks.some(({ name }) => name === 'tRNS');
  const isHard = hasTransparency || (head.passes.length > 1 && head.depth < 8);
  if (!isHard || head.type > PALETTE) return bytes;
  try {
    return plainFile(head, chunks);
  } catch {
    return bytes;
  }
}

function headerOf(chunks: readonly PngChunk[]): Header {
  const { contents = new Uint8Array(13) } = chunks[0] ?? {};
  const view = new DataView(contents.buffer, contents.byteOffset, contents.byteLength);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: view.getUint8(8),
    type: view.getUint8(9),
    passes: view.getUint8(12) === 1 ? PASSES : ONE_PASS,
  };
}

function plainFile(head: Header, chunks: readonly PngChunk[]): Uint8Array {
  const { width, height, type } = head;
  const named = (wanted: string): Uint8Array | undefined =>
    chunks.find(({ name }) => name === wanted)?.contents;
  const transparency = named('tRNS');
  const paint = painterOf(head, named('PLTE') ?? new Uint8Array(), transparency);
  const channels = (type === GREY ? 1 : 3) + (transparency === undefined ? 0 : 1);
  const rowLength = 1 + width * channels;
  const rows = new Uint8Array(rowLength * height);
  eachPixel(head, chunks, (column, row, samples) => {
    paint(samples, rows.subarray(row * rowLength + 1 + column * channels).subarray(0, channels));
  });
  const plainType =
    (type === GREY ? GREY : COLOURS) + (transparency === undefined ? 0 : WITH_ALPHA);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, plainType, 0, 0, 0], 8);
  return pngFile([
    { name: 'IHDR', contents: header },
    ...chunks.filter(({ name }) => name === 'iCCP'),
    { name: 'IDAT', contents: deflateZlib(rows) },
    { name: 'IEND', contents: new Uint8Array() },
  ]);
}

/** Sets the bytes of a pixel, opacity last, by its samples; a palette has one number for each pixel. */
function painterOf(
  { depth, type }: Header,
  palette: Uint8Array,
  transparency: Uint8Array = new Uint8Array(),
): (samples: readonly number[], pixel: Uint8Array) => void {
  if (type === PALETTE) {
    return ([number = 0], pixel) => {
      pixel.set(palette.subarray(3 * number, 3 * number + 3));
      if (pixel.length > 3) pixel[3] = transparency[number] ?? 255;
    };
  }
  const transparent = Array.from({ length: transparency.length / 2 }, (_, at) => {
    return (transparency[2 * at] ?? 0) * 256 + (transparency[2 * at + 1] ?? 0);
  });
  const most = 2 ** depth - 1;
  return (samples, pixel) => {
    let isTransparent = true;
    for (const [at, sample] of samples.entries()) {
      pixel[at] = Math.round((sample * 255) / most);
      isTransparent &&= sample === transparent[at];
    }
    if (pixel.length > samples.length) pixel[samples.length] = isTransparent ? 0 : 255;
  };
}

/** Goes through the pixels, in the order of the file; the samples are those of the next one as soon as `visit` has ended. */
function eachPixel(
  { width, height, depth, type, passes }: Header,
  chunks: readonly PngChunk[],
  visit: (column: number, row: number, samples: readonly number[]) => void,
): void {
  const channels = type === COLOURS ? 3 : 1;
  const packed = chunks.flatMap(({ name, contents }) => (name === 'IDAT' ? [contents] : []));
  // Two bytes for each sample, and a byte before each row of each pass.
  const data = inflateZlib(Buffer.concat(packed), 6 * width * height + 14 * height + 64);
  const step = Math.max(1, (depth * channels) / 8);
  const samples: number[] = [];
  let at = 0;
  for (const { left, top, across, down } of passes) {
    const columns = Math.ceil((width - left) / across);
    const length = Math.ceil((columns * channels * depth) / 8);
    let above = new Uint8Array(length);
    // A pass without columns has no rows either.
    for (let row = columns > 0 ? top : height; row < height; row += down) {
      const bytes = unfiltered(data.subarray(at, at + 1 + length), above, step);
      at += 1 + length;
      for (let index = 0; index < columns; index += 1) {
        for (let channel = 0; channel < channels; channel += 1) {
          samples[channel] = sampleAt(bytes, index * channels + channel, depth);
        }
        visit(left + index * across, row, samples);
      }
      above = bytes;
    }
  }
}

function sampleAt(bytes: Uint8Array, index: number, depth: number): number {
  if (depth === 16) return (bytes[2 * index] ?? 0) * 256 + (bytes[2 * index + 1] ?? 0);
  const bit = index * depth;
  const shift = 8 - depth - (bit % 8);
  return ((bytes[Math.floor(bit / 8)] ?? 0) >> shift) & (2 ** depth - 1);
}

/**
 * A row as it was before it was filtered (9.2).
 *
 * @param written the kind of filter, and the row
 * @param step bytes of a pixel, at least one
 */
function unfiltered(written: Uint8Array, above: Uint8Array, step: number): Uint8Array<ArrayBuffer> {
  const kind = written[0] ?? 0;
  const row = new Uint8Array(written.subarray(1));
  for (let at = 0; at < row.length; at += 1) {
    const before = row[at - step] ?? 0;
    const over = above[at] ?? 0;
    const corner = above[at - step] ?? 0;
    row[at] = (row[at] ?? 0) + guessed(kind, before, over, corner);
  }
  return row;
}

function guessed(kind: number, before: number, over: number, corner: number): number {
  if (kind === 1) return before;
  if (kind === 2) return over;
  if (kind === 3) return (before + over) >> 1;
  return kind === 4 ? paeth(before, over, corner) : 0;
}

function paeth(before: number, over: number, corner: number): number {
  const guess = before + over - corner;
  const distances = [before, over, corner].map((one) => Math.abs(guess - one));
  const [first = 0, second = 0, third = 0] = distances;
  if (first <= second && first <= third) return before;
  return second <= third ? over : corner;
}
