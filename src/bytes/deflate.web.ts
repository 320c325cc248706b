/** In the page: as `deflate.ts`, with pako, which is zlib in another language and gives its bytes. */

import {
  Inflate,
  Z_DEFAULT_STRATEGY,
  Z_FINISH,
  Z_STREAM_END,
  zlibDeflate,
  zlibDeflateInit2,
  zlibDeflateReset,
  ZStream,
} from 'pako';

/** Packs bytes as they lie in a zip archive (RFC 1951), at zlib's usual level. */
export function deflateRaw(bytes: Uint8Array): Buffer {
  return packedBy(bytes, RAW);
}

/**
 * As `deflateRaw`, with a header and a checksum around it (RFC 1950), as in a PDF.
 *
 * @returns bytes that must stay as they are
 */
export function deflateZlib(bytes: Uint8Array): Buffer {
  if (bytes.length > LARGEST_KEPT) return packedBy(bytes, WRAPPED);
  const key = LATIN.decode(bytes);
  const known = kept.packed.get(key) ?? packedBy(bytes, WRAPPED);
  keep(key, known);
  return known;
}

/** zlib's usual level, its one method, and how much memory it takes if nobody says. */
const [LEVEL, METHOD, MEMORY] = [-1, 8, 8];
/** The window in bits: below 0 without a header. */
const WRAPPED = begun(15);
const RAW = begun(-15);

/** One stream packs one after another: a third of a megabyte each is much to leave to the browser's garbage collection. */
function begun(windowBits: number): ZStream {
  const stream = new ZStream();
  zlibDeflateInit2(stream, LEVEL, METHOD, windowBits, MEMORY, Z_DEFAULT_STRATEGY);
  stream.output = new Uint8Array(65_536);
  return stream;
}

function packedBy(bytes: Uint8Array, stream: ZStream): Buffer {
  zlibDeflateReset(stream);
  Object.assign(stream, { input: bytes, next_in: 0, avail_in: bytes.length });
  const chunks: Uint8Array[] = [];
  let status: number;
  do {
    Object.assign(stream, { next_out: 0, avail_out: stream.output.length });
    status = zlibDeflate(stream, Z_FINISH);
    if (status < 0) throw new Error(`${stream.msg} (${status})`);
    chunks.push(stream.output.slice(0, stream.next_out));
  } while (status !== Z_STREAM_END);
  stream.input = NOTHING;
  return Buffer.concat(chunks);
}

const NOTHING = new Uint8Array();

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
