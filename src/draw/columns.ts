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

/** What a scheme's mark looks like where a word follows it: ○, ×, ◇, －, ④. */
const MARK = /^[\p{S}\p{No}－]/u;

/** Where a reader breaks what stands under a year: behind such a mark, at a bracket. */
const NATURAL_BREAK = new RegExp(`(?<=${MARK.source})|(?=[(（])|(?<=[)）])`, 'u');

/**
 * Words behind marks take at least so many letters of a column, and the gap to the next is so many: charts side by side
 * then all say 「○達成」 and 「×未達成」, or all 「○」 and 「×」.
 */
const WORD = { letters: 4, gap: 0.5 } as const;

/** What is no wider, in parts of its size, stands in the line of the marks. */
const MARK_ROOM = 1.8;

/** Room beyond the first and the last column, in points: under the figures of the axis, and up to the picture's edge. */
export interface Beyond {
  readonly left: number;
  readonly right: number;
}

/** Texts of one kind, all in one size. */
interface Row {
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
  readonly bold: readonly boolean[];
  /** For each column, how many lines lower it stands. */
  readonly lower: readonly number[];
  /** For each column, how far to the right of its middle it stands. */
  readonly shifts: readonly number[];
}

/**
 * Fits the words under their columns: in one line; in a smaller size; moved a little aside; a mark such as ○ alone,
 * whose word the legend beside the table says; such marks with the words of other columns a line lower; broken at a
 * bracket; every other one a line lower; broken between any two characters.
 *
 * @param pitch from the middle of a column to the next
 * @param size of the text where there is room
 * @param beyond what the first and the last column's words may use beyond their column
 */
export function layOutFoot(
  lettering: Lettering,
  words: readonly ColumnWords[],
  pitch: number,
  size: number,
  beyond: Beyond,
): Foot {
  const { colours, gaps } = lettering.look;
  const bold = words.map(({ judged }) => judged);
  const rows = (['label', 'note', 'status'] as const)
    .map((row) => words.map((one) => one[row]))
    .filter((texts) => texts.some((text) => text !== ''))
    .map((texts) => ({ ...fitRow(lettering, { texts, bold, pitch, beyond }, size), bold }));
  const heights = rows.map((row) => footRowHeight(row, gaps.yearsRowTimes));
  const height = heights.reduce((sum, one) => sum + one, gaps.yearsAbove);
  const place = (top: number, centres: readonly number[]): readonly PlacedText[] => {
    const above = rows.map((_, index) =>
      heights.slice(0, index).reduce((sum, one) => sum + one, top + gaps.yearsAbove),
    );
    return rows.flatMap((row, index) => placeRow(row, above[index] ?? top, centres, colours.ink));
  };
  return { height, place };
}

/** What is to stand under the columns in one row. */
interface RowWords {
  readonly texts: readonly string[];
  readonly bold: readonly boolean[];
  readonly pitch: number;
  readonly beyond: Beyond;
}

function fitRow(lettering: Lettering, words: RowWords, size: number): Omit<Row, 'bold'> {
  const {
    type: { smallest: least },
    gaps: { yearsBeside },
  } = lettering.look;
  const { texts, pitch, beyond } = words;
  const sizes = [size, size - 0.5, size - 1, least].filter((one) => one >= least);
  const fits = (room: number, at: number) => (line: string) =>
    lettering.width(line, at, true) <= room;
  const room = pitch - yearsBeside;
  const still = { lower: texts.map(() => 0), shifts: texts.map(() => 0) };
  const whole = texts.map((text) => [text]);
  const inColumns = (lines: Row['lines']): Omit<Row, 'bold'> | undefined => {
    const at = sizes.find((one) => lines.flat().every(fits(room, one)));
    return at === undefined ? undefined : { size: at, lines, ...still };
  };
  const smallest = Math.min(size, least);
  const marks = texts.map((text) => MARK.exec(text)?.[0] ?? text);
  const wordsFit = (at: number): boolean =>
    texts.every(
      (text, column) =>
        text === marks[column] ||
        Math.max(lettering.width(text, at, true), WORD.letters * at) + WORD.gap * at <= pitch,
    );
  const alone = marks.map((text) => [text]);
  const asideAt = (one: readonly string[], lower = still.lower): Omit<Row, 'bold'> | undefined => {
    const shifts = shiftsOf(lettering, { ...words, texts: one }, smallest, lower);
    return shifts && { size: smallest, lines: one.map((text) => [text]), lower, shifts };
  };
  // A grade of two letters is as good as a mark.
  const short = Math.max(room, MARK_ROOM * smallest);
  const belowMarks = marks.map((text) => (lettering.width(text, smallest, true) <= short ? 0 : 1));
  const outer = [texts.at(0), texts.at(-1)].map((text) =>
    lettering.width(text ?? '', smallest, true),
  );
  const inwards = Math.max(0, Math.max(...outer) / 2 - pitch / 2 - beyond.right);
  const staggered = (lines: Row['lines']): Omit<Row, 'bold'> | undefined => {
    const two = 2 * pitch - yearsBeside - inwards;
    if (texts.length <= 2 || !lines.flat().every(fits(two, smallest))) return undefined;
    const last = lines.length - 1;
    return {
      size: smallest,
      lines,
      lower: lines.map((_, column) => column % 2),
      shifts: lines.map((_, column) => (column === 0 ? inwards : column === last ? -inwards : 0)),
    };
  };
  return (
    (wordsFit(smallest) ? (inColumns(whole) ?? asideAt(texts)) : inColumns(alone)) ??
    asideAt(marks) ??
    asideAt(marks, belowMarks) ??
    inColumns(texts.map((text) => naturalLines(text))) ??
    staggered(whole) ??
    staggered(alone) ?? {
      size: smallest,
      lines: marks.map((text) => lettering.lines(text, smallest, room)),
      ...still,
    }
  );
}

