import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkBook } from 'xlsx';

import { check } from '../../../src/check/check.ts';
import type { Checked } from '../../../src/diagnostics/checked.ts';
import type { Fact, Quantity, Submission } from '../../../src/forms/submission.ts';
import { parseFiscalYear } from '../../../src/japanese/fiscalYear.ts';
import { read } from '../../../src/read/read.ts';
import { blankContent } from '../../../src/write/workbook/blank.ts';
import { nextYear } from '../../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { yearLabel } from '../../../src/write/workbook/years.ts';
import { ofThisProject } from '../../shared/whole.ts';
import { cellAt, headings, listRows, open, part } from './readBack.ts';

function year(label: string) {
  const reading = parseFiscalYear(label);
  if (reading.kind !== 'year') throw new Error(label);
  return reading.fiscalYear;
}

async function submitted(bytes: Uint8Array): Promise<Checked<Submission>> {
  const { value, diagnostics } = await read(bytes, 'a.xlsx');
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return check(value);
}

async function valid(bytes: Uint8Array): Promise<Submission> {
  const { value, diagnostics } = await submitted(bytes);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function carried(last: Submission, label: string): Promise<Uint8Array> {
  const { value, diagnostics } = nextYear(last, year(label));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return writeWorkbook(value);
}

/** A value without the cell it stands in; a blank is a blank, whichever year is judged. */
function said({ value }: Fact<Quantity>): unknown {
  if (value.kind === 'unfilled') return { kind: 'pending' };
  // What was a cell in percent format is the number that was printed.
  return 'written' in value ? { ...value, written: value.written.replace(/%$/u, '') } : value;
}

/** What stays from year to year, the values of the years that both know. */
function lasting({ indicators, years, policies, goals }: Submission, count: number) {
  return {
    years: years.slice(0, count).map(({ fiscalYear }) => fiscalYear),
    goals: goals.map(({ name }) => name.value),
    policies: policies.map(({ title, measures }) => [
      title.value,
      measures.map(({ text }) => text.value),
    ]),
    indicators: indicators.map((one) => ({
      id: one.id,
      name: one.name.value,
      unit: one.unit.value,
      direction: one.direction.value,
      notes: one.notes.map(({ value }) => value),
      reprintOf: one.reprintOf?.value,
      target: [one.target.baseline, ...one.target.years.slice(0, count)].map(said),
      originalTarget: one.originalTarget?.years.slice(0, count).map(said),
      actual: [one.actual.baseline, ...one.actual.years.slice(0, count)].map(said),
    })),
  };
}

const CARRIED = ofThisProject(
  [
    ['kumamoto-r1', 'R2', ['R2']],
    ['mihon-r6', 'R6', []],
    ['mihon-r6', 'R8', ['R7', 'R8']],
  ] as const,
  ([city]) => city === 'kumamoto-r1',
);

describe.each(CARRIED)('the workbook %s carried over to %s', (city, label, added) => {
  let last: Submission;
  let bytes: Uint8Array;
  let next: Submission;
  let book: WorkBook;

  beforeAll(async () => {
    last = await valid(readFileSync(`input/${city}.xlsx`));
    bytes = await carried(last, label);
    next = await valid(bytes);
    book = open(bytes);
  });

  it('keeps the plan, the indicators, and every value of the years before', () => {
    const count = last.years.length;
    expect(lasting(next, count)).toEqual(lasting(last, count));
  });

  it('is to be judged in the new year, which has its column', () => {
    expect(next.profile.judgedYear.value.year).toBe(year(label).year);
    const news = next.years.slice(last.years.length).map(({ fiscalYear }) => fiscalYear.label);
    expect(news).toEqual(added);
  });

  it('asks for the texts anew, last year’s beside them in grey', () => {
    expect(next.bullets).toEqual([]);
    const rows = listRows(book, '課題・方向性');
    expect(rows).toHaveLength(last.bullets.length);
    const first = last.bullets[0];
    expect(rows[0]?.get('前年度の記載')?.v).toContain(first?.text.value);
    expect(rows[0]?.get('本文')).toBeUndefined();
    const grey = cellAt(book, '課題・方向性', 'H4');
    expect(grey?.v).toBe(rows[0]?.get('前年度の記載')?.v);
    // Where 基本情報 asks for them, last year's 方向性 are there to be printed.
    const courses = last.bullets.filter(({ kind }) => kind === 'course');
    expect((next.earlierCourses ?? []).map(({ text }) => text.value)).toEqual(
      last.profile.followUp === undefined
        ? []
        : courses.map(
            ({ tags, text }) => `${tags.map((tag) => `【${tag}】`).join('')}${text.value}`,
          ),
    );
    expect(next.profile.meetingDate).toBeUndefined();
    expect(next.profile.city.value).toBe(last.profile.city.value);
  });

  it('has only findings that something is still to be filled in', async () => {
    const { diagnostics } = await submitted(bytes);
    const others = diagnostics.filter(
      ({ code, excused }) => excused === undefined && !TO_BE_FILLED_IN.has(code),
    );
    expect(others.map(({ message }) => message)).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is not asked again what the office has answered for (確認済)', async () => {
    expect(answers(next)).toEqual(answers(last));
    const excused = (await submitted(bytes)).diagnostics.flatMap((one) => one.excused ?? []);
    expect(excused.length).toBe(answers(last).length);
  });
});

/** Lines of 注記 by which the office has answered for findings. */
function answers({ indicators }: Submission): readonly string[] {
  return indicators.flatMap(({ excuses = [] }) => excuses.map(({ value }) => value));
}

/** Findings that a form deserves as long as nobody has filled it in. */
const TO_BE_FILLED_IN = new Set([
  'opinion/unanswered',
  'quantity/unfilled',
  'quantity/target-missing',
  'profile/items',
  'profile/blank',
  'bullet/none',
  'policy/issue-missing',
]);

describe('a workbook carried over', () => {
  it('is protected without a password, its lists and hints ready, in A4 landscape', async () => {
    const book = open(await carried(await valid(readFileSync('input/mihon-r6.xlsx')), 'R7'));
    const sheet = part(book, 'xl/worksheets/sheet5.xml');
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/u);
    expect(sheet).not.toMatch(/password|hashValue/u);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/u);
    expect(sheet).toContain('<dataValidation ');
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/u);
    expect(headings(book, '課題・方向性').at(-1)).toBe('前年度の記載');
  });

  it('keeps the reason of an override beside the blank cell', async () => {
    const last = await valid(readFileSync('input/mihon-r6.xlsx'));
    const [first, ...others] = last.indicators;
    if (first === undefined) throw new Error('no indicator');
    const place = { sheet: 'KPI', cell: 'A1' };
    const override = { value: { judgement: 'achieved', reason: '災害のため' } as const, place };
    const content = nextYear(
      { ...last, indicators: [{ ...first, override }, ...others] },
      year('R6'),
    );
    expect(content.value?.kpis[0]).toMatchObject({ earlier: '判定の上書き：達成（災害のため）' });
    expect(content.value?.kpis[0]).not.toHaveProperty('override');
  });

  it('writes a value whose format said more than the value as the number it is', async () => {
    const last = await valid(readFileSync('input/mihon-r6.xlsx'));
    const [first] = last.indicators;
    if (first === undefined) throw new Error('no indicator');
    const place = { sheet: 'KPI', cell: 'A1' };
    const measured = { kind: 'measured', decimals: 0 } as const;
    const years: readonly Quantity[] = [
      { ...measured, written: '12人', number: '12' },
      { ...measured, written: '(37)', number: '-37' },
      { ...measured, written: '7,000以上', number: '7000', bound: 'atLeast' },
      { ...measured, written: '41.2%', number: '41.2', decimals: 1 },
      { ...measured, written: '6,766', number: '6766', provisional: '概算' },
    ];
    const actual = { ...first.actual, years: years.map((value) => ({ value, place })) };
    const { value } = nextYear({ ...last, indicators: [{ ...first, actual }] }, year('R6'));
    expect(value?.kpis[0]?.actual.years).toEqual({
      R2: { raw: '12' },
      R3: { raw: '▲37' },
      R4: { raw: '7,000以上' },
      R5: { raw: '41.2' },
      R6: { raw: '6,766' },
    });
    expect(value?.kpis[0]?.provisionalYears).toEqual(['R6']);
  });

  it.each([
    ['R5', '新しい対象年度「R5」は、元のブックの対象年度（R5）より後の年度ではありません。'],
    ['R30', '新しい対象年度「R30」は、元のブックの対象年度（R5）から離れすぎています。'],
  ])('is not made for %s', async (label, message) => {
    const last = await valid(readFileSync('input/mihon-r6.xlsx'));
    expect(nextYear(last, year(label)).diagnostics).toMatchObject([
      { code: 'new/year', severity: 'error', message },
    ]);
  });
});

