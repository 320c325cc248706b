/** The first stage: bytes → Workbook. The spreadsheet library is known in this folder only. */

import { sha256Of } from '../bytes/digest.ts';
import { andThen, type Checked, refused } from '../diagnostics/checked.ts';
import type { Sheet, Workbook } from '../forms/workbook.ts';
import { type Limits, USUAL_LIMITS } from '../office/limits.ts';
import { isArchiveOfTables, unpack } from './archive.ts';
import type { Unparsed } from './packageParts.ts';
import { usualParse } from './parserThread.ts';
import { kindOf } from './signature.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import { readTables } from './tables.ts';

/**
 * Reads a workbook as it was written; nothing is corrected or judged.
 *
 * @param bytes the file: .xlsx, .xlsm, .xls, .ods, or a zip of CSV files; macros are never run
 * @param fileName its name, for the form's `name`; what the file is, is told from its bytes
 * @returns no value, and a finding that says what the file is, when it is no readable workbook
 */
export async function read(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = USUAL_LIMITS,
  parse = usualParse(),
): Promise<Checked<Workbook>> {
  const kind = kindOf(bytes, limits);
  if (typeof kind !== 'string') return refused(kind);
  if (kind === 'archive' && isArchiveOfTables(bytes)) {
    const files = unpack(bytes, (name) => TABLE.test(name), limits);
    return andThen(files, (tables) => readTables(tables, bareName(fileName), limits));
  }
  const safe =
    kind === 'xls'
      ? { value: { book: bytes, unparsed: [] }, diagnostics: [] }
      : spreadsheetOf(bytes, limits);
  const sheets = await andThen(safe, async ({ book, unparsed }) => {
    const { value, diagnostics } = await parse(book, limits);
    return {
      value: value?.map((sheet, index) => withUnparsed(sheet, unparsed[index])),
      diagnostics,
    };
  });
  return andThen(sheets, (found) => ({
    value: {
      name: bareName(fileName),
      sha256: sha256Of(bytes),
      sheets: found,
    },
    diagnostics: [],
  }));
}

/** The sheet with what the parser did not see. */
function withUnparsed(parsed: Sheet, unparsed: Unparsed | undefined): Sheet {
  if (unparsed === undefined) return parsed;
  const { struck, drawings } = unparsed;
  const sheet = drawings.length === 0 ? parsed : { ...parsed, drawings: [...drawings] };
  if (struck.size === 0) return sheet;
  const cells = sheet.cells.map((cell) =>
    struck.has(cell.place.cell ?? '') && cell.text !== '' ? { ...cell, struck: cell.text } : cell,
  );
  return { ...sheet, cells };
}

const TABLE = /\.csv$/iu;

/** The name without folders and ending. */
function bareName(fileName: string): string {
  const last = fileName.split(/[/\\]/u).at(-1) ?? fileName;
  return last.replace(/\.[^.]+$/u, '');
}