/**
 * How far each text moves aside so that none touches another in its line: first those at the ends, outwards; then those
 * in between.
 *
 * @param lower for each column, the line in which it stands
 * @returns undefined where a text would stand too far from its column
 */
function shiftsOf(
  lettering: Lettering,
  { texts, bold, pitch, beyond }: RowWords,
  size: number,
  lower: readonly number[],
): readonly number[] | undefined {
  const { gaps } = lettering.look;
  const last = texts.length - 1;
  const shifts = texts.map(() => 0);
  for (const line of new Set(lower)) {
    const spans = texts.flatMap((text, column) =>
      text === '' || lower[column] !== line
        ? []
        : [{ column, half: lettering.width(text, size, bold[column] ?? false) / 2 }],
    );
    const moved = settled(spans, pitch, gaps.yearsBeside * gaps.yearsAsideTimes, {
      from: -pitch / 2 - beyond.left,
      to: (last + 0.5) * pitch + beyond.right,
    });
    for (const [index, { column, half }] of spans.entries()) {
      const shift = (moved[index] ?? 0) - column * pitch;
      const isOuter = column === 0 || column === last;
      const aside = pitch * gaps.yearsAsideMost;
      const most = isOuter ? Math.max(half, aside) : aside;
      if (!(Math.abs(shift) <= most)) return undefined;
      shifts[column] = shift;
    }
  }
  return shifts;
}

/** Half of a text's width, under its column. */
interface Span {
  readonly column: number;
  readonly half: number;
}

/** Middles of texts in one line, `gap` apart, within these bounds; of what does not fit there they are not numbers. */
function settled(
  spans: readonly Span[],
  pitch: number,
  gap: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const middles = spans.map(({ column }) => column * pitch);
  const halfOf = (index: number): number => spans[index]?.half ?? 0;
  const at = (index: number): number => middles[index] ?? 0;
  const apart = (index: number): number => halfOf(index) + gap + halfOf(index + 1);
  const end = spans.length - 1;
  // Both ends may move outwards, where there is room and they would touch what is beside them.
  if (end > 0) middles[0] = Math.min(at(0), at(1) - apart(0));
  middles[0] = Math.max(at(0), from + halfOf(0));
  if (end > 0) middles[end] = Math.max(at(end), at(end - 1) + apart(end - 1));
  middles[end] = Math.min(at(end), to - halfOf(end));
  for (let index = 1; index < end; index += 1) {
    middles[index] = Math.max(at(index), at(index - 1) + apart(index - 1));
  }
  for (let index = end - 1; index >= 0; index -= 1) {
    middles[index] = Math.min(at(index), at(index + 1) - apart(index));
  }
  return at(0) - halfOf(0) < from - 1e-9 ? middles.map(() => Number.NaN) : middles;
}

function naturalLines(text: string): readonly string[] {
  return text
    .split(NATURAL_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @param gap between two rows, as a share of the size */
function footRowHeight({ size, lines, lower }: Row, gap: number): number {
  const count = Math.max(1, ...lines.map((of, column) => of.length + (lower[column] ?? 0)));
  return size * ((count - 1) * LINE_HEIGHT + ASCENT + DESCENT + gap);
}

function placeRow(
  row: Row,
  top: number,
  centres: readonly number[],
  colour: string,
): readonly PlacedText[] {
  const { size, lines, bold, lower, shifts } = row;
  return lines
    .flatMap((of, column) =>
      of.map((text, line) => ({
        text,
        size,
        bold: bold[column] ?? false,
        colour,
        x: (centres[column] ?? 0) + (shifts[column] ?? 0),
        baseline: top + size * (ASCENT + (line + (lower[column] ?? 0)) * LINE_HEIGHT),
        align: 'center' as const,
      })),
    )
    .filter(({ text }) => text !== '');
}
