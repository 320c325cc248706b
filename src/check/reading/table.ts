/** A sheet as a table: headings found by their text, rows below them, merged cells resolved. */

import type { Place } from '../../diagnostics/place.ts';
import { cellName, readCellRange } from '../../forms/address.ts';
import type { Cell, Sheet } from '../../forms/workbook.ts';
import { isNameWithoutYear, parseNamedYear } from '../../japanese/namedYear.ts';
import { comparable, withPlainSpaces } from '../../japanese/text.ts';
import { headingsOf, type Sheet as Layout } from '../../sheets/sheet.ts';
import type { SheetKind } from '../../sheets/sheets.ts';
import { nearest } from '../phrasing/nearest.ts';
import { type Shift, shiftOf } from './roles.ts';

/** One cell of a row under its heading; blank cells too. */
export interface Entry {
  readonly heading: string;
  readonly place: Place;
  /** Absent when the cell is blank. */
  readonly cell?: Cell;
  /** The displayed text without spaces around it; empty when blank. */
  readonly text: string;
  /** The sheet has no such column, so that nobody could fill it in. */
  readonly absent: boolean;
}

/** One row that is not blank. */
export interface Row {
  readonly sheet: string;
  readonly number: number;
  /** By the heading's known name; year columns by the name of the column, `K`. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Set when the cells stand beside their columns; then no entry has a heading that could be relied on. */
  readonly shift?: Shift;
}

/** One column with a heading. */
export interface Column {
  /**
   * Its key in `Row.entries`; undefined for headings nobody knows. An unknown heading has one when a column that is
   * lacking is taken to be meant: the heading is a fault, but what stands below it is looked at all the same.
   */
  readonly key: string | undefined;
  readonly kind: 'known' | 'year' | 'unknown';
  readonly heading: Cell;
  readonly number: number;
}

/** A sheet whose headings were found. */
export interface Table {
  readonly layout: Layout;
  readonly sheet: Sheet;
  /** Where the heading row begins; findings about missing headings point here. */
  readonly start: Place;
  /** Left to right. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The uppermost cell of each column that has values and no heading; they are not read. */
  readonly headless: readonly Cell[];
  /** Rows that hold nothing but one remark (`※…`) below the table; they are not read. */
  readonly remarks: readonly Cell[];
}

/** A sheet that is read; without a table when its headings were not found. */
export interface FoundSheet {
  readonly kind: SheetKind;
  readonly sheet: Sheet;
  readonly table: Table | undefined;
  /** The sheet has another name and is taken for the one that is missing. */
  readonly isGuess?: true;
}

/** Headings stand within the first rows; titles and remarks may stand above them. */
const HEADING_ROWS = 10;

/** What is longer than the longest notation of a year, with what may stand around it, is none. */
const LONGEST_YEAR = 60;

type Grid = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/**
 * Finds the headings of a sheet and the rows below them.
 *
 * @returns undefined when not one heading is found in the first ten rows
 */
export function readTable(sheet: Sheet, layout: Layout): Table | undefined {
  const grid = gridOf(sheet);
  const top = headingRow(grid, layout);
  if (top === undefined) return undefined;
  const bottom = headingBottom(sheet, grid, top, layout);
  const headings = headingCells(grid, top, bottom, layout);
  const columns = takenFor(
    headings.map((heading) => columnOf(heading, layout)),
    layout,
  );
  const filled = fillMerges(sheet, grid, bottom);
  const remarks = [...grid].flatMap(([number, cells]) => (number > bottom ? remarkOf(cells) : []));
  const remarkRows = new Set(remarks.map(({ row }) => row));
  const rows = [...filled]
    .filter(([number]) => number > bottom && !remarkRows.has(number))
    .toSorted(([left], [right]) => left - right)
    .map(([number, cells]) => rowOf({ layout, sheet, columns, number, cells }))
    .filter(({ entries }) =>
      [...entries.values()].some(({ text, cell }) => text !== '' || isBroken(cell)),
    );
  const start = headings[0]?.place ?? {
    sheet: sheet.name,
    cell: cellName({ row: top, column: 1 }),
  };
  const headed = new Set(columns.map(({ number }) => number));
  const headless = sheet.cells.filter(
    ({ row, column, text }) =>
      row > bottom && text.trim() !== '' && !headed.has(column) && !remarkRows.has(row),
  );
  return { layout, sheet, start, columns, rows, headless: uppermost(headless), remarks };
}

