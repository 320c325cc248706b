import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { z } from 'zod';

import { SAMPLE_CITIES, sampleFacts } from '../facts/sampleCities.ts';
import type { Run } from '../shared/build.ts';
import { sharedRun } from '../shared/run.ts';
import { bytesOf, cellsOf, rowsOf, textOf, unprotected } from '../write/data/opened.ts';
import { readPage } from '../write/html/reading.ts';
import { readPdf } from './tables.ts';

/** As a facts file writes them: 課題・検証 and 方向性 of policies, 前期の検証 and 基本的方向 of goals. */
const Facts = z.object({
  bullets: z.array(
    z.object({
      goal: z.number(),
      policy: z.number().nullable(),
      kind: z.string(),
      text: z.string(),
    }),
  ),
  goalTexts: z
    .array(z.object({ goal: z.number(), kind: z.string(), text: z.string() }))
    .default([]),
});

/** Lines are broken in other places everywhere; beginnings of lines are marks; 注1 behind a term of 用語 is a mark, too. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s　]+/gu, '')
    .replaceAll(/\(?注\d+\)?/gu, '');
}

/** A text, and the page of the site where it belongs. */
interface Stated {
  readonly kind: string;
  readonly page: string;
  readonly text: string;
}

function statedIn(city: (typeof SAMPLE_CITIES)[number]): readonly Stated[] {
  const { bullets, goalTexts } = Facts.parse(sampleFacts(city));
  return [
    ...bullets.map(({ goal, policy, kind, text }) => ({
      kind,
      page: policy === null ? `goal-${goal}` : `policy-${goal}-${policy}`,
      text,
    })),
    ...goalTexts.map(({ goal, kind, text }) => ({ kind, page: `goal-${goal}`, text })),
  ];
}

describe.each(SAMPLE_CITIES)('%s: every text of the facts file', (city) => {
  const all = statedIn(city);
  let run: Run;

  beforeAll(async () => {
    run = await sharedRun(city, '達成・未達成');
  });

  /** What does not say it. */
  const missingFrom = (says: (one: Stated) => string): readonly string[] =>
    all.filter((one) => !bare(says(one)).includes(bare(one.text))).map(({ text }) => text);

  it('is one of several kinds', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  it('stands in the report', async () => {
    const { text } = await readPdf(bytesOf(run.artifacts, 'report.pdf'));
    expect(missingFrom(() => text)).toEqual([]);
  });

  it('stands on its page of the site, in the part for pasting, and in the text version', () => {
    expect(
      missingFrom(({ page }) => readPage(textOf(run.artifacts, `site/${page}.html`)).text),
    ).toEqual([]);
    expect(
      missingFrom(({ page }) => readPage(textOf(run.artifacts, `cms/${page}.html`)).text),
    ).toEqual([]);
    expect(missingFrom(({ page }) => textOf(run.artifacts, `site/${page}.txt`))).toEqual([]);
  });

  it('is a row of texts.csv, of its kind, and of the workbook for people', async () => {
    const rows = rowsOf(run.artifacts, 'texts').map(
      (row) => `${row['種別']} ${bare(unprotected(row['本文'] ?? ''))}`,
    );
    const wanted = all.map(({ kind, text }) => `${kind} ${bare(text)}`);
    expect(wanted.filter((one) => !rows.includes(one))).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytesOf(run.artifacts, 'data/indicators.xlsx')).buffer);
    const cells = new Set<string>();
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => cells.add(bare(cell.text)))),
    );
    expect(all.map(({ text }) => text).filter((text) => !cells.has(bare(text)))).toEqual([]);
    expect(cellsOf(bytesOf(run.artifacts, 'data/texts.csv')).length).toBeGreaterThan(all.length);
  });
});
