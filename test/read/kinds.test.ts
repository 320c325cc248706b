import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { read as parse, utils } from 'xlsx';

import type { Workbook } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { pack } from '../../src/zip/pack.ts';
import { withParts } from '../write/workbook/annotate/rich.ts';
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

/** The sample city, saved by LibreOffice in another format. */
function savedAs(ending: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const source = resolve('input/mihon-r6.xlsx');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', ending, '--outdir', folder, source],
      { stdio: 'pipe' },
    );
    return readFileSync(join(folder, `mihon-r6.${ending}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the same workbook', () => {
  it.each([
    ['an .xls of Excel 97-2003', 'xls'],
    ['an .ods', 'ods'],
  ])(
    'is read alike from %s',
    async (_, ending) => {
      const original = await workbookOf(readFileSync('input/mihon-r6.xlsx'));
      const saved = new Map(textsOf(await workbookOf(savedAs(ending))));
      for (const [name, texts] of textsOf(original)) expect(saved.get(name)).toEqual(texts);
    },
    60_000,
  );

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
    const cell = (workbook: Workbook, sheet: string, address: string) =>
      workbook.sheets
        .find(({ name }) => name === sheet)
        ?.cells.find(({ place }) => place.cell === address)?.text;
    for (const address of ['A4', 'E4', 'F4', 'K5', 'L5']) {
      expect(cell(saved, 'KPI', address)).toBe(cell(original, 'KPI', address));
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
