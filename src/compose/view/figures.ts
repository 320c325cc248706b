/** One value of a table or a chart, in finished strings. */

import type { Measured, Quantity } from '../../forms/submission.ts';
import { printNumber } from '../../japanese/printNumber.ts';
import { say, type Words } from '../words.ts';
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
}

const NO_MARK = { mark: '', markWord: '' } as const;
const BESIDE = { bound: '', note: '' } as const;

/**
 * Prints a quantity for a table cell.
 *
 * @param blank the word for a value that is not known yet
 */
export function valueView(quantity: Quantity, blank: string, words: Words): ValueView {
  switch (quantity.kind) {
    case 'measured':
      return { ...NO_MARK, ...measuredView(quantity, words), word: '' };
    case 'maintain':
      return { ...NO_MARK, ...BESIDE, number: quantity.written, word: 'yes' };
    case 'missing':
      // 「—」 stands among the digits; 「調査なし」 is a word.
      return { ...NO_MARK, ...BESIDE, number: quantity.written, word: isWord(quantity.written) };
    case 'pending':
      return { ...NO_MARK, ...BESIDE, number: blank, word: 'yes' };
    case 'unfilled':
      return { ...NO_MARK, ...BESIDE, number: words.unfilled, word: 'yes' };
  }
}

function isWord(written: string): string {
  return /\p{L}/u.test(written) ? 'yes' : '';
}

function measuredView(value: Measured, words: Words): Pick<ValueView, 'number' | 'bound' | 'note'> {
  const { dataYear } = value;
  const year = dataYear === undefined ? '' : say(words.dataYear, { year: dataYear.label });
  return {
    number: printMeasured(value, words),
    bound: value.bound === undefined ? '' : words.bounds[value.bound],
    note: `${year}${value.provisional ?? ''}`,
  };
}

/** The number as printed: `▲1,394`, `約60.0`; without bound, year and provisional mark. */
export function printMeasured(value: Measured, words: Words): string {
  const digits = printNumber(value.number, value.decimals);
  return value.approximate === true ? `${words.approximate}${digits}` : digits;
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
export const BLANK: ValueView = { ...NO_MARK, ...BESIDE, number: '', word: '' };
