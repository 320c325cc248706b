/**
 * Bytes as the `Buffer` that fontkit, SheetJS and our zip ask for. A browser build replaces this file;
 * there `Buffer` is the package of that name.
 */

import { Buffer } from 'node:buffer';

/** The same memory as a Buffer: nothing is copied, and what is written through one is seen through the other. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes in base64, with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('base64');
}

/** The bytes of a text in base64 (RFC 4648, section 4). */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
