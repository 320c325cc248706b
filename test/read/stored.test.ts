/** What a file stores and what Excel makes of it: where the parser would read something else. */

import { describe, expect, it } from '@jest/globals';
import { utils, write } from 'xlsx';

import type { Cell, CellValue } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { type Extras, ods, xlsx } from './packages.ts';

/** The cell A1 of a book. */
async function cellOf(bytes: Uint8Array): Promise<Cell | undefined> {
  const { value, diagnostics } = await read(bytes, 'book.xlsx');
  expect(diagnostics).toEqual([]);
  return value?.sheets[0]?.cells.find(({ place }) => place.cell === 'A1');
}

/** The cell A1 as it lies in the part. */
function stored(cell: string, extras: Extras = {}): Buffer {
  return xlsx(`<sheetData><row r="1">${cell}</row></sheetData>`, extras);
}

/** A book of one number, its value attribute as given. */
function openDocumentWith(value: string): Buffer {
  return ods(
    `<table:table-row><table:table-cell office:value-type="float"${value}><text:p>1,234</text:p></table:table-cell></table:table-row>`,
  );
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, diagnostics } = await read(bytes, 'book.xlsx');
  expect(value).toBeUndefined();
  return diagnostics.map(({ code }) => code);
}

describe('a number', () => {
  it.each([
    ['12', '12'],
    ['-1.5E-3', '-0.0015'],
    ['+4.', '4'],
    ['.5', '0.5'],
    [' 7 ', '7'],
    ['1.2e3', '1200'],
    ['29.999999999999996', '30'],
    ['9007199254740993', '9007199254740990'],
  ])('stored as %s is %s, by 15 significant digits', async (text, number) => {
    const cell = await cellOf(stored(`<c r="A1"><v>${text}</v></c>`));
    expect(cell?.value).toMatchObject({ kind: 'number', number });
  });

  it.each(['1,234', '2.5.1', 'abc', 'NaN', 'INF', '1e999', '１２', '0x1F', '12人', '- 5'])(
    'is never stored as %s',
    async (written) => {
      const malformed: CellValue = { kind: 'malformed', written };
      const plain = await cellOf(stored(`<c r="A1"><v>${written}</v></c>`));
      expect(plain).toMatchObject({ text: written, value: malformed });
      const typed = await cellOf(stored(`<c r="A1" s="0" t='n'><f>B1*2</f><v>${written}</v></c>`));
      expect(typed).toMatchObject({ value: malformed, formula: 'B1*2' });
    },
  );

  it('is never stored otherwise in an .ods', async () => {
    const good = await cellOf(openDocumentWith(' office:value="1234"'));
    expect(good?.value).toMatchObject({ kind: 'number', number: '1234' });
    for (const value of [' office:value="1,234"', " office:value='abc'", '']) {
      const cell = await cellOf(openDocumentWith(value));
      expect(cell?.value.kind).toBe('malformed');
    }
  });

  it.each([29.999_999_999_999_996, 144.000_000_000_000_03, 0.1 + 0.2])(
    'has 15 significant digits in an .xls and an .ods, too: %d',
    async (held) => {
      const number = Number(held.toPrecision(15)).toString();
      expect(await xlsValue(held, 0)).toMatchObject({ kind: 'number', number });
      const cell = await cellOf(openDocumentWith(` office:value="${held}"`));
      expect(cell?.value).toMatchObject({ kind: 'number', number });
    },
  );

  it.each([29.999_999_999_999_996, 144.000_000_000_000_03, 0.1 + 0.2])(
    'has 15 significant digits in an .xls and an .ods, too: %d',
    async (held) => {
      const number = Number(held.toPrecision(15)).toString();
      expect(await xlsValue(held, 0)).toMatchObject({ kind: 'number', number });
      const cell = await cellOf(openDocumentWith(` office:value="${held}"`));
      expect(cell?.value).toMatchObject({ kind: 'number', number });
    },
  );

  it.each([
    [1.005, '0.00', '1.01'],
    [0.285, '0.00', '0.29'],
    [0.00285, '0.00%', '0.29%'],
    [1005, '#,##0.00,"千人"', '1.01千人'],
    [-1.005, '0.00;"▲"0.00', '▲1.01'],
    [29.999_999_999_999_996, '0.0', '30.0'],
    [-0.4, '0;"▲"0', '▲0'],
    [15.8, '0.0万', '15.8万'],
    [158, '#,##0‰', '158‰'],
    [-158, '0人;▲0人', '▲158人'],
    [15, 'G/標準', '15'],
  ])('%d under the format %s is shown as Excel shows it: %s', async (number, formatCode, shown) => {
    const cell = await cellOf(stored(`<c r="A1" s="0"><v>${number}</v></c>`, { formatCode }));
    expect(cell?.text).toBe(shown);
  });
});

describe('a cell of another type', () => {
  it.each([
    ['b', '5', 'malformed'],
    ['b', '1', 'boolean'],
    ['q', '5', 'malformed'],
    ['e', '5', 'malformed'],
    ['e', '#N/A', 'error'],
    ['d', '2019-08-07', 'number'],
    ['d', 'gestern', 'malformed'],
    ['str', '1,234', 'text'],
  ])('%s that holds %s is read as %s', async (type, value, kind) => {
    const cell = await cellOf(stored(`<c r="A1" t="${type}"><v>${value}</v></c>`));
    expect(cell?.value.kind).toBe(kind);
  });

  it('that refers to a text that is not there stops the reading; the sheet is not left out', async () => {
    const cell = '<c r="A1" t="s"><v>7</v></c>';
    expect(await codesOf(stored(cell, { sharedStrings: '<si><t>x</t></si>' }))).toEqual([
      'file/unparseable',
    ]);
  });
});