/**
 * The entry under a heading.
 *
 * @returns a blank, absent one when the table has no such column
 */
export function entryOf(row: Row, heading: string): Entry {
  const place = { sheet: row.sheet, cell: cellName({ row: row.number, column: 1 }) };
  return row.entries.get(heading) ?? { heading, place, text: '', absent: true };
}

/** A cell that holds no value: an error, a formula that was never calculated, or what no spreadsheet program stores. */
export function isBroken(cell: Cell | undefined): boolean {
  const kind = cell?.value.kind;
  return kind === 'error' || kind === 'uncalculated' || kind === 'malformed';
}

function remarkOf(cells: ReadonlyMap<number, Cell>): readonly Cell[] {
  const filled = [...cells.values()].filter(({ text }) => text.trim() !== '');
  const only = filled.length === 1 ? filled[0] : undefined;
  return only !== undefined && /^\s*(?:[※＊*]|[（(]?注)/u.test(only.text) ? [only] : [];
}

/** Of each column the first cell; the cells come row by row. */
function uppermost(cells: readonly Cell[]): readonly Cell[] {
  const first = new Map<number, Cell>();
  for (const cell of cells) if (!first.has(cell.column)) first.set(cell.column, cell);
  return [...first.values()];
}

function gridOf(sheet: Sheet): Map<number, Map<number, Cell>> {
  const grid = new Map<number, Map<number, Cell>>();
  for (const cell of sheet.cells) {
    const row = grid.get(cell.row) ?? new Map<number, Cell>();
    grid.set(cell.row, row.set(cell.column, cell));
  }
  return grid;
}

/** The row with the most known headings; the upper one of two alike. */
function headingRow(grid: Grid, layout: Layout): number | undefined {
  const rows = Array.from({ length: HEADING_ROWS }, (_, index) => index + 1);
  const scored = rows.map((row) => {
    const cells = [...(grid.get(row)?.values() ?? [])];
    return { row, found: cells.filter((cell) => isKnown(cell, layout)).length };
  });
  const best = scored.toSorted(
    (left, right) => right.found - left.found || left.row - right.row,
  )[0];
  // One known word may as well stand among the data: 累計 is a heading and an entry.
  const needed = Math.min(2, headingsOf(layout).filter(({ required }) => required).length);
  return best === undefined || best.found < needed ? undefined : best.row;
}

/** Headings may be merged over several rows; the table begins below the last of them. */
function headingBottom(sheet: Sheet, grid: Grid, top: number, layout: Layout): number {
  const bottoms = sheet.merges.map(readCellRange).flatMap((range) => {
    const cell = range?.top === top ? grid.get(top)?.get(range.left) : undefined;
    if (range === undefined || cell === undefined) return [];
    return isKnown(cell, layout) ? [range.bottom] : [];
  });
  return Math.max(top, ...bottoms);
}

/** In a heading of several rows the lowest text counts: 「年度ごとの値」 stands above the years. */
function headingCells(grid: Grid, top: number, bottom: number, layout: Layout): readonly Cell[] {
  const found = new Map<number, Cell>();
  for (let row = top; row <= bottom; row += 1) {
    for (const [column, cell] of grid.get(row) ?? []) {
      const above = found.get(column);
      const keep = above !== undefined && isKnown(above, layout);
      if (cell.text.trim() !== '' && !keep) found.set(column, cell);
    }
  }
  return [...found.values()].toSorted((left, right) => left.column - right.column);
}

type Heading = ReturnType<typeof headingsOf>[number];

/** Sheets are stated once; so is what their headings are compared by. */
const COMPARED = new WeakMap<Layout, readonly (readonly [string, Heading])[]>();

function comparedHeadings(layout: Layout): readonly (readonly [string, Heading])[] {
  const known =
    COMPARED.get(layout) ??
    headingsOf(layout).map((heading) => [comparable(heading.name), heading] as const);
  COMPARED.set(layout, known);
  return known;
}

function knownHeading({ text }: Cell, layout: Layout): Heading | undefined {
  const written = comparable(text);
  const found = comparedHeadings(layout).find(([compared, { begins }]) =>
    begins ? written.startsWith(compared) : compared === written,
  );
  return found?.[1];
}

function isKnown(heading: Cell, layout: Layout): boolean {
  return knownHeading(heading, layout) !== undefined;
}

function columnOf(heading: Cell, layout: Layout): Column {
  const known = knownHeading(heading, layout);
  const base = { heading, number: heading.column };
  if (known !== undefined) return { ...base, kind: 'known', key: known.name };
  if (layout.shape === 'items' || layout.years === undefined || !looksLikeYear(heading))
    return { ...base, kind: 'unknown', key: undefined };
  return { ...base, kind: 'year', key: heading.place.cell };
}

/** Lets the column whose heading is most like a lacking one be read as that. 基準値 carries a year and is not guessed. */
function takenFor(columns: readonly Column[], layout: Layout): readonly Column[] {
  const found = new Set(columns.map(({ key }) => key));
  const unknown = columns.filter(({ kind }) => kind === 'unknown');
  const lacking = headingsOf(layout).filter(
    ({ name, required, begins }) => required && !begins && !found.has(name),
  );
  const guesses = lacking.flatMap(({ name }) => {
    const guess = nearest(
      name,
      unknown.map(({ heading }) => heading.text),
    );
    const column = unknown.find(({ heading }) => heading.text === guess);
    return column === undefined ? [] : [[column, name] as const];
  });
  const keys = new Map(guesses);
  return columns.map((column) => ({ ...column, key: keys.get(column) ?? column.key }));
}

/** A year, or something that was meant to be one: `28年度`, `H28実績`, a date. */
function looksLikeYear({ text, value }: Cell): boolean {
  if (value.kind === 'date' || value.kind === 'number') return true;
  if (value.kind === 'error' || value.kind === 'malformed') return true;
  if (parseNamedYear(text).reading.kind !== 'unreadable' || isNameWithoutYear(text)) return true;
  const start = comparable(text.slice(0, LONGEST_YEAR));
  return /\d.*年|年度|^[MTSHR]\d|^(?:昭和|平成|令和)|^(?:元|\d{1,2})$/iu.test(start);
}

/** Gives the cells that a merged cell covers the same content, column by column, below the headings. */
function fillMerges(sheet: Sheet, grid: Grid, bottom: number): Grid {
  const filled = new Map([...grid].map(([row, cells]) => [row, new Map(cells)]));
  for (const range of sheet.merges.map(readCellRange)) {
    if (range === undefined || range.top <= bottom || range.bottom - range.top > 1000) continue;
    const cell = grid.get(range.top)?.get(range.left);
    if (cell === undefined) continue;
    for (let row = range.top + 1; row <= range.bottom; row += 1) {
      const cells = filled.get(row) ?? new Map<number, Cell>();
      filled.set(row, cells.set(range.left, cell));
    }
  }
  return filled;
}

/** A format may show nothing of a number; it is there all the same, and messages can quote it. */
function shownText({ text, value }: Cell): string {
  const shown = withPlainSpaces(text).trim();
  return shown === '' && value.kind === 'number' ? value.number : shown;
}

interface RowSource {
  readonly layout: Layout;
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

function rowOf({ layout, sheet, columns, number, cells }: RowSource): Row {
  const entries = columns.flatMap((column): (readonly [string, Entry])[] => {
    if (column.key === undefined) return [];
    const place = { sheet: sheet.name, cell: cellName({ row: number, column: column.number }) };
    const cell = cells.get(column.number);
    // A merged figure states one value: that of its first row.
    const covered =
      column.kind === 'year' || layout.columns[column.key]?.cell.kind === 'quantity'
        ? cell?.row !== number
        : false;
    if (cell === undefined || covered) {
      return [[column.key, { heading: column.key, place, text: '', absent: false }]];
    }
    return [
      [
        column.key,
        { heading: column.key, place: cell.place, cell, text: shownText(cell), absent: false },
      ],
    ];
  });
  // Of two columns with the same heading the first counts; the second is a finding of its own.
  const row = { sheet: sheet.name, number, entries: new Map(entries.toReversed()) };
  const roles = columns.find(({ key }) => key === '行');
  const shift = roles === undefined ? undefined : shiftOf(cells, roles.number);
  if (shift === undefined) return row;
  const stray = [...row.entries].map(([key, entry]) => [key, { ...entry, heading: '' }] as const);
  return { ...row, entries: new Map(stray), shift };
}
