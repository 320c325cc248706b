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
  for (let group = 0; group < whole; group += 1) putGroup(letters, group, bytes);
  if (rest > 0) {
    // What is missing in the last group counts as the highest digit: it is cut off again.
    const last = new Uint8Array(GROUP).fill(HIGHEST);
    last.set(letters.subarray(whole * GROUP));
    const four = new Uint8Array(4);
    putGroup(last, 0, four);
    bytes.set(four.subarray(0, rest - 1), whole * 4);
  }
  return bytes;
}

const HIGHEST = LETTERS.charCodeAt(LETTERS.length - 1);

/** Without a loop: a page is opened with four million groups. */
function putGroup(letters: Uint8Array, group: number, bytes: Uint8Array): void {
  const from = group * GROUP;
  const number =
    digitAt(letters, from) * 52_200_625 +
    digitAt(letters, from + 1) * 614_125 +
    digitAt(letters, from + 2) * 7225 +
    digitAt(letters, from + 3) * 85 +
    digitAt(letters, from + 4);
  bytes[group * 4] = number / 16_777_216;
  bytes[group * 4 + 1] = number >>> 16;
  bytes[group * 4 + 2] = number >>> 8;
  bytes[group * 4 + 3] = number;
}

function digitAt(letters: Uint8Array, at: number): number {
  return DIGITS[letters[at] ?? 0] ?? 0;
}
