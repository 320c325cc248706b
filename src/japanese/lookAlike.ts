/** Characters that are written for one another because they look the same. */

import { comparable } from './text.ts';

/** Hyphens, dashes, minus signs and the long-vowel mark. */
const DASHES = /[-‐‑‒–—―−ー－ｰ─]/gu;

/**
 * Tells whether two labels would be taken for the same by somebody who reads them.
 *
 * @example lookAlike('G1‐1', 'G1-1') // true: U+2010 for the hyphen of the keyboard
 */
export function lookAlike(one: string, other: string): boolean {
  return one !== '' && seen(one) === seen(other);
}

function seen(label: string): string {
  return comparable(label)
    .replaceAll(DASHES, '-')
    .replaceAll(/[Oo〇○]/gu, '0')
    .replaceAll(/[lI｜|]/gu, '1')
    .toUpperCase();
}

/**
 * Finds the first character in which a label differs from one that looks the same.
 *
 * @returns the two characters; undefined when the labels do not look the same, or do not differ
 */
export function firstDifference(
  label: string,
  other: string,
): readonly [string, string] | undefined {
  if (!lookAlike(label, other)) return undefined;
  const [own, others] = [Array.from(comparable(label)), Array.from(comparable(other))];
  const at = own.findIndex((character, index) => character !== others[index]);
  const [mine, theirs] = [own[at], others[at]];
  return mine === undefined || theirs === undefined ? undefined : [mine, theirs];
}
