/** Cell addresses as numbers from 1. */

/** A cell. */
export interface Address {
  readonly row: number;
  readonly column: number;
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
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits), column };
}
