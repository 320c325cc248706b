import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { xlsxFile } from '../../../src/write/workbook/xlsxFile.ts';
import { partsOf } from './annotate/rich.ts';

/** Letters of two UTF-16 units: whatever stands before them, some lie across the edge of every piece of 16,384. */
const LETTERS = '𠮷野𩸽🎌'.repeat(1000);

describe('the file of a workbook', () => {
  it.each(['', 'あ', 'あい', 'あいう', 'あいうえ'])(
    'keeps letters of two units whole wherever they lie: after 「%s」',
    async (before) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet(`${before}𠮷`);
      for (let row = 1; row <= 10; row += 1)
        sheet.getCell(row, 1).value = `${before}${LETTERS}${row}`;
      const parts = partsOf(await xlsxFile(book, '2025-04-01'));
      const texts = [...parts.values()].map((part) => part.toString('utf8')).join('');
      expect(texts).not.toContain('\uFFFD');
      expect(texts.split(LETTERS)).toHaveLength(11);
      expect(texts).toContain(`name="${before}𠮷"`);
    },
  );

  it('is the same a second time', async () => {
    const book = new ExcelJS.Workbook();
    book.created = new Date(0);
    book.modified = new Date(0);
    book.addWorksheet('一').getCell('A1').value = '𠮷';
    const first = await xlsxFile(book, '2025-04-01');
    expect(Buffer.compare(first, await xlsxFile(book, '2025-04-01'))).toBe(0);
  });

  it('is made nowhere else: exceljs by itself breaks letters', () => {
    const packing = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => readFileSync(join('src', path), 'utf8').includes('.writeBuffer('));
    expect(packing).toEqual([join('write', 'workbook', 'xlsxFile.ts')]);
  });
});