describe('a blank workbook', () => {
  it('has five years and nothing else, and is found to be empty, not faulty', async () => {
    const bytes = await writeWorkbook(blankContent({ first: year('R7') }));
    expect(headings(open(bytes), 'KPI').slice(9, 15)).toEqual([
      '基準値\nR6 (2024)',
      'R7\n(2025)',
      'R8\n(2026)',
      'R9\n(2027)',
      'R10\n(2028)',
      'R11\n(2029)',
    ]);
    const { diagnostics } = await submitted(bytes);
    const structure = /^(?:sheet|heading|year|cell|row)\//u;
    expect(diagnostics.filter(({ code }) => structure.test(code))).toEqual([]);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual(
      errors.map(() => expect.stringMatching(/空欄|ありません|記入/u)),
    );
  });
});

describe('the name of a year', () => {
  it.each([
    [2019, 'H30', 'R1'],
    [2018, 'H29', 'H30'],
    [2019, '平成30年度', '令和元年度'],
    [2025, '令和6', '令和7'],
    [2020, '2019', '2020'],
    [2020, '2019年度', '2020年度'],
    [2020, '平成31(2019)', '令和2'],
  ])('%d is called like %s', (number, like, label) => {
    expect(yearLabel(number, like)).toBe(label);
  });
});
