import { z } from 'zod';

const whole = (least: number, most: number, usual: number): z.ZodDefault<z.ZodInt> =>
  z.int().min(least).max(most).default(usual);

/**
 * How much a submitted file may ask of this computer: the field `limits` of `input/settings.json`.
 *
 * A book of 1,000 indicators with its texts has 2,000 rows, 50,000 cells and 1 MB; the usual
 * limits leave twice as many cells and ten times the rest. They hold before anything is unfolded or parsed.
 */
export const Limits = z.strictObject({
  /** Of a whole file, and of all CSV files of a folder together. */
  fileMegabytes: whole(1, 200, 20),
  /** Files in the archive that a workbook is. */
  parts: whole(10, 20_000, 2000),
  /** One part, unfolded. */
  partMegabytes: whole(1, 500, 64),
  /** All parts, unfolded, pictures among them. */
  unfoldedMegabytes: whole(1, 2000, 200),
  /** The parts that are read (no pictures), unfolded. */
  readMegabytes: whole(1, 500, 32),
  /** How far a part may unfold. XML unfolds a hundredfold at times; a thousandfold only when it is made of one character. */
  ratio: whole(10, 100_000, 1000),
  sheets: whole(1, 1000, 100),
  rows: whole(100, 100_000, 20_000),
  columns: whole(50, 16_384, 500),
  /** Cells that hold anything. */
  cells: whole(1000, 2_000_000, 100_000),
  /** Texts of all cells together, in millions of characters. */
  millionCharacters: whole(1, 100, 5),
  /** Of work; a busy computer may take `PATIENCE` times as long. */
  seconds: whole(1, 300, 8),
  /** For the parser alone. */
  memoryMegabytes: whole(64, 4000, 160),
  pictureMegabytes: whole(1, 200, 20),
  /** Width times height of a picture, in millions. */
  pictureMegapixels: whole(1, 500, 60),
});
export type Limits = z.infer<typeof Limits>;

/**
 * How much longer than it works a reading may last.
 *
 * A reading gets a part of the computer only: beside a virus scanner or three other programs, a book that is read in
 * two seconds stands for ten. What is waited for is not what the book asks for, so it must not be refused for it.
 */
export const PATIENCE = 4;

/** The limits of an office that has set none. */
export const USUAL_LIMITS: Limits = Limits.parse({});

/** What a reading has taken so far, in seconds: of computing, and by the clock. */
export interface Taken {
  readonly worked: number;
  readonly lasted: number;
}

/** What a reading has taken too much of: computing, or only waiting for its turn beside other programs. */
export type TooLong = 'work' | 'wait';

/**
 * Whether a reading is to be stopped, and why: it has worked for longer than it may, or lasted `PATIENCE` times as long.
 *
 * @returns undefined where it may go on
 */
export function takesTooLong({ worked, lasted }: Taken, { seconds }: Limits): TooLong | undefined {
  if (worked > seconds) return 'work';
  return lasted > seconds * PATIENCE ? 'wait' : undefined;
}
