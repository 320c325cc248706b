import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { sharedRun } from '../shared/run.ts';
import { type Outline, outlineOf } from './outline.ts';
import { metadataOf, SOUND, soundness } from './soundness.ts';

const folder = mkdtempSync(join(tmpdir(), 'kensho-papers-'));

afterAll(() => rmSync(folder, { recursive: true }));

const BESIDE_THE_PACKET = /^(?!packet)[^/]+\.pdf$/u;
const PAPERS = {
  'kumamoto-r1': ['report', 'agenda'],
  // Its workbook lists the members of the committee, and what they said.
  'mihon-r6': ['report', 'agenda', 'members', 'opinions'],
  // It gives the members, but nothing of the meeting.
  'kirinosawa-r7': ['report', 'members'],
} as const;

describe.each(SAMPLE_CITIES)('the papers beside the packet of %s', (city) => {
  const workbook = readFileSync(`input/${city}.xlsx`);
  const outlines = new Map<string, Outline>();

  beforeAll(async () => {
    const { artifacts } = await sharedRun(city, '達成・未達成');
    for (const { path, bytes } of artifacts) {
      if (!BESIDE_THE_PACKET.test(path)) continue;
      writeFileSync(join(folder, `${city}-${path}`), bytes);
      outlines.set(path, await outlineOf(bytes));
    }
  });

  it('are those that the workbook has something to say in', () => {
    expect([...outlines.keys()]).toEqual(PAPERS[city].map((name) => `${name}.pdf`));
  });

  describe.each(PAPERS[city])('%s.pdf', (name) => {
    const file = join(folder, `${city}-${name}.pdf`);

    it(`has the structure that is kept: ${name}.structure.txt`, () => {
      const path = join('test/cities', city, `${name}.structure.txt`);
      const text = outlines.get(`${name}.pdf`)?.text ?? '';
      if (process.env['UPDATE_CITIES'] !== undefined) writeFileSync(path, text);
      expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
    });

    it('has no text outside the structure, no table without heads, no figure without words', () => {
      expect(outlines.get(`${name}.pdf`)?.faults).toEqual({
        unmarked: [],
        tablesWithoutHeaders: 0,
        figuresWithoutWords: 0,
      });
    });

    it('is sound for other people’s software', () => {
      expect(soundness(file)).toEqual(SOUND);
    });

    it('names the workbook it is made from by its digest', () => {
      const digest = createHash('sha256').update(workbook).digest('hex');
      expect(metadataOf(file)).toContain(`<dc:source>sha256:${digest}</dc:source>`);
    });

    it('stays under a megabyte', () => {
      expect(readFileSync(file).length).toBeLessThan(1_000_000);
    });
  });
});
