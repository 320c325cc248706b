/** Figures of a column, aligned on the decimal point. Points throughout. */

/** One figure of the column. */
export interface AlignedNumber {
  readonly text: string;
  /** From the left edge of the column's block of figures to the first glyph's origin. */
  readonly x: number;
  readonly width: number;
}

/** The figures of a column as one block, to be placed in the cells as a whole. */
export interface NumberColumn {
  /** Widest part before the point, sign and brackets included. */
  readonly integerWidth: number;
  /** Widest part from the point on, unit and brackets included; 0 when no figure has one. */
  readonly fractionWidth: number;
  /** Of the whole block, words included. */
  readonly width: number;
  /** In the order of the texts. */
  readonly numbers: readonly AlignedNumber[];
}

/** A figure in its two parts; what is no figure (—, 1～2) has neither. */
export interface NumberParts {
  /** All of it, as it is printed. */
  readonly text: string;
  /** `▲1,394` */
  readonly integer: string;
  /** `.5`; a unit or bracket behind the digits belongs to it. */
  readonly fraction: string;
}

/**
 * Aligns the figures of a column: all decimal points, written or not, stand at one x.
 * Words and dashes end where the longest figure ends.
 *
 * @param numbers one per cell; an empty cell is an empty text
 * @param measure width of a text as it will be drawn, in points
 * @returns positions within a block that is as narrow as the figures allow
 */
export function alignNumbers(
  numbers: readonly NumberParts[],
  measure: (text: string) => number,
): NumberColumn {
  const cells = numbers.map(({ text, integer, fraction }) => ({
    text,
    isWord: integer === '' && text !== '',
    integerWidth: measure(integer),
    fractionWidth: measure(fraction),
    width: measure(text),
  }));
  const integerWidth = widest(cells.map((cell) => cell.integerWidth));
  const fractionWidth = widest(cells.map((cell) => cell.fractionWidth));
  const width = widest([integerWidth + fractionWidth, ...cells.map((cell) => cell.width)]);
  const point = width - fractionWidth;
  return {
    integerWidth,
    fractionWidth,
    width,
    numbers: cells.map((cell) => ({
      text: cell.text,
      x: cell.isWord ? width - cell.width : point - cell.integerWidth,
      width: cell.width,
    })),
  };
}

function widest(widths: readonly number[]): number {
  return Math.max(0, ...widths);
}
