// @ts-check
/**
 * Bytes as letters: five for four bytes, where base64 takes five and a third. That is a megabyte of the page.
 *
 * The letters are those of Z85 (ZeroMQ RFC 32) but for `<` and `&`, which mean something in HTML.
 */

const LETTERS =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?,;>()[]{}@%$#';

/**
 * Writes bytes as letters; `src/bytes/base85.ts` reads them again.
 *
 * @param {Uint8Array} bytes
 * @returns {string} of one to three bytes at the end, one letter more than there are bytes
 */
export function base85(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
    let number = ((a * 256 + b) * 256 + c) * 256 + d;
    let group = '';
    for (let digit = 0; digit < 5; digit += 1) {
      group = LETTERS.charAt(number % 85) + group;
      number = Math.floor(number / 85);
    }
    parts.push(group.slice(0, Math.min(4, bytes.length - at) + 1));
  }
  return parts.join('');
}
