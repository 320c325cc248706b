/** Cell addresses in A1 form. */

/** A rectangle of cells; all bounds from 1, inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @returns `F12` for row 12, column 6 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** @returns `F` for 6, `AA` for 27 */
function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnName(before)}${String.fromCodePoint(65 + rest)}`;
}

/** @returns row and column of `F12`; undefined when it is no address */
function readCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64,
    0,
  );
  return { row: Number(digits), column };
}

/** @returns the bounds of `B2:C3`, or of one cell; undefined when it is no range */
export function readRange(range: string): CellRange | undefined {
  const [from = '', to = from] = range.split(':');
  const first = readCellName(from);
  const last = readCellName(to);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
