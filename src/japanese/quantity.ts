/** The notation of targets and actuals: everything a cell says beside its digits. */

import { productOf, sumOf } from '../decimals/notation.ts';
import { FREQUENCIES, type Measured, type Quantity } from '../forms/submission.ts';
import { takeBound } from './bound.ts';
import { type DigitTwin, digitTwin } from './digitTwins.ts';
import { isDitto } from './ditto.ts';
import { looseEnd, type SizedNumber, sizedNumber, withoutExponent } from './largeNumber.ts';
import { isEnded, isPaused, parseMissing } from './missing.ts';
import { inOwnUnit, isSameUnit, withoutOwnUnit } from './ownUnit.ts';
import { readRange } from './range.ts';
import { readRelative, type RelativeFault } from './relative.ts';
import { isWords, readRemark, type Remarks, takeRemark, together } from './remark.ts';
import { readSigned } from './signed.ts';
import {
  halfWidth,
  onOneLine,
  withRoundBrackets,
  withWholeLetters,
  withoutSpaces,
} from './text.ts';

/** Why a text is refused as a quantity; `quantityAdvice` is made from it. */
export type QuantityFault =
  /** `12人`: the unit has a column of its own. `plain` is the text without it. */
  | { readonly kind: 'unit'; readonly unit: string; readonly plain: string }
  /** `1万8225`, `1.2万人`: the number has words of its size. */
  | ({ readonly kind: 'largeNumber' } & SizedNumber)
  /** `24O`: a letter where a digit should stand. */
  | ({ readonly kind: 'letter' } & DigitTwin)
  /** `1.2E+03`; `plain` is the number in digits, unless it is longer than Excel keeps. */
  | { readonly kind: 'exponent'; readonly plain: string | undefined }
  /** `1万5`: 1万5千, or 1万と5? Both in digits. */
  | { readonly kind: 'looseEnd'; readonly readings: readonly [string, string] }
  /** `〃`, `同左`: the same as which cell? */
  | { readonly kind: 'ditto' }
  /** `150↑`, `150-`: a sign behind the number. `plain` is the text without it. */
  | { readonly kind: 'sign'; readonly sign: string; readonly plain: string }
  /** `100³`, `2,354①`: a raised figure, a mark of a note or a power. `plain` is the text without it. */
  | { readonly kind: 'raisedFigure'; readonly figure: string; readonly plain: string }
  /** `なし`: none at all, or no value? */
  | { readonly kind: 'none' }
  /** `=1+1` that was never calculated. */
  | { readonly kind: 'formula' }
  /** More digits than Excel keeps. */
  | { readonly kind: 'tooLong' }
  /** `コロナにより中止`: in that year, or for ever? */
  | { readonly kind: 'paused' }
  /** `5年間で50`, `計画期間中50`: a sum of several years. `plain` is the number without it. */
  | { readonly kind: 'span'; readonly span: string; readonly plain: string }
  /** `1時間10分`, in minutes too. */
  | { readonly kind: 'duration'; readonly minutes: string }
  /** `R5：1,200`: the year before the number instead of in its column. */
  | { readonly kind: 'dated'; readonly year: string; readonly plain: string }
  /** `2か月に1回`, `隔年1回`: how often, in years; undefined where that is no number of two decimals. */
  | { readonly kind: 'interval'; readonly perYear: string | undefined; readonly counted: string }
  /** `全国10位`, `延べ1,200`: words before the number. `plain` is the text without them. */
  | { readonly kind: 'before'; readonly words: string; readonly plain: string }
  /** `3/4`, `3校/4校`: a fraction, or so many of so many? */
  | { readonly kind: 'fraction'; readonly part: string; readonly whole: string }
  /** `令和6年度末`, `R7.3.31まで`: by when, and not how much. */
  | { readonly kind: 'byWhen' }
  /** `100人弱`, `100人余り`: a little less than that, or more. */
  | { readonly kind: 'roughly'; readonly plain: string; readonly sense: 'less' | 'more' }
  /** `100≧`: the number is the greater one, or is it meant to be at least as many? */
  | { readonly kind: 'inequality'; readonly readings: readonly [string, string] }
  /** `男性79.83、女性84.35`, `10-20` */
  | { readonly kind: 'severalNumbers' }
  /** `令和7年3月公表予定`: when the value will be known. `plain` says so as a mark of a missing value. */
  | { readonly kind: 'announced'; readonly plain: string }
  /** `60~70を維持`, `60~70の範囲`; `plain` is the range alone. */
  | { readonly kind: 'rangeEnding'; readonly ending: string; readonly plain: string }
  /** `97以上93以下`, `5超5未満`: nothing lies in between. */
  | { readonly kind: 'emptyRange' }
  /** `2,35`: commas that do not part thousands. */
  | { readonly kind: 'grouping' }
  /** `(37)`, which is a negative number only when the sheet says so. */
  | { readonly kind: 'bracketed' }
  | RelativeFault
  /** `2,334 (H2S)`, `2,334 (H25) (H26)`: brackets that may hold a mistyped year, or say the same twice. */
  | { readonly kind: 'remark'; readonly remark: string }
  /** `2,334 (28年度)`: of which era? In the letters of those that have such a year. */
  | { readonly kind: 'eraless'; readonly remark: string; readonly readings: readonly string[] }
  /** `158 (千件)`: is it 158, or 158,000? */
  | { readonly kind: 'scale'; readonly remark: string }
  /** `515 (255)`: a second number, which may be a part of the first, or a sum. */
  | { readonly kind: 'bracketNumber'; readonly remark: string }
  /** `2,334 (H28/2015)` */
  | { readonly kind: 'yearDisagreement'; readonly remark: string }
  | { readonly kind: 'unknown' };

