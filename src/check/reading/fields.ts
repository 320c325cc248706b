/** What one cell of text may say: for each kind of cell (`src/sheets/cell.ts`) how its text is read. */

import { z } from 'zod';

import type { FiscalYear } from '../../forms/submission.ts';
import { parseDate, printDate } from '../../japanese/date.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { parseOrdinal } from '../../japanese/ordinal.ts';
import { readSigned } from '../../japanese/signed.ts';
import { comparable, halfWidth } from '../../japanese/text.ts';
import type { Cell } from '../../sheets/cell.ts';
import { nearest } from '../phrasing/nearest.ts';
import { quoteAll } from '../phrasing/quote.ts';
import { YEAR_EXAMPLES } from '../phrasing/yearExamples.ts';

/** A field: the cell's text goes in, a fact comes out; undefined for a blank that is allowed. */
export type Field<Value> = z.ZodType<Value, string>;

/** Why a text is refused. 「{heading}」 in the texts is replaced by the column's heading. */
export const Complaint = z.object({ code: z.string(), message: z.string(), hint: z.string() });
/** Why a text is refused. */
export type Complaint = z.infer<typeof Complaint>;

/** What a parser returns instead of a value. */
interface Refused {
  readonly complaint: Complaint;
}

function field<Value>(parse: (text: string) => { readonly value: Value } | Refused): Field<Value> {
  return z.string().transform((text, context): Value => {
    const result = parse(text);
    if ('value' in result) return result.value;
    context.addIssue({
      code: 'custom',
      message: result.complaint.message,
      params: result.complaint,
    });
    return z.NEVER;
  });
}

function complain(code: string, message: string, hint: string): Refused {
  return { complaint: { code, message, hint } };
}

const EMPTY = complain(
  'field/empty',
  '「{heading}」が空欄です。必ず記入する欄です。',
  '「{heading}」を記入してください。',
);

/** Any text, but not none. */
const requiredText: Field<string> = field((text) => (text === '' ? EMPTY : { value: text }));

/** Any text, but not none; the words on offer are there for a cell that has nothing of its own to say. */
function offeredText(offers: readonly string[]): Field<string> {
  return field((text) =>
    text === ''
      ? complain(
          'field/empty',
          '「{heading}」が空欄です。必ず記入する欄です。',
          `「{heading}」を記入してください。ないときは${quoteAll(offers)}と書いてください。`,
        )
      : { value: text },
  );
}

/** A name; its lines that begin with ※ are notes and do not make a name. */
const requiredName: Field<string> = field((text) => {
  if (text === '') return EMPTY;
  if (text.split('\n').some((line) => /^\s*[^※\s]/u.test(line))) return { value: text };
  return complain(
    'field/empty',
    '「{heading}」に名称がありません。「※」で始まる行は名称の注として扱います。',
    '名称を1行目に書き、注はその下の行に「※」で始めて書いてください。',
  );
});

/** The number of a goal, policy or measure: `1`, `①`, `施策1`. */
const ordinal: Field<number> = field((text) => {
  if (text === '') return EMPTY;
  const value = parseOrdinal(text);
  if (value !== undefined) return { value };
  return complain(
    'field/number',
    `「{heading}」の「${text}」を番号として読めません。1、2、3 のような番号を書く欄です。`,
    '番号だけを書いてください（例：1）。名称は別の欄に書きます。',
  );
});

/** A fiscal year: `H27`, `令和元年度`, `2015`. */
const fiscalYear: Field<FiscalYear> = field((text) => {
  if (text === '') return EMPTY;
  const reading = parseFiscalYear(text);
  if (reading.kind === 'year') return { value: reading.fiscalYear };
  if (reading.kind === 'disagreement') {
    return complain(
      'field/fiscal-year',
      `「{heading}」の「${text}」は、和暦と西暦が食い違っています（和暦は${reading.japanese}年、西暦は${reading.western}年）。`,
      'どちらが正しいかを確かめ、片方を直してください。',
    );
  }
  return complain(
    'field/fiscal-year',
    `「{heading}」の「${text}」を年度として読めません。${YEAR_EXAMPLES} のように書く欄です。`,
    `年度を1つだけ、${YEAR_EXAMPLES} のどれかのように書いてください。`,
  );
});

/** One fiscal year or several: `H29、H30`. All that cannot be read are named at once. */
const fiscalYears: Field<readonly FiscalYear[]> = field((text) => {
  const parts = text.split(/[、,，・\s]+/u).filter((part) => part !== '');
  const readings = parts.map((part) => ({ part, reading: parseFiscalYear(part) }));
  const wrong = readings.flatMap(({ part, reading }) => (reading.kind === 'year' ? [] : [part]));
  if (wrong.length > 0) {
    return complain(
      'field/fiscal-year',
      `「{heading}」の${quoteAll(wrong)}を年度として読めません。`,
      `年度を ${YEAR_EXAMPLES} のように書いてください。2つ以上あるときは「、」でつなぎます。年度でない説明は「注記」に移してください。`,
    );
  }
  return {
    value: readings.flatMap(({ reading }) => (reading.kind === 'year' ? [reading.fiscalYear] : [])),
  };
});

