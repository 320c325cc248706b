/** How rows and items of last year's workbook begin in next year's, as their sheets say. */

import type { Cell } from '../../sheets/cell.ts';
import type { Carried } from '../../sheets/sheet.ts';
import type { Earlier } from './content.ts';

/** Columns or items. */
type Fields = Readonly<
  Record<
    string,
    {
      readonly cell: Cell;
      readonly fact?: string;
      readonly carried?: Carried;
      readonly linked?: string;
    }
  >
>;

/**
 * Carries a row over.
 *
 * @param fields what the row's sheet says of its columns
 * @param row as a facts file states it
 * @returns the row with blanks where something is written anew; what stood there is kept beside it
 */
export function carriedRow<Row extends object>(fields: Fields, row: Row): Row & Earlier {
  const changed: Record<string, unknown> = {};
  let earlier = '';
  let earlierLink: string | undefined;
  const values = new Map<string, unknown>(Object.entries(row));
  for (const { cell, fact, carried, linked } of Object.values(fields)) {
    if (fact === undefined || carried === 'kept') continue;
    const value = values.get(fact);
    if (linked !== undefined) {
      const link = values.get(linked);
      changed[linked] = undefined;
      if (carried === 'beside' && typeof link === 'string') earlierLink = link;
    }
    changed[fact] = cell.kind === 'words' ? [] : '';
    const before = carried === 'beside' ? wordsText(value) : '';
    // Tags stand before the text that follows them, as they are printed.
    if (before !== '') earlier += cell.kind === 'words' ? before : `${before}\n`;
  }
  earlier = earlier.replace(/\n$/u, '');
  return {
    ...row,
    ...changed,
    ...(earlier !== '' && { earlier }),
    ...(earlierLink !== undefined && { earlierLink }),
  };
}

function wordsText(value: unknown): string {
  if (Array.isArray(value)) return value.map((word) => `【${word}】`).join('');
  return typeof value === 'string' ? value : '';
}

/** @returns the items of last year that are the same next year */
export function keptItems<Items extends object>(fields: Fields, items: Items): Partial<Items> {
  const blank = new Set(
    Object.values(fields).flatMap(({ fact, carried }) => (carried === 'kept' ? [] : (fact ?? []))),
  );
  const kept = Object.entries(items).filter(([key]) => !blank.has(key));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some of its own properties
  return Object.fromEntries(kept) as Partial<Items>;
}
