/** Sheets whose rows are written as the facts state them. */

import type { ListSheet as Sheet } from '../../sheets/sheet.ts';
import { frameOf, inColumns } from './columns.ts';
import type { Earlier } from './content.ts';
import { EARLIER, entry, type ListSheet, row, withEarlier } from './listSheet.ts';

/**
 * @param room blank rows below; as many as usual when absent
 * @returns the sheet, with one row for each of the facts' rows
 */
export function factsSheet(sheet: Sheet, facts: readonly Earlier[], room = sheet.spare): ListSheet {
  return withEarlier(facts, {
    ...frameOf(sheet),
    spare: room,
    rows: facts.map((one) => {
      const values = new Map<string, unknown>(Object.entries(one));
      const cells = Object.entries(sheet.columns).map(([heading, { fact = '', bold }]) => [
        heading,
        entry(written(values.get(fact)), bold === true ? { bold } : {}),
      ]);
      return row(
        ...inColumns(sheet.columns, Object.fromEntries(cells)),
        entry(one.earlier, EARLIER),
      );
    }),
  });
}

/** @returns what is written for a value of the facts; several words are parted by 、 */
function written(value: unknown): string | number | undefined {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
