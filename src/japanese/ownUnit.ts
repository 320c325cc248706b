/** The row's own unit, written once more with the number: `109台`, `80%以上`, `1万7187人超`, `60分以上90分以内`. */

import { sumOf } from '../decimals/notation.ts';
import { BOUND_PATTERN } from './bound.ts';
import { looseEnd, powerOf, SIZE_WORDS, sizedNumber } from './largeNumber.ts';
import { comparable, halfWidth } from './text.ts';

/** What may follow a unit; behind anything else it is a part of another word: 人 in `5人泊`. */
const BEHIND = String.raw`(?=$|[~〜\-−–—―、,(※*]|${BOUND_PATTERN}|から|かつ|増|減)`;

/** 百万円 behind 2千5 is 百 of 2千5百, and then 万円. */
const PARTED = '(?<![十百千]\\d(?=[十百千]))';

/** 万円 behind 10億2千 is 万 of 2千万, and then 円. */
const WHOLE = String.raw`(?<![万億兆][\d,.十百千]*)`;

/**
 * Takes the row's own unit off wherever it stands behind a digit or a word of size.
 *
 * @param text half-width, without spaces
 * @param unit of the column 単位; `％（対前年）` counts as %, `回/年` is written 「年24回」 too
 */
export function withoutOwnUnit(written: string, unit: string): string {
  const text = withoutBase(written, unit);
  return spellings(unit).reduce(
    (rest, spelling) =>
      rest.replaceAll(
        new RegExp(
          String.raw`([\d${SIZE_WORDS}]|ゼロ)${PARTED}${isSized(spelling) ? WHOLE : ''}${asPattern(spelling)}${BEHIND}`,
          'giu',
        ),
        '$1',
      ),
    text,
  );
}

function isSized(unit: string): boolean {
  return SIZE_WORDS.includes(unit.charAt(0));
}

/** As the unit stands there first, then without what explains it. */
function spellings(unit: string): readonly string[] {
  const whole = comparable(halfWidth(unit));
  const bare = whole.replace(/\(.*\)$/u, '');
  const counted = bare.replace(/\/.+$/u, '');
  const percent = /^(?:%|パーセント)/u.test(whole) ? ['%', 'パーセント'] : [];
  const same = SAME.find((group) => group.includes(withoutCase(bare))) ?? [];
  return [...new Set([whole, bare, counted, ...percent, ...same])].filter((one) => one !== '');
}

/** What is written in several ways, and counts the same. */
const SAME: readonly (readonly string[])[] = [
  ['か所', '箇所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所', '個所'],
  ['か月', '箇月', 'ヶ月', 'カ月', 'ヵ月', 'ケ月'],
  ['か国', '箇国', 'ヶ国', 'カ国', 'ヵ国', 'ケ国'],
  ['人', '名'],
  ['ha', 'ヘクタール'],
  ['t', 'トン'],
  ['kg', 'キログラム'],
  ['km', 'キロメートル'],
  ['m2', '平方メートル', '平米'],
  ['ポイント', 'pt'],
];

/** Whether two spellings are one unit. */
export function isSameUnit(one: string, other: string): boolean {
  return oneSpelling(one) === oneSpelling(other);
}

/** The first of what counts the same. */
function oneSpelling(unit: string): string {
  const plain = comparable(unit);
  return SAME.find((group) => group.includes(withoutCase(plain)))?.[0] ?? plain;
}

function withoutCase(unit: string): string {
  return unit.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** 人口10万人当たり16.5 and 16.5/10万人 where the unit is 人/10万人: of how many is the unit's to say. */
function withoutBase(text: string, unit: string): string {
  const [, base] = /\/(.*\D)$/u.exec(comparable(halfWidth(unit))) ?? [];
  if (base === undefined) return text;
  const of = asPattern(base);
  return text
    .replace(new RegExp(`^(?:人口)?${of}(?:当たり|あたり|につき|対)(?=[▲△−-]?\\d)`, 'u'), '')
    .replace(new RegExp(String.raw`(\d)/${of}${BEHIND}`, 'u'), '$1');
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
