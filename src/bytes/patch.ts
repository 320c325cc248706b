/** Puts a file together from a sister and what differs; `src/build/patch.mjs` has the notation. */

const NUMBER = 4;
const HEAD = 8;

/**
 * Applies a patch.
 *
 * @param base the sister
 * @returns the bytes the patch was made of
 */
export function patched(base: Uint8Array, patch: Uint8Array): Uint8Array {
  const view = new DataView(patch.buffer, patch.byteOffset, patch.byteLength);
  const count = view.getUint32(0, true);
  const target = new Uint8Array(view.getUint32(NUMBER, true));
  const numberAt = (index: number): number => view.getInt32(HEAD + NUMBER * index, true);
  let [literal, at, source] = [HEAD + NUMBER * count, 0, 0];
  for (let index = 0; index < count; index += 3) {
    const [fresh, copied] = [numberAt(index), numberAt(index + 1)];
    source += numberAt(index + 2);
    target.set(patch.subarray(literal, literal + fresh), at);
    target.set(base.subarray(source, source + copied), at + fresh);
    literal += fresh;
    at += fresh + copied;
    source += copied;
  }
  return target;
}
