/** The rows of a list (課題・方向性, 施策体系 …) as items. */

import type { Item, ItemCell } from '../../forms/items.ts';
import { parseOrdinal } from '../../japanese/ordinal.ts';
import { comparable, shortened } from '../../japanese/text.ts';
import { EARLIER, type ListSheet, REMARKS } from '../../sheets/sheet.ts';
import { entryOf, type Row, type Table } from '../reading/table.ts';
import { departmentsIn } from './departments.ts';
import { itemCell } from './itemCell.ts';

/** Among what a row is numbered. */
const SEQUENCE = '順';
/** Long enough to be known by. */
const LONGEST_NAME = 24;

/**
 * Makes items of the rows.
 *
 * @param isReturned a row that came back without its number is an item without a key; in the office's own workbook the next free number
 *   takes its place
 */
export function listItems(layout: ListSheet, table: Table, isReturned: boolean): readonly Item[] {
  const key = layout.key ?? [];
  const taken = new Set<string>();
  const groupOf = (row: Row): string =>
    key.flatMap((heading) => (heading === SEQUENCE ? [] : [partOf(row, heading)])).join('-');
  const numbers = table.rows.map((row) => {
    if (!key.includes(SEQUENCE)) return '';
    const number = partOf(row, SEQUENCE);
    if (isReturned || number === '' || taken.has(`${groupOf(row)}-${number}`)) {
      return isReturned ? number : undefined;
    }
    taken.add(`${groupOf(row)}-${number}`);
    return number;
  });
  return table.rows.map((row, index) => {
    const group = groupOf(row);
    const number = numbers[index] ?? nextFree(group, taken);
    return itemOf(layout, row, {
      key: !key.includes(SEQUENCE) ? group : number === '' ? '' : `${group}-${number}`,
      number,
    });
  });
}

function nextFree(group: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${group}-${number}`)) number += 1;
  taken.add(`${group}-${number}`);
  return String(number);
}

/** A number in whatever notation, or the word that is compared. */
function partOf(row: Row, heading: string): string {
  const { text } = entryOf(row, heading);
  return String(parseOrdinal(text) ?? comparable(text));
}

function itemOf(
  layout: ListSheet,
  row: Row,
  { key, number }: { readonly key: string; readonly number: string },
): Item {
  const text = (heading: string): string => entryOf(row, heading).text;
  const cells = [...row.entries.values()].map((entry): ItemCell => {
    const { heading } = entry;
    const defined = layout.columns[heading];
    const answered =
      defined?.answered ??
      (heading === REMARKS && !(REMARKS in layout.columns) ? 'may' : undefined);
    const isLinked = defined?.linked !== undefined;
    const cell = itemCell(entry, { row: '', column: heading, label: heading, answered, isLinked });
    return heading === SEQUENCE ? { ...cell, text: number } : cell;
  });
  const belongsTo = `${partOf(row, '基本目標')}-${partOf(row, '施策')}`;
  return {
    sheet: layout.name,
    key,
    name: nameOf(layout, text),
    belongsTo,
    departments: departmentsIn(text('担当課')),
    cells: cells.toSorted((one, other) => orderOf(layout, one) - orderOf(layout, other)),
  };
}

function orderOf({ columns }: ListSheet, { column }: ItemCell): number {
  const headings = [...Object.keys(columns), REMARKS, EARLIER];
  return headings.indexOf(column);
}

/** 「基本目標1 施策2 課題・検証 1」 */
function nameOf({ key = [], named }: ListSheet, text: (heading: string) => string): string {
  const parts = key.flatMap((heading) => {
    const said = text(heading);
    if (said === '') return [];
    return [heading === '基本目標' || heading === '施策' ? `${heading}${said}` : said];
  });
  const title = named === undefined ? '' : text(named);
  return shortened(
    [...parts, title]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll(/\s+/gu, ' '),
    LONGEST_NAME * 2,
  );
}