/** What a text says about a quantity. */
export type QuantityReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'read';
      readonly quantity: Exclude<Quantity, { kind: 'pending' | 'unfilled' }>;
    }
  | { readonly kind: 'refused'; readonly fault: QuantityFault };

/** Habits of one sheet. */
export interface QuantityOptions {
  /** The sheet writes negative numbers in brackets: `(37)`. */
  readonly bracketsAreNegative?: boolean;
  /** The row's own unit, which may be written with the number; absent: not known. */
  readonly unit?: string;
}

/** `令和6年度末`, `R7.3.31`, `令和7年3月まで`: alone, a time by which something is to be done. */
const BY_WHEN =
  /^(?:令和|平成|[RHSrhs]|(?=20\d\d年))(?:元|\d{1,4})(?:年度?|[./])(?:末|(?:\d{1,2})(?:月|[./]\d{1,2})?(?:末|\d{1,2}日)?)?(?:まで(?:に)?|中|以内)?(?:に?(?:完了|完成|策定|実施|設置|開設|達成))?$/u;

const MAINTAIN = new Set(['維持', '現状維持', '現状を維持', '基準値を維持', '基準値維持']);

/** Behind a digit; that of ㎡ or CO₂ stands behind a letter. */
const RAISED_FIGURE = /\d([⁰¹²³⁴-⁹⁺⁻⁽⁾₀-₉①-⑳]+)/u;

const NONE = /^\(?(?:なし|無し|無)\)?$/u;

/** Says when a value will be known, and holds none: the numbers in it, if any, are dates. */
const ANNOUNCED =
  /^\(?(?:[^\d()]|\d+(?=[年月日])|\d+[./]\d+)*(?:公表|発表|集計|確定|判明|算出|報告)(?:の)?(?:予定|見込み?|待ち)\)?$/u;

function withoutBrackets(text: string): string {
  return text.replaceAll(/[()]/gu, '');
}

/**
 * Reads what a clerk wrote in a cell of targets or actuals.
 *
 * @param text the cell's text in any width, `▲1,394`, `7,000以上 (H26) (概算)`, `93以上97以下`, `1,234r`, `—`, `維持`
 * @returns the quantity with everything the text says, or why it is refused
 */
