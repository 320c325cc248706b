import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

function findings(change: string): readonly Diagnostic[] {
  return check(changed(SOUND_WORKBOOK, change)).diagnostics;
}

/** Code and cell of each finding. */
function told(change: string): readonly string[] {
  return findings(change).map(({ code, place }) => `${code} ${place?.cell ?? ''}`);
}

/** A row of KPI moved sideways, as a paste beside its place or a deleted cell leaves it. */
function moved(row: number, by: 1 | -1): string {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTU');
  const cells = SOUND_WORKBOOK.sheets.find(({ name }) => name === 'KPI')?.cells ?? [];
  const written = new Map(
    cells.filter((cell) => cell.row === row).map(({ column, text }) => [column - 1, text]),
  );
  return letters
    .map((letter, column) => {
      const text = written.get(column - by);
      return text === undefined
        ? `KPI!${letter}${row} cleared`
        : `KPI!${letter}${row} = ${text.replaceAll('\n', String.raw`\n`)}`;
    })
    .join(', ');
}

describe('one wrong thing is one finding', () => {
  it.each([
    ['実績値 twice', 'KPI!I4 = 実績値', 'indicator/rows I4'],
    ['目標値 twice', 'KPI!I5 = 目標値', 'indicator/rows I5'],
    ['実績値 twice, where the number is repeated', 'KPI!I2 = 実績値', 'indicator/rows I2'],
    ['a third row', 'KPI!I8 = 実績値, KPI!J8 = 3', 'indicator/rows I8'],
    ['a hyphen that is none', 'KPI!A3 = G1‐1', 'indicator/disagreement A3'],
    ['a dash in the first row', 'KPI!A2 = G1–1, KPI!Q6 cleared', 'indicator/disagreement A3'],
    ['another number in the second row', 'KPI!A3 = G1-9', 'indicator/disagreement A3'],
    ['a date for a number', 'KPI!A4 = (date 2001-01-01)', 'cell/date A4'],
    ['a date where the row below says the number', 'KPI!A2 = (date 2001-01-01)', 'cell/date A2'],
    ['a row moved to the right', moved(4, 1), 'row/shifted J4'],
    ['a row moved to the left', moved(4, -1), 'row/shifted H4'],
    ['a second row moved', moved(3, 1), 'row/shifted J3'],
    ['a policy whose number cannot be read', '施策体系!B6 = 二', 'field/number B6'],
    ['a word of 行 that is none', 'KPI!I5 = 実数', 'indicator/rows I5'],
  ])('%s', (_, change, only) => {
    expect(told(change)).toEqual([only]);
  });

  it('names both numbers and the sign that cannot be told from the other', () => {
    const [finding] = findings('KPI!A3 = G1‐1');
    expect(finding?.message).toContain('上の行は「G1-1」、この行は「G1‐1」');
    expect(finding?.message).toContain('「‐」（U+2010）は、上の行の「-」（U+002D）と似ていますが');
  });

  it('says what could not be looked at', () => {
    const [finding] = findings(moved(4, 1));
    expect(finding?.message).toContain('4行目は、セルが右に1列ずれています');
    expect(finding?.message).toContain('この行のほかの欄は、まだ点検していません');
  });

  it('still finds what else is wrong in the same indicator', () => {
    expect(told('KPI!I4 = 実績値, KPI!L5 = 6.9人')).toEqual([
      'indicator/rows I4',
      'quantity/unit L5',
    ]);
    expect(told(`${moved(4, 1)}, KPI!L5 = 男6、女7`)).toEqual([
      'row/shifted J4',
      'quantity/unreadable L5',
    ]);
  });

  it('tells of what it explains beneath it', () => {
    const [plan] = findings('施策体系!B6 = 二');
    expect(plan?.consequences?.map(({ code, place }) => `${code} ${place?.cell ?? ''}`)).toEqual(
      expect.arrayContaining(['plan/unknown B7', 'plan/unknown C6']),
    );
    const [date] = findings('KPI!A2:A3 cleared, KPI!A2 = (date 2001-01-01)');
    expect(date?.consequences).toMatchObject([{ code: 'indicator/reprint' }]);
  });

  it('keeps apart what may be another fault: two indicators of one number', () => {
    expect(told('KPI!A4 = G1-1')).toEqual(['indicator/duplicate A4']);
  });

  it('keeps a consequence on its own where no error explains it', () => {
    expect(told('KPI!C4 = 9')).toContain('plan/unknown C4');
    expect(told('KPI!Q6 = G9-9')).toContain('indicator/reprint Q6');
  });
});
