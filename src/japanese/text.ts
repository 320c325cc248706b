/** Characters: what a Japanese keyboard writes in two widths and means once. */

import { withoutInvisible } from './invisible.ts';

/** Full-width ASCII (！ to ～) lies this far above its half-width twin. */
const WIDTH_DISTANCE = 0xfe_e0;

/**
 * Turns full-width digits, letters, signs and spaces into half-width ones. Kanji, kana,
 * circled digits and dashes that have no half-width twin stay as they are.
 *
 * @example halfWidth('２，３５４（Ｈ２５）') // '2,354(H25)'
 */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/gu, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? WIDTH_DISTANCE) - WIDTH_DISTANCE),
    )
    .replaceAll(/[\u3000\u00a0]/gu, ' ');
}

/**
 * Half-width kana and letters that share one square, in the letters they stand for: ｾﾞﾛ is ゼロ, ㎡ and m² are m2. A
 * raised figure behind a digit stays.
 */
export function withWholeLetters(text: string): string {
  return text.replaceAll(/[ｦ-ﾟ]+|[\u3300-\u33ff]|(?<=[A-Za-z])[²³]/gu, (letters) =>
    letters.normalize('NFKC'),
  );
}

/** Every kind of bracket as a round one: 【速報】, ［H28］, 〔全国16位〕 explain a value as (速報) does. */
export function withRoundBrackets(text: string): string {
  return text.replaceAll(/[[{【〔〈《［｛]/gu, '(').replaceAll(/[\]}】〕〉》］｝]/gu, ')');
}

/** Removes every space, tab and line break. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/**
 * The form in which two labels are compared: compatibility forms unified (Ｋ → K, ㌔ → キロ,
 * ① → 1), spaces, line breaks and what nobody sees removed. Never printed.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu, '');
}

/**
 * A text as it goes on to the papers: tabs and the narrow spaces of typesetters are spaces, the line and paragraph
 * separators of other programs are line breaks.
 */
export function withPlainSpaces(text: string): string {
  return text
    .replaceAll(/[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[\t\u2000-\u200a\u202f\u205f]/gu, ' ');
}

/** A value is one line: whatever spaces and line breaks stand in it are one space. */
export function onOneLine(text: string): string {
  return withoutInvisible(withPlainSpaces(text)).replaceAll(/\s+/gu, ' ').trim();
}

/**
 * A name in one line: line ends that only fit a text into its cell are no part of it (統一ルール 1-5). Between two
 * letters of the Latin alphabet a space takes their place.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=[!-~])\s*[\r\n]+\s*(?=[!-~])/gu, ' ')
    .replaceAll(/\s*[\r\n]+\s*/gu, '');
}

/** A text of at most so many characters; the end of a longer one is 「…」. */
export function shortened(text: string, most: number): string {
  // Never more than is needed of what may be megabytes.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** Two characters set apart for looks, and nothing else beside them. */
const SPACED = /(?<![\p{L}\p{N}])(\p{Script=Han})\u3000+(\p{Script=Han})(?![\p{L}\p{N}])/gu;

/**
 * A text as it is said, where it is spaced for looks.
 *
 * @param text 次 and 第 with a wide space between them
 * @returns 次第; a space between words stays
 */
export function withoutLooks(text: string): string {
  return text.includes('\u3000') ? text.replaceAll(SPACED, '$1$2') : text;
}

/** @returns whether a remark stands in brackets already, half-width or full-width */
export function isBracketed(remark: string): boolean {
  return /^[（(]/u.test(remark);
}
