import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { z } from 'zod';

import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import type { Run } from '../shared/build.ts';
import { sharedRun } from '../shared/run.ts';
import { bytesOf, cellsOf, type Row, rowsOf, textOf, unprotected } from '../write/data/opened.ts';
import { readPage } from '../write/html/reading.ts';

const Cell = z.object({ raw: z.string() }).nullable();
const Series = z.object({ years: z.record(z.string(), Cell), baseline: Cell });
const Facts = z.object({
  meta: z.object({ years: z.array(z.string()), latestActualYear: z.string() }),
  kpis: z.array(
    z.object({
      id: z.string(),
      goal: z.number().nullable(),
      policy: z.number().nullable(),
      name: z.string(),
      direction: z.string(),
      target: Series,
      actual: Series,
      comparison: Series.optional(),
      originalTarget: Series.optional(),
      stages: z.string().optional(),
    }),
  ),
});
type Indicator = z.infer<typeof Facts>['kpis'][number];

/** A cell that is a number and nothing else, as a number of its own: `▲1,394.5` is -1394.5. */
function plainNumber(raw: string): string | undefined {
  const [, sign = '', digits = ''] = /^([▲－-]?)([\d,]+(?:\.\d+)?)$/u.exec(raw) ?? [];
  return digits === '' ? undefined : `${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}`;
}

/** `'×△○◎'`, `未着手／作成中／公開`: from the worst to the best. */
function stagesOf({ stages = '' }: Indicator): readonly string[] {
  return stages.includes('／') ? stages.split('／') : Array.from(stages);
}

/** What the workbook calls each series, and the open data. */
const KINDS = [
  ['target', '目標値'],
  ['originalTarget', '当初目標値'],
  ['actual', '実績値'],
  ['comparison', '比較値'],
] as const;

/** `31 (うち女性9)`, `1.42 (H30)`, `9件`: the number, and what stands in brackets behind it. */
interface Noted {
  readonly number: string;
  readonly note: string;
}

/** A number with what is written behind it; undefined where the cell says no number, a range, 「年24回」 or 「12万人」. */
function notedNumber(raw: string): Noted | undefined {
  const [, sign = '', digits = '', , note = ''] =
    /^([▲－-]?)([\d,]+(?:\.\d+)?)(件|日|%)?(?: ?\((.+)\))?$/u.exec(raw) ?? [];
  return digits === '' ? undefined : { number: `${sign === '' ? '' : '▲'}${digits}`, note };
}

/** The page that an indicator stands on. */
function pageOf({ goal, policy }: Indicator): string {
  if (goal === null) return 'indicator-list';
  return policy === null ? `goal-${goal}` : `policy-${goal}-${policy}`;
}

/** A cell of a sheet, or of a CSV, as the same text: numbers without the zeros that only a text keeps. */
function stated(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (
    typeof value === 'object' &&
    'toISOString' in value &&
    typeof value.toISOString === 'function'
  ) {
    return String(value.toISOString()).slice(0, 10);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value);
  const text = String(value);
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text) ? String(Number(text)) : text;
}

