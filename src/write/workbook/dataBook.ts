/** The open data as a workbook for people: the same tables, with Japanese headings, numbers that are numbers, and no dates made of codes. */

import ExcelJS from 'exceljs';

import type { DataTable, Field } from '../../forms/dataTable.ts';
import { midnight } from './excelDate.ts';
import { COLOUR, paint, type } from './look.ts';
import { xlsxFile } from './xlsxFile.ts';

/** What the workbook says of itself. */
export interface DataBookAbout {
  readonly city: string;
  readonly title: string;
  /** ISO. */
  readonly date: string;
}

/**
 * Writes tables as a workbook, a sheet for each: the headings in the first row, a record in every row below it, no
 * merged and no hidden cells (機械可読性 L1-10 to L1-13, L3-01).
 *
 * @returns the bytes of an .xlsx file; the same tables give the same bytes
 */
export async function writeDataBook(
  tables: readonly DataTable[],
  { city, title, date }: DataBookAbout,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = city;
  workbook.lastModifiedBy = city;
  workbook.title = title;
  workbook.created = midnight(date);
  workbook.modified = midnight(date);
  for (const table of tables) addTable(workbook, table);
  return xlsxFile(workbook, date);
}

/** In Excel's unit; texts are not broken, so that every record is one line. */
const WIDTHS: Readonly<Record<Field['type'], number>> = {
  string: 18,
  date: 12,
  integer: 10,
  number: 12,
  boolean: 8,
};
const TEXT_WIDTH = 60;
const NAME_WIDTH = 32;

function addTable(workbook: ExcelJS.Workbook, { title, fields, records }: DataTable): void {
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  fields.forEach((field, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = widthOf(field);
    const head = sheet.getCell(1, index + 1);
    head.value = field.label;
    head.style = {
      font: type({ bold: true, color: { argb: COLOUR.headingText } }),
      fill: paint(COLOUR.heading),
    };
  });
  records.forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const field = fields[index];
      // Most cells of a long table are blank: they are none.
      if (cell !== '' && field !== undefined) {
        fillCell(sheet.getCell(row + 2, index + 1), cell, field);
      }
    });
  });
  if (records.length > 0) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: fields.length } };
  }
}

function widthOf({ name, type: kind }: Field): number {
  if (name === 'text' || name === 'description') return TEXT_WIDTH;
  return name === 'indicator_name' || name === 'name' ? NAME_WIDTH : WIDTHS[kind];
}

const PLAIN = { font: type() } as const;
/** Excel keeps what is a text, `1-2` too, and calculates nothing that is typed as one. */
const TEXT = { ...PLAIN, numFmt: '@' } as const;
const DATE = { ...PLAIN, numFmt: 'yyyy-mm-dd' } as const;

/** Digits that a binary number keeps; a longer decimal stays a text, so that none is lost. */
const MOST_DIGITS = 15;

function fillCell(cell: ExcelJS.Cell, content: string, { type: kind }: Field): void {
  const digits = content.replaceAll(/\D/gu, '').length;
  if ((kind === 'number' || kind === 'integer') && digits <= MOST_DIGITS) {
    const decimals = content.split('.')[1]?.length ?? 0;
    cell.value = Number(content);
    cell.style = { ...PLAIN, numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
  } else if (kind === 'date') {
    cell.value = midnight(content);
    cell.style = DATE;
  } else {
    cell.value = content;
    cell.style = TEXT;
  }
}