export function parseQuantity(text: string, options: QuantityOptions = {}): QuantityReading {
  const written = onOneLine(text);
  const plain = withRoundBrackets(halfWidth(withWholeLetters(written)));
  if (plain.trim() === '') return { kind: 'blank' };
  if (isEnded(written)) return { kind: 'read', quantity: { kind: 'ended', written } };
  const missing = parseMissing(written);
  if (missing !== undefined) return { kind: 'read', quantity: missing };
  if (plain.startsWith('=')) return refusedReading({ kind: 'formula' });
  const compact = withoutSpaces(plain);
  if (isPaused(compact)) return refusedReading({ kind: 'paused' });
  if (ANNOUNCED.test(compact)) {
    return refusedReading({ kind: 'announced', plain: `未公表 (${withoutBrackets(compact)})` });
  }
  if (/\d\s+\d/u.test(plain)) return refusedReading({ kind: 'severalNumbers' });
  const [, figure] = RAISED_FIGURE.exec(compact) ?? [];
  if (figure !== undefined) {
    return refusedReading({ kind: 'raisedFigure', figure, plain: compact.replace(figure, '') });
  }
  if (isDitto(compact)) return refusedReading({ kind: 'ditto' });
  if (NONE.test(compact)) return refusedReading({ kind: 'none' });
  if (BY_WHEN.test(compact)) return refusedReading({ kind: 'byWhen' });
  const wrong = datedFault(compact) ?? intervalFault(compact);
  if (wrong !== undefined) return refusedReading(wrong);
  if (MAINTAIN.has(compact)) return { kind: 'read', quantity: { kind: 'maintain', written } };
  const relative = readRelative(compact, options.unit);
  if (relative !== undefined) {
    return 'kind' in relative
      ? refusedReading(relative)
      : { kind: 'read', quantity: { kind: 'relative', written, ...relative } };
  }
  const kept = compact.replace(/^(?:現状)?維持\(([\d,.]+[^()\d]*)\)$/u, '$1を維持');
  const negative = options.bracketsAreNegative === true ? unwrapNegative(kept) : kept;
  return readRemarks(negative, written, {}, options.unit);
}

/** R5:1,200, 令和5年度=40人; 3:2 is no year. */
const DATED =
  /^((?:[HRS]|平成|令和|昭和)(?:元|\d{1,2})(?:年度?)?|(?:19|20)\d\d年度?)[:=]([-▲△−]?\d[\d,.]*\D*)$/iu;

function datedFault(compact: string): QuantityFault | undefined {
  const [, year, plain] = DATED.exec(compact) ?? [];
  return year === undefined || plain === undefined ? undefined : { kind: 'dated', year, plain };
}

/** 2か月に1回, 3年に1回, 隔月1回 */
const INTERVAL =
  /^(?:(\d{1,2})(?:[かヶカヵケ箇](月)|(年))間?|隔(?:(月)|(年)))に?(\d{1,2})(\D{0,3})$/u;

function intervalFault(compact: string): QuantityFault | undefined {
  const [, long = '2', months, , everyOtherMonth, , times, counted = ''] =
    INTERVAL.exec(compact) ?? [];
  if (times === undefined) return undefined;
  const isInMonths = months !== undefined || everyOtherMonth !== undefined;
  // In hundredths, so that no fraction is lost.
  const hundredths = (Number(times) * (isInMonths ? 1200 : 100)) / Number(long);
  const perYear = Number.isInteger(hundredths) ? sumOf([[String(hundredths), -2]]) : undefined;
  return { kind: 'interval', perYear, counted };
}

/** A word of size, alone or with what is counted: 千, 百万円, 単位：千人. */
const SCALE =
  /^(?:単位:?)?[十百千万億兆]+(?:円|人|件|台|社|戸|世帯|回|冊|食|本|泊|人泊|人日|トン|t|kg|ha|㎡|m2)?$/iu;

/** Takes the brackets off one by one, then reads what is left. */
function readRemarks(
  text: string,
  written: string,
  remarks: Remarks,
  unit: string | undefined,
): QuantityReading {
  const bracket = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/u.exec(text);
  if (bracket === null) return readNumber(text, written, remarks, unit);
  const [whole, content = ''] = bracket;
  const rest = text.replace(whole, '');
  // 「85 (男) 86 (女)」 is no 8586.
  if (/\d$/u.test(text.slice(0, bracket.index)) && isDigit(text[bracket.index + whole.length])) {
    return refusedReading({ kind: 'severalNumbers' });
  }
  if (rest === '') return refusedReading({ kind: 'bracketed' });
  if (unit !== undefined && isSameUnit(content, unit))
    return readRemarks(rest, written, remarks, unit);
  const inside = unit === undefined ? content : withoutOwnUnit(content, unit);
  if (inside !== content && isWordsAlone(rest) && readSigned(inside) !== undefined) {
    return refusedReading({ kind: 'before', words: rest, plain: inside });
  }
  if (SCALE.test(content)) return refusedReading({ kind: 'scale', remark: content });
  const found = together(remarks, readRemark(content), content);
  if ('fault' in found) return refusedReading(found.fault);
  return readRemarks(rest, written, found, unit);
}

