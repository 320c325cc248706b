/**
 * The kinds of cells that a column may hold. A kind is data: reading, the form and the facts files each say in one
 * place what they make of it, and the compiler names those places when a kind is added.
 */

import type { Offered } from '../forms/offers.ts';
import type { FiscalYear } from '../forms/submission.ts';

/** What a cell of each kind states once it is read; words of a choice state what the choice says they mean. */
interface Values {
  /** Words. */
  readonly text: string;
  /** Words parted by 、 that belong together: tags. */
  readonly words: string;
  /** A name; its lines that begin with ※ are notes and do not make a name. */
  readonly name: string;
  /** A name for programs, kept from Excel's guesses: `K1-2-1`. */
  readonly code: string;
  /** The number of a goal, policy or row: 1 to 99. */
  readonly ordinal: number;
  /** A number that may be written as it is printed: ①. */
  readonly mark: number;
  /** A sum of money in 千円, exact: decimal notation. */
  readonly amount: string;
  readonly fiscalYear: FiscalYear;
  /** Years parted by 、. */
  readonly fiscalYears: readonly FiscalYear[];
  /** A day; ISO comes out. */
  readonly date: string;
  /** A value of a year, read with its unit and its row. */
  readonly quantity: never;
  /** Known, and read by no stage or by its own rules only: 説明, 注記. */
  readonly unread: never;
}

/** A kind of cell other than a choice. */
export type PlainKind = keyof Values;

/** A cell that is no choice. */
export interface PlainCell<Kind extends PlainKind = PlainKind> {
  readonly kind: Kind;
  /** Whether a blank is a finding. */
  readonly required: boolean;
  /** Words to pick from, where others may be written too; a name: those that the installation offers. */
  readonly offers?: readonly string[] | Offered;
  /** Text that Excel may have turned into a date without harm. */
  readonly orDate?: true;
}

/** A cell that holds one of a few words. */
export interface ChoiceCell<Words extends Readonly<Record<string, unknown>>> {
  readonly kind: 'choice';
  readonly required: boolean;
  /** The words as the drop-down gives them, with what they mean. */
  readonly words: Words;
  /** Further words that are understood. */
  readonly spellings: Readonly<Record<string, Words[keyof Words]>>;
  /** What 選択肢 calls the list where the heading alone would name two. */
  readonly list?: string;
}

/** What one cell may hold. */
export type Cell = PlainCell | ChoiceCell<Readonly<Record<string, unknown>>>;

/** What a cell states once it is read. */
export type ValueOf<One extends Cell> = One extends { readonly words: infer Words }
  ? Words[keyof Words]
  : One extends PlainCell<infer Kind>
    ? Values[Kind]
    : never;

function plain<const Kind extends PlainKind>(kind: Kind) {
  return { kind, required: true } as const;
}

export const text = plain('text');
export const words = plain('words');
export const name = plain('name');
export const code = plain('code');
export const ordinal = plain('ordinal');
export const mark = plain('mark');
export const amount = plain('amount');
export const fiscalYear = plain('fiscalYear');
export const fiscalYears = plain('fiscalYears');
export const date = plain('date');
export const quantity = { kind: 'quantity', required: false } as const;
export const unread = { kind: 'unread', required: false } as const;

/** Lets a cell be blank. */
export function optional<const One extends Cell>(
  cell: One,
): Omit<One, 'required'> & { readonly required: false } {
  return { ...cell, required: false };
}

/** Text that may be blank, with words to pick from. */
export function offering<const Offers extends readonly string[] | Offered>(offers: Offers) {
  return { kind: 'text', required: false, offers } as const;
}

/** Text that may be blank, and that Excel may have turned into a date without harm. */
export const textOrDate = { kind: 'text', required: false, orDate: true } as const;

/**
 * One of a few words.
 *
 * @param meanings the words as the drop-down gives them, with what they mean
 * @param more further spellings that are understood, and what 選択肢 calls the list when its heading is not enough
 */
export function choice<const Words extends Readonly<Record<string, unknown>>>(
  meanings: Words,
  more: {
    readonly spellings?: Readonly<Record<string, Words[keyof Words]>>;
    readonly list?: string;
  } = {},
) {
  return { kind: 'choice', required: true, words: meanings, spellings: {}, ...more } as const;
}
