import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import type { Cell, Workbook } from '../../src/forms/workbook.ts';
import { SOUND_WORKBOOK } from './sound.ts';

const ROWS_OF_INDICATOR = 2;

/** The sound workbook with its first indicator a thousand times, and two bullets for each of two hundred. */
function large(indicators: number): Workbook {
  const sheets = SOUND_WORKBOOK.sheets.map((sheet) => {
    if (sheet.name === 'KPI') return { ...sheet, cells: repeated(sheet.cells, 2, 3, indicators) };
    if (sheet.name === '課題・方向性') return { ...sheet, cells: repeated(sheet.cells, 2, 3, 200) };
    return sheet;
  });
  return { ...SOUND_WORKBOOK, sheets };
}

/** The headings and the rows `first` to `last`, again and again below each other; labels and texts are made different. */
function repeated(
  cells: readonly Cell[],
  first: number,
  last: number,
  times: number,
): readonly Cell[] {
  const block = cells.filter(({ row }) => row >= first && row <= last);
  const copies = Array.from({ length: times }, (_, index) =>
    block.map((cell): Cell => {
      const row = cell.row + index * ROWS_OF_INDICATOR;
      const place = { ...cell.place, cell: cell.place.cell.replace(/\d+$/u, String(row)) };
      const isOwn = cell.column === 1 && cell.place.sheet === 'KPI';
      const text = isOwn
        ? `G1-${index + 1}`
        : cell.column === 6 && cell.text.includes('。')
          ? `${cell.text}（${index}人）`
          : cell.text;
      const value = cell.value.kind === 'text' ? { ...cell.value, text } : cell.value;
      return { ...cell, row, place, text, value };
    }),
  );
  return [...cells.filter(({ row }) => row < first), ...copies.flat()];
}

/** Measured in a process of its own: inside jest every global is looked up through a proxy, which costs several times the work. */
function measure(workbook: Workbook): {
  readonly indicators: number;
  readonly milliseconds: number;
} {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  try {
    const file = join(folder, 'workbook.json');
    writeFileSync(file, JSON.stringify(workbook));
    const words = ['test/tool.mjs', 'test/check/checkCost.ts', file];
    const printed = execFileSync(process.execPath, words, { encoding: 'utf8' });
    return Measured.parse(JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const Measured = z.object({ indicators: z.number(), milliseconds: z.number() });

describe('a workbook of a thousand indicators', () => {
  it('is checked within a second of computing', () => {
    const { indicators, milliseconds } = measure(large(1000));
    expect(indicators).toBe(1000);
    expect(milliseconds).toBeLessThan(1000);
  });
});
