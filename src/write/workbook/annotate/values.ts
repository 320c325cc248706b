/** Cells of a worksheet with other values; everything else of the part stays as it is. */

import type { Address } from '../../../forms/address.ts';
import { cellsInRow, columnLooks, rowsInData, wholeNumber } from './cells.ts';
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  excelText,
  insertion,
  type XmlElement,
} from './xml.ts';

/** A cell and what it is to hold. */
export interface NewValue extends Address {
  /** `F12` */
  readonly cell: string;
  /** Text, or the digits of a number. */
  readonly value: { readonly kind: 'text' | 'number'; readonly text: string };
  /** The number of the look it is to have when it had another. */
  readonly look: (before: number) => number;
}

/** What was written, and whether formulas went. */
export interface Written {
  readonly edits: readonly Edit[];
  readonly hasLostFormulas: boolean;
}

/**
 * Writes values. A cell that is made takes the look of the cell above it, or of its column.
 *
 * @param worksheet the root element
 */
export function writeValues(
  xml: string,
  worksheet: XmlElement,
  values: readonly NewValue[],
): Written {
  const data = childOf(xml, worksheet, 'sheetData');
  if (data === undefined || values.length === 0) return { edits: [], hasLostFormulas: false };
  const rows = rowsInData(xml, data);
  const columns = columnLooks(xml, worksheet);
  const looks = (row: number, column: number): number => {
    const above = rows.findLast(({ number }) => number < row);
    const cell = above && cellsInRow(xml, above.element).find(({ number }) => number === column);
    return wholeNumber(cell && attributeOf(cell.element, 's')) ?? columns.get(column) ?? 0;
  };
  const edits: Edit[] = [];
  let hasLostFormulas = false;
  const below: string[] = [];
  for (const [number, wanted] of byRow(values)) {
    const row = rows.find((one) => one.number === number)?.element;
    if (row === undefined) {
      const cells = wanted.map((one) => cellXml(one, looks(number, one.column), data.prefix));
      const text = `<${data.prefix}row r="${number}">${cells.join('')}</${data.prefix}row>`;
      const next = rows.find((one) => one.number > number)?.element;
      if (next === undefined) below.push(text);
      else edits.push(insertion(next.start, text));
      continue;
    }
    const cells = cellsInRow(xml, row);
    const behind: string[] = [];
    for (const one of wanted) {
      const found = cells.find((cell) => cell.number === one.column)?.element;
      if (found !== undefined) {
        const before = wholeNumber(attributeOf(found, 's')) ?? 0;
        hasLostFormulas ||= childrenOf(xml, found).some(({ name }) => name === 'f');
        edits.push({
          start: found.start,
          end: found.outerEnd,
          text: cellXml(one, before, row.prefix),
        });
        continue;
      }
      const made = cellXml(one, looks(number, one.column), row.prefix);
      const next = cells.find((cell) => cell.number > one.column)?.element;
      if (next === undefined) behind.push(made);
      else edits.push(insertion(next.start, made));
    }
    if (behind.length > 0) edits.push(appended(xml, row, behind.join('')));
  }
  if (below.length > 0) edits.push(appended(xml, data, below.join('')));
  return { edits, hasLostFormulas };
}

function byRow(values: readonly NewValue[]): ReadonlyMap<number, readonly NewValue[]> {
  const rows = new Map<number, NewValue[]>();
  const order = values.toSorted((one, other) => one.row - other.row || one.column - other.column);
  for (const value of order) rows.set(value.row, [...(rows.get(value.row) ?? []), value]);
  return rows;
}

/** A text stands in the cell itself, so that the list of shared texts need not change. */
function cellXml({ cell, value, look }: NewValue, before: number, prefix: string): string {
  const style = `s="${look(before)}"`;
  if (value.kind === 'number') {
    return `<${prefix}c r="${cell}" ${style}><${prefix}v>${value.text}</${prefix}v></${prefix}c>`;
  }
  if (value.text === '') return `<${prefix}c r="${cell}" ${style}/>`;
  const text = excelText(value.text);
  return `<${prefix}c r="${cell}" ${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}
