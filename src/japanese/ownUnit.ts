/** The row's own unit, written once more with the number: `109台`, `80%以上`, `1万7187人超`, `60分以上90分以内`. */

import { sumOf } from '../decimals/notation.ts';
import { BOUND_PATTERN } from './bound.ts';
import { looseEnd, powerOf, SIZE_WORDS, sizedNumber } from './largeNumber.ts';
import { comparable, halfWidth } from './text.ts';

/** What may follow a unit; behind anything else it is a part of another word: 人 in `5人泊`. */
const BEHIND = String.raw`(?=$|[~〜\-−–—―、,(※*]|${BOUND_PATTERN}|から|かつ|増|減)`;

/** 百万円 behind 2千5 is 百 of 2千5百, and then 万円. */
const PARTED = '(?<![十百千]\\d(?=[十百千]))';

/**
 * Takes the row's own unit off wherever it stands behind a digit or a word of size.
 *
 * @param text half-width, without spaces
 * @param unit of the column 単位; `％（対前年）` counts as %, `回/年` is written 「年24回」 too
 */
export function withoutOwnUnit(text: string, unit: string): string {
  return spellings(unit).reduce(
    (rest, spelling) =>
      rest.replaceAll(
        new RegExp(
          String.raw`([\d${SIZE_WORDS}]|ゼロ)${PARTED}${asPattern(spelling)}${BEHIND}`,
          'giu',
        ),
        '$1',
      ),
    text,
  );
}

/** As the unit stands there first, then without what explains it. */
function spellings(unit: string): readonly string[] {
  const whole = comparable(halfWidth(unit));
  const bare = whole.replace(/\(.*\)$/u, '');
  const counted = bare.replace(/\/[年月週日]$/u, '');
  const percent = /^(?:%|パーセント)/u.test(whole) ? ['%', 'パーセント'] : [];
  return [...new Set([whole, bare, counted, ...percent])].filter((one) => one !== '');
}

/** Whether two spellings are one unit. */
export function isSameUnit(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function asPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/**
 * Reads a number with words of its size as a number of the row's unit.
 *
 * @param digits without the row's own unit: `1万7187`, `1.2万`, `12億円` where the unit is 百万円
 * @param hadUnit whether the unit stood behind them: `3千万円` is 3千 of 万円, and nothing else
 * @returns undefined when it is no such number, counts something else, or may be read in two ways: `1.2万` in 万人
 */
export function inOwnUnit(digits: string, unit: string, hadUnit = false): string | undefined {
  if (looseEnd(digits) !== undefined) return undefined;
  const sized = sizedNumber(digits);
  if (sized?.plain === undefined || !isWellParted(digits)) return undefined;
  const [, size = '', base = ''] =
    new RegExp(`^([${SIZE_WORDS}]*)(.*)$`, 'u').exec(comparable(unit)) ?? [];
  if (sized.counted === '') {
    const isCertain = size === '' || (hadUnit && /^[\d,.]+[十百千]$/u.test(digits));
    return isCertain ? sized.plain : undefined;
  }
  return comparable(sized.counted) === base.replace(/\(.*\)$/u, '')
    ? sumOf([[sized.plain.replaceAll(',', '').replace(/^[▲△−]/u, '-'), -powerOf(size)]])
    : undefined;
}

/** Commas part thousands, and behind 万 and 億 stand four digits at most: `1万82,25` and `1万82250` are slips. */
function isWellParted(digits: string): boolean {
  const runs = digits.match(/[\d,]+/gu) ?? [];
  const isGrouped = runs.every((run) => /^(?:\d+|\d{1,3}(?:,\d{3})+)$/u.test(run));
  return isGrouped && !/[万億兆][\d,]*\d[\d,]*\d[\d,]*\d[\d,]*\d[\d,]*\d/u.test(digits);
}
