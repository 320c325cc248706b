import { describe, expect, it } from '@jest/globals';

import { USUAL_LIMITS } from '../../src/office/limits.ts';
import { splitDelimited } from '../../src/read/delimited.ts';
import { readTables } from '../../src/read/tables.ts';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 「施策」 in Shift_JIS. */
const SHIFT_JIS = Uint8Array.from([0x8e, 0x7b, 0x8d, 0xf4, 0x2c, 0x31, 0x0d, 0x0a]);

function textsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const { value } = readTables([{ name: 'KPI.csv', bytes }], 'R7');
  return (value?.sheets[0]?.cells ?? []).map(({ place, text }) => [place.cell, text] as const);
}

/** The digest of files of which only `a.csv` holds anything. */
function digestOf(...names: string[]): string | undefined {
  const files = names.map((name) => ({ name, bytes: csv(name === 'a.csv' ? 'x' : '') }));
  return readTables(files, 'R7').value?.sha256;
}

describe('a folder of CSV files', () => {
  it('is a workbook with a sheet for each file', () => {
    const files = ['基本情報', 'KPI'].map((name) => ({ name: `${name}.csv`, bytes: csv('a,b') }));
    const { value, diagnostics } = readTables(files, '見本市R7');
    expect(diagnostics).toEqual([]);
    expect(value?.name).toBe('見本市R7');
    expect(value?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['基本情報', false],
      ['KPI', false],
    ]);
    expect(value?.sheets[0]?.cells[1]?.place).toEqual({ sheet: '基本情報', cell: 'B1' });
  });

  it('has a digest that knows which text stands in which file', () => {
    expect(digestOf('a.csv', 'b.csv')).toMatch(/^[0-9a-f]{64}$/u);
    expect(digestOf('a.csv', 'b.csv')).not.toBe(digestOf('b.csv', 'a.csv'));
  });

  it.each([
    ['UTF-8', csv('施策,1\r\n')],
    ['UTF-8 with its mark, as Excel saves it', csv('\uFEFF施策,1\r\n')],
    ['Shift_JIS, as Excel saves it', SHIFT_JIS],
    ['UTF-16', Uint8Array.from(Buffer.from('\uFEFF施策,1\r\n', 'utf16le'))],
  ])('may be in %s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual([
      ['A1', '施策'],
      ['B1', '1'],
    ]);
  });

  it('is refused when it holds what is no text, or nothing', () => {
    const bytes = Uint8Array.from([0xff, 0xff, 0x80, 0x00]);
    expect(readTables([{ name: 'KPI.csv', bytes }], 'R7').diagnostics).toMatchObject([
      { code: 'file/encoding', message: '「KPI.csv」は文字のファイルとして読めません。' },
    ]);
    expect(readTables([], 'R7').diagnostics).toMatchObject([
      { code: 'file/no-tables', message: 'フォルダ「R7」にCSVファイルがありません。' },
    ]);
  });

  it.each([
    ['12.50', { kind: 'number', number: '12.5', decimals: 2, percent: false }],
    ['72.0%', { kind: 'number', number: '0.72', decimals: 1, percent: true }],
    ['-0.00000015', { kind: 'number', number: '-0.00000015', decimals: 8, percent: false }],
    ['-37', { kind: 'number', number: '-37', decimals: 0, percent: false }],
    ['007', { kind: 'text', text: '007' }],
    ['1-2-1', { kind: 'text', text: '1-2-1' }],
    ['"2,354"', { kind: 'text', text: '2,354' }],
    ['▲37', { kind: 'text', text: '▲37' }],
    ['1e999', { kind: 'text', text: '1e999' }],
    ['=1+1', { kind: 'text', text: '=1+1' }],
  ])('holds %s as it is written', (field, value) => {
    const { value: workbook } = readTables([{ name: 'KPI.csv', bytes: csv(field) }], 'R7');
    expect(workbook?.sheets[0]?.cells[0]?.value).toEqual(value);
  });

  it('is read as far as the limits go, and says so', () => {
    const limits = { ...USUAL_LIMITS, rows: 2, columns: 2 };
    const tall = readTables([{ name: 'KPI.csv', bytes: csv('a,b,c\nd\ne') }], 'R7', limits);
    expect(tall.value?.sheets[0]?.cells.map(({ text }) => text)).toEqual(['a', 'b', 'd']);
    expect(tall.diagnostics.map(({ message }) => message)).toEqual([
      '「KPI」シートの2行目より下、B列より右は、読み取っていません。',
    ]);
  });
});

describe('text with commas', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\n', [['a', 'b']]],
    ['a\rb', [['a'], ['b']]],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"a\r\nb",c', [['a\nb', 'c']]],
    ['a"b,c', [['a"b', 'c']]],
    ['"a"x,b', [['ax', 'b']]],
    ['"never closed,\nb', [['never closed,\nb']]],
    [',,x', [['', '', 'x']]],
    ['a\n\nb', [['a'], [], ['b']]],
    ['', [[]]],
  ])('%j is taken apart', (text, rows) => {
    const found = splitDelimited(text, { rows: 100, columns: 100 });
    expect(found.rows.map((row) => (row.length === 1 && row[0] === '' ? [] : row))).toEqual(rows);
  });

  it('takes a line of fifty million characters without faltering', () => {
    const { rows, clipped } = splitDelimited('a,'.repeat(5_000_000), { rows: 10, columns: 10 });
    expect(rows).toEqual([Array.from({ length: 10 }, () => 'a')]);
    expect(clipped).toEqual({ rows: false, columns: true });
  });
});
