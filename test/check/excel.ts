/** Drawn sheets as the bytes of a real .xlsx, to go through `read` like a city's own. */

import ExcelJS from 'exceljs';

import type { Cell } from '../../src/forms/workbook.ts';
import { type Drawing, drawn } from './drawn.ts';

/** Writes a drawing; see `drawn` for its notation. */
export async function toExcel(drawing: Drawing): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells } of drawn(drawing).sheets) {
    const sheet = book.addWorksheet(name);
    for (const cell of cells) write(sheet.getCell(cell.place.cell), cell);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function write(target: ExcelJS.Cell, { value, text }: Cell): void {
  const style: Partial<ExcelJS.Style> = {};
  switch (value.kind) {
    case 'text':
      target.value = text;
      break;
    case 'number':
      target.value = Number(value.number);
      if (value.percent) style.numFmt = '0.0%';
      break;
    case 'date':
      target.value = new Date(`${value.iso}T00:00:00Z`);
      style.numFmt = 'm"月"d"日"';
      break;
    case 'error':
      target.value = { formula: 'A1/0', result: { error: '#DIV/0!' } };
      break;
    case 'boolean':
      target.value = value.value;
      break;
    case 'uncalculated':
      target.value = { formula: 'SUM(A1:A9)' };
      break;
    case 'malformed':
      throw new Error('No library writes such a cell.');
  }
  target.style = style;
}
