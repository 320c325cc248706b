/** A blank form, cut to the size of a plan. */

import { describe, expect, it } from '@jest/globals';

import { parseFiscalYear } from '../../../src/japanese/fiscalYear.ts';
import { blankContent } from '../../../src/write/workbook/blank.ts';
import { roomBeyond } from '../../../src/write/workbook/room.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { headings, listRows, open, part } from './readBack.ts';

function yearOf(text: string) {
  const reading = parseFiscalYear(text);
  if (reading.kind !== 'year') throw new Error(text);
  return reading.fiscalYear;
}

const SIZE = {
  first: yearOf('R2'),
  last: yearOf('R8'),
  goals: 4,
  policies: 12,
  indicators: 47,
  bullets: 100,
};

describe('a blank form for seven years, 4 goals, 12 policies, 47 indicators, 100 bullets', () => {
  it('has their years, and rows for all of them with some to spare', async () => {
    const book = open(await writeWorkbook(blankContent(SIZE)));
    const years = headings(book, 'KPI').map((heading) => heading.replace(/\n.*/su, ''));
    expect(years.slice(9, 17)).toEqual(['基準値', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8']);
    // A fifth more than was asked for.
    expect(listRows(book, 'KPI')).toHaveLength(2 * (47 + 10));
    const lastRow = (sheet: number): number =>
      Math.max(
        ...[...part(book, `xl/worksheets/sheet${sheet}.xml`).matchAll(/<row r="(\d+)"/gu)].map(
          ([, row]) => Number(row),
        ),
      );
    // 4 goals, 12 policies with three 施策の内容 each; headings stand in row 3.
    expect(lastRow(3)).toBe(3 + 52 + 11);
    expect(lastRow(5)).toBe(3 + 100 + 20);
  });

  it('can be widened although it is protected, and is printed on A3 with every year', async () => {
    const book = open(await writeWorkbook(blankContent(SIZE)));
    const sheet = part(book, 'xl/worksheets/sheet4.xml');
    expect(sheet).toMatch(/<sheetProtection[^>]* insertColumns="0"[^>]* insertRows="0"/u);
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="8"/u);
    const widths = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/gu)];
    const printed = widths
      .filter(([, first]) => Number(first) <= 18)
      .map(
        ([, first, last, width]) =>
          (Math.min(18, Number(last)) - Number(first) + 1) * Number(width),
      );
    // At 10 points A3 holds about 214 half-width digits; at 8 points a quarter more.
    expect(printed.reduce((sum, width) => sum + width, 0)).toBeLessThan(268);
    // A column that is inserted takes on the look of the one beside it: its heading is not locked.
    const style = Number(/<c r="Q3" s="(\d+)"/u.exec(sheet)?.[1]);
    const looks = [
      ...part(book, 'xl/styles.xml')
        .replace(/.*<cellXfs/su, '')
        .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu),
    ];
    expect(looks[style]?.[0]).toContain('locked="0"');
  });

  it('holds as much as usual where nothing is said', async () => {
    const book = open(await writeWorkbook(blankContent({ first: yearOf('R2') })));
    expect(headings(book, 'KPI').slice(10, 16)).toEqual([
      'R2\n(2020)',
      'R3\n(2021)',
      'R4\n(2022)',
      'R5\n(2023)',
      'R6\n(2024)',
      '注記',
    ]);
    expect(listRows(book, 'KPI')).toHaveLength(2 * 20);
  });
});

describe('a workbook carried over to a larger plan', () => {
  const ROW = { goal: 1, no: 1, title: '創業の支援', items: [{ mark: '①', no: 1, text: '相談' }] };

  it('has as many rows as the plan is going to need, those that are written among them', () => {
    const written = {
      goals: [{ no: 1, name: '働く場' }],
      policies: [ROW],
      kpis: [],
      bullets: [],
    };
    // 2 goals and 10 policies with three 施策の内容 each, a fifth to spare, less one goal, one policy, one 内容.
    expect(roomBeyond(written, { goals: 2, policies: 10, indicators: 20 })).toEqual({
      plan: 42 + 9 - 3,
      indicators: 20 + 4,
    });
  });

  it('keeps a few rows where more is written than was said', () => {
    const written = { goals: [], policies: [ROW, ROW, ROW], kpis: [], bullets: [] };
    expect(roomBeyond(written, { policies: 1 })).toEqual({ plan: 3 });
  });
});
