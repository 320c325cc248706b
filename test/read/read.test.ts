import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import type { Cell, CellValue, Workbook } from '../../src/forms/workbook.ts';
import { isoFromSerial } from '../../src/read/number.ts';
import { plainNotation } from '../../src/read/plainNotation.ts';
import { read } from '../../src/read/read.ts';
import { ods, xlsx } from './packages.ts';

async function workbookOf(bytes: Uint8Array, fileName = 'book.xlsx'): Promise<Workbook> {
  const { value, diagnostics } = await read(bytes, fileName);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The cells of the first sheet by their address. */
async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Cell>> {
  const [sheet] = (await workbookOf(bytes)).sheets;
  return new Map((sheet?.cells ?? []).map((cell) => [cell.place.cell, cell]));
}

async function excel(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('KPI'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What one value under one number format is read as. */
async function formatted(value: ExcelJS.CellValue, numFmt: string): Promise<Cell | undefined> {
  const cells = await cellsOf(
    await excel((sheet) => {
      sheet.getCell('A1').value = value;
      sheet.getCell('A1').numFmt = numFmt;
    }),
  );
  return cells.get('A1');
}

describe('the workbook', () => {
  it('is called by its file name, without folder and ending, and tied to its bytes', async () => {
    const bytes = await excel((sheet) => (sheet.getCell('A1').value = 1));
    const { name, sha256 } = await workbookOf(bytes, String.raw`C:\KPI\令和元年.v2.xlsx`);
    expect(name).toBe('令和元年.v2');
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('keeps sheets in order, says which are hidden, and leaves out blank cells', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('KPI').getCell('C3').value = 'x';
    book.getWorksheet('KPI')?.mergeCells('C3:D5');
    const style = book.addWorksheet('選択肢', { state: 'hidden' }).getCell('B2');
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    const { sheets } = await workbookOf(Buffer.from(await book.xlsx.writeBuffer()));
    expect(sheets.map(({ name, hidden, merges }) => [name, hidden, merges])).toEqual([
      ['KPI', false, ['C3:D5']],
      ['選択肢', true, []],
    ]);
    expect(sheets.map(({ cells }) => cells.map(({ place }) => place))).toEqual([
      [{ sheet: 'KPI', cell: 'C3' }],
      [],
    ]);
  });

  it('is not harmed by a sheet called __proto__', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';
    const { sheets } = await workbookOf(xlsx(sheet, { sheetName: '__proto__' }));
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual([['__proto__', 1]]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a cell', () => {
  it('gives text as written, lines parted by one character, rich text without its looks', async () => {
    const cells = await cellsOf(
      await excel((sheet) => {
        sheet.getCell('A1').value = ' 出生数\r\n※概算 ';
        sheet.getCell('B1').value = {
          richText: [{ text: '２，３', font: { bold: true } }, { text: '５４' }],
        };
        sheet.getCell('C1').value = true;
      }),
    );
    expect(cells.get('A1')?.value).toEqual({ kind: 'text', text: ' 出生数\n※概算 ' });
    expect(cells.get('B1')?.text).toBe('２，３５４');
    expect(cells.get('C1')).toMatchObject({
      text: 'TRUE',
      value: { kind: 'boolean', value: true },
    });
  });

  it('parts its lines with one character, also where old programs have left the other', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲&#13;乙&#13;&#10;丙</t></is></c></row></sheetData>';
    const { sheets } = await workbookOf(xlsx(sheet));
    expect(sheets[0]?.cells[0]?.value).toEqual({ kind: 'text', text: '甲\n乙\n丙' });
  });

  it.each<[number, string, string, CellValue]>([
    [2354, 'General', '2354', { kind: 'number', number: '2354', percent: false }],
    [2354, '#,##0', '2,354', { kind: 'number', number: '2354', decimals: 0, percent: false }],
    [60, '0.0', '60.0', { kind: 'number', number: '60', decimals: 1, percent: false }],
    [0.8, '0.00', '0.80', { kind: 'number', number: '0.8', decimals: 2, percent: false }],
    [
      -1394,
      '#,##0;"▲"#,##0',
      '▲1,394',
      { kind: 'number', number: '-1394', decimals: 0, percent: false },
    ],
    [0.412, '0.0%', '41.2%', { kind: 'number', number: '0.412', decimals: 1, percent: true }],
    [12, '0"人"', '12人', { kind: 'number', number: '12', decimals: 0, percent: false }],
    [
      7000,
      '#,##0"以上"',
      '7,000以上',
      { kind: 'number', number: '7000', decimals: 0, percent: false },
    ],
    [1.5, '0.0#', '1.5', { kind: 'number', number: '1.5', decimals: 1, percent: false }],
    [5, '0"%"', '5%', { kind: 'number', number: '5', decimals: 0, percent: false }],
    [0.1 + 0.2, 'General', '0.3', { kind: 'number', number: '0.3', percent: false }],
  ])('%d under the format %s shows %s', async (number, format, text, value) => {
    expect(await formatted(number, format)).toMatchObject({ text, value });
  });

  it.each([
    ['yyyy/m/d', '2019/8/7'],
    ['[$-411]ggge"年"m"月"d"日"', '令和元年8月7日'],
    ['yyyy"年"m"月"d"日"', '2019年8月7日'],
  ])('a date under the format %s shows %s', async (format, text) => {
    const cell = await formatted(new Date(Date.UTC(2019, 7, 7)), format);
    expect(cell).toMatchObject({ text, value: { kind: 'date', iso: '2019-08-07' } });
  });

  it('gives the cached value of a formula, and says when there is none', async () => {
    const cells = await cellsOf(
      await excel((sheet) => {
        sheet.getCell('A1').value = { formula: 'SUM(B1:B3)', result: 41.2 };
        sheet.getCell('A2').value = { formula: 'SUM(C1:C3)' };
        sheet.getCell('A3').value = { formula: 'B1/0', result: { error: '#DIV/0!' } };
        sheet.getCell('A4').value = { error: '#REF!' };
        sheet.getCell('A5').value = { formula: 'B1&"人"', result: '12人' };
        sheet.getCell('A6').value = { formula: 'IF(B1="","",B1)', result: '' };
      }),
    );
    expect(cells.get('A1')).toMatchObject({
      formula: 'SUM(B1:B3)',
      text: '41.2',
      value: { kind: 'number', number: '41.2' },
    });
    expect(cells.get('A2')).toMatchObject({
      formula: 'SUM(C1:C3)',
      text: '',
      value: { kind: 'uncalculated' },
    });
    expect(cells.get('A3')).toMatchObject({
      text: '#DIV/0!',
      value: { kind: 'error', code: '#DIV/0!' },
    });
    expect(cells.get('A4')?.value).toEqual({ kind: 'error', code: '#REF!' });
    expect(cells.get('A5')?.text).toBe('12人');
    expect(cells.get('A6')?.value).toEqual({ kind: 'text', text: '' });
  });

  it('says what is commented and what is hidden', async () => {
    const cells = await cellsOf(
      await excel((sheet) => {
        for (const cell of ['A1', 'B1', 'A2', 'C1']) sheet.getCell(cell).value = 1;
        sheet.getCell('A1').note = '確認済み';
        sheet.getColumn(2).hidden = true;
        sheet.getRow(2).hidden = true;
      }),
    );
    expect(cells.get('A1')).toMatchObject({ comment: '確認済み', hidden: false });
    expect([...cells].filter(([, { hidden }]) => hidden).map(([cell]) => cell)).toEqual([
      'B1',
      'A2',
    ]);
  });

  it('is found although the sheet states a smaller size', async () => {
    const sheet =
      '<dimension ref="A1"/><sheetData><row r="5"><c r="D5"><v>7</v></c></row></sheetData>';
    expect((await cellsOf(xlsx(sheet))).get('D5')).toMatchObject({ row: 5, column: 4, text: '7' });
  });
});

describe('furigana', () => {
  it('is no part of the text in .xlsx', async () => {
    const sharedStrings =
      '<si><t>熊本</t><rPh sb="0" eb="2"><t>クマモト</t></rPh><phoneticPr fontId="1"/></si><si><r><t>花</t></r><r><t>子</t></r><rPh sb="0" eb="2"><t>ハナコ</t></rPh></si>';
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>';
    const cells = await cellsOf(xlsx(sheet, { sharedStrings }));
    expect([cells.get('A1')?.text, cells.get('B1')?.text]).toEqual(['熊本', '花子']);
  });

  it('is no part of the text in .ods', async () => {
    const rows =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>委員 <text:ruby><text:ruby-base>熊本</text:ruby-base><text:ruby-text text:style-name="r">くまもと</text:ruby-text></text:ruby>花子</text:p></table:table-cell></table:table-row>';
    expect((await cellsOf(ods(rows))).get('A1')?.text).toBe('委員 熊本花子');
  });
});

describe('numbers and days', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [43_684, false, '2019-08-07'],
    [43_684.75, false, '2019-08-07'],
    [42_222, true, '2019-08-07'],
    [0.5, false, undefined],
    [-1, false, undefined],
    [2_958_466, false, undefined],
  ])('day %d (counted from 1904: %s) is %s', (serial, is1904, iso) => {
    expect(isoFromSerial(serial, is1904)).toBe(iso);
  });

  it('a book that counts from 1904 gives the day it shows', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"><v>42222</v></c></row></sheetData>';
    const cells = await cellsOf(xlsx(sheet, { is1904: true, numberFormat: 14 }));
    expect(cells.get('A1')?.value).toEqual({ kind: 'date', iso: '2019-08-07' });
  });

  it.each([
    [0.412, '0.412'],
    [1e21, '1000000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [1.25e22, '12500000000000000000000'],
    [-0, '0'],
  ])('%d is written %s', (number, notation) => {
    expect(plainNotation(number)).toBe(notation);
  });
});
