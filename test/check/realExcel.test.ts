import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { check } from '../../src/check/check.ts';
import { read } from '../../src/read/read.ts';
import { toExcel } from './excel.ts';
import { SOUND } from './sound.ts';

/** The findings on a real .xlsx that was changed with Excel's own means, as `severity cell code`. */
async function findings(change: (book: ExcelJS.Workbook) => void): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  // exceljs asks for its own older kind of Buffer.
  await book.xlsx.load(new Uint8Array(await toExcel(SOUND)).buffer);
  change(book);
  const { value } = await read(Buffer.from(await book.xlsx.writeBuffer()), 'changed.xlsx');
  if (value === undefined) throw new Error('The workbook cannot be read.');
  return check(value)
    .diagnostics.filter(({ code }) => code !== 'indicator/reprint-values')
    .map(
      ({ severity, place, code }) =>
        `${severity} ${place?.sheet ?? ''}!${place?.cell ?? ''} ${code}`,
    );
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

describe('what Excel keeps beside the text of a cell', () => {
  it('a sound workbook stays sound', async () => {
    expect(await findings(() => undefined)).toEqual([]);
  });

  it.each<[string, (book: ExcelJS.Workbook) => void, string]>([
    [
      'a comment',
      (book) => (sheetOf(book, 'KPI').getCell('L3').note = '要確認'),
      'notice KPI!L3 cell/comment',
    ],
    [
      'a reference to another workbook',
      (book) =>
        (sheetOf(book, 'KPI').getCell('L3').value = { formula: '[1]集計!B5', result: 2354 }),
      'warning KPI!L3 cell/external',
    ],
    [
      'a hidden row',
      (book) => (sheetOf(book, 'KPI').getRow(3).hidden = true),
      'notice KPI!A3 cell/hidden',
    ],
    [
      'a hidden column',
      (book) => (sheetOf(book, 'KPI').getColumn(12).hidden = true),
      'notice KPI!L1 cell/hidden',
    ],
    [
      'a hidden sheet',
      (book) => (sheetOf(book, '会議').state = 'veryHidden'),
      'notice 会議! cell/hidden',
    ],
    [
      'a label that became a date',
      (book) => {
        const cell = sheetOf(book, 'KPI').getCell('A4');
        cell.value = new Date('2001-02-01T00:00:00Z');
        cell.numFmt = 'yyyy/m/d';
      },
      'error KPI!A4 cell/date',
    ],
    [
      'a number kept as text',
      (book) => (sheetOf(book, 'KPI').getCell('L3').value = '２，３５４'),
      'notice KPI!L3 quantity/text',
    ],
    [
      'a number where a name belongs',
      (book) => (sheetOf(book, 'KPI').getCell('E4').value = 12),
      'warning KPI!E4 cell/number',
    ],
    [
      'a percentage under another unit',
      (book) => {
        const cell = sheetOf(book, 'KPI').getCell('L3');
        cell.value = 0.412;
        cell.numFmt = '0.0%';
      },
      'error KPI!L3 quantity/percent',
    ],
    [
      'a control character',
      (book) => (sheetOf(book, '課題・方向性').getCell('F2').value = '支援を_x0007_続ける。'),
      'error 課題・方向性!F2 cell/control',
    ],
    [
      'half of a surrogate pair',
      (book) => (sheetOf(book, '課題・方向性').getCell('F2').value = '支援を_xD842_続ける。'),
      'error 課題・方向性!F2 cell/control',
    ],
  ])('%s is found', async (_, change, expected) => {
    expect(await findings(change)).toEqual([expected]);
  });

  it('merged figures are found, and the value that is missing for it', async () => {
    expect(await findings((book) => sheetOf(book, 'KPI').mergeCells('K3:L3'))).toEqual([
      'error KPI!K3 cell/merged',
      'warning KPI!L3 quantity/unfilled',
    ]);
  });
});
