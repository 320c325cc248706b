/**
 * The first form: cells as they were written, before anyone decides what they mean.
 *
 * `read/` makes it, `check/` consumes it. Nothing is corrected here, so every later
 * message can quote the clerk's own characters.
 */

import type { Place } from '../diagnostics/place.ts';

/** What the cell holds underneath its displayed text. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      /** The shortest decimal notation that gives back the same number, such as `0.412` or `-37`. */
      readonly number: string;
      /** Decimals the number format shows; absent for 標準 (General). */
      readonly decimals?: number;
      /** True when the number format is a percentage: 0.412 is shown as 41.2%. */
      readonly percent: boolean;
    }
  | { readonly kind: 'date'; /** `2019-08-07` */ readonly iso: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; /** `#DIV/0!` */ readonly code: string }
  /** A formula that was never calculated, so that nothing is known of its value. */
  | { readonly kind: 'uncalculated' };

/** One cell that is not empty. */
export interface Cell {
  readonly place: Place;
  /** 1-based, as Excel counts them. */
  readonly row: number;
  readonly column: number;
  /** The text a reader of the sheet sees, without furigana; line breaks are `\n`. */
  readonly text: string;
  readonly value: CellValue;
  readonly formula?: string;
  readonly comment?: string;
  /** The cell's row or column is hidden. */
  readonly hidden: boolean;
}

/** One sheet: its cells that are not empty, row by row, left to right. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  /** Merged ranges in A1 form, such as `B2:C3`. */
  readonly merges: readonly string[];
}

/** A workbook as read, with the digest that ties every later form to these bytes. */
export interface Workbook {
  /** The file's name without folder and ending. */
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
}

/** Begins what the program itself writes into a comment of a returned copy. */
export const FINDING_MARK = '【指摘】';

/**
 * A comment without what the program added to it: a copy that was given back, corrected and
 * submitted again is read like the original.
 */
export function withoutFindings(comment: string): string {
  const at = comment.indexOf(FINDING_MARK);
  return at === -1 ? comment : comment.slice(0, at).trimEnd();
}
