/** Returned slips as offices get them: fifty ways in which a filled-in slip is altered before it comes back. */

import type ExcelJS from 'exceljs';
import { read, utils, write, type WorkSheet } from 'xlsx';

import { ods, xlsx } from '../read/packages.ts';
import { columnOf, opened, rowsWhere, saved, sheetOf } from './making.ts';

/** What the department has answered before anything is altered. */
export const ANSWERS: Readonly<Record<string, number>> = {
  'G1-1': 2111,
  'G1-2': 39_001,
  'K1-1-1': 39_001,
  'K1-1-2': 107,
  'K1-1-3': 31.4,
};
export const BULLET = '空き店舗の活用が進んだ。';
const YEAR = 'R5';

/** One returned file. */
export interface Altered {
  readonly name: string;
  readonly path?: string;
  /** Changes the filled-in slip, or makes other bytes of it. */
  readonly alter: (book: ExcelJS.Workbook) => void | Uint8Array | Promise<Uint8Array>;
  /** How many of the five values are taken over; all unless said. */
  readonly taken?: number;
  /** How many rows are added; one unless said. */
  readonly added?: number;
  /** Codes that are said of the file. */
  readonly says?: readonly string[];
  /** What has to be found somewhere in the result. */
  readonly mentions?: readonly string[];
  readonly state?: string;
  /** The answers that are not given any more. */
  readonly without?: readonly string[];
}

/** Fills in a slip. */
export async function filledIn(slip: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = await opened(slip);
  for (const [id, value] of Object.entries(ANSWERS)) actualOf(book, id).value = value;
  const bullets = sheetOf(book, '課題・方向性');
  const [row = 0] = rowsWhere(bullets, {
    基本目標: '1',
    施策: '1',
    区分: '課題・検証',
    順: '',
    本文: '',
  });
  bullets.getCell(row, columnOf(bullets, '本文')).value = BULLET;
  return book;
}

function actualOf(book: ExcelJS.Workbook, id: string, year = YEAR): ExcelJS.Cell {
  const sheet = sheetOf(book, 'KPI');
  const [row = 0] = rowsWhere(sheet, { KPI番号: id, 行: '実績値' });
  return sheet.getCell(row, columnOf(sheet, year));
}

function kpi(book: ExcelJS.Workbook): ExcelJS.Worksheet {
  return sheetOf(book, 'KPI');
}

function bulletsOf(book: ExcelJS.Workbook): ExcelJS.Worksheet {
  return sheetOf(book, '課題・方向性');
}

/** Sorts the rows below the headings, as Excel does, looks and all. */
function sorted(
  sheet: ExcelJS.Worksheet,
  order: (one: readonly unknown[], other: readonly unknown[]) => number,
): void {
  const rows: Pick<ExcelJS.Cell, 'value' | 'style'>[][] = [];
  for (let number = 4; number <= sheet.rowCount; number += 1) {
    const cells: Pick<ExcelJS.Cell, 'value' | 'style'>[] = [];
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const { value, style } = sheet.getCell(number, column);
      cells.push({ value, style });
    }
    rows.push(cells);
  }
  const ordered = rows.toSorted((one, other) => order(valuesOf(one), valuesOf(other)));
  for (const [index, cells] of ordered.entries()) {
    for (const [column, { value, style }] of cells.entries()) {
      Object.assign(sheet.getCell(4 + index, column + 1), { value, style });
    }
  }
}

function valuesOf(row: readonly Pick<ExcelJS.Cell, 'value'>[]): readonly unknown[] {
  return row.map(({ value }) => value);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Copies a sheet of the book. */
function copied(book: ExcelJS.Workbook, from: string, name: string): ExcelJS.Worksheet {
  const [sheet, copy] = [sheetOf(book, from), book.addWorksheet(name)];
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      copy.getCell(number, column).value = cell.value;
    });
  });
  return copy;
}

/** Saves by another program, in another format. */
async function converted(
  book: ExcelJS.Workbook,
  bookType: 'biff8' | 'ods' | 'xlsx',
): Promise<Uint8Array> {
  const bytes: unknown = write(read(await saved(book)), { type: 'buffer', bookType });
  if (!(bytes instanceof Uint8Array)) throw new Error(bookType);
  return bytes;
}

