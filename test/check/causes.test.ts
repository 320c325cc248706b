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
function moved(row: number, by: 1 | -1, from = 'A'): string {
  const all = Array.from('ABCDEFGHIJKLMNOPQRSTU');
  const start = all.indexOf(from);
  const cells = SOUND_WORKBOOK.sheets.find(({ name }) => name === 'KPI')?.cells ?? [];
  const written = new Map(
    cells.filter((cell) => cell.row === row).map(({ column, text }) => [column - 1, text]),
  );
  return all
    .slice(start)
    .map((letter, index) => {
      const source = start + index - by;
      const text = source < start && by > 0 ? undefined : written.get(source);
      return text === undefined
        ? `KPI!${letter}${row} cleared`
        : `KPI!${letter}${row} = ${text.replaceAll('\n', String.raw`\n`)}`;
    })
    .join(', ');
}

describe('one wrong thing is one finding', () => {
  it.each([
    ['another word for a heading', 'KPI!J1 = 策定時', 'heading/missing J1'],
    ['a unit in a heading', 'KPI!F1 = 単位\\n（人）', 'heading/missing F1'],
    ['another word for a name', 'KPI!E1 = 指標名', 'heading/missing E1'],
    ['実績値 twice', 'KPI!I4 = 実績値', 'indicator/rows I4'],
    ['目標値 twice', 'KPI!I5 = 目標値', 'indicator/rows I5'],
    ['実績値 twice, where the number is repeated', 'KPI!I2 = 実績値', 'indicator/rows I2'],
    [
      'a lost row 目標値',
      `${['D', 'E', 'F', 'G'].map((letter) => `KPI!${letter}4 cleared`).join(', ')}, KPI!I4 = 実績値, KPI!K4 = 7.9, KPI!N4 cleared, KPI!A5 cleared, KPI!I5 cleared, ${['J', 'K', 'L', 'M'].map((letter) => `KPI!${letter}5 cleared`).join(', ')}`,
      'indicator/rows I4',
    ],
    ['a third row', 'KPI!I8 = 実績値, KPI!J8 = 3', 'indicator/rows I8'],
    ['a hyphen that is none', 'KPI!A3 = G1‐1', 'indicator/disagreement A3'],
    ['a dash in the first row', 'KPI!A2 = G1–1, KPI!Q6 cleared', 'indicator/disagreement A3'],
    ['another number in the second row', 'KPI!A3 = G1-9', 'indicator/disagreement A3'],
    ['a date for a number', 'KPI!A4 = (date 2001-01-01)', 'cell/date A4'],
    ['a date where the row below says the number', 'KPI!A2 = (date 2001-01-01)', 'cell/date A2'],
    ['a row moved to the right', moved(4, 1), 'row/shifted J4'],
    ['a row moved to the left', moved(4, -1), 'row/shifted H4'],
    ['a second row moved', moved(3, 1), 'row/shifted J3'],
    ['a cell inserted before the values', moved(4, 1, 'J'), 'row/shifted O4'],
    ['a cell deleted before the values', moved(4, -1, 'J'), 'row/shifted N4'],
    ['a cell inserted among the values', moved(4, 1, 'L'), 'row/shifted O4'],
    ['a cell deleted among the values', moved(4, -1, 'L'), 'row/shifted N4'],
    ['a cell inserted before 注記', moved(4, 1, 'O'), 'row/shifted P4'],
    [
      'a cell inserted where another indicator repeats the values',
      moved(2, 1, 'J'),
      'row/shifted O2',
    ],
    [
      'a cell deleted where another indicator repeats the values',
      moved(2, -1, 'J'),
      'row/shifted Q2',
    ],
    [
      'values pasted a column to the right',
      'KPI!J4 cleared, KPI!K4 = —, KPI!L4 = 8.0以下, KPI!M4 = 7.0, KPI!N4 = 6.0, KPI!O4 = 5.0',
      'row/shifted O4',
    ],
    ['actuals a column to the right', moved(5, 1, 'J'), 'series/shifted J5'],
    ['actuals to the right from the second year on', moved(5, 1, 'L'), 'series/shifted L5'],
    [
      'targets a column to the left',
      'KPI!J4 = 8.0以下, KPI!K4 = 7.0, KPI!L4 = 6.0, KPI!M4 = 5.0, KPI!N4 cleared',
      'series/shifted J4',
    ],
    ['a year before the one beside it', 'KPI!M1 = H26', 'year/order M1'],
    ['a year far behind', 'KPI!M1 = H40', 'year/order M1'],
    ['two digits exchanged', 'KPI!M1 = 2081', 'year/order M1'],
    ['a first year that is wrong', 'KPI!K1 = H38', 'year/order K1'],
    ['the same year twice', 'KPI!M1 = H29', 'year/duplicate M1'],
    ['the year of 基準年度 of the year before', 'KPI!L1 = H28', 'year/duplicate L1'],
    ['a year without its era', 'KPI!M1 = 30', 'year/unreadable M1'],
    [
      'no 課題・検証 although a target was missed',
      '課題・方向性!F2 cleared',
      'bullet/not-achieved M5',
    ],
    ['対象年度 left as it was', 'KPI!N3 = 2541, KPI!N5 = 5.9, KPI!N7 = 2541', 'quantity/future B7'],
    [
      'another row of values in 再掲',
      'KPI!J7 = 2,300 (H24), KPI!K7 = 2400, KPI!L7 = 2410, KPI!M7 = 2500',
      'indicator/reprint-values J7',
    ],
    ['a policy whose number cannot be read', '施策体系!B6 = 二', 'field/number B6'],
    ['a policy that the second row says otherwise', 'KPI!C4 = 1-1, KPI!C5 = 1', 'field/number C4'],
    ['a word of 行 that is none', 'KPI!I5 = 実数', 'indicator/rows I5'],
  ])('%s', (_, change, only) => {
    expect(told(change)).toEqual([only]);
  });

  it('says nothing of the blanks in a column that is not there', () => {
    expect(told('KPI!J1 = 計画時点の値')).toEqual(['heading/missing A1', 'heading/unknown J1']);
  });

  it('calls an indicator by its number while the column of its name cannot be read', () => {
    const [finding] = findings('KPI!E1 = なまえ, 課題・方向性!F2 cleared').filter(
      ({ code }) => code === 'bullet/not-achieved',
    );
    expect(finding?.message).toMatch(/^指標「[A-Z]\d(?:-\d)+」は/u);
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

  it('tells which year a heading was meant to be, and asks for nothing else', () => {
    const [finding] = findings('KPI!M1 = H26');
    expect(finding?.message).toContain('「H30」の誤りと思われます');
    expect(finding?.hint).toBe('年度を確かめ、「H30」に直してください。');
    expect(findings('KPI!M1 = 平成26年度, KPI!L1 = 平成29年度')[0]?.hint).toContain(
      '「平成30年度」',
    );
    expect(findings('KPI!L1 = 2017, KPI!M1 = 2081')[0]?.hint).toContain('「2018」');
    expect(findings('KPI!M1 = R26, KPI!N1 = R1')[0]?.hint).toContain('「H30」');
  });

  it('lets a gap stand that a plan may have, and does not guess between two headings', () => {
    expect(told('KPI!N1 = H33')).toEqual(['year/order N1']);
    expect(findings('KPI!N1 = H33')[0]?.severity).toBe('warning');
    expect(told('KPI!K1 = H20, KPI!M1 = H10')).toContain('profile/judged-year B7');
  });

  it('does not take a slip in one cell for a row that was moved', () => {
    expect(told('KPI!P4 = ※H30は概算値')).toEqual(['field/fiscal-year P4']);
    expect(told('KPI!Q4 = 企画課')).toEqual(['indicator/reprint Q4']);
    expect(told('KPI!N5 = 5.9')).toEqual(['quantity/future N5']);
    expect(told('KPI!L5 cleared')).toEqual(['quantity/unfilled L5']);
  });

  it('says to what end a row was moved, and which cells', () => {
    const [all] = findings(moved(4, 1, 'J'));
    expect(all?.message).toContain(
      '「行」の欄より右のセルが右に1列ずれています（O4の「5.0」は、左の欄の内容です）',
    );
    expect(all?.hint).toContain('余分なセルを1つ削除して左に詰めてください');
    const [pasted] = findings(
      'KPI!J2 cleared, KPI!K2 = —, KPI!L2 = 2365, KPI!M2 = 2400, KPI!N2 = 2465, KPI!O2 = 2541',
    );
    expect(pasted?.hint).toContain('ずれている値を左に1列移してください');
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
    const [issue] = findings('課題・方向性!F2 cleared');
    expect(issue?.consequences).toMatchObject([{ code: 'bullet/partner', place: { cell: 'C3' } }]);
    const [actuals] = findings(moved(5, 1, 'L'));
    expect(actuals?.consequences?.map(({ code }) => code)).toEqual([
      'quantity/unfilled',
      'quantity/future',
    ]);
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
