import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { fileOf, sharedRun } from '../shared/run.ts';
import { type Outline, outlineOf } from './outline.ts';
import { metadataOf, SOUND, soundness } from './soundness.ts';

const folder = mkdtempSync(join(tmpdir(), 'kensho-packet-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(SAMPLE_CITIES)('the packet of %s', (city) => {
  const file = join(folder, `${city}.pdf`);
  const read = { outline: undefined as Outline | undefined };

  beforeAll(async () => {
    const bytes = fileOf(await sharedRun(city, '達成・未達成'), 'packet.pdf');
    writeFileSync(file, bytes);
    read.outline = await outlineOf(bytes);
  });

  it('has the structure that is kept: structure.txt', () => {
    const path = join('test/cities', city, 'structure.txt');
    const text = read.outline?.text ?? '';
    if (process.env['UPDATE_CITIES'] !== undefined) writeFileSync(path, text);
    expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });

  it('has no text outside the structure, no table without heads, no figure without words', () => {
    expect(read.outline?.faults).toEqual({
      unmarked: [],
      tablesWithoutHeaders: 0,
      figuresWithoutWords: 0,
    });
  });

  it('is sound for other people’s software', () => {
    expect(soundness(file)).toEqual(SOUND);
  });

  it('names the workbook it is made from by its digest', () => {
    const workbook = readFileSync(`input/${city}.xlsx`);
    const digest = createHash('sha256').update(workbook).digest('hex');
    expect(metadataOf(file)).toContain(`<dc:source>sha256:${digest}</dc:source>`);
  });

  it('stays under a megabyte', () => {
    expect(readFileSync(file).length).toBeLessThan(1024 * 1024);
  });
});
