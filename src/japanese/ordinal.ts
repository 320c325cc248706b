/** Ordinal numbers of goals, policies and measures: ①, １, 施策1, 基本目標Ⅱ. */

import { comparable } from './text.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿ lie in three blocks of Unicode. */
const CIRCLED_BLOCKS = [
  { first: 1, last: 20, codePoint: 0x24_60 },
  { first: 21, last: 35, codePoint: 0x32_51 },
  { first: 36, last: 50, codePoint: 0x32_b1 },
];

/**
 * Reads the number of a goal, policy or measure.
 *
 * @param text `1`, `１`, `①`, `(1)`, `施策1`, `基本目標Ⅰ`
 * @returns 1 to 999, or undefined when the text is no such number
 */
export function parseOrdinal(text: string): number | undefined {
  const bare = comparable(text)
    .replace(/^(?:基本目標|施策の内容|施策|目標)/u, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^No\.?/iu, '');
  if (/^[1-9]\d{0,2}$/u.test(bare)) return Number(bare);
  const roman = ROMAN.indexOf(bare);
  return roman === -1 ? undefined : roman + 1;
}

/**
 * Writes a number as it stands in front of a measure.
 *
 * @param number a whole number from 1
 * @returns ① … ㊿; `(51)` and so on above, where Unicode has no circled digits
 */
export function circledNumber(number: number): string {
  const block = CIRCLED_BLOCKS.find(({ first, last }) => first <= number && number <= last);
  if (block === undefined) return `(${number})`;
  return String.fromCodePoint(block.codePoint + number - block.first);
}

/** A number of things in front of の and their name: 1つ, 9つ; 10, 11. */
export function countOfThings(count: number): string {
  return count >= 1 && count <= 9 ? `${count}つ` : String(count);
}
