import { expect, it } from '@jest/globals';

import { writeFindings } from '../../src/write/data/findings.ts';
import { finding } from './findings.ts';

const WORKBOOK = { name: '見本', sha256: 'a'.repeat(64) };

function read(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

it('findings.json says what was checked, how many findings there are, and each of them', () => {
  const place = { sheet: 'KPI', cell: 'F12' };
  const related = { place: { sheet: 'KPI', cell: 'A4' }, message: '最初はここです。' };
  const subject = { id: 'K1', name: '従業者数', department: '企画課' };
  const artifact = writeFindings([finding({ place, subject, related })], WORKBOOK);
  expect(artifact).toMatchObject({ path: 'findings.json', mediaType: 'application/json' });
  expect(read(artifact.bytes)).toEqual({
    form: 'findings',
    version: 1,
    workbook: WORKBOOK,
    counts: { error: 1, warning: 0, notice: 0 },
    findings: [
      {
        severity: 'error',
        severityWord: 'エラー',
        code: 'indicator/duplicate',
        sheet: 'KPI',
        cell: 'F12',
        subject: { id: 'K1', name: '従業者数', department: '企画課' },
        message: 'KPI番号「K1」が重複しています。',
        hint: '番号を直してください。',
        related: { sheet: 'KPI', cell: 'A4', message: '最初はここです。' },
      },
    ],
    excused: [],
  });
});

it('a finding of the whole file has no sheet, and an unread workbook no digest', () => {
  const { bytes } = writeFindings([finding()], { name: '見本' });
  const text = new TextDecoder().decode(bytes);
  expect(text).not.toMatch(/sheet|cell|subject|related|sha256|null/u);
});

it('a broken character in a cell still gives valid JSON', () => {
  const { bytes } = writeFindings([finding({ message: '「\uD800」' })], WORKBOOK);
  expect(read(bytes)).toMatchObject({ findings: [{ message: '「\uD800」' }] });
});
