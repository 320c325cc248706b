/** One cell of an item, from the entry of a table. */

import type { ItemCell } from '../../forms/items.ts';
import { linkAddress } from '../../forms/linkAddress.ts';
import { type Entry, isBroken } from '../reading/table.ts';

interface Named {
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly answered: ItemCell['answered'] | undefined;
  /** A hyperlink of the cell leads somewhere from the papers, too. */
  readonly isLinked: boolean;
}

/** @returns the cell, blank or not, with whether the 担当課 fills it in */
export function itemCell(
  { place, text, cell }: Entry,
  { row, column, label, answered, isLinked }: Named,
): ItemCell {
  return {
    row,
    column,
    label,
    place,
    text,
    ...(cell !== undefined && (text !== '' || isBroken(cell)) && { value: cell.value }),
    ...(cell?.formula !== undefined && { isFormula: true as const }),
    ...(isLinked &&
      text !== '' &&
      cell?.link !== undefined && {
        link: linkAddress(cell.link) ?? cell.link,
      }),
    ...(answered !== undefined && { answered }),
  };
}