/** A date; ISO comes out. */
const date: Field<string> = field((text) => {
  if (text === '') return EMPTY;
  const reading = parseDate(text);
  if (reading.kind === 'date') return { value: reading.iso };
  if (reading.kind === 'weekday') {
    return complain(
      'field/date',
      `「{heading}」の「${text}」は、日付と曜日が食い違っています（${printDate(reading.iso)}は${reading.actual}曜日）。`,
      '日付と曜日のどちらが正しいかを確かめて直してください。',
    );
  }
  return complain(
    'field/date',
    reading.kind === 'impossible'
      ? `「{heading}」の「${text}」は、暦にない日付です。`
      : `「{heading}」の「${text}」を日付として読めません。`,
    '2019/8/7 又は 令和元年8月7日 のように書いてください。',
  );
});

/** Digits that Excel keeps exactly. */
const EXACT_DIGITS = 15;

/** A sum of money in 千円: `12,340`, `0.5`, `▲120`, `12,340千円`. */
const amount: Field<string> = field((text) => {
  if (text === '') return EMPTY;
  const bare = halfWidth(text).replaceAll(/\s+/gu, '');
  const value = readSigned(bare.replace(/千円$/u, ''))?.number;
  if (value !== undefined) {
    if (value.replaceAll(/\D/gu, '').length <= EXACT_DIGITS) return { value };
    return complain(
      'field/amount',
      `「{heading}」の「${text}」は桁が多すぎます。Excelが正しく扱える数値は、15桁までです。`,
      '正しい金額を確かめて、千円単位の数字を書いてください。',
    );
  }
  const unit = /(?:億円|百万円|万円|円)$/u.exec(bare)?.[0];
  return complain(
    'field/amount',
    unit === undefined
      ? `「{heading}」の「${text}」を金額として読めません。千円単位の数字を書く欄です。`
      : `「{heading}」の「${text}」は、単位が「${unit}」です。千円単位の数字を書く欄です。`,
    unit === undefined
      ? '12,340 のように、数字だけを書いてください。分からないときは空欄にします。'
      : '千円に直した数字だけを書いてください（例：12,340千円は 12,340、500円は 0.5）。',
  );
});

/** `K1-2-1` in any width. */
const code: Field<string> = z.string().transform(halfWidth).pipe(requiredText);

/** One of a few words. */
function choiceField({ words, spellings }: Extract<Cell, { kind: 'choice' }>): Field<unknown> {
  const known = new Map(
    Object.entries({ ...spellings, ...words }).map(([word, value]) => [comparable(word), value]),
  );
  const names = Object.keys(words);
  const expected =
    names.length === 1
      ? `${quoteAll(names)}と書くか、空欄にする欄です。`
      : `${quoteAll(names)}のどれかを書く欄です。`;
  return field((text) => {
    if (text === '') {
      return complain(
        'field/empty',
        `「{heading}」が空欄です。${expected}`,
        `${quoteAll(names)}から選んでください。`,
      );
    }
    const value = known.get(comparable(text));
    if (value !== undefined) return { value };
    const guess = nearest(text, names);
    return complain(
      'field/choice',
      `「{heading}」の「${text}」は使えない言葉です。${expected}`,
      guess === undefined
        ? `${quoteAll(names)}から選んでください。`
        : `「${guess}」の誤りではありませんか。${quoteAll(names)}から選んでください。`,
    );
  });
}

/** Lets a field be blank without losing its own complaint. */
function blankOr<Value>(inner: Field<Value>): Field<Value | undefined> {
  return z.string().transform((text, context): Value | undefined => {
    if (text === '') return undefined;
    const result = inner.safeParse(text);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.addIssue({ ...issue, code: 'custom', input: text });
    return z.NEVER;
  });
}

/**
 * Gives what reads a cell.
 *
 * @returns undefined for cells that are not read by themselves: values, and what is not read at all
 */
export function fieldOf(cell: Cell): Field<unknown> | undefined {
  const inner = requiredField(cell);
  return inner === undefined || cell.required ? inner : blankOr(inner);
}

function requiredField(cell: Cell): Field<unknown> | undefined {
  switch (cell.kind) {
    case 'text':
    case 'words':
      return Array.isArray(cell.offers) ? offeredText(cell.offers) : requiredText;
    case 'name':
      return requiredName;
    case 'code':
      return code;
    case 'ordinal':
    case 'mark':
      return ordinal;
    case 'amount':
      return amount;
    case 'fiscalYear':
      return fiscalYear;
    case 'fiscalYears':
      return fiscalYears;
    case 'date':
      return date;
    case 'choice':
      return choiceField(cell);
    case 'quantity':
    case 'unread':
      return undefined;
  }
}
