/** Words behind a number that say how it is to be met: 以上, 以内, を下回る, 以上を維持. */

import type { Bound, Measured } from '../forms/submission.ts';

/** What a bound says; the word only where it is another one than the bound's own. */
type Bounds = Pick<Measured, 'bound' | 'boundWord'>;

/** The bound's own words, as `words.json` prints them. */
const OWN = new Map<string, Bound>([
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['超', 'moreThan'],
  ['未満', 'lessThan'],
  ['程度', 'about'],
]);

const OTHER = new Map<string, Bound | undefined>([
  ['以内', 'atMost'],
  ['を超える', 'moreThan'],
  ['を超', 'moreThan'],
  ['超え', 'moreThan'],
  ['を超え', 'moreThan'],
  ['を越える', 'moreThan'],
  ['を上回る', 'moreThan'],
  ['を切る', 'lessThan'],
  ['を下回らない', 'atLeast'],
  ['を上回らない', 'atMost'],
  ['を超えない', 'atMost'],
  ['を下回る', 'lessThan'],
  ['より多い', 'moreThan'],
  ['より少ない', 'lessThan'],
  ['前後', 'about'],
  ['くらい', 'about'],
  ['ぐらい', 'about'],
  ['程度を維持', 'about'],
  ['前後を維持', 'about'],
  ['以上を維持', 'atLeast'],
  ['以上を目指す', 'atLeast'],
  ['以下を目指す', 'atMost'],
  ['以内を目指す', 'atMost'],
  ['以上を確保', 'atLeast'],
  ['以下を維持', 'atMost'],
  ['以下に抑制', 'atMost'],
  ['以下に抑える', 'atMost'],
  ['以内に抑える', 'atMost'],
  ['に抑制', 'atMost'],
  ['に抑える', 'atMost'],
  ['まで抑える', 'atMost'],
  ...['減らす', '減少', '削減', '縮小', '引き下げる', '引下げ', '低下'].flatMap(
    (word): [string, Bound][] => [
      [`に${word}`, 'atMost'],
      [`まで${word}`, 'atMost'],
    ],
  ),
  ...['増やす', '増加', '拡大', '引き上げる', '引上げ', '向上', '上昇'].flatMap(
    (word): [string, Bound][] => [
      [`に${word}`, 'atLeast'],
      [`まで${word}`, 'atLeast'],
    ],
  ),
  ['以内を維持', 'atMost'],
  // Which way to fall away from it would be worse is 目標の向き's to say.
  ['を維持', undefined],
  ['を目指す', undefined],
  ['を目標', undefined],
  ['まで', undefined],
  ['の維持', undefined],
  ['維持', undefined],
  ['とする', undefined],
  ['にする', undefined],
  ['達成', undefined],
  ['を達成', undefined],
  ['の達成', undefined],
  ['実施', undefined],
  ['を実施', undefined],
  ['の実施', undefined],
  ['を確保', 'atLeast'],
  ['の確保', 'atLeast'],
  ['確保', 'atLeast'],
]);

const LONGEST_FIRST = [...OWN.keys(), ...OTHER.keys()].toSorted(
  (one, other) => other.length - one.length,
);

/** What may stand behind a number that a unit was taken from: the words, as a pattern. */
export const BOUND_PATTERN = LONGEST_FIRST.join('|');

/** ≧60, <=5: before the number, as one reads them out. */
const SIGNS = new Map<string, Bound>([
  ...['≧', '≥', '⩾', '>=', '=>'].map((sign): [string, Bound] => [sign, 'atLeast']),
  ...['≦', '≤', '⩽', '<=', '=<'].map((sign): [string, Bound] => [sign, 'atMost']),
  ['>', 'moreThan'],
  ['<', 'lessThan'],
]);

/**
 * Takes the words of a bound off a number.
 *
 * @param text half-width, without spaces and unit: `7,000以上`, `60以内`, `100を維持`, `60~`, `~60`
 * @returns what is left, what the bound says, and its words as they stood there
 */
export function takeBound(text: string): {
  readonly rest: string;
  readonly word: string;
  readonly bounds: Bounds;
} {
  const [, sign = '', limit] = /^([<>]=?|=[<>]|[≦≧≤≥⩽⩾])([-▲△−]?\d[\d,.]*)$/u.exec(text) ?? [];
  if (limit !== undefined)
    return { rest: limit, word: '', bounds: { bound: SIGNS.get(sign) ?? 'atLeast' } };
  if (/^[~〜]\d/u.test(text)) return { rest: text.slice(1), word: '', bounds: { bound: 'atMost' } };
  if (/\d[~〜]$/u.test(text)) {
    return { rest: text.slice(0, -1), word: '', bounds: { bound: 'atLeast' } };
  }
  const word = LONGEST_FIRST.find((one) => text.endsWith(one));
  if (word === undefined) return { rest: text, word: '', bounds: {} };
  const rest = text.slice(0, -word.length);
  const own = OWN.get(word);
  if (own !== undefined) return { rest, word, bounds: { bound: own } };
  const bound = OTHER.get(word);
  return { rest, word, bounds: { ...(bound !== undefined && { bound }), boundWord: word } };
}
