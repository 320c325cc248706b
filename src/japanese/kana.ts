/** The order of the fifty sounds (50音順), as lists of names follow it. */

import { withoutSpaces } from './text.ts';

/** Rows of the table, あ to わ, with ん at the end; ゐ and ゑ stand where い and え of わ行 would. */
const SOUNDS =
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん';
const SMALL = new Map(
  Array.from('ぁぃぅぇぉっゃゅょゎゕゖ', (small, index) => [
    small,
    'あいうえおつやゆよわかけ'.charAt(index),
  ]),
);
const KANA = /^[ぁ-ゖー・]+$/u;
/** Combining marks of voiced (が) and half voiced (ぱ) sounds after canonical decomposition. */
const VOICED = '\u3099';
const HALF_VOICED = '\u309A';
/** The vowels, each with the kana that end in it: a long mark repeats the vowel before it. */
const VOWELS = [
  'あかさたなはまやらわ',
  'いきしちにひみりゐ',
  'うくすつぬふむゆる',
  'えけせてねへめれゑ',
  'おこそとのほもよろを',
];

/** @returns katakana as hiragana, half-width kana in full width, without spaces */
function hiragana(text: string): string {
  return withoutSpaces(text.normalize('NFKC')).replaceAll(/[ァ-ヶ]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60),
  );
}

/** @returns whether a reading (ふりがな) is written in kana only, hiragana or katakana */
export function isKana(text: string): boolean {
  return KANA.test(hiragana(text));
}

/**
 * Compares two readings in the order of the fifty sounds, letter by letter: spaces, voiced
 * marks, small letters and the kind of kana count only between readings that are otherwise
 * the same, in the order は, ば, ぱ. A long mark counts as the vowel before it.
 * Source: JIS X 4061, simplified to kana.
 *
 * @returns below zero when `one` comes first, zero when they are alike
 */
export function compareKana(one: string, other: string): number {
  const [left, right] = [sounds(hiragana(one)), sounds(hiragana(other))];
  return (
    compareLists(
      left.map(({ sound }) => sound),
      right.map(({ sound }) => sound),
    ) ||
    compareLists(
      left.map(({ shade }) => shade),
      right.map(({ shade }) => shade),
    )
  );
}

interface Sound {
  /** Its place among the fifty sounds; other characters come behind them. */
  readonly sound: number;
  /** 0 plain, 1 voiced, 2 half voiced; small letters a half before the large ones. */
  readonly shade: number;
}

function sounds(reading: string): readonly Sound[] {
  const found: Sound[] = [];
  let vowel = '';
  for (const character of reading.replaceAll('・', '')) {
    const [letter = '', mark] = Array.from(character.normalize('NFD'));
    const large = SMALL.get(letter);
    const plain = letter === 'ー' && vowel !== '' ? vowel : (large ?? letter);
    vowel = VOWELS.find((group) => group.includes(plain))?.charAt(0) ?? '';
    const shade = mark === VOICED ? 1 : mark === HALF_VOICED ? 2 : 0;
    const place = SOUNDS.indexOf(plain);
    found.push({
      sound: place === -1 ? SOUNDS.length + (plain.codePointAt(0) ?? 0) : place,
      shade: large === undefined ? shade : shade - 0.5,
    });
  }
  return found;
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  for (const [index, left] of one.entries()) {
    const right = other[index];
    if (right === undefined) return 1;
    if (left !== right) return left - right;
  }
  return one.length - other.length;
}
