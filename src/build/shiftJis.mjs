// @ts-check
/** Texts in the code page of a Japanese Windows (CP932). */

const BYTE = 0x80;

/**
 * Encodes a text.
 *
 * @param {string} text
 * @returns {Buffer}
 * @throws when a letter is not in the code page
 */
export function shiftJis(text) {
  const codes = codesByLetter();
  return Buffer.concat(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0) < BYTE ? Buffer.from(letter) : codes.get(letter);
      if (code === undefined) throw new Error(`「${letter}」 is not in CP932.`);
      return code;
    }),
  );
}

/**
 * What the decoder that comes with Node reads each pair of bytes as. The first pair of a letter is the one to write,
 * but for the rows 0xED and 0xEE: they repeat letters that Windows writes at 0xFA and after.
 */
function codesByLetter() {
  const decoder = new TextDecoder('shift_jis');
  /** @type {Map<string, Buffer>} */
  const codes = new Map();
  for (let first = 0x81; first <= 0xfc; first += 1) {
    if (first === 0xed || first === 0xee) continue;
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const code = Buffer.from([first, second]);
      const letter = decoder.decode(code);
      if (letter.length === 1 && letter !== '\uFFFD' && !codes.has(letter)) codes.set(letter, code);
    }
  }
  return codes;
}
