/** The notation of targets and actuals: everything a cell says beside its digits. */

import type { Bound, FiscalYear, Measured, Quantity } from '../forms/submission.ts';
import { parseFiscalYear } from './fiscalYear.ts';
import { largeNumber } from './largeNumber.ts';
import { parseMissing } from './missing.ts';
import { halfWidth, withoutSpaces } from './text.ts';

/** Why a text is refused as a quantity; `quantityAdvice` is made from it. */
export type QuantityFault =
  /** `12人`: the unit has a column of its own. `plain` is the text without it. */
  | { readonly kind: 'unit'; readonly unit: string; readonly plain: string }
  /** `1万8225`; `plain` is the number in digits, when it can be told. */
  | { readonly kind: 'largeNumber'; readonly plain: string | undefined }
  /** `男性79.83、女性84.35`, `10～20` */
  | { readonly kind: 'severalNumbers' }
  /** `2,35`: commas that do not part thousands. */
  | { readonly kind: 'grouping' }
  /** `(37)`, which is a negative number only when the sheet says so. */
  | { readonly kind: 'bracketed' }
  /** `1.56 (全国16位)`: brackets that hold neither a year nor 概算 and the like. */
  | { readonly kind: 'remark'; readonly remark: string }
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
}

/** What is said beside the number, gathered from brackets and words. */
interface Remarks {
  readonly dataYear?: FiscalYear;
  readonly provisional?: string;
}

const BOUNDS = new Map<string, Bound>([
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['超', 'moreThan'],
  ['未満', 'lessThan'],
  ['程度', 'about'],
]);

const MAINTAIN = new Set(['維持', '現状維持', '現状を維持', '基準値を維持', '基準値維持']);
const PROVISIONAL = /^(概算|速報|暫定|見込)(?:み|値|数|み値)?$/u;
/** `p` and `r` stand before or behind provisional and revised figures in official statistics. */
const PRELIMINARY = /^p$/iu;

const WHOLE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const NUMBER = new RegExp(String.raw`^([-+])?(${WHOLE})(?:\.(\d+))?$`, 'u');
/** Signs that Japanese tables write before a negative number. The long vowel mark ー is a common slip for −. */
const NEGATIVE_SIGN = /^[▲△−–‐‑ー―—](?=\d)/u;

/**
 * Reads what a clerk wrote in a cell of targets or actuals.
 *
 * @param text the cell's text in any width, `▲1,394`, `7,000以上 (H26) (概算)`, `—`, `維持`
 * @returns the quantity with everything the text says, or why it is refused
 */
export function parseQuantity(text: string, options: QuantityOptions = {}): QuantityReading {
  const written = text.trim();
  const plain = halfWidth(written);
  if (plain.trim() === '') return { kind: 'blank' };
  const missing = parseMissing(written);
  if (missing !== undefined) return { kind: 'read', quantity: missing };
  if (/\d\s+\d/u.test(plain)) return refused({ kind: 'severalNumbers' });
  const compact = withoutSpaces(plain);
  if (MAINTAIN.has(compact)) return { kind: 'read', quantity: { kind: 'maintain', written } };
  const negative = options.bracketsAreNegative === true ? unwrapNegative(compact) : compact;
  return readRemarks(negative, written, {});
}

/** Takes the brackets off one by one, then reads what is left. */
function readRemarks(text: string, written: string, remarks: Remarks): QuantityReading {
  const bracket = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/u.exec(text);
  if (bracket === null) return readNumber(text, written, remarks);
  const [whole, content = ''] = bracket;
  const rest = text.replace(whole, '');
  if (rest === '') return refused({ kind: 'bracketed' });
  const found = readRemark(content);
  if ('fault' in found) return refused(found.fault);
  const repeated = Object.keys(found).some((key) => key in remarks);
  if (repeated) return refused({ kind: 'remark', remark: content });
  return readRemarks(rest, written, { ...remarks, ...found });
}

function readRemark(content: string): Remarks | { readonly fault: QuantityFault } {
  const provisional = provisionalWord(content);
  if (provisional !== undefined) return { provisional };
  const year = parseFiscalYear(content);
  if (year.kind === 'year') return { dataYear: year.fiscalYear };
  const kind = year.kind === 'disagreement' ? 'yearDisagreement' : 'remark';
  return { fault: { kind, remark: content } };
}

/**
 * The short word for a provisional value.
 *
 * @param word `概算値`, `速報`, `見込み`, `p`
 * @returns 概算, 速報, 暫定 or 見込
 */
function provisionalWord(word: string): string | undefined {
  if (PRELIMINARY.test(word)) return '速報';
  return PROVISIONAL.exec(word)?.[1];
}

function readNumber(text: string, written: string, remarks: Remarks): QuantityReading {
  const { rest, provisional } = takeProvisional(text);
  const approximate = /^(?:約|およそ|おおむね|概ね)/u.exec(rest)?.[0] ?? '';
  const afterAbout = rest.slice(approximate.length);
  const boundWord = [...BOUNDS.keys()].find((word) => afterAbout.endsWith(word)) ?? '';
  const digits = afterAbout.slice(0, afterAbout.length - boundWord.length);
  const parts = NUMBER.exec(digits.replace(NEGATIVE_SIGN, '-'));
  if (parts === null) return refused(whyRefused(digits, `${approximate}#${boundWord}`));
  const bound = BOUNDS.get(boundWord);
  const mark = remarks.provisional ?? provisional;
  const quantity: Measured = {
    kind: 'measured',
    written,
    ...exactNumber(parts),
    ...(bound === undefined ? {} : { bound }),
    ...(approximate === '' ? {} : { approximate: true }),
    ...(remarks.dataYear === undefined ? {} : { dataYear: remarks.dataYear }),
    ...(mark === undefined ? {} : { provisional: mark }),
  };
  return { kind: 'read', quantity };
}

/** A provisional word without brackets: `123p`, `p123`, `見込120`, `6,766概算値`. */
function takeProvisional(text: string): {
  readonly rest: string;
  readonly provisional: string | undefined;
} {
  const [, before, rest = text, after] =
    /^(p|(?:概算|速報|暫定|見込)(?:み|値|数|み値)?)?(.*?)(p|(?:概算|速報|暫定|見込)(?:み|値|数|み値)?)?$/iu.exec(
      text,
    ) ?? [];
  return { rest, provisional: provisionalWord(before ?? after ?? '') };
}

function exactNumber(parts: RegExpExecArray): Pick<Measured, 'number' | 'decimals'> {
  const [, sign, grouped = '', fraction = ''] = parts;
  const whole = grouped.replaceAll(',', '').replace(/^0+(?=\d)/u, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const negative = sign === '-' && /[1-9]/u.test(digits);
  return { number: negative ? `-${digits}` : digits, decimals: fraction.length };
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
  const large = largeNumber(digits);
  if (large !== undefined) return { kind: 'largeNumber', plain: frame.replace('#', large) };
  if (/\d[十百千万億兆]/u.test(digits) && numbers.length > 1) {
    return { kind: 'largeNumber', plain: undefined };
  }
  if (/^[-+▲△−]?[\d,.]+$/u.test(digits) && numbers.length > 0) return { kind: 'grouping' };
  if (numbers.length > 1) return { kind: 'severalNumbers' };
  const [, number, unit] = /^([-+▲△−]?[\d,.]+)(\D+)$/u.exec(digits) ?? [];
  if (number === undefined || unit === undefined) return { kind: 'unknown' };
  return { kind: 'unit', unit, plain: frame.replace('#', number) };
}

function refused(fault: QuantityFault): QuantityReading {
  return { kind: 'refused', fault };
}
