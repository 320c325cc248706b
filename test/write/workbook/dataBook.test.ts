import { describe, expect, it } from '@jest/globals';
import { read } from 'xlsx';

import type { DataTable } from '../../../src/forms/dataTable.ts';
import { openDataTables } from '../../../src/write/data/openData.ts';
import { writeDataBook } from '../../../src/write/workbook/dataBook.ts';
import { savedByLibreOffice } from '../../read/libreOffice.ts';
import { itWhole } from '../../shared/whole.ts';
import { WORDS } from '../../wording/shipped.ts';
import { evaluatedCity } from '../data/opened.ts';

const ABOUT = { city: '見本市', title: '進捗状況', date: '2024-08-06' };

/** A table whose cells a spreadsheet would like to change. */
const TABLE: DataTable = {
  name: 'sample',
  title: '見本',
  description: '見本です。',
  key: ['indicator_id'],
  fields: [
    { name: 'indicator_id', label: '指標番号', type: 'string', description: '番号。' },
    { name: 'value_number', label: '値', type: 'number', description: '値。' },
    { name: 'updated_date', label: '日付', type: 'date', description: '日。' },
    { name: 'text', label: '本文', type: 'string', description: '文。' },
  ],
  records: [
    ['1-2', '60.0', '2026-09-14', '=1+1'],
    ['3/4', '-1394', '2024-02-29', '－37'],
    ['K1-1-2', '12345678901234567.8', '', "'引用"],
  ],
};

async function opened(tables: readonly DataTable[]) {
  return read(await writeDataBook(tables, ABOUT), { cellStyles: true, cellFormula: true });
}

describe('the open data as a workbook', () => {
  it('keeps a KPI番号 that looks like a date, calculates nothing, and adds no apostrophe', async () => {
    const sheet = (await opened([TABLE])).Sheets['見本'];
    const cells = ['A2', 'A3', 'A4', 'D2', 'D3', 'D4'].map((name) => {
      const cell: { t: string; v: unknown; f?: string } | undefined = sheet?.[name];
      return [cell?.t, cell?.v, cell?.f];
    });
    expect(cells).toEqual([
      ['s', '1-2', undefined],
      ['s', '3/4', undefined],
      ['s', 'K1-1-2', undefined],
      ['s', '=1+1', undefined],
      ['s', '－37', undefined],
      ['s', "'引用", undefined],
    ]);
  });

  it('has numbers as numbers with all their decimals, and as texts where a number would lose digits', async () => {
    const sheet = (await opened([TABLE])).Sheets['見本'];
    const shown = ['B2', 'B3', 'B4', 'C2'].map((name) => {
      const cell: { t: string; w: string } | undefined = sheet?.[name];
      return [cell?.t, cell?.w];
    });
    expect(shown).toEqual([
      ['n', '60.0'],
      ['n', '-1394'],
      ['s', '12345678901234567.8'],
      ['n', '2026-09-14'],
    ]);
  });

  it('has a sheet for each table: headings in the first row, nothing merged, hidden or drawn', async () => {
    const tables = openDataTables(evaluatedCity('kirinosawa-r7', '達成・未達成'), WORDS);
    const book = await opened(tables);
    expect(book.SheetNames).toEqual(tables.map(({ title }) => title));
    for (const { title, fields, records } of tables) {
      const sheet = book.Sheets[title];
      expect(sheet?.['!merges'] ?? []).toEqual([]);
      expect((sheet?.['!rows'] ?? []).filter((row) => row?.hidden)).toEqual([]);
      expect((sheet?.['!cols'] ?? []).filter((column) => column?.hidden)).toEqual([]);
      const heads = fields.map((_, index) => {
        const cell: { v: string } | undefined = sheet?.[`${letters(index)}1`];
        return cell?.v;
      });
      expect(heads).toEqual(fields.map(({ label }) => label));
      const found = records.map((cells, row) =>
        cells.map((_, index) => {
          const cell: { w: string } | undefined = sheet?.[`${letters(index)}${row + 2}`];
          return cell?.w ?? '';
        }),
      );
      expect(found).toEqual(records);
    }
  });

  it('is the same each time', async () => {
    const [one, other] = [await writeDataBook([TABLE], ABOUT), await writeDataBook([TABLE], ABOUT)];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  itWhole('is read back by LibreOffice as it was written', async () => {
    const saved = savedByLibreOffice(await writeDataBook([TABLE], ABOUT), 'xlsx');
    const sheet = read(saved).Sheets['見本'];
    const cells = ['A1', 'A2', 'B2', 'C2', 'D2', 'A3', 'D3'].map((name) => {
      const cell: { w: string } | undefined = sheet?.[name];
      return cell?.w;
    });
    expect(cells).toEqual(['指標番号', '1-2', '60.0', '2026-09-14', '=1+1', '3/4', '－37']);
  });
});

/** 0 → A, 27 → AB */
function letters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
