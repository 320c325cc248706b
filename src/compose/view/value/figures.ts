/** One value of a table or a chart, in finished strings. */

import type { Measured, Quantity, Range } from '../../../forms/submission.ts';
import { printNumber } from '../../../japanese/printNumber.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Verdict } from './verdict.ts';

/** The attributes of a template's `<value>`. */
export interface ValueView {
  readonly mark: string;
  readonly markWord: string;
  readonly number: string;
  readonly bound: string;
  readonly note: string;
  /** `yes` when `number` is a word rather than digits. */
  readonly word: string;
  /** Where it comes from (`traced`); blank while that is not known. */
  readonly from: string;
}

const NO_MARK = { mark: '', markWord: '' } as const;
const BESIDE = { bound: '', note: '' } as const;
const UNTRACED = { from: '' } as const;

/**
 * Prints a quantity for a table cell.
 *
 * @param blank the word for a value that is not known yet
 */
export function valueView(quantity: Quantity, blank: string, words: Words): ValueView {
  switch (quantity.kind) {
    case 'measured':
      return { ...NO_MARK, ...measuredView(quantity, words), word: '', ...UNTRACED };
    case 'range':
      return { ...NO_MARK, ...rangeView(quantity, words), word: '', ...UNTRACED };
    case 'stage':
      return {
        ...NO_MARK,
        ...BESIDE,
        number: quantity.stage,
        note: remarkText(quantity.remark, words),
        word: 'yes',
        ...UNTRACED,
      };
    case 'maintain':
    case 'relative':
    case 'ended':
      return { ...NO_MARK, ...BESIDE, number: quantity.written, word: 'yes', ...UNTRACED };
    case 'missing':
      // 「—」 stands among the digits; 「調査なし」 is a word.
      return {
        ...NO_MARK,
        ...BESIDE,
        number: quantity.written,
        word: isWord(quantity.written),
        ...UNTRACED,
      };
    case 'pending':
      return { ...NO_MARK, ...BESIDE, number: blank, word: 'yes', ...UNTRACED };
    case 'unfilled':
      return { ...NO_MARK, ...BESIDE, number: words.unfilled, word: 'yes', ...UNTRACED };
  }
}

function isWord(written: string): string {
  return /\p{L}/u.test(written) ? 'yes' : '';
}

type Digits = Pick<ValueView, 'number' | 'bound' | 'note'>;

function measuredView(value: Measured, words: Words): Digits {
  return {
    number: printMeasured(value, words),
    bound: boundOf(value, words),
    note: noteOf(value, words),
  };
}

/** `93～97`; 超 stays with its limit, 未満 stands behind: `93超～97` with 未満. */
function rangeView(value: Range, words: Words): Digits {
  const { lower, upper } = value;
  const limit = printNumber(upper.number, upper.decimals);
  const note = noteOf(value, words);
  if (isAroundZero(value)) {
    const bound = upper.bound === 'atMost' ? words.within : words.bounds.lessThan;
    return { number: fillBlanks(words.plusMinus, { limit }), bound, note };
  }
  const strict = lower.bound === 'moreThan' ? words.bounds.moreThan : '';
  return {
    number: fillBlanks(words.range, {
      lower: `${printNumber(lower.number, lower.decimals)}${strict}`,
      upper: limit,
    }),
    bound: upper.bound === 'lessThan' ? words.bounds.lessThan : '',
    note,
  };
}

/** As far below zero as above it: `±0.5`. */
function isAroundZero({ lower, upper }: Range): boolean {
  const isStrict = [lower.bound === 'moreThan', upper.bound === 'lessThan'];
  return lower.number === `-${upper.number}` && isStrict[0] === isStrict[1];
}

/** What stands small beside a value: `(H25)`, 概算. */
function noteOf(value: Measured | Range, words: Words): string {
  return `${sourceNoteOf(value, words)}${remarkText(value.remark, words)}`;
}

/**
 * What a value is: `(H25)`, 概算. Under a year of a chart that is enough: a remark stands in the table, and would take
 * the room of the bars.
 */
export function sourceNoteOf(
  { dataYear, provisional = '', revised = '' }: Measured | Range,
  words: Words,
): string {
  const year = dataYear === undefined ? '' : fillBlanks(words.dataYear, { year: dataYear.label });
  return `${year}${provisional}${revised}`;
}

/** A mark that points to a note stands bare: `※1`. */
function remarkText(remark: string | undefined, words: Words): string {
  if (remark === undefined || /^[※*#]\d*$/u.test(remark)) return remark ?? '';
  return fillBlanks(words.remark, { remark });
}

/** 以上; in the cell's own words where it has others: 以内, を維持. */
function boundOf({ bound, boundWord }: Measured, words: Words): string {
  return boundWord ?? (bound === undefined ? '' : words.bounds[bound]);
}

/** The number as printed: `▲1,394`, `約60.0`; without bound, year and provisional mark. */
export function printMeasured(value: Measured, words: Words): string {
  const digits = printNumber(value.number, value.decimals);
  const often = `${value.frequency ?? ''}${digits}`;
  return value.approximate === true ? `${words.approximate}${often}` : often;
}

/** Everything a cell says in one line: `2,334(H25)`, `7,000以上`, `6,766概算`, `—`, `未確定`. */
export function printQuantity(quantity: Quantity, blank: string, words: Words): string {
  const { number, bound, note } = valueView(quantity, blank, words);
  return `${number}${bound}${note}`;
}

/** Adds a mark to a value; without one the value stays bare. */
export function withMark(view: ValueView, verdict: Verdict | undefined): ValueView {
  return verdict === undefined ? view : { ...view, mark: verdict.mark, markWord: verdict.label };
}

/** A cell with nothing in it. */
export const BLANK: ValueView = { ...NO_MARK, ...BESIDE, ...UNTRACED, number: '', word: '' };
