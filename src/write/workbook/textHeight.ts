/** How high a row must be for its text to be read without dragging its border. */

/** Points for one line of 10 pt 游ゴシック. */
const LINE = 16.5;
const PADDING = 5;
/** Excel's limit for the height of a row, in points. */
const HIGHEST = 409;
export const LOWEST = 21;

/** Pixels at 96 dpi: a column's unit, the margin within a cell with and without indent, and half a 10 pt character. */
const UNIT = 7;
const MARGIN = 6;
const INDENTED_MARGIN = 18;
const HALF_CHARACTER = 6.7;

/**
 * Counts the lines a text takes in a column.
 *
 * @param text with `\n` where it is broken
 * @param width of the column, in Excel's unit
 * @param indented whether the cell's text stands back from the border
 * @returns lines, at least 1; 禁則 is not reckoned with
 */
export function lineCount(text: string, width: number, indented: boolean): number {
  const space = width * UNIT - (indented ? INDENTED_MARGIN : MARGIN);
  const room = Math.max(2, Math.floor(space / HALF_CHARACTER));
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(halfWidths(line) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** ASCII and half-width kana are one half wide, everything else two; a surrogate pair is one character. */
export function halfWidths(line: string): number {
  const narrow = line.match(/[\u0020-\u007E\uFF61-\uFF9F]/gu)?.length ?? 0;
  const pairs = line.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return 2 * (line.length - pairs) - narrow;
}

/**
 * Gives the height of a row.
 *
 * @param lines of its longest cell
 * @returns points, between the lowest row of the form and Excel's limit
 */
export function rowHeight(lines: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, lines * LINE + PADDING));
}
