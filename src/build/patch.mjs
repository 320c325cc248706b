// @ts-check
/** A file as what differs from another one: the kanji of one typeface are those of its sister. */

/** So many bytes have to agree before they are copied. */
const LEAST = 24;
/** Every fourth place of the base is remembered. */
const STEP = 4;

/**
 * Describes bytes by those of a base; `src/bytes/patch.ts` puts them together again.
 *
 * @param {Buffer} base
 * @param {Buffer} target
 * @returns {Buffer} the count of numbers and the length of the target (32 bits each); then threes of numbers (signed,
 *   32 bits): literal bytes, copied bytes, step from where the last copy ended in the base; then the literal bytes
 */
export function patchFrom(base, target) {
  const places = placesOf(base);
  const numbers = [];
  const literals = [];
  let [done, expected] = [0, 0];
  let at = 0;
  while (at + LEAST <= target.length) {
    let source = agrees(base, expected, target, at)
      ? expected
      : places.get(target.toString('latin1', at, at + LEAST));
    if (source === undefined) {
      at += 1;
      continue;
    }
    while (source > 0 && at > done && base[source - 1] === target[at - 1])
      [source, at] = [source - 1, at - 1];
    let length = LEAST;
    while (
      at + length < target.length &&
      source + length < base.length &&
      base[source + length] === target[at + length]
    )
      length += 1;
    numbers.push(at - done, length, source - expected);
    literals.push(target.subarray(done, at));
    at += length;
    [done, expected] = [at, source + length];
  }
  numbers.push(target.length - done, 0, 0);
  literals.push(target.subarray(done));
  const head = Buffer.alloc(8 + 4 * numbers.length);
  head.writeUInt32LE(numbers.length, 0);
  head.writeUInt32LE(target.length, 4);
  numbers.forEach((number, index) => head.writeInt32LE(number, 8 + 4 * index));
  return Buffer.concat([head, ...literals]);
}

/**
 * @param {Buffer} base
 * @returns {ReadonlyMap<string, number>}
 */
function placesOf(base) {
  const places = new Map();
  for (let at = 0; at + LEAST <= base.length; at += STEP) {
    const bytes = base.toString('latin1', at, at + LEAST);
    if (!places.has(bytes)) places.set(bytes, at);
  }
  return places;
}

/**
 * @param {Buffer} base
 * @param {number} source
 * @param {Buffer} target
 * @param {number} at
 */
function agrees(base, source, target, at) {
  return (
    source + LEAST <= base.length &&
    target.compare(base, source, source + LEAST, at, at + LEAST) === 0
  );
}
