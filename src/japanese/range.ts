/** Targets with a limit on both sides: 「93以上97以下」「93～97」「±0.5以内」. */

import { compareDecimals } from '../decimals/notation.ts';
import type { Range } from '../forms/submission.ts';
import { readSigned, SIGNED } from './signed.ts';

/** What a text says about both limits. */
type Ends = Pick<Range, 'lower' | 'upper'>;

const LOWER = '以上|超';
const UPPER = '以下|以内|未満';
const DASH = '[~〜\\-−–—―‐‑]|から';

/** `93~97`, `93超~97未満`, `80-85`, `80から85まで`: half-width already, so that ～ is ~; 〜 has no half-width twin. */
const WITH_DASH = new RegExp(
  `^(${SIGNED})(${LOWER})?(?:${DASH})(${SIGNED})(?:(${UPPER})|まで)?$`,
  'u',
);
/** `93以上97以下`, `5超、10未満`: without a dash both words are needed. */
const IN_WORDS = new RegExp(`^(${SIGNED})(${LOWER})(?:[、,]|かつ)?(${SIGNED})(${UPPER})$`, 'u');
/** `±0.5以内` */
const AROUND_ZERO = new RegExp(String.raw`^±(?=\d)(${SIGNED})(${UPPER})?$`, 'u');

/**
 * Reads a range.
 *
 * @param text half-width, without spaces and without what stands in brackets
 * @returns undefined when the text is no range; `empty` when nothing can lie within it
 */
export function readRange(text: string): Ends | 'empty' | undefined {
  const [, from, fromWord, to, toWord] = WITH_DASH.exec(text) ?? IN_WORDS.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return ends([from, fromWord], [to, toWord]);
  const [, limit, word] = AROUND_ZERO.exec(text) ?? [];
  if (limit === undefined) return undefined;
  return ends([`-${limit}`, word === '未満' ? '超' : undefined], [limit, word]);
}

type Written = readonly [number: string, word: string | undefined];

function ends([from, fromWord]: Written, [to, toWord]: Written): Ends | 'empty' | undefined {
  const [low, high] = [readSigned(from), readSigned(to)];
  if (low === undefined || high === undefined) return undefined;
  const lower = { ...low, bound: fromWord === '超' ? 'moreThan' : 'atLeast' } as const;
  const upper = { ...high, bound: toWord === '未満' ? 'lessThan' : 'atMost' } as const;
  const order = compareDecimals(lower.number, upper.number);
  const isStrict = lower.bound === 'moreThan' || upper.bound === 'lessThan';
  return order > 0 || (order === 0 && isStrict) ? 'empty' : { lower, upper };
}
