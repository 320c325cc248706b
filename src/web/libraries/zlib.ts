/** Of Node's zlib, what pdfkit and png-js make use of. */

import { deflateZlib, inflateZlib } from '../../bytes/deflate.web.ts';

/** Pictures are measured before they come here (`check/surroundings`). */
const MOST = 2 ** 31 - 1;

/** Packs bytes with a header and a checksum around them. */
export function deflateSync(bytes: Uint8Array): Buffer {
  return deflateZlib(bytes);
}

/** Unpacks them. */
export function inflateSync(bytes: Uint8Array): Buffer {
  return inflateZlib(bytes, MOST);
}

/** Unpacks them and hands them on. */
export function inflate(
  bytes: Uint8Array,
  done: (error: unknown, unpacked?: Uint8Array) => void,
): void {
  try {
    const unpacked = inflateSync(bytes);
    queueMicrotask(() => done(null, unpacked));
  } catch (error) {
    queueMicrotask(() => done(error));
  }
}
