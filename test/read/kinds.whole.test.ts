import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { read as parse, utils } from 'xlsx';

import type { Workbook } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { pack } from '../../src/zip/pack.ts';
import { withParts } from '../write/workbook/annotate/rich.ts';
import { savedByLibreOffice } from './libreOffice.ts';
import { xlsx } from './packages.ts';

async function workbookOf(bytes: Uint8Array): Promise<Workbook> {
  const { value, diagnostics } = await read(bytes, 'mihon.xlsx');
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What stands in the cells, without how it was formatted. */
function textsOf({ sheets }: Workbook): readonly (readonly [string, readonly string[]])[] {
  return sheets.map(({ name, cells }) => [
    name,
    cells.map(({ place, text }) => `${place.cell} ${text}`),
  ]);
}

/** The text of a cell of the sheet KPI. */
function textAt({ sheets }: Workbook, address: string): string | undefined {
  const cells = sheets.find(({ name }) => name === 'KPI')?.cells ?? [];
  return cells.find(({ place }) => place.cell === address)?.text;
}

describe('the same workbook', () => {
  it.each([
    ['an .xls of Excel 97-2003', 'xls'],
    ['an .ods', 'ods'],
  ])('is read alike from %s', async (_, ending) => {
    const original = await workbookOf(readFileSync('input/mihon-r6.xlsx'));
    const bytes = savedByLibreOffice(readFileSync('input/mihon-r6.xlsx'), ending);
    const saved = new Map(textsOf(await workbookOf(bytes)));
    for (const [name, texts] of textsOf(original)) expect(saved.get(name)).toEqual(texts);
  });

  it('is read alike from CSV files of its sheets, as far as they hold text', async () => {
    const book = parse(readFileSync('input/mihon-r6.xlsx'));
    const files = book.SheetNames.map((name) => {
      const sheet = book.Sheets[name];
      const text = sheet === undefined ? '' : utils.sheet_to_csv(sheet);
      return { name: `${name}.csv`, bytes: Buffer.from(text) };
    });
    const original = await workbookOf(readFileSync('input/mihon-r6.xlsx'));
    const saved = await workbookOf(pack(files));
    expect(saved.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
    for (const address of ['A4', 'E4', 'F4', 'K5', 'L5']) {
      expect(textAt(saved, address)).toBe(textAt(original, address));
    }
  });
});

describe('macros', () => {
  it('are not looked at: a book with some is read like one without', async () => {
    const plain = xlsx('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');
    const bytes = withParts(plain, { 'xl/vbaProject.bin': 'Shell("calc.exe")' });
    const { sheets } = await workbookOf(bytes);
    expect(sheets).toEqual((await workbookOf(plain)).sheets);
  });
});
