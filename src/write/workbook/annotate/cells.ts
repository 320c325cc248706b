/** Cells of a worksheet with another look; cells that were never written are made. */

import { type Address, readAddress } from '../../../forms/address.ts';
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  insertion,
  withAttribute,
  type XmlElement,
} from './xml.ts';

/** A cell to be changed, and the number of the look it is to have when it had another. */
export interface Restyled extends Address {
  /** `F12` */
  readonly cell: string;
  readonly look: (before: number) => number;
}

/** A row or a cell with its number; a number that is not written follows the one before. */
export interface Numbered {
  readonly number: number;
  readonly element: XmlElement;
}

/**
 * Gives cells another look.
 *
 * @param worksheet the root element
 * @returns the edits of the part
 */
export function restyle(
  xml: string,
  worksheet: XmlElement,
  cells: readonly Restyled[],
): readonly Edit[] {
  const data = childOf(xml, worksheet, 'sheetData');
  if (data === undefined || cells.length === 0) return [];
  const columns = columnLooks(xml, worksheet);
  const rows = rowsInData(xml, data);
  const wanted = byRow(cells);
  const existing = new Map(rows.map(({ number, element }) => [number, element]));
  const edits = [...wanted].flatMap(([number, inRow]): readonly Edit[] => {
    const row = existing.get(number);
    return row === undefined ? [] : rowEdits(xml, row, inRow, columns);
  });
  const missing = [...wanted].filter(([number]) => !existing.has(number));
  if (missing.length === 0) return edits;
  const made = missing.map(([number, inRow]) => {
    const content = inRow.map((cell) => newCell(cell, columns.get(cell.column) ?? 0, data.prefix));
    const text = `<${data.prefix}row r="${number}">${content.join('')}</${data.prefix}row>`;
    return { before: rows.find((row) => row.number > number)?.element.start, text };
  });
  const between = made.flatMap(({ before, text }) =>
    before === undefined ? [] : [insertion(before, text)],
  );
  const below = made.flatMap(({ before, text }) => (before === undefined ? [text] : [])).join('');
  return [...edits, ...between, ...(below === '' ? [] : [appended(xml, data, below)])];
}

/** In the order of rows, then columns. */
function byRow(cells: readonly Restyled[]): ReadonlyMap<number, readonly Restyled[]> {
  const rows = new Map<number, Restyled[]>();
  const ordered = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  for (const cell of ordered) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

/** The rows of a sheet's data. */
export function rowsInData(xml: string, data: XmlElement): readonly Numbered[] {
  return numbered(xml, data, (element) => wholeNumber(attributeOf(element, 'r')));
}

/** The cells of a row, by the numbers of their columns. */
export function cellsInRow(xml: string, row: XmlElement): readonly Numbered[] {
  return numbered(xml, row, (element) => readAddress(attributeOf(element, 'r') ?? '')?.column);
}

function numbered(
  xml: string,
  within: XmlElement,
  read: (element: XmlElement) => number | undefined,
): readonly Numbered[] {
  let last = 0;
  return childrenOf(xml, within).map((element) => {
    last = read(element) ?? last + 1;
    return { number: last, element };
  });
}

/** @returns undefined for what is not written, and for what is no whole number */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;
}

function rowEdits(
  xml: string,
  row: XmlElement,
  wanted: readonly Restyled[],
  columns: ReadonlyMap<number, number>,
): readonly Edit[] {
  const cells = cellsInRow(xml, row);
  const rowLook =
    attributeOf(row, 'customFormat') === '1' ? wholeNumber(attributeOf(row, 's')) : undefined;
  const edits: Edit[] = [];
  const below: string[] = [];
  for (const one of wanted) {
    const found = cells.find(({ number }) => number === one.column)?.element;
    if (found !== undefined) {
      const look = one.look(wholeNumber(attributeOf(found, 's')) ?? 0);
      const text = withAttribute(xml.slice(found.start, found.end), 's', String(look));
      edits.push({ start: found.start, end: found.end, text });
      continue;
    }
    const made = newCell(one, rowLook ?? columns.get(one.column) ?? 0, row.prefix);
    const next = cells.find(({ number }) => number > one.column)?.element;
    if (next === undefined) below.push(made);
    else edits.push(insertion(next.start, made));
  }
  return [...edits, ...(below.length === 0 ? [] : [appended(xml, row, below.join(''))])];
}

function newCell({ cell, look }: Restyled, base: number, prefix: string): string {
  return `<${prefix}c r="${cell}" s="${look(base)}"/>`;
}

/** The look that a blank cell takes from its column; columns beyond any table are passed over. */
export function columnLooks(xml: string, worksheet: XmlElement): ReadonlyMap<number, number> {
  const looks = new Map<number, number>();
  const list = childOf(xml, worksheet, 'cols');
  for (const column of list === undefined ? [] : childrenOf(xml, list)) {
    const look = wholeNumber(attributeOf(column, 'style'));
    const first = wholeNumber(attributeOf(column, 'min')) ?? 1;
    const last = Math.min(wholeNumber(attributeOf(column, 'max')) ?? first, 16_384);
    if (look === undefined) continue;
    for (let number = first; number <= last; number += 1) looks.set(number, look);
  }
  return looks;
}
