/** Cells by their names. */

/** Where a cell stands; both count from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A cell of a sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Whether two places are the same cell. */
export function isAt(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}

/** `F12` is column 6 of row 12; undefined for what is no cell. Of a range, its first cell. */
export function spotOf(cell: string): Spot | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)/u.exec(cell) ?? [];
  if (digits === '') return undefined;
  const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

/** `F12` */
export function cellName({ row, column }: Spot): string {
  return `${columnName(column)}${row}`;
}
