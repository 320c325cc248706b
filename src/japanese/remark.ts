/** What a cell says beside its number: the year the value is of, 概算 and its like, 訂正 and its like. */

import type { Measured } from '../forms/submission.ts';
import { parseFiscalYear } from './fiscalYear.ts';

/** What is said, gathered from brackets and words. */
export type Remarks = Pick<Measured, 'dataYear' | 'provisional' | 'revised'>;

/** Why the words in brackets are refused. */
interface RemarkFault {
  readonly fault: { readonly kind: 'yearDisagreement' | 'remark'; readonly remark: string };
}

const PROVISIONAL = '概算|速報|暫定|見込';
const REVISED = '訂正|改定|改訂|修正';
const ENDING = '(?:み値|み|値|数|済み|済|後)?';
const WORD = new RegExp(`^(?:(${PROVISIONAL})|(${REVISED}))${ENDING}$`, 'u');

/**
 * Words and letters without brackets, before or behind the number. `R` before a number is left alone: `R5` is a year.
 */
const OUTSIDE = new RegExp(
  `^([Ppr]|(?:${PROVISIONAL}|${REVISED})${ENDING})?(.*?)([PpRr]|(?:${PROVISIONAL}|${REVISED})${ENDING})?$`,
  'u',
);

/**
 * Reads what stands in brackets.
 *
 * @param content half-width, without spaces: `H25`, `概算値`, `訂正`, `p`, `r`
 */
export function readRemark(content: string): Remarks | RemarkFault {
  const mark = markOf(content);
  if (mark !== undefined) return mark;
  const year = parseFiscalYear(content);
  if (year.kind === 'year') return { dataYear: year.fiscalYear };
  const kind = year.kind === 'disagreement' ? 'yearDisagreement' : 'remark';
  return { fault: { kind, remark: content } };
}

/**
 * Takes a word without brackets off a text: `123p`, `r1,234`, `見込120`, `6,766概算値`, `1,234訂正`.
 *
 * @returns the text without it, and what it says
 */
export function takeRemark(text: string): { readonly rest: string; readonly remark: Remarks } {
  const [, before = '', rest = text, after = ''] = OUTSIDE.exec(text) ?? [];
  return { rest, remark: { ...markOf(after), ...markOf(before) } };
}

/** `p` and `r` stand beside preliminary and revised figures in official statistics. */
function markOf(word: string): Remarks | undefined {
  if (/^p$/iu.test(word)) return { provisional: '速報' };
  if (/^r$/iu.test(word)) return { revised: '訂正' };
  const [, provisional, revised] = WORD.exec(word) ?? [];
  if (provisional !== undefined) return { provisional };
  return revised === undefined ? undefined : { revised };
}