function isDigit(character = ''): boolean {
  return /\d/u.test(character);
}

function readNumber(
  text: string,
  written: string,
  remarks: Remarks,
  unit: string | undefined,
): QuantityReading {
  const { rest, remark } = takeRemark(text);
  const beside = together(remark, remarks, rest);
  if ('fault' in beside) return refusedReading(beside.fault);
  const [, before = '', per, behind = ''] = PER.exec(isPer(unit) ? '' : rest) ?? [];
  const counted = per === undefined ? rest : `${before}${behind}`;
  const bare = unit === undefined ? counted : withoutOwnUnit(counted, unit);
  const range = readRange(bare);
  if (range === 'empty') return refusedReading({ kind: 'emptyRange' });
  if (range !== undefined) {
    return { kind: 'read', quantity: { kind: 'range', written, ...range, ...beside } };
  }
  const [, limits = '', ending] = RANGE_ENDING.exec(bare) ?? [];
  if (ending !== undefined && typeof readRange(limits) === 'object') {
    return refusedReading({ kind: 'rangeEnding', ending, plain: limits.replace('~', '～') });
  }
  const approximate = /^(?:約|およそ|おおむね|概ね|ほぼ)/u.exec(bare)?.[0] ?? '';
  const often = FREQUENCY.exec(bare.slice(approximate.length))?.[0] ?? '';
  const { rest: digits, word, bounds } = takeBound(bare.slice(approximate.length + often.length));
  const number = readSigned(plainDigits(digits, unit, bare !== counted));
  if (number === undefined) {
    // In a text that is refused, nothing of what it says is left out.
    return per === undefined
      ? refusedReading(whyRefused(digits, `${approximate}${often}#${word}`))
      : refusedReading(whyRefused(rest, '#'));
  }
  if (isTooLong(number.number)) return refusedReading({ kind: 'tooLong' });
  const frequency = FREQUENCIES.find((one) =>
    (per ?? often.replace(/^[毎各1]/u, '')).startsWith(one),
  );
  const quantity: Measured = {
    kind: 'measured',
    written,
    ...number,
    ...bounds,
    ...(frequency !== undefined && { frequency }),
    ...(approximate === '' ? {} : { approximate: true }),
    ...beside,
  };
  return { kind: 'read', quantity };
}

function isPer(unit = ''): boolean {
  return halfWidth(unit).includes('/');
}

const RANGE_ENDING = /^(.+?)((?:を(?:維持|確保|目指す|目標)|程度|前後|の範囲内?|の間)+)$/u;

/** Nothing but words: 全小学校区, before (12か所). */
function isWordsAlone(text: string): boolean {
  return isWords(text) && !/[\d*※]/u.test(text) && parseMissing(text) === undefined;
}

/** 月1回, 年間24回, 毎月3回, 各年度3回, 1日当たり3回; the digits of a year have 年 behind them. */
const FREQUENCY = /^(?:毎?(?:年間?|月|週|日)に?|[毎各]年度?に?|1日(?:に|当たり|あたり)?)(?=\d)/u;

/** 1回/月, 120件/年以上: how often, behind the number. A unit that says so itself is taken off whole. */
const PER = /^([^/]*\d[^/\d]*)\/([年月週日])(\D*)$/u;

/** ゼロ, and numbers with words of their size, in digits of the row's unit. */
function plainDigits(digits: string, unit: string | undefined, hadUnit: boolean): string {
  if (digits === 'ゼロ' || digits === '零') return '0';
  return (unit === undefined ? undefined : inOwnUnit(digits, unit, hadUnit)) ?? digits;
}

/** Excel keeps 15 digits of a number. */
const MOST_DIGITS = 15;

/** Whether a number has more digits before or behind its point than a cell can hold. */
export function isTooLong(number: string): boolean {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  return whole.length > MOST_DIGITS || fraction.length > MOST_DIGITS;
}

/** `(37)` → `-37`, as accountants write it; `(37) (H25)` too, `(H25)` not. */
function unwrapNegative(text: string): string {
  return text.replace(/^\(([\d,.]+)\)/u, '-$1');
}

/**
 * Says why the digits are no number.
 *
 * @param digits the text without brackets, 約 and bound
 * @param frame what stood around it, `約#以上`, so that advice can show the whole text as it should be
 */
