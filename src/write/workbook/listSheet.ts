/** A sheet that is a list: a title, a line of advice, headings, rows, and blank rows to go on with. */

import type { CellValue, DataValidation, Workbook, Worksheet } from 'exceljs';

import { EARLIER as EARLIER_HEADING } from '../../sheets/sheet.ts';
import type { Earlier } from './content.ts';
import { COLOUR, FONT, headingStyle, lines, toneFill, type } from './look.ts';
import type { Pairing, Tone } from './look.ts';
import { lineCount, rowHeight } from './textHeight.ts';

/** One column of a list. */
export interface Column {
  readonly heading: string;
  /** In Excel's unit: half-width digits. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** A column only the office uses: other colour, not printed. */
  readonly office?: boolean;
  /** What was written last year: grey, read by nobody, not printed. */
  readonly earlier?: boolean;
  /** Its heading may be written over. */
  readonly open?: boolean;
  /** One cell for both rows of a pair, filled in on the upper one. */
  readonly once?: boolean;
  readonly rule?: DataValidation;
  /** Shown when a cell of the column is chosen; one line, as exceljs does not write line breaks here. */
  readonly hint?: string;
  /** Number format of all its cells; `@` keeps Excel from turning 1-2-1 into a date. */
  readonly format?: string;
}

/** What stands in a cell; without a value it is blank. */
export interface Entry {
  readonly value?: string | number;
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  /** Of a text: the address of its hyperlink. */
  readonly link?: string;
  /** Grey, and yet it may be written over: a row that is inserted below takes it on. */
  readonly unlocked?: true;
  /** Takes the place of the column's rule. */
  readonly rule?: DataValidation;
}

/** One row of a list. */
export interface Row {
  readonly entries: readonly Entry[];
  readonly pairing: Pairing;
}

/** A whole sheet. */
export interface ListSheet {
  readonly name: string;
  readonly tabColour: string;
  readonly title: string;
  readonly advice: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Blank rows below, ready to be filled in. */
  readonly spare: number;
  /** Columns that stay in sight when the sheet is scrolled to the right. */
  readonly frozenColumns: number;
  readonly filter: boolean;
}

/** The row of the headings; rows follow below. */
const HEADING_ROW = 3;

/** @returns an entry for a value that may be absent */
export function entry(
  value: string | number | null | undefined,
  options: Omit<Entry, 'value'> = {},
): Entry {
  return value === null || value === undefined || value === '' ? options : { value, ...options };
}

/** @returns a row of its own, not one of a pair */
export function row(...entries: Entry[]): Row {
  return { entries, pairing: 'single' };
}

/** @returns an entry for a text that may be absent, with where it leads, if anywhere */
export function linkedEntry(
  value: string | null | undefined,
  link: string | null | undefined,
  options: Omit<Entry, 'value' | 'link'> = {},
): Entry {
  return entry(value, value && link ? { ...options, link } : options);
}

/** How an entry of last year's looks. */
export const EARLIER = { tone: 'fixed', quiet: true } as const;

const EARLIER_COLUMN: Column = {
  heading: EARLIER_HEADING,
  width: 60,
  align: 'left',
  earlier: true,
};

/** @returns the list, with a column for what was written last year if one of the items has any */
export function withEarlier(items: readonly Earlier[], list: ListSheet): ListSheet {
  const isCarried = items.some(({ earlier }) => (earlier ?? '') !== '');
  return isCarried ? { ...list, columns: [...list.columns, EARLIER_COLUMN] } : list;
}

/** Adds a list to the workbook, protected (without password) so that only title and headings cannot be overwritten. */
export async function addListSheet(workbook: Workbook, list: ListSheet): Promise<Worksheet> {
  const sheet = workbook.addWorksheet(list.name, {
    properties: { tabColor: { argb: list.tabColour }, defaultRowHeight: rowHeight(1) },
    views: [
      { state: 'frozen', xSplit: list.frozenColumns, ySplit: HEADING_ROW, showGridLines: false },
    ],
  });
  addTitle(sheet, list);
  addHeadings(sheet, list.columns);
  const spare = Array.from({ length: list.spare }, () => row());
  const rows = [...list.rows, ...spare];
  for (const [index, one] of rows.entries())
    addRow(sheet, HEADING_ROW + 1 + index, one, list.columns);
  const last = HEADING_ROW + rows.length;
  addRules(sheet, list.columns, rows);
  preparePrint(sheet, list, last);
  await protect(sheet);
  return sheet;
}

function addTitle(sheet: Worksheet, list: ListSheet): void {
  const title = sheet.getCell('A1');
  title.value = list.title;
  title.font = type({ size: 14, bold: true, color: { argb: COLOUR.heading } });
  title.alignment = { vertical: 'middle' };
  const advice = sheet.getCell('A2');
  advice.value = list.advice;
  advice.font = type({ size: 10, color: { argb: COLOUR.quiet } });
  advice.alignment = { vertical: 'middle' };
  sheet.getRow(1).height = 27;
  sheet.getRow(2).height = 20;
}

function addHeadings(sheet: Worksheet, columns: readonly Column[]): void {
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(HEADING_ROW, index + 1);
    cell.value = column.heading;
    const style = headingStyle(column.office === true || column.earlier === true);
    cell.style = column.open === true ? { ...style, protection: { locked: false } } : style;
    sheet.getColumn(index + 1).width = column.width;
  }
  const counts = columns.map(({ heading, width }) => lineCount(heading, width, false));
  sheet.getRow(HEADING_ROW).height = rowHeight(Math.max(...counts)) + 5;
}

