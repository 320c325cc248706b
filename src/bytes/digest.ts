/** Digests. A browser build replaces this file by one of the same functions. */

import { createHash } from 'node:crypto';

/**
 * SHA-256 of the parts one after another; a text counts as its UTF-8.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256Of(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
