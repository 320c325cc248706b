/** Files as they lie in the page. */

import type { Packed } from './protocol.ts';

/** Unpacks base64 and gzip, by the browser's own means and piece by piece: a typeface is large. */
export async function unpacked(packed: Packed): Promise<Uint8Array<ArrayBuffer>> {
  const stream = packed
    .stream()
    .pipeThrough(fromBase64())
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks a text. */
export async function unpackedText(packed: Packed): Promise<string> {
  return new TextDecoder().decode(await unpacked(packed));
}

/** Four letters are three bytes; pieces end where they like. */
function fromBase64(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const letters = new TextDecoder();
  let rest = '';
  return new TransformStream({
    transform: (piece, controller) => {
      const text = rest + letters.decode(piece);
      const whole = text.length - (text.length % 4);
      rest = text.slice(whole);
      if (whole > 0) controller.enqueue(bytesOf(text.slice(0, whole)));
    },
  });
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
