/** Files as they lie in the page. */

import { fromBase85, GROUP } from '../bytes/base85.ts';
import { inflateGzip } from '../bytes/deflate.web.ts';
import type { Packed } from './protocol.ts';

/** Unpacks letters and gzip, piece by piece: a typeface is large. */
export async function unpacked(packed: Packed): Promise<Uint8Array<ArrayBuffer>> {
  const stream = packed
    .stream()
    .pipeThrough(fromLetters())
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks a text. */
export async function unpackedText(packed: Packed): Promise<string> {
  return new TextDecoder().decode(await unpacked(packed));
}

/** What a worker may use, and a page may not. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/**
 * Unpacks while somebody waits, for what is seldom needed. In a worker only.
 *
 * @param most the greatest number of bytes that may come out
 */
export function unpackedAtOnce(packed: Packed, most: number): Uint8Array {
  const letters = new FileReaderSync().readAsArrayBuffer(packed);
  return inflateGzip(fromBase85(new Uint8Array(letters)), most);
}

/** Pieces end where they like; what is left of a group waits for the next one. */
function fromLetters(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let rest = new Uint8Array();
  return new TransformStream({
    transform: (piece, controller) => {
      const letters = new Uint8Array(rest.length + piece.length);
      letters.set(rest);
      letters.set(piece, rest.length);
      const whole = letters.length - (letters.length % GROUP);
      rest = letters.slice(whole);
      if (whole > 0) controller.enqueue(fromBase85(letters.subarray(0, whole)));
    },
    flush: (controller) => {
      if (rest.length > 0) controller.enqueue(fromBase85(rest));
    },
  });
}
