/** What the parser makes of one book. It runs in a thread of its own; see `parserThread.ts`. */

import { type WorkBook, read as parseSpreadsheet, utils } from 'xlsx';

import { asBuffer } from '../bytes/buffer.ts';
import { type Checked, type Diagnostic, refused } from '../diagnostics/checked.ts';
import type { Cell, Sheet } from '../forms/workbook.ts';
import { withCommas } from '../japanese/largeNumber.ts';
import type { Limits } from '../office/limits.ts';
import { readCell } from './cell.ts';
import { recordsOfXls, withJapaneseXls } from './japaneseXls.ts';
import { unparseable } from './refusal.ts';
import { passwordProtected } from './signature.ts';
import { tooMuch } from './tooMuch.ts';
import { withXlsLooks } from './xlsLooks.ts';

/** Excel's limit for one cell. */
const CELL_LIMIT = 32_767;

/**
 * Parses a book.
 *
 * @param book an archive as `spreadsheetOf` has rebuilt it, or an .xls
 * @returns its sheets with findings on what lies beyond the limits; one refusal when it is no readable book
 */
export function parse(book: Uint8Array, limits: Limits): Checked<readonly Sheet[]> {
  const parsed = parsedBook(book, limits);
  if ('severity' in parsed) return refused(parsed);
  if (parsed.SheetNames.length > limits.sheets) return refused(tooMuch('sheets', limits));
  // The parser swallows what goes wrong in a sheet and goes on without it.
  if (parsed.SheetNames.some((name) => parsed.Sheets[name] === undefined)) {
    return refused(unparseable());
  }
  const read: readonly SheetRead[] = parsed.SheetNames.map((name, index) =>
    readSheet(parsed, name, index, limits),
  );
  const cells = read.flatMap(({ sheet }) => sheet.cells);
  if (cells.length > limits.cells) return refused(tooMuch('cells', limits));
  const characters = cells.reduce((sum, { text, formula, comment }) => {
    return sum + text.length + (formula?.length ?? 0) + (comment?.length ?? 0);
  }, 0);
  if (characters > limits.millionCharacters * 1_000_000) {
    return refused(tooMuch('characters', limits));
  }
  return {
    value: withLooks(
      read.map(({ sheet }) => sheet),
      book,
    ),
    diagnostics: read.flatMap(({ findings }) => findings),
  };
}

/** Of an archive they were read before (`spreadsheet.ts`). */
function withLooks(sheets: readonly Sheet[], book: Uint8Array): readonly Sheet[] {
  const stream = isArchive(book) ? undefined : recordsOfXls(book);
  return stream === undefined ? sheets : withXlsLooks(sheets, stream);
}

/** The parser's own words are English and of no use to a clerk. */
function parsedBook(book: Uint8Array, { rows }: Limits): WorkBook | Diagnostic {
  try {
    return parseSpreadsheet(isArchive(book) ? book : withJapaneseXls(book), {
      type: 'buffer',
      cellNF: true,
      cellText: true,
      cellStyles: needsStyles(book),
      cellHTML: false,
      // Formulas that were never calculated would vanish otherwise.
      sheetStubs: true,
      dense: true,
      // A wrong <dimension> would hide rows.
      nodim: true,
      sheetRows: rows + 1,
    });
  } catch (error) {
    if (/password|(?<!zip )encrypt/iu.test(String(error))) return passwordProtected();
    return unparseable();
  }
}

/**
 * Styles tell which rows and columns are hidden. In a book without fills the parser throws and
 * catches an error for each cell, which makes it twenty times slower; such a book is read with
 * styles only when something in it is hidden.
 */
function needsStyles(book: Uint8Array): boolean {
  const bytes = asBuffer(book);
  return !isArchive(book) || bytes.includes('fills') || bytes.includes('hidden=');
}

function isArchive(book: Uint8Array): boolean {
  return asBuffer(book).subarray(0, 2).toString('latin1') === 'PK';
}

interface SheetRead {
  readonly sheet: Sheet;
  readonly findings: readonly Diagnostic[];
}

function readSheet(book: WorkBook, name: string, index: number, limits: Limits): SheetRead {
  const source = book.Sheets[name];
  const data = source?.['!data'] ?? [];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const cells: Cell[] = [];
  const beyond = new Set<Beyond>();
  data.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell === undefined) return;
      const hidden =
        source?.['!rows']?.[rowIndex]?.hidden === true ||
        source?.['!cols']?.[column]?.hidden === true;
      const found = readCell(cell, { sheet: name, row: rowIndex, column, hidden, is1904 });
      if (found === undefined) return;
      if (rowIndex >= limits.rows) beyond.add('rows');
      else if (column >= limits.columns) beyond.add('columns');
      else cells.push(cutCell(found, beyond));
    });
  });
  const hiddenSheet = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  const merges = (source?.['!merges'] ?? []).map((range) => utils.encode_range(range));
  return {
    sheet: { name, hidden: hiddenSheet, cells, merges },
    findings: [...beyond].map((kind) => clipped(name, kind, limits)),
  };
}

/** Excel itself holds no longer texts; a file that does was not made by it. */
function cutCell(cell: Cell, beyond: Set<Beyond>): Cell {
  const { value, comment } = cell;
  if (cell.text.length <= CELL_LIMIT && (comment?.length ?? 0) <= CELL_LIMIT) return cell;
  beyond.add('text');
  const text = cell.text.slice(0, CELL_LIMIT);
  return {
    ...cell,
    text,
    value: value.kind === 'text' ? { kind: 'text', text } : value,
    ...(comment === undefined ? {} : { comment: comment.slice(0, CELL_LIMIT) }),
  };
}

type Beyond = 'rows' | 'columns' | 'text';

function clipped(sheet: string, kind: Beyond, { rows, columns }: Limits): Diagnostic {
  const where: Readonly<Record<Beyond, string>> = {
    rows: `${withCommas(String(rows))}行目より下は`,
    columns: `${utils.encode_col(columns - 1)}列より右は`,
    text: `${withCommas(String(CELL_LIMIT))}字を超えるセルの、それより後ろは`,
  };
  return {
    code: 'sheet/clipped',
    severity: 'warning',
    message: `「${sheet}」シートの${where[kind]}、読み取っていません。`,
    hint: '表は左上に詰めて書いてください。使っていない行や列は、行や列ごと削除して保存し直してください。',
    place: { sheet },
  };
}
