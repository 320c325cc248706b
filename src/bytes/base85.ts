/** Reads bytes that were written as letters; `src/build/base85.mjs` has the notation. */

const LETTERS =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?,;>()[]{}@%$#';

/** Letters that stand for four bytes. */
export const GROUP = 5;

/** The digit of each letter, by its code. */
const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < LETTERS.length; digit += 1) DIGITS[LETTERS.charCodeAt(digit)] = digit;

/**
 * Reads letters.
 *
 * @param letters in ASCII: whole groups, but for the last piece of a text
 * @returns their bytes
 */
export function fromBase85(letters: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = Math.floor(letters.length / GROUP);
  const rest = letters.length % GROUP;
  const bytes = new Uint8Array(whole * 4 + Math.max(rest - 1, 0));
  const view = new DataView(new ArrayBuffer(4));
  for (let group = 0; group * GROUP < letters.length; group += 1) {
    let number = 0;
    for (let digit = 0; digit < GROUP; digit += 1) {
      // What is missing in the last group counts as the highest digit: it is cut off again.
      const code = letters[group * GROUP + digit];
      number = number * 85 + (code === undefined ? 84 : (DIGITS[code] ?? 0));
    }
    view.setUint32(0, number);
    for (let byte = 0; byte < 4 && group * 4 + byte < bytes.length; byte += 1) {
      bytes[group * 4 + byte] = view.getUint8(byte);
    }
  }
  return bytes;
}
