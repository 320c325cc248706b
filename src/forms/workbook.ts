/**
 * The first form: cells as they were written, before anyone decides what they mean.
 *
 * `read/` makes it, `check/` consumes it. Nothing is corrected here, so every later
 * message can quote the clerk's own characters.
 */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';

/** The digest of a workbook's bytes, hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** What the cell holds underneath its displayed text. */
const CellValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('number'),
    /** Plain notation of its 15 significant digits, with which Excel shows and compares: `0.412`, `-37`. */
    number: z.string(),
    /** Decimals the number format shows; absent for 標準 (General). */
    decimals: z.int().exactOptional(),
    /** True when the number format is a percentage: 0.412 is shown as 41.2%. */
    percent: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    /** `2019-08-07` */
    iso: z.string(),
  }),
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({
    kind: z.literal('error'),
    /** `#DIV/0!` */
    code: z.string(),
  }),
  z.strictObject({
    /** What is stored is not what the cell says to hold: a number `1,234`, `abc`. No spreadsheet program writes this. */
    kind: z.literal('malformed'),
    written: z.string(),
  }),
  z.strictObject({
    /** A formula that was never calculated, so that nothing is known of its value. */
    kind: z.literal('uncalculated'),
  }),
]);
export type CellValue = Parsed<typeof CellValue>;

/** One cell that is not empty. */
const Cell = z.strictObject({
  place: Place,
  /** 1-based, as Excel counts them. */
  row: z.int().min(1),
  column: z.int().min(1),
  /** The text a reader of the sheet sees, without furigana; line breaks are `\n`. */
  text: z.string(),
  value: CellValue,
  formula: z.string().exactOptional(),
  comment: z.string().exactOptional(),
  /** Where the cell's hyperlink leads, as it was written: an address, a file, `#Sheet2!A1`. */
  link: z.string().exactOptional(),
  /** What of the text is struck out (取消線), its parts joined by 「、」; the text has it all the same. */
  struck: z.string().exactOptional(),
  /** The cell's row or column is hidden. */
  hidden: z.boolean(),
});
export interface Cell extends Parsed<typeof Cell> {}

/** What lies on the cells of a sheet. */
const Drawing = z.strictObject({
  kind: z.enum(['picture', 'chart', 'text', 'shape']),
  /** The cell under its upper left corner, where the file says so. */
  cell: z.string().exactOptional(),
  /** What is written in it. */
  text: z.string(),
});
export interface Drawing extends Parsed<typeof Drawing> {}

/** One sheet: its cells that are not empty, row by row, left to right. */
const Sheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  cells: z.array(Cell),
  /** Merged ranges in A1 form, such as `B2:C3`. */
  merges: z.array(z.string()),
  /** Pictures, charts, text boxes and shapes; absent: none. */
  drawings: z.array(Drawing).exactOptional(),
});
export interface Sheet extends Parsed<typeof Sheet> {}

/** A workbook as read, with the digest that ties every later form to these bytes. */
export const Workbook = z.strictObject({
  /** The file's name without folder and ending. */
  name: z.string(),
  sha256: Sha256,
  sheets: z.array(Sheet),
});
export interface Workbook extends Parsed<typeof Workbook> {}