describe.each(SAMPLE_CITIES)('%s: what the facts file states is what is published', (city) => {
  const { kpis, meta } = Facts.parse(JSON.parse(readFileSync(`input/facts/${city}.json`, 'utf8')));
  let run: Run;
  let rows: readonly Row[];
  const rowOf = (id: string, kind: string, year: string): Row | undefined =>
    rows.find(
      (row) =>
        row['指標番号'] === id &&
        row['種別'] === kind &&
        row['列の種別'] !== '基準値' &&
        row['年度_和暦'] === year,
    );
  /** Each cell of each year that is filled in. */
  const cells = kpis.flatMap((indicator) =>
    (['target', 'actual'] as const).flatMap((series) =>
      Object.entries(indicator[series].years).flatMap(([year, cell]) =>
        cell === null
          ? []
          : [{ indicator, kind: series === 'target' ? '目標値' : '実績値', year, raw: cell.raw }],
      ),
    ),
  );
  beforeAll(async () => {
    run = await sharedRun(city, '達成・未達成');
    rows = rowsOf(run.artifacts, 'indicators');
  });

  it('every number, in the open data and on its page', () => {
    const numbers = cells.flatMap((cell) => {
      const number = plainNumber(cell.raw);
      return number === undefined ? [] : [{ ...cell, number }];
    });
    expect(numbers.length).toBeGreaterThan(60);
    const texts = new Map<string, string>();
    for (const { indicator, kind, year, number, raw } of numbers) {
      const row = rowOf(indicator.id, kind, year);
      // As numbers: a scheme may print more decimals than a cell shows.
      expect([indicator.id, kind, year, Number(row?.['値'])]).toEqual([
        indicator.id,
        kind,
        year,
        Number(number),
      ]);
      const page = pageOf(indicator);
      const text = texts.get(page) ?? readPage(textOf(run.artifacts, `site/${page}.html`)).text;
      texts.set(page, text);
      expect([indicator.id, raw, text.includes(raw.replace(/^[－-]/u, '▲'))]).toEqual([
        indicator.id,
        raw,
        true,
      ]);
    }
  });

  it('every baseline, original target and value to compare with, and what is noted behind a value', () => {
    const noted = kpis.flatMap((indicator) =>
      KINDS.flatMap(([series, kind]) => {
        const { baseline = null, years = {} } = indicator[series] ?? {};
        return [['', baseline] as const, ...Object.entries(years)].flatMap(([year, cell]) => {
          const value = notedNumber(cell?.raw ?? '');
          return value === undefined ? [] : [{ indicator, kind, year, ...value }];
        });
      }),
    );
    const texts = new Map<string, string>();
    expect(noted.filter(({ year }) => year === '').length).toBeGreaterThan(10);
    expect(noted.filter(({ note }) => note !== '').length).toBeGreaterThan(4);
    for (const { indicator, kind, year, number, note } of noted) {
      const row = rows.find(
        (one) =>
          one['指標番号'] === indicator.id &&
          one['種別'] === kind &&
          (year === ''
            ? one['列の種別'] === '基準値'
            : one['列の種別'] !== '基準値' && one['年度_和暦'] === year),
      );
      // Preliminary and corrected values, and those of another year, have columns of their own.
      const notes = ['備考', '暫定', '訂正', 'データの年度_和暦'].map((name) => row?.[name] ?? '');
      const short = note.replace(/値$/u, '');
      expect([indicator.id, kind, year, Number(row?.['値']), notes]).toEqual([
        indicator.id,
        kind,
        year,
        // As numbers: a scheme may print more decimals than a cell shows.
        Number(plainNumber(number)),
        notes,
      ]);
      expect(notes.join('|')).toContain(short);
      for (const page of [pageOf(indicator), 'indicator-list']) {
        const text = texts.get(page) ?? readPage(textOf(run.artifacts, `site/${page}.html`)).text;
        texts.set(page, text);
        expect(text).toContain(number);
        expect(text).toContain(short);
      }
    }
  });

  it('every judgement of two numbers, reckoned here anew', () => {
    const judged = kpis.flatMap((indicator) => {
      const { direction } = indicator;
      if (direction !== '多いほど良い' && direction !== '少ないほど良い') return [];
      return Object.keys(indicator.actual.years).flatMap((year) => {
        const [target, actual] = [indicator.target, indicator.actual].map((series) =>
          plainNumber(series.years[year]?.raw ?? ''),
        );
        if (target === undefined || actual === undefined) return [];
        const gap = Number(actual) - Number(target);
        const reached = direction === '多いほど良い' ? gap >= 0 : gap <= 0;
        // No verdict is published of a year behind the one that is judged.
        const isLater = meta.years.indexOf(year) > meta.years.indexOf(meta.latestActualYear);
        return [[indicator.id, year, isLater ? '' : reached ? '達成' : '未達成']];
      });
    });
    expect(judged.length).toBeGreaterThan(3);
    const published = judged.map(([id = '', year = '']) => {
      const row = rowOf(id, '実績値', year);
      // The office may have judged otherwise, with a reason; what was reckoned stands beside it.
      return [id, year, row?.['判定_上書き前'] || row?.['判定']];
    });
    expect(published).toEqual(judged);
  });

  it('every stage, with its rank', () => {
    const staged = cells.flatMap(({ indicator, kind, year, raw }) => {
      const [name = ''] = raw.split(' ');
      const rank = stagesOf(indicator).indexOf(name) + 1;
      return rank === 0 ? [] : [{ indicator, kind, year, name, rank }];
    });
    expect(staged.length > 0).toBe(kpis.some(({ stages }) => stages !== undefined));
    for (const { indicator, kind, year, name, rank } of staged) {
      const row = rowOf(indicator.id, kind, year);
      expect([indicator.id, year, unprotected(row?.['段階'] ?? ''), row?.['段階_順位']]).toEqual([
        indicator.id,
        year,
        name,
        String(rank),
      ]);
      const { text } = readPage(textOf(run.artifacts, `site/${pageOf(indicator)}.html`));
      expect(text).toContain(name);
    }
  });

  it('in the workbook for people as in the tables for programs, cell by cell', async () => {
    const book = new ExcelJS.Workbook();
    // @ts-expect-error -- exceljs declares the Buffer of an older Node
    await book.xlsx.load(Buffer.from(bytesOf(run.artifacts, 'data/indicators.xlsx')));
    const tables = run.artifacts.filter(({ path }) => /^data\/.*\.csv$/u.test(path));
    // The workbook has the tables that are stated in rows, each with as many rows and columns as its CSV.
    const sheets = book.worksheets.map((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (__, column) =>
          stated(sheet.getRow(row + 1).getCell(column + 1).value),
        ),
      ),
    );
    const bodies = new Set(sheets.map(([, ...body]) => JSON.stringify(body)));
    const lacking = tables.filter(({ bytes }) => {
      const [, ...body] = cellsOf(bytes);
      return !bodies.has(
        JSON.stringify(body.map((row) => row.map((cell) => stated(unprotected(cell))))),
      );
    });
    expect(lacking.map(({ path }) => path)).toEqual([]);
    expect(sheets.length).toBeGreaterThanOrEqual(tables.length);
  });
});
