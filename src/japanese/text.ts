/** Characters: what a Japanese keyboard writes in two widths and means once. */

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

/** Removes every space, tab and line break. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/**
 * The form in which two labels are compared: compatibility forms unified (Ｋ → K, ㌔ → キロ,
 * ① → 1), spaces and line breaks removed. Never printed.
 */
export function comparable(text: string): string {
  return withoutSpaces(text.normalize('NFKC'));
}
