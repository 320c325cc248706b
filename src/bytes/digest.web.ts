/** In the page: as `digest.ts`. The browser's own digests come later than they are asked for. */

import { sha256 } from '@noble/hashes/sha2';

/**
 * SHA-256 of the parts one after another; a text counts as its UTF-8.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256Of(...parts: readonly (Uint8Array | string)[]): string {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (const part of parts) hash.update(typeof part === 'string' ? encoder.encode(part) : part);
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
