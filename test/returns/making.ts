/** Books, slips and returned files for examples, and what a clerk does to them. */

import { createHash } from 'node:crypto';

import ExcelJS from 'exceljs';

import type { Facts } from '../../src/facts/facts.ts';
import type { Collection } from '../../src/forms/collection.ts';
import type { Form } from '../../src/forms/form.ts';
import * as pipeline from '../../src/pipeline.ts';
import { writeWorkbook } from '../../src/write/workbook/write.ts';
import { xlsxFile } from '../../src/write/workbook/xlsxFile.ts';

/** A workbook of an office with what was sent of it. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly form: Form;
  /** The workbook of each department. */
  readonly slips: ReadonlyMap<string, Uint8Array>;
}

/** A file that came back. */
export interface Back {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads bytes that must be a sound workbook. */
async function formOf(bytes: Uint8Array): Promise<Form> {
  const { value, diagnostics } = await pipeline.readWorkbook(bytes, 'book.xlsx');
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Writes the facts as a workbook and parts it. */
export async function sentOf(facts: Facts): Promise<Sent> {
  return partedOf(await writeWorkbook(facts));
}

/** Parts a workbook. */
export async function partedOf(bytes: Uint8Array): Promise<Sent> {
  const form = await formOf(bytes);
  const { value = [] } = pipeline.slips(form);
  const slips = new Map<string, Uint8Array>();
  for (const slip of value) slips.set(slip.department, await pipeline.slipWorkbook(slip));
  return { bytes, form, slips };
}

/** Collects files into a workbook. */
export async function collectedOf(
  { bytes, form }: Sent,
  files: readonly Back[],
  take: readonly string[] = [],
): Promise<{ readonly collection: Collection; readonly merged: Uint8Array }> {
  const begun = pipeline.collecting(form, new Set(take)).value;
  if (begun === undefined) throw new Error('Nothing can be collected.');
  for (const file of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    begun.add(file.path, sha256, await pipeline.readWorkbook(file.bytes, file.path));
  }
  const made = begun.collection(0);
  const merged = pipeline.mergedWorkbook(bytes, made).value;
  if (merged === undefined) throw new Error('Nothing was collected.');
  const again = await formOf(merged);
  return { collection: pipeline.collectionWithMatters(made, again, undefined), merged };
}

/** Opens a workbook as a clerk does. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const own = new ArrayBuffer(bytes.length);
  new Uint8Array(own).set(bytes);
  await book.xlsx.load(own);
  return book;
}

/** Saves it. */
export async function saved(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return xlsxFile(book, '2025-04-01');
}

/** The sheet of a name. @throws when there is none */
export function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
}

const HEADING_ROW = 3;

/** The number of the column whose heading begins with a text. */
export function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  let found = 0;
  sheet.getRow(HEADING_ROW).eachCell((cell, number) => {
    if (found === 0 && cell.text.startsWith(heading)) found = number;
  });
  if (found === 0) throw new Error(`No column ${heading} on ${sheet.name}.`);
  return found;
}

/** The numbers of the rows below the headings in which a condition holds. */
export function rowsWhere(
  sheet: ExcelJS.Worksheet,
  wanted: Readonly<Record<string, string>>,
): readonly number[] {
  const columns = Object.entries(wanted).map(
    ([heading, text]) => [columnOf(sheet, heading), text] as const,
  );
  const rows: number[] = [];
  for (let number = HEADING_ROW + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (columns.every(([column, text]) => row.getCell(column).text === text)) rows.push(number);
  }
  return rows;
}

/** What every cell of a workbook shows, by sheet and cell. */
export async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const form = await formOf(bytes);
  if (form.form !== 'workbook') throw new Error('No workbook.');
  return new Map(
    form.value.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ place, text }) =>
        text === '' ? [] : ([[`${name}!${place.cell}`, text]] as const),
      ),
    ),
  );
}