function addRow(
  sheet: Worksheet,
  number: number,
  { entries, pairing }: Row,
  columns: readonly Column[],
): void {
  for (const [index, column] of columns.entries()) {
    addEntry(sheet, number, index + 1, entries[index] ?? {}, column, pairing);
  }
  const counts = columns.map((column, index) => entryLines(entries[index] ?? {}, column));
  sheet.getRow(number).height = rowHeight(Math.max(1, ...counts));
}

/** Right-aligned values are not wrapped, so that a figure is never broken in two. */
function entryLines({ value, align }: Entry, column: Column): number {
  const side = align ?? column.align;
  const wrapped = typeof value === 'string' && side !== 'right';
  return wrapped ? lineCount(value, column.width, side === 'left') : 1;
}

function addEntry(
  sheet: Worksheet,
  number: number,
  index: number,
  one: Entry,
  column: Column,
  pairing: Pairing,
): void {
  const cell = sheet.getCell(number, index);
  if (one.value !== undefined) cell.value = cellValue(one);
  const align = one.align ?? column.align;
  const format = one.format ?? column.format ?? inertFormat(one.value);
  cell.style = {
    font: type({
      bold: one.bold === true,
      ...(one.link === undefined
        ? { color: { argb: one.quiet === true ? COLOUR.quiet : COLOUR.text } }
        : { color: { argb: COLOUR.link }, underline: true }),
    }),
    alignment: {
      horizontal: align,
      vertical: 'middle',
      wrapText: align !== 'right',
      ...(align === 'left' ? { indent: 1 } : {}),
    },
    border: lines(pairing, column.once === true),
    ...toneFill(one.tone ?? toneOf(column)),
    // A locked cell within the rows would keep Excel from sorting them.
    protection: {
      locked: one.tone === 'fixed' && one.unlocked !== true && column.earlier !== true,
    },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

function toneOf({ office, earlier }: Column): Tone {
  if (earlier === true) return 'fixed';
  return office === true ? 'office' : 'input';
}

/** Excel reads `_x0041_` in a text as the letter A; writing its `_` as `_x005F_` keeps the text as it is. */
function cellValue({ value = '', link }: Entry): CellValue {
  if (typeof value === 'number') return value;
  const text = value.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
  return link === undefined ? text : { text, hyperlink: link };
}

/** A text that begins like a formula stays a text even when it is edited later. */
function inertFormat(value: string | number | undefined): string | undefined {
  return typeof value === 'string' && /^[=+\-@]/u.test(value) ? '@' : undefined;
}

/** Accepts anything; carries a hint where a column has no rule of its own. */
const ANYTHING: DataValidation = { type: 'custom', formulae: ['TRUE'], allowBlank: true };

function addRules(sheet: Worksheet, columns: readonly Column[], rows: readonly Row[]): void {
  for (const [index, column] of columns.entries()) {
    const rule = ruleWithHint(column);
    for (const [above, { entries }] of rows.entries()) {
      const own = entries[index]?.rule ?? rule;
      if (own !== undefined) {
        sheet.getCell(HEADING_ROW + 1 + above, index + 1).dataValidation = own;
      }
    }
  }
}

function ruleWithHint({ rule, hint, heading }: Column): DataValidation | undefined {
  if (hint === undefined) return rule;
  const promptTitle = heading.replace(/\n.*/su, '');
  return { ...(rule ?? ANYTHING), showInputMessage: true, promptTitle, prompt: hint };
}

/** Columns on A4 landscape at full size, in Excel's unit; what needs more than this at 8 of 10 points is printed on A3. */
const A4_WIDTH = 134;
const SMALLEST_PRINT = 0.8;
const A3 = 8;

/** Landscape, as wide as the sheet, headings on every page; columns of the office are left out. */
function preparePrint(sheet: Worksheet, { columns, filter }: ListSheet, last: number): void {
  const printed = columns.filter(({ office, earlier }) => office !== true && earlier !== true);
  const lastLetter = sheet.getColumn(printed.length).letter;
  const width = printed.reduce((sum, column) => sum + column.width, 0);
  setPage(sheet);
  if (width > A4_WIDTH / SMALLEST_PRINT) Object.assign(sheet.pageSetup, { paperSize: A3 });
  sheet.pageSetup.printTitlesRow = `${HEADING_ROW}:${HEADING_ROW}`;
  // exceljs reads its print areas in this mixed form only.
  sheet.pageSetup.printArea = `A$1:${lastLetter}$${last}`;
  if (filter) {
    sheet.autoFilter = {
      from: { row: HEADING_ROW, column: 1 },
      to: { row: last, column: columns.length },
    };
  }
}

/** Sets A4 landscape with the sheet's name at the head and page numbers at the foot. */
export function setPage(sheet: Worksheet): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.25, right: 0.25, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddHeader = `&R&"${FONT},標準"&11&A`;
  sheet.headerFooter.oddFooter = `&C&"${FONT},標準"&11&P／&N`;
}

/** Locks what is marked as locked, without password, and leaves every tool of an ordinary day. */
export async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertColumns: true,
    deleteColumns: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}
