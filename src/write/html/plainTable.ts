/** Tables as lines of text. */

import type { FigureValue, TableBlock, TableCell, TableRow } from '../../forms/document.ts';
import { figureText } from '../../japanese/figureNumber.ts';
import { inlinesText } from './plainInlines.ts';
import type { PageSetting } from './setting.ts';

/** A cell at its place; one that spans rows or columns stands at each of them. */
type Grid = readonly (readonly (TableCell | undefined)[])[];

/**
 * Writes a table as lines.
 *
 * Rows that belong together become one entry: first what stands once for all of them, then a line for each column
 * (`H29：目標値 6、実績値 ×未達成 5`). A row on its own is one line, and so is one that heads those below it.
 */
export function tableLines(block: TableBlock, setting: PageSetting): readonly string[] {
  const heads = columnHeads(block.head, setting);
  return [
    `${setting.words.table}${block.caption}`,
    ...block.groups.flatMap((group) => groupLines(gridOf(group), heads, setting)),
  ];
}

function columnHeads(head: readonly TableRow[], setting: PageSetting): readonly string[] {
  const grid = gridOf(head);
  return Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => {
    const cells = new Set(grid.flatMap((row) => row[column] ?? []));
    return [...cells].map((cell) => cellText(cell, setting)).join(' ');
  });
}

function groupLines(grid: Grid, heads: readonly string[], setting: PageSetting): readonly string[] {
  const [first = [], ...below] = grid;
  if (below.length > 0 && first.some((cell, column) => headsRows(cell, first[column + 1]))) {
    return [rowLine(first, [], setting), ...groupLines(below, heads, setting)];
  }
  const isLead = (cell: TableCell | undefined): boolean =>
    cell !== undefined && grid.every((row) => row[first.indexOf(cell)] === cell);
  if (grid.length === 1) return [rowLine(first, heads, setting)];
  const leads = first.map(isLead);
  const labels = grid.map((row) =>
    row.flatMap((cell, column) =>
      cell?.header === true && leads[column] !== true ? [cellText(cell, setting)] : [],
    ),
  );
  const columns = heads.flatMap((head, column) => {
    const isData = leads[column] !== true && grid.some((row) => row[column]?.header === false);
    return isData ? [columnLine(grid, column, head, labels, setting)] : [];
  });
  const lead = rowLine(
    first.map((cell, column) => (leads[column] === true ? cell : undefined)),
    heads,
    setting,
  );
  return [lead, ...columns.filter((line) => line !== '')];
}

/** Whether a head lies over several columns of its row, as 基本目標1 does above its indicators. */
function headsRows(cell: TableCell | undefined, next: TableCell | undefined): boolean {
  return cell !== undefined && cell.header && cell.rowSpan === 1 && cell === next;
}

/** `H29：目標値 6、実績値 ×未達成 5`; nothing where every row is blank. */
function columnLine(
  grid: Grid,
  column: number,
  head: string,
  labels: readonly (readonly string[])[],
  setting: PageSetting,
): string {
  const values = grid.flatMap((row, index) => {
    const text = cellText(row[column], setting);
    return text === '' ? [] : [[...(labels[index] ?? []), text].join(' ')];
  });
  return values.length === 0 ? '' : `　${head}：${values.join('、')}`;
}

/** `・創業件数`, a space, `単位：件、H29：5`. */
function rowLine(
  row: readonly (TableCell | undefined)[],
  heads: readonly string[],
  setting: PageSetting,
): string {
  const cells = row.flatMap((cell, column) => {
    // A cell over several columns is said once.
    if (cell !== undefined && cell === row[column - 1]) return [];
    const isHead = cell?.header === true;
    return [{ isHead, text: cellText(cell, setting), head: heads[column] ?? '' }];
  });
  const names = cells.filter(({ isHead }) => isHead).map(({ text }) => text);
  const values = cells.filter(({ isHead, text }) => !isHead && text !== '');
  const said = values.map(({ head, text }) => (head === '' ? text : `${head}：${text}`));
  const parts = [names.join('　'), said.join('、')].filter((part) => part !== '');
  return `・${parts.join('　')}`;
}

function gridOf(rows: readonly TableRow[]): Grid {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column++;
      for (let down = at; down < Math.min(rows.length, at + cell.rowSpan); down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          grid[down]?.splice(column + right, 1, cell);
        }
      }
      column += cell.columnSpan;
    }
  }
  return grid;
}

function cellText(cell: TableCell | undefined, setting: PageSetting): string {
  if (cell === undefined) return '';
  const { content } = cell;
  switch (content.kind) {
    case 'text':
      return inlinesText(content.inlines, setting);
    case 'figure':
      return valueText(content.figure);
    case 'chart':
      return content.alternative;
  }
}

/** `×未達成 5以上(H25)` */
function valueText({ mark, markWord, number, bound, note }: FigureValue): string {
  const verdict = `${mark}${markWord}`;
  return [verdict, `${figureText(number)}${bound}${note}`].filter((part) => part !== '').join(' ');
}