function whyRefused(digits: string, frame: string): QuantityFault {
  const numbers = digits.match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];
  const framed = (plain: string | undefined): string | undefined =>
    plain === undefined ? undefined : frame.replace('#', plain);
  const [, span, inAll = ''] = SPAN.exec(digits) ?? [];
  if (span !== undefined) return { kind: 'span', span, plain: frame.replace('#', inAll) };
  const [, hours, minutes = '0'] = /^(\d{1,3})時間(?:(\d{1,2})分?)?$/u.exec(digits) ?? [];
  if (hours !== undefined) {
    return {
      kind: 'duration',
      minutes: sumOf([
        [productOf(hours, '60'), 0],
        [minutes, 0],
      ]),
    };
  }
  const readings = looseEnd(digits);
  if (readings !== undefined) return { kind: 'looseEnd', readings };
  const sized = sizedNumber(digits);
  if (sized !== undefined) {
    const before = sized.before && {
      ...sized.before,
      number: frame.replace('#', sized.before.number),
    };
    return { kind: 'largeNumber', ...sized, plain: framed(sized.plain), before };
  }
  if (/^[-+]?[\d.]+E[-+]?\d+$/iu.test(digits)) {
    return { kind: 'exponent', plain: framed(withoutExponent(digits)) };
  }
  const twin = digitTwin(digits);
  if (twin !== undefined) {
    return { kind: 'letter', ...twin, plain: frame.replace('#', twin.plain) };
  }
  if (/^[-+▲△−]?[\d,.]+$/u.test(digits) && numbers.length > 0) return { kind: 'grouping' };
  const [, part, whole] = FRACTION.exec(digits) ?? [];
  if (part !== undefined && whole !== undefined) return { kind: 'fraction', part, whole };
  const [, figure = '', near] = ROUGHLY.exec(digits) ?? [];
  if (near !== undefined) {
    return { kind: 'roughly', plain: `約${figure}`, sense: near === '弱' ? 'less' : 'more' };
  }
  const [, limit = '', sign] = /^([-▲△−]?[\d,.]+)([<>≦≧≤≥⩽⩾])=?$/u.exec(digits) ?? [];
  if (sign !== undefined) {
    const [least, most] = /[<>]/u.test(sign) ? ['超', '未満'] : ['以上', '以下'];
    return { kind: 'inequality', readings: [`${limit}${least}`, `${limit}${most}`] };
  }
  const [, words, behind] = /^((?:1日)?[^-+▲△−~〜±\d<>≦≧≤≥]+)([▲△−]?[\d,.]+)$/u.exec(digits) ?? [];
  if (numbers.length > 1 && words?.startsWith('1日') !== true) return { kind: 'severalNumbers' };
  if (words !== undefined && behind !== undefined && isWords(words)) {
    return { kind: 'before', words, plain: frame.replace('#', behind) };
  }
  const [, number, unit] = /^([-+▲△−]?[\d,.]+)(\D+)$/u.exec(digits) ?? [];
  if (number === undefined || unit === undefined) return { kind: 'unknown' };
  const isSign = SIGN_BEHIND.test(unit);
  const plain = frame.replace('#', number);
  return isSign ? { kind: 'sign', sign: unit, plain } : { kind: 'unit', unit, plain };
}

/** 3/4, 3校/4校, 1,200/1,500 */
const FRACTION = /^(\d[\d,]*)[^\d/]*\/(\d[\d,]*)[^\d/]*$/u;

/** 100人弱, 100余り */
const ROUGHLY = /^(\d[\d,.]*)[^\d]{0,4}?(弱|強|余り?)$/u;

/** The sum of several years, and its number. */
const SPAN =
  /^(\d{1,2}(?:か|ヶ|カ|ケ|箇)?年間?(?:の?(?:累計|合計|計))?で?|(?:計画)?期間(?:中|内|全体)?(?:に|で)?|(?:合計|累計|総計)で?)(\d[\d,.]*)\D*$/u;

/** Arrows, stars and the like, which no unit is made of. */
const SIGN_BEHIND = /^[-+−–—*#!?※†‡、。’‘()≦≧≤≥↑↓→←↗↘⇧⇩⇒★☆●○◎◯△▲▼▽×✕✓✔・:;'"~=<>/|_^]+$/u;

function refusedReading(fault: QuantityFault): QuantityReading {
  return { kind: 'refused', fault };
}
