/** The chunks of a PNG file, as far as somebody has to know them who places it on a page or writes one. */

import { crc32 } from '../bytes/crc32.ts';

/** What the file says of itself before its pixels. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = [0x89_50_4e_47, 0x0d_0a_1a_0a] as const;
/** Length, name and checksum of a chunk. */
const FRAME = 12;

/**
 * Reads the size, and goes through the chunks to the last one (ISO/IEC 15948, 5.3 and 11.2): a file that was cut off or
 * damaged on its way can be drawn by nobody. The checksum of a chunk that may be passed over (5.4) is not asked for, nor is
 * what stands behind the last chunk.
 *
 * @returns undefined when the bytes are no PNG, or not a whole one
 */
export function readPngHead(bytes: Uint8Array): PngHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 33 || SIGNATURE.some((word, at) => view.getUint32(4 * at) !== word)) {
    return undefined;
  }
  let hasPixels = false;
  for (let at = 8; at + FRAME <= view.byteLength;) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > view.byteLength) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((at === 8) !== (name === 'IHDR' && length === 13)) return undefined;
    const isNeeded = /^[A-Z]/u.test(name);
    if (isNeeded && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      return undefined;
    }
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') {
      return hasPixels ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
    }
    at = end;
  }
  return undefined;
}

/** A chunk without its frame. */
export interface PngChunk {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** The chunks of a file that `readPngHead` has found whole. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + FRAME <= view.byteLength;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, contents: bytes.subarray(at + 8, at + 8 + length) });
    if (name === 'IEND') break;
    at += FRAME + length;
  }
  return chunks;
}

/** Writes a file of these chunks, each with its length before it and its checksum behind it. */
export function pngFile(chunks: readonly PngChunk[]): Uint8Array {
  const length = chunks.reduce((sum, { contents }) => sum + FRAME + contents.length, 8);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of SIGNATURE.entries()) view.setUint32(4 * index, word);
  let at = 8;
  for (const { name, contents } of chunks) {
    view.setUint32(at, contents.length);
    bytes.set(new TextEncoder().encode(name), at + 4);
    bytes.set(contents, at + 8);
    const end = at + 8 + contents.length;
    view.setUint32(end, crc32(bytes.subarray(at + 4, end)));
    at = end + 4;
  }
  return bytes;
}