describe('a date in a format that Japanese Excel knows by number', () => {
  it.each([27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])(
    '%d is a date, with and without other formats declared',
    async (numberFormat) => {
      const cell = '<c r="A1" s="0"><v>43684</v></c>';
      const value = { kind: 'date', iso: '2019-08-07' };
      expect((await cellOf(stored(cell, { numberFormat })))?.value).toEqual(value);
      const declaring = stored(cell, {
        files: {
          'xl/styles.xml': `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts><x:cellXfs count="1"><x:xf numFmtId="${numberFormat}"/></x:cellXfs></x:styleSheet>`,
        },
      });
      expect((await cellOf(declaring))?.value).toEqual(value);
    },
  );

  it('is shown as Excel shows it', async () => {
    const cell = '<c r="A1" s="0"><v>43684</v></c>';
    expect((await cellOf(stored(cell, { numberFormat: 31 })))?.text).toBe('2019年8月7日');
    expect((await cellOf(stored(cell, { numberFormat: 58 })))?.text).toBe('令和元年8月7日');
  });

  it.each([27, 31, 34, 35, 36, 50, 55, 56, 57])(
    '%d is a date in an .xls, too',
    async (numberFormat) => {
      const bytes = xlsOf([43_684, 43_685], numberFormat);
      const { value } = await read(bytes, 'book.xls');
      expect(value?.sheets[0]?.cells.map((cell) => cell.value)).toEqual([
        { kind: 'date', iso: '2019-08-07' },
        { kind: 'date', iso: '2019-08-08' },
      ]);
    },
  );

  it.each([32, 33])('%d is a time of day in an .xls: of a day it shows the day', async (id) => {
    expect(await xlsValue(0.25, id)).toEqual({ kind: 'number', number: '0.25', percent: false });
    expect(await xlsValue(43_684.25, id)).toEqual({ kind: 'date', iso: '2019-08-07' });
  });

  it('is what the book says of it where the book says something', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="57" formatCode="0.0"/></numFmts><cellXfs count="1"><xf numFmtId="57"/></cellXfs></styleSheet>';
    const cell = await cellOf(
      stored('<c r="A1" s="0"><v>43135</v></c>', { files: { 'xl/styles.xml': styles } }),
    );
    expect(cell).toMatchObject({ text: '43135.0', value: { kind: 'number', decimals: 1 } });
  });
});

describe('a threaded comment', () => {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const files = {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    'xl/threadedComments/threadedComment1.xml':
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{B}" id="{A}"><text>要確認 𠮷田 &lt;5&gt; &amp; &#x5E74;</text></threadedComment></ThreadedComments>',
  };

  it('is read in its own characters', async () => {
    const cell = await cellOf(stored('<c r="A1"><v>5</v></c>', { files }));
    expect(cell?.comment).toBe('要確認 𠮷田 <5> & 年');
  });
});

describe('a package that lacks a part it names', () => {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cell = '<c r="A1"><v>5</v></c>';
  const relating = (...targets: readonly (readonly [string, string])[]): Extras => ({
    files: {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${targets.map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    },
  });

  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      'a sheet',
      [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
      ],
    ],
    [
      'the texts',
      [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'strings.xml'],
      ],
    ],
    [
      'the styles',
      [
        ['worksheet', '/xl/worksheets/sheet1.xml'],
        ['styles', '/styles.xml'],
      ],
    ],
    ['any sheet at all', []],
  ])('is damaged when it lacks %s', async (_, targets) => {
    expect(await codesOf(stored(cell, relating(...targets)))).toEqual(['file/damaged']);
  });

  it('is whole when what it lacks says nothing of cells', async () => {
    const extras = relating(['worksheet', 'Worksheets/Sheet1.xml'], ['calcChain', 'calcChain.xml']);
    expect(await cellOf(stored(cell, extras))).toMatchObject({ text: '5' });
  });
});

describe('an .xls whose stream has its name in another case', () => {
  it.each([
    ['WORKBOOK', 'biff8'],
    ['workbook', 'biff8'],
    ['BOOK', 'biff5'],
    ['Book', 'biff5'],
  ] as const)('%s is read', async (name, bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Mihon', 158]]), 'KPI');
    const written: unknown = write(book, { type: 'buffer', bookType });
    if (!Buffer.isBuffer(written)) throw new Error('no bytes');
    const own = bookType === 'biff8' ? 'Workbook' : 'Book';
    const at = written.indexOf(wide(own));
    expect(at).toBeGreaterThan(0);
    wide(name).copy(written, at);
    const { value } = await read(written, 'book.xls');
    expect(value?.sheets[0]?.cells.map(({ text }) => text)).toEqual(['Mihon', '158']);
  });
});

/** Numbers below each other, with a format that is known by its number alone. */
function xlsOf(numbers: readonly number[], numberFormat: number): Buffer {
  const sheet = utils.aoa_to_sheet(numbers.map((number) => [number]));
  for (const row of numbers.keys()) Object.assign(sheet[`A${row + 1}`], { z: 'm"Q"d' });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'KPI');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
  // The last XF record (MS-XLS 2.4.353) is that of the cells; its format is the second number of its data.
  const ofCells = bytes.lastIndexOf(Buffer.from('e0001400', 'hex'));
  expect(bytes.readUInt16LE(ofCells + 6)).toBeGreaterThan(58);
  bytes.writeUInt16LE(numberFormat, ofCells + 6);
  return bytes;
}

async function xlsValue(number: number, numberFormat: number): Promise<unknown> {
  const { value } = await read(xlsOf([number], numberFormat), 'book.xls');
  return value?.sheets[0]?.cells[0]?.value;
}

function wide(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le');
}
