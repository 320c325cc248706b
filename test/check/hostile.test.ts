import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, record } from 'fast-check';

import { check } from '../../src/check/check.ts';
import type { Cell, CellValue, Workbook } from '../../src/forms/workbook.ts';
import { tries } from '../shared/tries.ts';
import { itWhole } from '../shared/whole.ts';
import { SOUND_WORKBOOK } from './sound.ts';

const TEXTS = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://example.invalid")',
  '1人'.repeat(16_000),
  '【'.repeat(32_767),
  '累計（'.repeat(5000),
  '確認済：',
  '\uD800',
  '\u0000',
  '0x1F',
  '1e999',
  '9'.repeat(400),
  '-',
  '▲',
  '(H25)(概算)',
  '令和99年99月99日（火）',
  'H元年度/2019/(R1)',
  '平成27年度～令和9999年度',
  'ー',
  '㌔'.repeat(1000),
  '${heading}',
  '{heading}',
  ' \n\t ',
];
const VALUES: readonly CellValue[] = [
  { kind: 'number', number: '1e+308', percent: false },
  { kind: 'number', number: '-0.000001', percent: true },
  { kind: 'boolean', value: true },
  { kind: 'date', iso: '9999-12-31' },
  { kind: 'error', code: '#SPILL!' },
  { kind: 'uncalculated' },
  ...TEXTS.map((text): CellValue => ({ kind: 'text', text })),
];
const CELLS = SOUND_WORKBOOK.sheets.flatMap(({ cells }) => cells);

/** The workbook with some cells holding something else. */
function mutated(changes: readonly { readonly cell: Cell; readonly value: CellValue }[]): Workbook {
  const values = new Map(changes.map(({ cell, value }) => [cell, value]));
  const change = (cell: Cell): Cell => {
    const value = values.get(cell);
    if (value === undefined) return cell;
    return { ...cell, value, text: value.kind === 'text' ? value.text : value.kind };
  };
  const sheets = SOUND_WORKBOOK.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(change),
  }));
  return { ...SOUND_WORKBOOK, sheets };
}

describe('whatever the cells hold', () => {
  it('the check ends with findings in Japanese, and with facts only when there is no error', () => {
    const change = record({ cell: constantFrom(...CELLS), value: constantFrom(...VALUES) });
    assert(
      property(array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const { value, diagnostics } = check(mutated(changes));
        expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { message, hint } of diagnostics) {
          expect(message).toMatch(/[ぁ-ん][^ぁ-ん]*。$/u);
          expect(hint).toMatch(/。$/u);
          expect(message + hint).not.toMatch(/undefined|NaN|Infinity|\[object/u);
        }
      }),
      { numRuns: tries(150), seed: 20_190_807 },
    );
  });

  itWhole('a merge over the whole sheet and a hundred thousand merges are no trouble', () => {
    const merges = [
      'B2:XFD1048576',
      ...Array.from({ length: 100_000 }, (_, index) => `K${index + 5}:L${index + 9}`),
    ];
    const sheets = SOUND_WORKBOOK.sheets.map((sheet) =>
      sheet.name === 'KPI' ? { ...sheet, merges } : sheet,
    );
    const { diagnostics } = check({ ...SOUND_WORKBOOK, sheets });
    expect(diagnostics.map(({ code }) => code)).toContain('cell/merged');
  });
});
