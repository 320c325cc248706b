/** The same figures give the same papers, however often they are made and whichever program saved the workbook. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Evaluation } from '../../src/forms/evaluation.ts';
import { SAMPLE_CITIES, sampleFacts } from '../facts/sampleCities.ts';
import { evaluationOf, packetOf, workbookOf } from './making.ts';

it('two runs give identical workbooks and identical packets', async () => {
  const facts = sampleFacts('kumamoto-r1');
  const [one, other] = [await workbookOf(facts), await workbookOf(facts)];
  expect(Buffer.compare(one, other)).toBe(0);
  const [first, second] = [
    await packetOf(one, '達成・未達成'),
    await packetOf(other, '達成・未達成'),
  ];
  expect(first.length).toBeGreaterThan(100_000);
  expect(Buffer.compare(first, second)).toBe(0);
});

describe.each(SAMPLE_CITIES)('the workbook of %s', (city) => {
  const places: string[] = [];
  beforeAll(() => {
    places.push(mkdtempSync(join(tmpdir(), 'kensho-same-')));
  });
  afterAll(() => {
    for (const place of places) rmSync(place, { recursive: true, force: true });
  });

  it('is evaluated alike after LibreOffice has saved the workbook', async () => {
    const workbook = await workbookOf(sampleFacts(city));
    const again = savedByLibreOffice(workbook, places[0] ?? tmpdir());
    expect(Buffer.compare(workbook, again)).not.toBe(0);
    expect(withoutBytes(await evaluationOf(again, '達成・未達成'))).toEqual(
      withoutBytes(await evaluationOf(workbook, '達成・未達成')),
    );
  });
});

function withoutBytes(evaluation: Evaluation): unknown {
  const { submission } = evaluation;
  return JSON.parse(JSON.stringify({ ...evaluation, submission: { ...submission, sha256: '' } }));
}

/** Opens and saves a workbook in a LibreOffice that has a profile of its own. */
function savedByLibreOffice(workbook: Uint8Array, place: string): Uint8Array {
  const file = join(place, 'example.xlsx');
  const saved = join(place, 'saved');
  writeFileSync(file, workbook);
  const profile = pathToFileURL(join(place, 'profile')).href;
  const words = ['--headless', `-env:UserInstallation=${profile}`];
  execFileSync('soffice', [...words, '--convert-to', 'xlsx', '--outdir', saved, file], {
    stdio: 'pipe',
  });
  return new Uint8Array(readFileSync(join(saved, 'example.xlsx')));
}
