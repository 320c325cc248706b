/** Where the cells of a table stand: spans resolved, columns measured. */

import type { TableBlock, TableCell, TableRow } from '../../../forms/document.ts';
import type { Setting } from './setting.ts';

/** A cell with its first column. */
export interface GridCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Cells of rows that belong together; a cell that spans rows stands in its first one only. */
export function placeCells(rows: readonly TableRow[]): readonly GridCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${rowIndex} ${column}`)) column++;
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.columnSpan; across++) {
          taken.add(`${rowIndex + down} ${column + across}`);
        }
      }
      return { cell, row: rowIndex, column };
    });
  });
}

/** How many columns the table's rows have. */
export function columnCount({ head, groups }: TableBlock): number {
  const rows = [head, ...groups].flatMap(placeCells);
  return Math.max(1, ...rows.map(({ column, cell }) => column + cell.columnSpan));
}

/** Widths that the figures of the year columns need: with their notes beside them, or below. */
export interface YearNeeds {
  readonly beside: number;
  readonly below: number;
}

/**
 * Widths of all columns, in points, that together are as wide as the table.
 *
 * The block names the leading columns; those behind them (the years, whose number the
 * workbook decides) are equally wide. `*` takes what is left; where that is next to nothing, because the widths were
 * meant for a wider page or for fewer columns, the others get less. Beside it, a column is a little wider than named
 * where a word of its head has no room.
 *
 * @param needs asks for what the figures of a column need
 * @param wordWidth what the longest word in the head of a column needs
 */
export function columnWidths(
  block: TableBlock,
  { width: total, theme: { table } }: Setting,
  needs: (column: number) => YearNeeds,
  wordWidth: (column: number) => number,
): readonly number[] {
  const count = columnCount(block);
  const given = block.widths.slice(0, count);
  const named = given.includes('*')
    ? given.map((width, column) => (width === '*' ? width : roomy(width, wordWidth(column), table)))
    : given;
  const wished = named.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0);
  const stars = named.filter((width) => width === '*').length;
  const shrink = Math.min(1, (total * (1 - table.leastRestShare * stars)) / Math.max(1, wished));
  const fixed = wished * shrink;
  const years = count - named.length;
  const all = Array.from({ length: years }, (_, index) => needs(named.length + index));
  const year =
    years === 0 ? 0 : yearWidth(all, { total, left: total - fixed, besideText: stars > 0 }, table);
  const star = stars === 0 ? 0 : (total - fixed - year * years) / stars;
  const leading = named.map((width) => (width === '*' ? star : width * shrink));
  return [...leading, ...all.map(() => year)];
}

/** Wide enough for a word, as long as that is not much. */
function roomy(width: number, word: number, { wordTimes }: Setting['theme']['table']): number {
  return word > width && word <= width * wordTimes ? word : width;
}

/** What a table has for its year columns: `left` of all of it, beside a column of text or not. */
interface YearRoom {
  readonly total: number;
  readonly left: number;
  readonly besideText: boolean;
}

/** Year columns are neither cramped nor wider than their figures are worth. */
function yearWidth(
  needs: readonly YearNeeds[],
  { total, left, besideText }: YearRoom,
  { year, textShare, leastTextShare }: Setting['theme']['table'],
): number {
  if (!besideText) return left / needs.length;
  const share = (text: number): number => (left - total * text) / needs.length;
  const ample = Math.min(year.most, share(textShare));
  const most = share(leastTextShare);
  const beside = Math.max(...needs.map((one) => one.beside));
  const below = Math.max(...needs.map((one) => one.below));
  const wanted = beside <= most ? beside : Math.min(below, most);
  return Math.max(year.least, ample, wanted);
}
