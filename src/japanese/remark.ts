/** What a cell says beside its number: the year the value is of, 概算 and its like, 訂正 and its like, and anything else in words. */

import type { Measured } from '../forms/submission.ts';
import { ERAS } from './era.ts';
import { parseFiscalYear } from './fiscalYear.ts';

/** What is said, gathered from brackets and words. */
export type Remarks = Pick<Measured, 'dataYear' | 'provisional' | 'revised' | 'remark'>;

/** Why the words in brackets are refused. */
interface RemarkFault {
  readonly fault:
    | {
        readonly kind: 'yearDisagreement' | 'remark' | 'bracketNumber';
        readonly remark: string;
      }
    | {
        readonly kind: 'eraless';
        readonly remark: string;
        /** With the letters of the eras that may be meant: R28, H28. */
        readonly readings: readonly string[];
      };
}

const PROVISIONAL = '概算|速報|暫定|見込';
const REVISED = '訂正|改定|改訂|修正';
const ENDING = '(?:み値|み|値|数|済み|済|後)?';
const WORD = new RegExp(`^(?:(${PROVISIONAL})|(${REVISED}))${ENDING}$`, 'u');
/** Words and marks that are written without brackets too: `1,000 累計`, `123※1`. */
const BARE = String.raw`累計|参考値|参考|[※*]\d*|注\d+`;
const MARK = /^[※*#]\d*$/u;
/** As of a day or a month: R5.10.1, 2023.10, 2023/10/1. A year alone is read as one. */
const DAY = /^(?:[RHS]\d{1,2}|(?:19|20)\d\d)(?:[./]\d{1,2}){1,2}$/iu;

/**
 * Words and letters without brackets, before or behind the number. `R` before a number is left alone: `R5` is a year.
 */
const OUTSIDE = new RegExp(
  `^([Ppr]|(?:${PROVISIONAL}|${REVISED})${ENDING}|累計|参考値)?(.*?)([PpRr]|(?:${PROVISIONAL}|${REVISED})${ENDING}|${BARE})?$`,
  'u',
);

/**
 * Reads what stands in brackets.
 *
 * @param content half-width, without spaces: `H25`, `概算値`, `訂正`, `p`, `r`, `全国16位`, `速報値、全国16位`
 * @returns a fault for what could be a mistyped year (`H2S`), for a bare number, and for two years
 */
export function readRemark(content: string): Remarks | RemarkFault {
  const parts = content.split(/[、，]/u).filter((part) => part !== '');
  if (parts.length < 2) return readPart(content);
  return parts.map(readPart).reduce((all, part) => together(all, part, content));
}

/** Brings two remarks together; what is said twice in different words cannot both be meant. */
export function together(
  one: Remarks | RemarkFault,
  other: Remarks | RemarkFault,
  content: string,
): Remarks | RemarkFault {
  if ('fault' in one) return one;
  if ('fault' in other) return other;
  const { remark: first, ...before } = one;
  const { remark: second, ...after } = other;
  const isTwice = Object.keys(after).some((key) => key in before);
  if (isTwice) return { fault: { kind: 'remark', remark: content } };
  const remark = [first, second].filter((text) => text !== undefined).join('、');
  return { ...before, ...after, ...(remark !== '' && { remark }) };
}

function readPart(content: string): Remarks | RemarkFault {
  const mark = markMeaning(content);
  if (mark !== undefined) return mark;
  const told = yearWithWords(content);
  if (told !== undefined) return told;
  const year = parseFiscalYear(content);
  if (year.kind === 'year') return { dataYear: year.fiscalYear };
  if (year.kind === 'disagreement') return { fault: { kind: 'yearDisagreement', remark: content } };
  const [, number] = WITHOUT_ERA.exec(content) ?? [];
  if (number !== undefined) {
    return { fault: { kind: 'eraless', remark: content, readings: yearsOfEras(number) } };
  }
  if (/^[-+▲△]?[\d,.]+%?$/u.test(content)) {
    return { fault: { kind: 'bracketNumber', remark: content } };
  }
  // Half-width, 24～26年度 would be 24~26年度, and print as 24˜26.
  return isWords(content) || DAY.test(content)
    ? { remark: content.replaceAll('~', '～') }
    : { fault: { kind: 'remark', remark: content } };
}

/** What a year's value may be called beside the year: 平成28年度末, H28決算, H28年度実績, 2016年調査, H28平均. */
const OF_YEAR =
  /^(.+?)(?:末(?:時点|現在)?|決算[値額]?|実績値?|平均値?|時点|現在|確定値?|(?<=年度?)(?:分|の?値)|[^\d]{0,8}調査(?:結果|値)?)$/u;
/** 速報 and 訂正 before or behind a year: H28速報値, 概算H28. */
const YEAR_AND_WORD = new RegExp(
  `^(?:(.+?)((?:${PROVISIONAL}|${REVISED})${ENDING})|((?:${PROVISIONAL}|${REVISED})${ENDING})(.+))$`,
  'u',
);
/** 28年度, 元年: a year, but of which era. */
const WITHOUT_ERA = /^(元|\d{1,2})年(?:度.*|末|$)(?<!\d年)$/u;
/** 平28, 令元年度 */
const SHORT_ERA = /^([明大昭平令])(?=元|\d)/u;

/** The year of that number in 令和 and 平成, or, where it is too high for 平成, in 昭和. No plan looks further back. */
function yearsOfEras(number: string): readonly string[] {
  const year = number === '元' ? 1 : Number(number);
  const [reiwa, heisei, showa] = ERAS;
  const before =
    heisei !== undefined && reiwa !== undefined && year <= reiwa.firstYear - heisei.firstYear + 1
      ? heisei
      : showa;
  return [reiwa, before].flatMap((era) => (era === undefined ? [] : [`${era.letter}${year}`]));
}

/** A year with what is said of it; the words stay with the year. */
function yearWithWords(written: string): Remarks | undefined {
  const content = withWholeEra(written);
  if (content !== written) {
    const plain = parseFiscalYear(content);
    if (plain.kind === 'year') return { dataYear: plain.fiscalYear };
  }
  const year = parseFiscalYear(OF_YEAR.exec(content)?.[1] ?? '');
  if (year.kind === 'year') return { dataYear: { ...year.fiscalYear, label: content } };
  const [, first, behind, before, last] = YEAR_AND_WORD.exec(content) ?? [];
  const marked = parseFiscalYear(first ?? last ?? '');
  const meaning = markMeaning(behind ?? before ?? '');
  if (marked.kind !== 'year' || meaning === undefined) return undefined;
  return { dataYear: marked.fiscalYear, ...meaning };
}

function withWholeEra(content: string): string {
  return content.replace(SHORT_ERA, (short) => {
    return ERAS.find(({ name }) => name.startsWith(short))?.name ?? short;
  });
}

/**
 * Whether a text in brackets is meant as words: Latin letters and digits alone may be a mistyped year, `(H2S)`.
 */
export function isWords(content: string): boolean {
  return (
    MARK.test(content) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(content)
  );
}

/**
 * Takes a word without brackets off a text: `123p`, `r1,234`, `見込120`, `6,766概算値`, `1,234訂正`, `123※1`, `1,000累計`.
 *
 * @returns the text without it, and what it says
 */
export function takeRemark(text: string): {
  readonly rest: string;
  readonly remark: Remarks | RemarkFault;
} {
  const [, before = '', rest = text, after = ''] = OUTSIDE.exec(text) ?? [];
  const [first, last] = [bareOf(before), bareOf(after)];
  return { rest, remark: together(last, first, before + after) };
}

function bareOf(word: string): Remarks {
  return word === '' ? {} : (markMeaning(word) ?? { remark: word });
}

/** `p` and `r` stand beside preliminary and revised figures in official statistics. */
function markMeaning(word: string): Remarks | undefined {
  if (/^p$/iu.test(word)) return { provisional: '速報' };
  if (/^r$/iu.test(word)) return { revised: '訂正' };
  const [, provisional, revised] = WORD.exec(word) ?? [];
  if (provisional !== undefined) return { provisional };
  return revised === undefined ? undefined : { revised };
}
