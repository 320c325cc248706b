/** A workbook of CSV files, one for each sheet. */

import { sha256Of } from '../bytes/digest.ts';
import { type Checked, combine, type Diagnostic, refused } from '../diagnostics/checked.ts';
import { cellName, columnName } from '../forms/address.ts';
import type { Cell, CellValue, Sheet, Workbook } from '../forms/workbook.ts';
import { withCommas } from '../japanese/largeNumber.ts';
import { type Limits, USUAL_LIMITS } from '../office/limits.ts';
import { splitDelimited } from './delimited.ts';
import { plainNotation } from './plainNotation.ts';
import { refuse } from './refusal.ts';
import { tooMuch } from './tooMuch.ts';

/** One CSV file. */
export interface TableFile {
  /** With its ending: `KPI.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a folder of CSV files as a workbook: 「KPI.csv」 is the sheet 「KPI」.
 *
 * @param files in the order of the sheets; UTF-8 with or without mark, UTF-16 with mark, or Shift_JIS
 * @param folder its name, for the form's `name`
 * @returns cells as text, plain figures as numbers with the decimals that are written; one finding for each file
 *   that is no text, or that is longer than the limits
 */
export function readTables(
  files: readonly TableFile[],
  folder: string,
  limits: Limits = USUAL_LIMITS,
): Checked<Workbook> {
  if (files.length === 0) return refused(noTables(folder));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > limits.fileMegabytes * 1_000_000) return refused(tooLarge(limits));
  if (files.length > limits.sheets) return refused(tooMuch('sheets', limits));
  const { value: sheets, diagnostics } = combine(files.map((file) => readTableFile(file, limits)));
  if (sheets === undefined) return { value: undefined, diagnostics };
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (cells > limits.cells) return refused(tooMuch('cells', limits));
  return { value: { name: folder, sha256: digest(files), sheets }, diagnostics };
}

/** Of all names and contents; NUL stands in no name. */
function digest(files: readonly TableFile[]): string {
  return sha256Of(...files.flatMap(({ name, bytes }) => [`${name}\0${bytes.length}\0`, bytes]));
}

function readTableFile({ name, bytes }: TableFile, limits: Limits): Checked<Sheet> {
  const sheet = name.replace(/\.csv$/iu, '').normalize('NFC');
  const text = decoded(bytes);
  if (text === undefined) return refused(notText(name));
  const { rows, clipped } = splitDelimited(text, limits);
  const cells = rows.flatMap((fields, row) =>
    fields.flatMap((field, column) =>
      field.trim() === '' ? [] : [cellOf(field, sheet, row, column)],
    ),
  );
  const findings = clipped.rows || clipped.columns ? [beyondLimits(sheet, limits)] : [];
  return { value: { name: sheet, hidden: false, cells, merges: [] }, diagnostics: findings };
}

const UTF16_MARKS: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

/** Excel saves CSV in Shift_JIS, or in UTF-8 with a mark; what is neither is no text. */
function decoded(bytes: Uint8Array): string | undefined {
  const marked = UTF16_MARKS[Buffer.from(bytes.subarray(0, 2)).toString('hex')];
  for (const encoding of marked === undefined ? ['utf-8', 'shift_jis'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

function cellOf(field: string, sheet: string, row: number, column: number): Cell {
  const place = { sheet, cell: cellName({ row: row + 1, column: column + 1 }) };
  const text = field.slice(0, CELL_LIMIT);
  return { place, row: row + 1, column: column + 1, text, value: valueOf(text), hidden: false };
}

/** Excel's limit for one cell. */
const CELL_LIMIT = 32_767;
/** Of at most 15 digits, which a number of Excel holds exactly; `007` is a code, not a number. `72.0%` is how Excel writes a cell in percent format. */
const FIGURE = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,14}))?(%?)$/u;

function valueOf(text: string): CellValue {
  const figure = FIGURE.exec(text.trim());
  if (figure === null) return { kind: 'text', text };
  const decimals = figure[1]?.length ?? 0;
  const percent = figure[2] === '%';
  const number = percent ? Number(text.replace('%', 'e-2')) : Number(text);
  return { kind: 'number', number: plainNotation(number), decimals, percent };
}

function noTables(folder: string): Diagnostic {
  return refuse(
    'no-tables',
    `フォルダ「${folder}」にCSVファイルがありません。`,
    'Excelブックを指定するか、シートごとのCSVを「基本情報.csv」「KPI.csv」のようにシートと同じ名前で置いてください。',
  );
}

function tooLarge({ fileMegabytes }: Limits): Diagnostic {
  return refuse(
    'too-large',
    `CSVファイルが大きすぎます。合わせて${fileMegabytes}MBまでを読み取れます。`,
    '使っていない行や列を削除して保存し直してください。',
  );
}

function notText(name: string): Diagnostic {
  return refuse(
    'encoding',
    `「${name}」は文字のファイルとして読めません。`,
    'Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。',
  );
}

function beyondLimits(sheet: string, { rows, columns }: Limits): Diagnostic {
  return {
    code: 'sheet/clipped',
    severity: 'warning',
    message: `「${sheet}」シートの${withCommas(String(rows))}行目より下、${columnName(columns)}列より右は、読み取っていません。`,
    hint: '表は左上に詰めて書いてください。',
    place: { sheet },
  };
}
