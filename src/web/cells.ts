/** Cells that findings and figures name. */

import { type Address, readAddress } from '../forms/address.ts';

/** A cell of a sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Whether two places are the same cell. */
export function isAt(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}

/** Where a cell stands; of a range, its first cell. Undefined for what is no cell. */
export function firstCell(place: string): Address | undefined {
  return readAddress(place.split(':')[0] ?? '');
}
