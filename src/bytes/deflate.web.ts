/** In the page: as `deflate.ts`, with pako, which is zlib in another language and gives its bytes. */

import { deflate as pakoDeflate, deflateRaw as pakoDeflateRaw, Inflate } from 'pako';

import { asBuffer } from './buffer.web.ts';

/** Packs bytes as they lie in a zip archive (RFC 1951), at zlib's usual level. */
export function deflateRaw(bytes: Uint8Array): Buffer {
  return asBuffer(pakoDeflateRaw(bytes));
}

/**
 * As `deflateRaw`, with a header and a checksum around it (RFC 1950), as in a PDF.
 *
 * @returns bytes that must stay as they are
 */
export function deflateZlib(bytes: Uint8Array): Buffer {
  if (bytes.length > LARGEST_KEPT) return asBuffer(pakoDeflate(bytes));
  const key = LATIN.decode(bytes);
  const packed = kept.packed.get(key) ?? asBuffer(pakoDeflate(bytes));
  keep(key, packed);
  return packed;
}

/**
 * A paper is written anew after every edited cell, and nearly all of its pages are what they were: packing them is
 * among the longest that somebody waits for. What was not packed for the longest time goes first.
 */
const kept = { packed: new Map<string, Buffer>(), size: 0 };

/** Bytes before packing; 240 pages are 8 million. */
const MOST_KEPT = 16_000_000;
const LARGEST_KEPT = 200_000;

/** One byte, one character. */
const LATIN = new TextDecoder('latin1');

function keep(key: string, packed: Buffer): void {
  if (!kept.packed.delete(key)) kept.size += key.length;
  kept.packed.set(key, packed);
  for (const [oldest] of kept.packed) {
    if (kept.size <= MOST_KEPT) return;
    kept.packed.delete(oldest);
    kept.size -= oldest.length;
  }
}

/**
 * Unpacks what lies in a zip archive (RFC 1951).
 *
 * @param most the greatest number of bytes that may come out, at least 1
 * @throws when the packed bytes are damaged or cut off, or unfold further
 */
export function inflateRaw(packed: Uint8Array, most: number): Buffer {
  return inflated(packed, most, true);
}

/** As `inflateRaw`, for bytes with a header and a checksum around them (RFC 1950), as in a PNG. */
export function inflateZlib(packed: Uint8Array, most: number): Buffer {
  return inflated(packed, most, false);
}

/** As `inflateRaw`, for a gzip file (RFC 1952): pako knows it by its first bytes. */
export function inflateGzip(packed: Uint8Array, most: number): Buffer {
  return inflated(packed, most, false);
}

/** Never holds more than `most` and one chunk. */
function inflated(packed: Uint8Array, most: number, raw: boolean): Buffer {
  const chunks: Uint8Array[] = [];
  const inflator = new Inflate({ raw, chunkSize: 65_536 });
  const size = { length: 0 };
  inflator.onData = (chunk) => {
    if (typeof chunk === 'string') throw new Error('pako was not asked for text.');
    size.length += chunk.length;
    if (size.length > most) throw new RangeError('The bytes unfold further than allowed.');
    chunks.push(chunk);
  };
  inflator.onEnd = () => undefined;
  if (!inflator.push(packed, true)) throw new Error(`${inflator.msg} (${inflator.err})`);
  return Buffer.concat(chunks);
}
