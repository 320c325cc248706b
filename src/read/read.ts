/** The first stage: bytes → Workbook. The spreadsheet library is known in this folder only. */

import { createHash } from 'node:crypto';

import { type WorkBook, read as parseSpreadsheet, utils } from 'xlsx';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { Cell, Sheet, Workbook } from '../forms/workbook.ts';
import { readCell } from './cell.ts';
import { SAVE_AGAIN, refuse, refused } from './refusal.ts';
import { passwordProtected, whyNotAnArchive } from './signature.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import { MOST_ROWS } from './worksheet.ts';

/**
 * Reads a workbook as it was written; nothing is corrected or judged.
 *
 * @param bytes the file, .xlsx, .xlsm or .ods
 * @param fileName its name, for the form's `name`; what the file is, is told from its bytes
 * @returns no value, and a finding that says what the file is, when it is no readable workbook
 */
export function read(bytes: Uint8Array, fileName: string): Promise<Checked<Workbook>> {
  return Promise.resolve(readNow(bytes, fileName));
}

function readNow(bytes: Uint8Array, fileName: string): Checked<Workbook> {
  const reason = whyNotAnArchive(bytes);
  if (reason !== undefined) return refused(reason);
  const { value: archive, diagnostics } = spreadsheetOf(bytes);
  if (archive === undefined) return { value: undefined, diagnostics };
  const book = parse(archive);
  if ('severity' in book) return refused(book);
  const sheets = book.SheetNames.map((name, index) => readSheet(book, name, index));
  const value = {
    name: bareName(fileName),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheets: sheets.map(({ sheet }) => sheet),
  };
  return { value, diagnostics: sheets.flatMap(({ findings }) => findings) };
}

/** The parser's own words are English and of no use to a clerk. */
function parse(archive: Buffer): WorkBook | Diagnostic {
  try {
    return parseSpreadsheet(archive, {
      type: 'buffer',
      cellNF: true,
      cellText: true,
      // Needed to learn which rows and columns are hidden.
      cellStyles: true,
      cellHTML: false,
      // Formulas that were never calculated would vanish otherwise.
      sheetStubs: true,
      dense: true,
      // A wrong <dimension> would hide rows.
      nodim: true,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (error) {
    if (/password|encrypt/iu.test(String(error))) return passwordProtected();
    return refuse(
      'unparseable',
      'Excelブックとして読み取れません。ファイルが壊れている可能性があります。',
      SAVE_AGAIN,
    );
  }
}

function readSheet(
  book: WorkBook,
  name: string,
  index: number,
): { readonly sheet: Sheet; readonly findings: readonly Diagnostic[] } {
  const source = book.Sheets[name];
  const data = source?.['!data'] ?? [];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const cells: Cell[] = [];
  data.slice(0, MOST_ROWS).forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell === undefined) return;
      const hidden =
        source?.['!rows']?.[rowIndex]?.hidden === true ||
        source?.['!cols']?.[column]?.hidden === true;
      const found = readCell(cell, { sheet: name, row: rowIndex, column, hidden, is1904 });
      if (found !== undefined) cells.push(found);
    });
  });
  const hiddenSheet = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  const merges = (source?.['!merges'] ?? []).map((range) => utils.encode_range(range));
  return {
    sheet: { name, hidden: hiddenSheet, cells, merges },
    findings: data.length > MOST_ROWS ? [clipped(name)] : [],
  };
}

function clipped(sheet: string): Diagnostic {
  return {
    code: 'sheet/clipped',
    severity: 'warning',
    message: `「${sheet}」シートの20,000行目より下は、読み取っていません。`,
    hint: '表は上に詰めて書いてください。使っていない行は、行ごと削除して保存し直してください。',
    place: { sheet },
  };
}

/** The name without folders and ending. */
function bareName(fileName: string): string {
  const last = fileName.split(/[/\\]/u).at(-1) ?? fileName;
  return last.replace(/\.[^.]+$/u, '');
}
