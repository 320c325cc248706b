/** Files as they lie in the page. */

import type { Packed } from './protocol.ts';

/** Unpacks base64 and gzip, by the browser's own means. */
export async function unpacked(packed: Packed): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks a text. */
export async function unpackedText(packed: Packed): Promise<string> {
  return new TextDecoder().decode(await unpacked(packed));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
