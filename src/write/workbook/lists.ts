/** Sheets whose rows are written as the facts state them. */

import { NO_OFFERS, type Offers } from '../../forms/offers.ts';
import type { ListSheet as Sheet } from '../../sheets/sheet.ts';
import { frameOf, inColumns } from './columns.ts';
import type { Earlier } from './content.ts';
import { EARLIER, entry, linkedEntry, type ListSheet, row, withEarlier } from './listSheet.ts';
import { quantityEntry } from './quantity.ts';

/**
 * @param room blank rows below; as many as usual when absent
 * @param offers what columns offer to choose from
 * @returns the sheet, with one row for each of the facts' rows
 */
export function factsSheet(
  sheet: Sheet,
  facts: readonly Earlier[],
  {
    room = sheet.spare,
    offers = NO_OFFERS,
  }: { readonly room?: number; readonly offers?: Offers } = {},
): ListSheet {
  return withEarlier(facts, {
    ...frameOf(sheet, offers),
    spare: room,
    rows: facts.map((one) => {
      const values = new Map<string, unknown>(Object.entries(one));
      const cells = Object.entries(sheet.columns).map(
        ([heading, { fact = '', bold, cell, linked = '' }]) => {
          const value = values.get(fact);
          const link = values.get(linked);
          const isAmount = cell.kind === 'amount' && typeof value === 'string';
          return [
            heading,
            isAmount
              ? quantityEntry({ raw: value })
              : entry(written(value), {
                  ...(bold === true && { bold }),
                  ...(typeof link === 'string' && { link }),
                }),
          ];
        },
      );
      return row(
        ...inColumns(sheet.columns, Object.fromEntries(cells)),
        linkedEntry(one.earlier, one.earlierLink, EARLIER),
      );
    }),
  });
}

/** @returns what is written for a value of the facts; several words are parted by 、 */
function written(value: unknown): string | number | undefined {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
