/** Characters that few typefaces have, and what says the same. */

/** `CO₂`, ✔, emoji that stand for marks. */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (figure, index): [string, string] => [figure, String(index)]),
  ...Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (figure, index): [string, string] => [figure, String(index)]),
  ['₊', '+'],
  ['₋', '−'],
  ['⁺', '+'],
  ['⁻', '−'],
  ['✔', '✓'],
  ['☑', '✓'],
  ['✅', '✓'],
  ['✕', '×'],
  ['✖', '×'],
  ['☒', '×'],
  ['❌', '×'],
  ['☐', '□'],
  ['⚪', '○'],
  ['⭕', '○'],
  ['⚫', '●'],
  ['🔴', '●'],
  ['🔵', '●'],
  ['⬜', '□'],
  ['⬛', '■'],
  ['►', '▶'],
  ['‣', '・'],
  ['➕', '＋'],
  ['➖', '－'],
  ['➀', '①'],
  ['➁', '②'],
  ['➂', '③'],
  ['➃', '④'],
  ['➄', '⑤'],
]);

/** Emoji are often written with a mark that asks for the coloured form. */
const COLOURED = '\uFE0F';

/**
 * What to write instead of a character that cannot be drawn.
 *
 * @param character one cluster
 * @returns undefined when nothing says the same
 */
export function replacementOf(character: string): string | undefined {
  return REPLACEMENTS.get(character.replaceAll(COLOURED, ''));
}
