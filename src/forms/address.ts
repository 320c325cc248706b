/** Cell addresses in A1 form; rows and columns count from 1. */

/** Where a cell stands. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all bounds inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @returns `F` for 6, `AA` for 27 */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCodePoint(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

/** @returns `F12` for row 12, column 6 */
export function cellName({ row, column }: Address): string {
  return `${columnName(column)}${row}`;
}

/**
 * Reads an address.
 *
 * @param cell `F12`
 * @returns undefined for what is no cell of a sheet
 */
export function readAddress(cell: string): Address | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell) ?? [];
  if (letters === undefined) return undefined;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64,
    0,
  );
  return { row: Number(digits), column };
}

/** @returns the bounds of `B2:C3`, or of one cell; undefined when it is no range */
export function readCellRange(range: string): CellRange | undefined {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [readAddress(from), readAddress(to)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
