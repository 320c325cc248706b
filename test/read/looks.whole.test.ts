/** What letters look like and what lies on the cells is told of every kind of workbook alike. */

import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import type { Sheet } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { savedByLibreOffice } from './libreOffice.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const struck = { font: { strike: true } };
const raised = { text: '3', font: { vertAlign: 'superscript' } } as const;

/** Texts in such number that an .xls goes on with them in further records. */
const MANY = 900;

async function madeByExcel(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('KPI');
  sheet.getCell('A1').value = { richText: [{ text: '100' }, raised] };
  sheet.getCell('B1').value = {
    richText: [{ text: 'CO' }, { text: '2', font: { vertAlign: 'subscript' } }, { text: 'の量' }],
  };
  sheet.getCell('C1').value = {
    richText: [
      { text: '2300', ...struck },
      { text: ' 2354', font: {} },
    ],
  };
  sheet.getCell('D1').value = 2354;
  sheet.getCell('D1').style = struck;
  sheet.getCell('E1').value = 2355;
  sheet.getCell('E1').style = struck;
  sheet.getCell('F1').value = '廃止';
  sheet.getCell('F1').style = struck;
  sheet.getCell('G1').value = 1003;
  for (let row = 2; row <= MANY; row += 1) {
    const text = `${'長い本文'.repeat(row % 40)}${row}`;
    sheet.getCell(`A${row}`).value = row % 7 === 0 ? { richText: [{ text }, raised] } : text;
  }
  const references = book.addWorksheet('参考資料');
  references.getCell('A1').value = '題名';
  references.getCell('A1').note = '確認済';
  references.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'B5:D9');
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { value, diagnostics } = await read(bytes, 'looks');
  expect(diagnostics).toEqual([]);
  return value?.sheets ?? [];
}

describe('raised, lowered and struck letters, and a picture', () => {
  it.each(['xlsx', 'xls', 'ods'])('are told of an .%s', async (ending) => {
    const book = await madeByExcel();
    const [sheet, references] = await sheetsOf(
      ending === 'xlsx' ? book : savedByLibreOffice(book, ending),
    );
    const first = sheet?.cells.filter(({ row }) => row === 1) ?? [];
    expect(first.map(({ text }) => text)).toEqual([
      '100³',
      'CO₂の量',
      '2300 2354',
      '2354',
      '2355',
      '廃止',
      '1003',
    ]);
    expect(first.map((cell) => cell.struck ?? '')).toEqual([
      '',
      '',
      '2300',
      '2354',
      '2355',
      '廃止',
      '',
    ]);
    const raisedRows = (sheet?.cells ?? []).filter(
      ({ row, text }) => row > 1 && text.endsWith('³'),
    );
    expect(raisedRows.map(({ row }) => row)).toEqual(
      Array.from({ length: Math.floor(MANY / 7) }, (_, index) => 7 * (index + 1)),
    );
    expect(references?.drawings?.map(({ kind }) => kind)).toEqual(['picture']);
    expect(sheet?.drawings).toBeUndefined();
  });
});
