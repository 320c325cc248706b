/** From every figure of a packet to its cell and its explanation, and from every cell with a value to the pages that print it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument, TableCell } from '../../src/forms/document.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Trace } from '../../src/forms/provenance.ts';
import type { Fact, Quantity } from '../../src/forms/submission.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { explain } from '../../src/run/explain.ts';
import { make, makePage } from '../../src/run/make.ts';
import { openRun, type Run } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { DOOR_WORDS } from '../run/doorWords.ts';

function runOf(city: string): Run {
  const file = `${city}.xlsx`;
  const bytes = new Uint8Array(readFileSync(join('input', file)));
  const source = { path: file, fileName: file, bytes, loadPicture: () => undefined };
  return openRun(source, {
    office: openWorld(process.cwd(), process.cwd()),
    stages: STAGES,
    words: DOOR_WORDS,
  });
}

async function tracesIn(files: readonly Artifact[] | undefined): Promise<readonly Trace[]> {
  const packet = files?.find(({ path }) => path === 'packet.pdf');
  return Promise.resolve(packet?.traces ?? []);
}

function factsOf({ assessments }: Evaluation): readonly Fact<Quantity>[] {
  return assessments.flatMap(({ indicator: { target, actual, originalTarget } }) =>
    [target, actual, ...(originalTarget === undefined ? [] : [originalTarget])].flatMap(
      ({ baseline, years }) => [baseline, ...years],
    ),
  );
}

function key({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

/** The digits of a text, without what notation adds: commas, ▲, marks, spaces. */
function digits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\d.]/gu, '');
}

describe.each(SAMPLE_CITIES)('the figures of %s', (city) => {
  const at: { run?: Run; traces: readonly Trace[]; bytes?: Uint8Array } = { traces: [] };
  const run = (): Run => {
    if (at.run === undefined) throw new Error('There is no run.');
    return at.run;
  };
  beforeAll(async () => {
    at.run = runOf(city);
    const { artifacts } = await make(at.run, { traced: true, outputs: ['packet'] });
    at.traces = await tracesIn(artifacts);
    const packet = artifacts?.find(({ path }) => path === 'packet.pdf');
    if (packet !== undefined) at.bytes = packet.bytes;
  });

  it('are the same file, whether or not they are followed', async () => {
    const { artifacts } = await make(run(), { outputs: ['packet'] });
    const packet = artifacts?.find(({ path }) => path === 'packet.pdf');
    expect(packet?.traces).toBeUndefined();
    expect(Buffer.compare(packet?.bytes ?? Buffer.alloc(0), at.bytes ?? Buffer.alloc(1))).toBe(0);
  });

  it('are where the whole paper has them when one page is made before all others', async () => {
    const first = runOf(city);
    const wish = { traced: true, outputs: ['packet'] } as const;
    for (const number of [1, 3, 5]) {
      const { value } = await makePage(first, wish, { name: 'packet', number });
      expect(value?.number).toBe(number);
      expect(value?.file.traces).toEqual(at.traces.filter(({ page }) => page === number));
    }
    const { value: last } = await makePage(first, wish, { name: 'packet', number: 999 });
    const pages = new Set(at.traces.map(({ page }) => page));
    expect(last?.number).toBeGreaterThanOrEqual(Math.max(...pages));
    expect(last?.number).toBeLessThan(999);
  });

  it('are followed, all of them', async () => {
    const { value } = await run().reach('document', { outputs: ['packet'] });
    if (value?.form.form !== 'document') throw new Error('There is no packet.');
    const cells = value.form.value.flatMap((paper: PaperDocument) =>
      paper.sheets.flatMap(({ blocks }) =>
        // Tables of 事業 may have given way to a sentence.
        blocks.flatMap((block) =>
          block.kind === 'table' && block.instead === undefined
            ? [...block.head, ...block.groups.flat()].flat()
            : [],
        ),
      ),
    );
    const printed = cells.filter(
      ({ content }: TableCell) =>
        content.kind === 'figure' &&
        !/^\{"kind":"(?:sign|word)","text":""\}$/u.test(JSON.stringify(content.figure.number)),
    );
    const untraced = printed.filter(
      ({ content }) => content.kind === 'figure' && content.figure.provenance === undefined,
    );
    expect(printed.length).toBeGreaterThan(300);
    expect(untraced).toEqual([]);
    expect(at.traces.filter(({ text }) => text !== '').length).toBeGreaterThanOrEqual(
      printed.length - 5,
    );
  });

  it('lead to a cell with the same digits, unless they were worked out', async () => {
    const { value } = await run().start();
    if (value?.form.form !== 'workbook') throw new Error('There is no workbook.');
    const workbook: Workbook = value.form.value;
    const texts = new Map(
      workbook.sheets.flatMap(({ cells }) => cells.map((cell) => [key(cell.place), cell.text])),
    );
    const direct = at.traces.filter(
      ({ text, provenance }) => text !== '' && provenance.places.length === 1,
    );
    expect(direct.length).toBeGreaterThan(200);
    const wrong = direct.filter(({ text, provenance: { places } }) => {
      const [place] = places;
      const cell = digits(texts.get(place === undefined ? '' : key(place)) ?? '');
      return cell !== '' && !digits(text).startsWith(cell);
    });
    expect(wrong).toEqual([]);
  });

  it('have an explanation, every one', async () => {
    const questions = new Map(
      at.traces.map(({ provenance: { about, year } }) => [
        `${about} ${year ?? ''}`,
        { indicator: about, ...(year !== undefined && { year }) },
      ]),
    );
    expect(questions.size).toBeGreaterThan(30);
    const explained = await Promise.all(
      [...questions.values()].map(async (question) => ({
        question,
        ...(await explain(run(), question)),
      })),
    );
    expect(explained.filter(({ text }) => text === undefined)).toEqual([]);
  });

  it('are found from every cell with a value, and on the page', async () => {
    const { value } = await run().reach('evaluation');
    if (value?.form.form !== 'evaluation') throw new Error('There is no evaluation.');
    const pages = new Set(at.traces.flatMap(({ provenance }) => provenance.places.map(key)));
    const stated = factsOf(value.form.value).filter(({ value: { kind } }) => kind === 'measured');
    expect(stated.length).toBeGreaterThan(100);
    expect(stated.map(({ place }) => key(place)).filter((place) => !pages.has(place))).toEqual([]);
    // A4, lying.
    const outside = at.traces.filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > 842 || y + height > 596 || width <= 0 || height <= 0,
    );
    expect(outside).toEqual([]);
  });
});