/** One sheet as CSV in an archive, as a folder of CSV files is handed in. */
async function table(book: ExcelJS.Workbook, sheet: string): Promise<Uint8Array> {
  const found: WorkSheet | undefined = read(await saved(book)).Sheets[sheet];
  if (found === undefined) throw new Error(sheet);
  const { archive } = await import('../read/packages.ts');
  return archive({ [`${sheet}.csv`]: utils.sheet_to_csv(found) });
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** In each the slip of 産業振興課. */
export const ALTERED: readonly Altered[] = [
  { name: 'nothing altered', alter: () => undefined },
  { name: 'a row inserted above', alter: (book) => void kpi(book).insertRow(4, []) },
  {
    name: 'rows inserted above the headings',
    alter: (book) => void kpi(book).insertRows(1, [['提出用'], ['令和6年']]),
  },
  {
    name: 'a blank row between 目標値 and 実績値',
    alter: (book) => void kpi(book).insertRow(5, []),
  },
  { name: 'an empty column inserted', alter: (book) => kpi(book).spliceColumns(3, 0, []) },
  {
    name: 'a column of one’s own inserted',
    alter: (book) => kpi(book).spliceColumns(3, 0, ['', '', '課内メモ', '要確認']),
    says: ['return/beside'],
    mentions: ['要確認'],
  },
  {
    name: 'the column 単位 deleted',
    alter: (book) => kpi(book).spliceColumns(columnOf(kpi(book), '単位'), 1),
  },
  {
    name: 'the column of the year deleted',
    alter: (book) => kpi(book).spliceColumns(columnOf(kpi(book), YEAR), 1),
    taken: 0,
    says: ['return/column'],
    mentions: ['R5'],
  },
  {
    name: 'rows sorted by KPI番号 backwards',
    alter: (book) => sorted(kpi(book), (one, other) => (text(one[0]) < text(other[0]) ? 1 : -1)),
  },
  {
    name: 'rows sorted by 行, so that no two stand together',
    alter: (book) => {
      const column = columnOf(kpi(book), '行') - 1;
      sorted(kpi(book), (one, other) => (text(one[column]) < text(other[column]) ? -1 : 1));
    },
  },
  {
    name: 'bullets sorted by their text',
    alter: (book) =>
      sorted(bulletsOf(book), (one, other) => (text(one[5]) < text(other[5]) ? -1 : 1)),
  },
  { name: 'the sheet KPI renamed', alter: (book) => void (kpi(book).name = '数値（提出）') },
  { name: 'the sheet 課題・方向性 renamed', alter: (book) => void (bulletsOf(book).name = '文章') },
  {
    name: 'both renamed and in another order',
    alter: (book) => {
      kpi(book).name = 'Sheet1';
      bulletsOf(book).name = 'Sheet2';
    },
  },
  { name: 'the sheet KPI copied', alter: (book) => void copied(book, 'KPI', 'KPI (2)') },
  {
    name: 'two sheets copied, and one answer changed in the copy',
    alter: (book) => {
      copied(book, '課題・方向性', '課題・方向性 (2)');
      const copy = copied(book, 'KPI', 'KPI (2)');
      const [row = 0] = rowsWhere(copy, { KPI番号: 'K1-1-2', 行: '実績値' });
      copy.getCell(row, columnOf(copy, YEAR)).value = 888;
    },
    taken: 4,
    mentions: ['888', '107'],
  },
  {
    name: 'values pasted as text',
    alter: (book) => {
      for (const id of Object.keys(ANSWERS)) actualOf(book, id).value = String(ANSWERS[id]);
    },
  },
  {
    name: 'a value in full width',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = '１０７'),
  },
  {
    name: 'a value with its unit',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = '107件'),
  },
  {
    name: 'a value with spaces around it',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = '　107 '),
  },
  {
    name: 'two cells of the answers merged',
    alter: (book) => {
      const cell = actualOf(book, 'K1-1-2');
      kpi(book).mergeCells(
        Number(cell.row),
        Number(cell.col),
        Number(cell.row),
        Number(cell.col) + 1,
      );
    },
  },
  {
    name: 'the number of an indicator merged over its rows',
    alter: (book) => {
      const [row = 0] = rowsWhere(kpi(book), { KPI番号: 'K1-1-3' });
      kpi(book).getCell(row + 1, 1).value = null;
      kpi(book).mergeCells(row, 1, row + 1, 1);
    },
  },
  {
    name: 'the number in full width',
    alter: (book) => {
      for (const row of rowsWhere(kpi(book), { KPI番号: 'K1-1-2' }))
        kpi(book).getCell(row, 1).value = 'Ｋ１－１－２';
    },
  },
  {
    name: 'the number changed',
    alter: (book) => {
      for (const row of rowsWhere(kpi(book), { KPI番号: 'K1-1-2' }))
        kpi(book).getCell(row, 1).value = 'K9-9-9';
    },
    taken: 4,
    says: ['return/gone', 'return/added'],
    mentions: ['107'],
  },
  {
    name: 'a KPI added',
    alter: (book) => {
      const last = kpi(book).rowCount;
      kpi(book).getCell(last + 1, 1).value = 'K1-1-9';
      kpi(book).getCell(last + 1, columnOf(kpi(book), 'KPI名')).value = '新しい指標';
      kpi(book).getCell(last + 1, columnOf(kpi(book), '行')).value = '実績値';
      kpi(book).getCell(last + 1, columnOf(kpi(book), YEAR)).value = 4321;
    },
    says: ['return/added'],
    mentions: ['新しい指標', '4321'],
  },
  {
    name: 'a KPI deleted',
    alter: (book) => {
      const [row = 0] = rowsWhere(kpi(book), { KPI番号: 'K1-1-3' });
      for (const at of [row, row + 1])
        kpi(book)
          .getRow(at)
          .eachCell((cell) => {
            cell.value = null;
          });
    },
    taken: 4,
    says: ['return/gone'],
    mentions: ['K1-1-3'],
  },
  {
    name: 'another department’s indicator written in',
    alter: (book) => {
      const last = kpi(book).rowCount;
      kpi(book).getCell(last + 1, 1).value = 'K1-2-1';
      kpi(book).getCell(last + 1, columnOf(kpi(book), '行')).value = '実績値';
      kpi(book).getCell(last + 1, columnOf(kpi(book), YEAR)).value = 65_432;
    },
    says: ['return/other-row'],
    mentions: ['65432'],
  },
  {
    name: 'a target changed',
    alter: (book) => {
      const [row = 0] = rowsWhere(kpi(book), { KPI番号: 'K1-1-2', 行: '目標値' });
      kpi(book).getCell(row, columnOf(kpi(book), YEAR)).value = 77;
    },
    says: ['return/outside'],
    mentions: ['77'],
  },
  {
    name: 'an earlier actual changed',
    alter: (book) => void (actualOf(book, 'K1-1-2', 'R3').value = 5),
    says: ['return/outside'],
    mentions: ['「5」'],
  },
  {
    name: 'a name and a unit changed',
    alter: (book) => {
      const [row = 0] = rowsWhere(kpi(book), { KPI番号: 'K1-1-2' });
      kpi(book).getCell(row, columnOf(kpi(book), 'KPI名')).value = '創業した件数';
      kpi(book).getCell(row, columnOf(kpi(book), '単位')).value = '社';
    },
    says: ['return/outside'],
    mentions: ['創業した件数', '社'],
  },
  {
    name: 'a heading of a year changed to another notation',
    alter: (book) => void (kpi(book).getCell(3, columnOf(kpi(book), YEAR)).value = '令和5年度'),
  },
  {
    name: 'the heading of the year spoilt',
    alter: (book) => void (kpi(book).getCell(3, columnOf(kpi(book), YEAR)).value = '今年'),
    taken: 0,
    says: ['return/column'],
    mentions: ['2111'],
  },
  {
    name: 'an answer rubbed out that stood there',
    alter: (book) => {
      const [row = 0] = rowsWhere(bulletsOf(book), { 区分: '方向性', 順: '1' });
      bulletsOf(book).getCell(row, columnOf(bulletsOf(book), '本文')).value = null;
    },
    says: ['return/emptied'],
  },
  {
    name: 'an error of Excel',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = { error: '#DIV/0!' }),
    taken: 4,
    says: ['return/broken'],
    mentions: ['#DIV/0!'],
  },
  {
    name: 'a link set on an answer',
    alter: (book) => {
      const [row = 0] = rowsWhere(bulletsOf(book), { 区分: '方向性', 順: '1' });
      const cell = bulletsOf(book).getCell(row, columnOf(bulletsOf(book), '本文'));
      cell.value = { text: cell.text, hyperlink: 'https://www.city.example.lg.jp/keikaku/' };
    },
    says: ['return/link'],
    mentions: ['https://www.city.example.lg.jp/keikaku/'],
  },
  {
    name: 'a formula with its value',
    alter: (book) =>
      void (actualOf(book, 'K1-1-2').value = { formula: '100+7', result: 107, date1904: false }),
    says: ['return/formula'],
  },
  {
    name: 'a formula that was never calculated',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = { formula: '100+7', date1904: false }),
    taken: 4,
    says: ['return/broken'],
  },
  {
    name: 'a text like a formula',
    alter: (book) => void (actualOf(book, 'K1-1-2').value = '=HYPERLINK("x")'),
    mentions: ['=HYPERLINK("x")'],
    without: ['K1-1-2'],
  },
  {
    name: 'a date by mistake',
    alter: (book) => {
      actualOf(book, 'K1-1-2').value = new Date('2024-03-01T00:00:00Z');
      actualOf(book, 'K1-1-2').style = { numFmt: 'yyyy/m/d' };
    },
    mentions: ['2024/3/1'],
    without: ['K1-1-2'],
  },
  {
    name: 'a comment',
    alter: (book) => void (actualOf(book, 'K1-1-2').note = '根拠は別紙'),
    says: ['return/beside'],
    mentions: ['根拠は別紙'],
  },
  {
    name: 'a remark below the table',
    alter: (book) => void (kpi(book).getCell(kpi(book).rowCount + 2, 1).value = '※数値は速報です'),
    says: ['return/beside'],
    mentions: ['※数値は速報です'],
  },
  {
    name: 'a value without a heading, to the right',
    alter: (book) => void (kpi(book).getCell(5, 30).value = '欄外の数字 99'),
    says: ['return/beside'],
    mentions: ['欄外の数字 99'],
  },
  {
    name: 'a sheet of one’s own',
    alter: (book) => void (book.addWorksheet('積算資料').getCell('B2').value = '内訳'),
    says: ['return/beside'],
    mentions: ['積算資料'],
  },
  {
    name: 'a row pasted one cell to the right',
    alter: (book) => {
      const sheet = kpi(book);
      const [row = 0] = rowsWhere(sheet, { KPI番号: 'K1-1-2', 行: '実績値' });
      for (let column = sheet.columnCount; column >= 1; column -= 1)
        sheet.getCell(row, column + 1).value = sheet.getCell(row, column).value;
      sheet.getCell(row, 1).value = null;
    },
    taken: 4,
    says: ['return/shifted'],
    mentions: ['107'],
  },
  {
    name: 'rows and columns hidden',
    alter: (book) => {
      kpi(book).getRow(5).hidden = true;
      kpi(book).getColumn(columnOf(kpi(book), YEAR)).hidden = true;
    },
  },
  {
    name: 'the hidden sheet taken away',
    alter: (book) => book.removeWorksheet('調査票の控え'),
    says: ['return/unmarked'],
  },
  {
    name: 'the hidden sheet changed',
    alter: (book) => void (sheetOf(book, '調査票の控え').getCell('B2').value = '別の市'),
    says: ['return/unmarked'],
  },
  {
    name: 'the sheet KPI taken away',
    alter: (book) => book.removeWorksheet('KPI'),
    taken: 0,
    says: ['return/sheet'],
    mentions: ['KPI'],
  },
  {
    name: 'the headings taken away',
    alter: (book) => kpi(book).spliceRows(3, 1),
    taken: 0,
    says: ['return/sheet'],
  },
  {
    name: 'a bullet copied and written anew',
    alter: (book) => {
      const sheet = bulletsOf(book);
      const [row = 0] = rowsWhere(sheet, { 基本目標: '1', 施策: '1', 区分: '課題・検証', 順: '1' });
      sheet.duplicateRow(row, 1, true);
      sheet.getCell(row + 1, columnOf(sheet, '本文')).value = '写して書き直した課題';
    },
    added: 2,
    mentions: ['写して書き直した課題'],
  },
  { name: 'saved as .xls', path: '産業振興課.xls', alter: (book) => converted(book, 'biff8') },
  { name: 'saved as .ods', path: '産業振興課.ods', alter: (book) => converted(book, 'ods') },
  { name: 'saved by another program', alter: (book) => converted(book, 'xlsx') },
  {
    name: 'saved as CSV',
    path: '産業振興課.zip',
    alter: (book) => table(book, 'KPI'),
    added: 0,
    says: ['return/unmarked', 'return/sheet'],
  },
  {
    name: 'with a password',
    alter: () => Buffer.concat([OLE, Buffer.from('EncryptedPackage\0', 'utf16le')]),
    taken: 0,
    added: 0,
    says: ['file/password'],
    state: 'unreadable',
  },
  {
    name: 'damaged',
    alter: async (book) => (await saved(book)).subarray(0, 4000),
    taken: 0,
    added: 0,
    state: 'unreadable',
  },
  {
    name: 'a PDF by that name',
    alter: () => Buffer.from('%PDF-1.7\n%…'),
    taken: 0,
    added: 0,
    state: 'unreadable',
  },
  { name: 'an empty file', alter: () => new Uint8Array(), taken: 0, added: 0, state: 'unreadable' },
  {
    name: 'another workbook',
    alter: () => xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>座席表</t></is></c></row>'),
    taken: 0,
    added: 0,
    state: 'unrelated',
    says: ['return/unrelated'],
  },
  {
    name: 'another workbook of LibreOffice',
    alter: () => ods('<table:table-row/>', '', '表1'),
    taken: 0,
    added: 0,
    state: 'unrelated',
  },
];
