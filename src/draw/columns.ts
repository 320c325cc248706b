/** What stands under each year: its label, a note on its value, and what became of it. */

import { ASCENT, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';

/** The words of one column. */
export interface ColumnWords {
  readonly label: string;
  /** What belongs to the value: (H26), 概算; may be empty. */
  readonly note: string;
  /** May be empty. */
  readonly status: string;
  /** 対象年度. */
  readonly judged: boolean;
}

/** The foot of a chart: how high it is, and its texts once the columns have their places. */
export interface Foot {
  readonly height: number;
  /**
   * @param top where the foot begins
   * @param centres of the columns, left to right
   */
  readonly place: (top: number, centres: readonly number[]) => readonly PlacedText[];
}

/** Texts of one kind, all in one size. */
interface Row {
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
  readonly bold: readonly boolean[];
  /** Every other column stands a line lower. */
  readonly staggered: boolean;
  /** The first and the last column stand this much further inwards. */
  readonly inwards: number;
}

const ROW_GAP = 0.12;

/**
 * Fits the words under their columns: in one line; in a smaller size; broken behind a mark
 * such as ○ or at a bracket; every other one a line lower; a mark alone, whose word the legend beside the table
 * says; broken between any two characters.
 *
 * @param pitch from the middle of a column to the next
 * @param size of the text where there is room
 * @param margin that the first and the last column's words may use beyond their column
 */
export function layOutFoot(
  lettering: Lettering,
  words: readonly ColumnWords[],
  pitch: number,
  size: number,
  margin: number,
): Foot {
  const { colours, gaps } = lettering.look;
  const bold = words.map(({ judged }) => judged);
  const rows = (['label', 'note', 'status'] as const)
    .map((row) => words.map((one) => one[row]))
    .filter((texts) => texts.some((text) => text !== ''))
    .map((texts) => ({ ...fitRow(lettering, texts, pitch, size, margin), bold }));
  const heights = rows.map((row) => footRowHeight(row));
  const height = heights.reduce((sum, one) => sum + one, gaps.yearsAbove);
  const place = (top: number, centres: readonly number[]): readonly PlacedText[] => {
    const above = rows.map((_, index) =>
      heights.slice(0, index).reduce((sum, one) => sum + one, top + gaps.yearsAbove),
    );
    return rows.flatMap((row, index) => placeRow(row, above[index] ?? top, centres, colours.ink));
  };
  return { height, place };
}

function fitRow(
  lettering: Lettering,
  texts: readonly string[],
  pitch: number,
  size: number,
  margin: number,
): Omit<Row, 'bold'> {
  const {
    type: { smallest: least },
    gaps: { yearsBeside },
  } = lettering.look;
  const sizes = [size, size - 0.5, size - 1, least].filter((one) => one >= least);
  const fits = (room: number, at: number) => (line: string) =>
    lettering.width(line, at, true) <= room;
  const room = pitch - yearsBeside;
  const whole = texts.map((text) => [text]);
  const parted = texts.map((text) => naturalLines(text));
  for (const lines of [whole, parted]) {
    const at = sizes.find((one) => lines.flat().every(fits(room, one)));
    if (at !== undefined) return { size: at, lines, staggered: false, inwards: 0 };
  }
  const smallest = Math.min(size, least);
  const outer = [texts.at(0), texts.at(-1)].map((text) =>
    lettering.width(text ?? '', smallest, true),
  );
  const inwards = Math.max(0, Math.max(...outer) / 2 - pitch / 2 - margin);
  const staggered =
    texts.length > 2 && texts.every(fits(2 * pitch - yearsBeside - inwards, smallest));
  if (staggered) return { size: smallest, lines: whole, staggered, inwards };
  const marks = texts.map((text) => [/^[○◎△×－]/u.exec(text)?.[0] ?? text]);
  if (marks.flat().every(fits(room, smallest))) {
    return { size: smallest, lines: marks, staggered: false, inwards: 0 };
  }
  if (texts.length > 2 && marks.flat().every(fits(2 * pitch - yearsBeside - inwards, smallest))) {
    return { size: smallest, lines: marks, staggered: true, inwards };
  }
  const broken = texts.map((text) => lettering.lines(text, smallest, room));
  return { size: smallest, lines: broken, staggered, inwards: 0 };
}

/** Breaks where a reader breaks: behind a leading mark, at a bracket. */
function naturalLines(text: string): readonly string[] {
  return text
    .split(/(?<=^[○◎△×－])|(?=[(（])|(?<=[)）])/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function footRowHeight({ size, lines, staggered }: Row): number {
  const count = Math.max(1, ...lines.map((of) => of.length)) + (staggered ? 1 : 0);
  return size * ((count - 1) * LINE_HEIGHT + ASCENT + DESCENT + ROW_GAP);
}

function placeRow(
  row: Row,
  top: number,
  centres: readonly number[],
  colour: string,
): readonly PlacedText[] {
  const { size, lines, bold, staggered, inwards } = row;
  const last = lines.length - 1;
  return lines
    .flatMap((of, column) => {
      const shift = (column === 0 ? inwards : 0) - (column === last ? inwards : 0);
      const lower = staggered && column % 2 === 1 ? 1 : 0;
      return of.map((text, line) => ({
        text,
        size,
        bold: bold[column] ?? false,
        colour,
        x: (centres[column] ?? 0) + shift,
        baseline: top + size * (ASCENT + (line + lower) * LINE_HEIGHT),
        align: 'center' as const,
      }));
    })
    .filter(({ text }) => text !== '');
}
