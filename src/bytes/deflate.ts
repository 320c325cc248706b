/** Packing and unpacking by DEFLATE. A browser build replaces this file by one of the same functions and bytes. */

import { deflateRawSync, deflateSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Packs bytes as they lie in a zip archive (RFC 1951), at zlib's usual level. */
export function deflateRaw(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes);
}

/** As `deflateRaw`, with a header and a checksum around it (RFC 1950), as in a PDF. */
export function deflateZlib(bytes: Uint8Array): Buffer {
  return deflateSync(bytes);
}

/**
 * Unpacks what lies in a zip archive (RFC 1951).
 *
 * @param most the greatest number of bytes that may come out, at least 1
 * @throws when the packed bytes are damaged or cut off, or unfold further
 */
export function inflateRaw(packed: Uint8Array, most: number): Buffer {
  return inflateRawSync(packed, { maxOutputLength: most });
}

/** As `inflateRaw`, for bytes with a header and a checksum around them (RFC 1950), as in a PNG. */
export function inflateZlib(packed: Uint8Array, most: number): Buffer {
  return inflateSync(packed, { maxOutputLength: most });
}

/** As `inflateRaw`, for a gzip file (RFC 1952), as the builder of the page packs typefaces. */
export function inflateGzip(packed: Uint8Array, most: number): Buffer {
  return gunzipSync(packed, { maxOutputLength: most });
}
