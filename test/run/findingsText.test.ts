import { describe, expect, it } from '@jest/globals';

import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { inSheetOrder } from '../../src/diagnostics/order.ts';
import { printByDepartment, printFindings } from '../../src/run/findingsText.ts';
import { finding } from '../diagnostics/findings.ts';

const PLAIN = { colour: false };

describe('findings in the terminal', () => {
  it('name the place, the severity, the fault and the remedy', () => {
    const place = { sheet: 'KPI', cell: 'F12' };
    expect(printFindings([finding({ place })], PLAIN)).toBe(
      [
        'エラー1件',
        '',
        '「KPI」シート F12 エラー KPI番号「K1」が重複しています。 [indicator/duplicate]',
        '　　対処: 番号を直してください。',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ id: 'K1', name: '従業者数', department: '企画課' }, 'K1 従業者数（企画課）'],
    [{ id: 'K1' }, 'K1'],
    [{ department: '企画課' }, '企画課'],
  ])('name the indicator and the 担当課 they are about: %j', (subject, named) => {
    const place = { sheet: 'KPI', cell: 'F12' };
    expect(printFindings([finding({ place, subject })], PLAIN)).toContain(
      `「KPI」シート F12 エラー ${named}: KPI番号「K1」が重複しています。`,
    );
  });

  it('name the other cell that explains them', () => {
    const related = { place: { sheet: 'KPI', cell: 'A4' }, message: '最初の「K1」はここです。' };
    expect(printFindings([finding({ related })], PLAIN)).toContain(
      '\n　　関連: 「KPI」シート A4 最初の「K1」はここです。\n',
    );
  });

  it('of a whole sheet or of the whole file say no more than they know', () => {
    const sheet = finding({ place: { sheet: '会議' } });
    expect(printFindings([sheet], PLAIN)).toMatch(/^エラー1件\n\n「会議」シート エラー/u);
    expect(printFindings([finding()], PLAIN)).toMatch(/\n\nエラー KPI番号/u);
  });

  it('begin with their number by severity', () => {
    const all = [
      finding(),
      finding({ severity: 'notice' }),
      finding({ severity: 'warning' }),
      finding(),
    ];
    expect(printFindings(all, PLAIN)).toMatch(/^エラー2件、注意1件、お知らせ1件\n\n/u);
  });

  it('are one sentence when there are none', () => {
    expect(printFindings([], PLAIN)).toBe('指摘はありません。\n');
  });

  it('are coloured only when asked', () => {
    expect(printFindings([finding()], { colour: true })).toContain('\u001B[1;31mエラー\u001B[0m');
    expect(printFindings([finding()], PLAIN)).not.toContain('\u001B');
  });

  it('never let a cell speak to the terminal', () => {
    const message = '「\u001B[2J\u009B31m\u202Eabc\u0007」は数値ではありません。\n二行目';
    const text = printFindings([finding({ message })], PLAIN);
    for (const character of ['\u001B', '\u009B', '\u202E', '\u0007']) {
      expect(text).not.toContain(character);
    }
    expect(text).toContain('は数値ではありません。 二行目');
  });
});

function at(sheet: string, cell?: string): Diagnostic {
  return finding({ place: cell === undefined ? { sheet } : { sheet, cell } });
}

describe('the order of findings', () => {
  it('follows file, sheets, rows and columns', () => {
    const mixed = [
      at('新しい', 'A1'),
      at('KPI', 'AA2'),
      at('KPI', 'B10'),
      at('KPI', 'B2'),
      at('KPI'),
      at('基本情報', 'C9'),
      finding(),
    ];
    expect(inSheetOrder(mixed, ['基本情報', 'KPI']).map(({ place }) => place)).toEqual([
      undefined,
      { sheet: '基本情報', cell: 'C9' },
      { sheet: 'KPI' },
      { sheet: 'KPI', cell: 'B2' },
      { sheet: 'KPI', cell: 'AA2' },
      { sheet: 'KPI', cell: 'B10' },
      { sheet: '新しい', cell: 'A1' },
    ]);
  });

  it('keeps findings of one cell as they came', () => {
    const place = { sheet: 'KPI', cell: 'A1' };
    const two = [finding({ place, code: 'b/b' }), finding({ place, code: 'a/a' })];
    expect(inSheetOrder(two, ['KPI']).map(({ code }) => code)).toEqual(['b/b', 'a/a']);
  });
});

function inKpi(cell: string, department?: string): Diagnostic {
  const subject = department === undefined ? {} : { subject: { department } };
  return finding({ place: { sheet: 'KPI', cell }, ...subject });
}

describe('findings by 担当課', () => {
  it('stand together under its name, in the order of the sheets, those of nobody last', () => {
    const found = [
      inKpi('A1'),
      inKpi('A2', '企画課'),
      inKpi('A3', '農政課'),
      inKpi('A4', '企画課'),
    ];
    const lines = printByDepartment(found, PLAIN)
      .split('\n')
      .filter((line) => /^(?:エラー|■|「KPI」)/u.test(line))
      .map((line) => line.replace(/ エラー.*$/u, ''));
    expect(lines).toEqual([
      'エラー4件',
      '■ 企画課　エラー2件',
      '「KPI」シート A2',
      '「KPI」シート A4',
      '■ 農政課　エラー1件',
      '「KPI」シート A3',
      '■ 担当課のないもの　エラー1件',
      '「KPI」シート A1',
    ]);
  });

  it('are one sentence when there are none', () => {
    expect(printByDepartment([], PLAIN)).toBe('指摘はありません。\n');
  });
});
