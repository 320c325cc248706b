// @ts-check
/** What lies in the page besides its script: `web/parts.ts` takes it out, and typefaces `world/pageFonts.ts` too. */

import { gzipSync } from 'node:zlib';

import { base85 } from './base85.mjs';

/** Letters. */
const PIECE = 65_000;

/**
 * Writes a file as gzip in letters; in pieces, because of one long text a browser makes nothing before it has all of it.
 *
 * @param {string} id tells which pieces belong together; they stand one after the other
 * @param {string | Uint8Array} content
 * @param {Readonly<Record<string, string>>} [data] what else is to be known of it, as `data-` attributes of each piece
 * @returns {string} elements of HTML
 */
export function part(id, content, data = {}) {
  const packed = base85(gzipSync(content, { level: 9 }));
  const attributes = Object.entries({ ...data, part: id }).map(
    ([name, value]) => ` data-${name}="${attribute(value)}"`,
  );
  const pieces = Array.from({ length: Math.ceil(packed.length / PIECE) }, (_, index) =>
    packed.slice(index * PIECE, (index + 1) * PIECE),
  );
  return pieces
    .map((piece) => `<script type="text/plain"${attributes.join('')}>${piece}</script>`)
    .join('\n');
}

/** @param {string} text */
function attribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
