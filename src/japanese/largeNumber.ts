/** Numbers written with 万, 億 and 兆 between or behind the digits. */

import { sumOf } from '../decimals/notation.ts';

const STEPS = [
  ['兆', 12],
  ['億', 8],
  ['万', 4],
] as const;

/**
 * Writes such a number in digits, so that a message can say what to enter.
 *
 * @param text `1万8225`, `3億2000万`, `1.5万`
 * @returns `18,225`, `320,000,000`, `15,000`; undefined when the text is no such number or carries a unit, `12万円`
 */
function largeNumber(text: string): string | undefined {
  const [, sign = '', body = ''] = /^([-▲△]?)(.*)$/u.exec(text) ?? [];
  if (!/[十百千万億兆]/u.test(body)) return undefined;
  const [, ...parts] = /^(?:([^兆]+)兆)?(?:([^億]+)億)?(?:([^万]+)万)?(.+)?$/u.exec(body) ?? [];
  const exponents = [...STEPS.map(([, exponent]) => exponent), 0];
  const terms = exponents.map((exponent, index) => termsOf(parts[index] ?? '0', exponent));
  if (!terms.every((term) => term !== undefined)) return undefined;
  return `${sign}${withCommas(sumOf(terms.flat()))}`;
}

/** What stands before 万, 億 or 兆, or at the end: digits, `5千`, `2千5百`. */
function termsOf(text: string, exponent: number): readonly Term[] | undefined {
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(text)) return [[plain(text), exponent]];
  const [whole, thousands, hundreds, tens, ones] =
    /^(?:(\d[\d,]*(?:\.\d+)?)千)?(?:(\d+)百)?(?:(\d+)十)?(\d[\d,]*)?$/u.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return [thousands, hundreds, tens, ones].map((digits, index) => [
    plain(digits),
    exponent + 3 - index,
  ]);
}

type Term = readonly [number: string, exponent: number];

/**
 * The two readings of a lone digit behind a word of size.
 *
 * @param text half-width, without spaces, with or without what is counted
 * @returns for `1万5`: `10,005` and `15,000`; undefined where nothing is left open: `1万50`, `1万5千`
 */
export function looseEnd(text: string): readonly [string, string] | undefined {
  const [, body, digit = ''] = /^(.*\d([万億兆])[1-9])[^\d十百千万億兆]*$/u.exec(text) ?? [];
  if (body === undefined) return undefined;
  const exact = largeNumber(body);
  const smaller = digit === '万' ? '千' : digit === '億' ? '千万' : '千億';
  const rounded = largeNumber(`${body}${smaller}`);
  return exact === undefined || rounded === undefined ? undefined : [exact, rounded];
}

/** A number with a word of its size: `1.2万人`, `4,954千人`, `1万8225人`. */
export interface SizedNumber {
  /** In digits: `12,000`; undefined when it cannot be told. */
  readonly plain: string | undefined;
  /** What is counted: `人`; empty when nothing is said. */
  readonly counted: string;
  /** The number as it stands before the words, when it is one number: `1.2`, counted in `万人`. */
  readonly before: { readonly number: string; readonly unit: string } | undefined;
}

const SIZES = new Map<string, number>([['十', 1], ['百', 2], ['千', 3], ...STEPS]);

/** The words of size, for a set of characters in a pattern. */
export const SIZE_WORDS = [...SIZES.keys()].join('');

/** @returns the power of ten of words of size: 6 for 百万, 0 for none */
export function powerOf(words: string): number {
  return Array.from(words).reduce((sum, word) => sum + (SIZES.get(word) ?? 0), 0);
}

/**
 * Takes such a number apart.
 *
 * @param text half-width, without spaces
 * @returns undefined when no word of size follows the digits
 */
export function sizedNumber(text: string): SizedNumber | undefined {
  if (!/\d[十百千万億兆]/u.test(text)) return undefined;
  const [, body = '', counted = ''] = /^(.*[\d十百千万億兆])([^\d]*)$/u.exec(text) ?? [];
  const [, number, size] = /^([-▲△−]?[\d,]+(?:\.\d+)?)([十百千万億兆]+)$/u.exec(body) ?? [];
  if (number === undefined || size === undefined) {
    return { plain: largeNumber(body), counted, before: undefined };
  }
  const digits = sumOf([[number.replaceAll(/[^\d.]/gu, ''), powerOf(size)]]);
  const sign = /^[-▲△−]/u.exec(number)?.[0] ?? '';
  return {
    plain: `${sign}${withCommas(digits)}`,
    counted,
    before: { number, unit: size + counted },
  };
}

/**
 * Writes a number with an exponent in digits.
 *
 * @param text `1.2E+03`
 * @returns `1,200`; undefined when the text is no such number, or longer than Excel's 15 digits
 */
export function withoutExponent(text: string): string | undefined {
  if (!/^-?\d+(?:\.\d+)?E[+-]?\d{1,3}$/iu.test(text)) return undefined;
  const [mantissa = '', power] = text.split(/E/iu);
  const written = withCommas(sumOf([[mantissa, Number(power)]]));
  return written.replaceAll(/\D/gu, '').length <= 15 ? written : undefined;
}

/** Digits in groups of three, as they are written in Japan too: `1,394.5`. */
export function withCommas(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const parted = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

function plain(digits: string | undefined): string {
  return (digits ?? '0').replaceAll(',', '');
}
