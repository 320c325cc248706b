/** A book that is edited while it is looked at: its papers are those of a book that is opened for the first time. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import type { Artifact } from '../../src/forms/artifact.ts';
import { make, makePage } from '../../src/run/make.ts';
import { openRun, type Run, type Tools } from '../../src/run/run.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';
import { correctedBook } from '../facts/correctedBook.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { DOOR_WORDS } from './doorWords.ts';

function tools(): Tools {
  return { office: openWorld(process.cwd(), process.cwd()), stages: STAGES, words: DOOR_WORDS };
}

function runOf(bytes: Uint8Array, own: Tools): Run {
  const source = { path: 'ブック.xlsx', fileName: 'ブック.xlsx', bytes };
  return openRun({ ...source, loadPicture: () => undefined }, own);
}

function papersOf(files: readonly Artifact[] | undefined): readonly (readonly [string, string])[] {
  return (files ?? [])
    .filter(({ mediaType }) => mediaType === 'application/pdf')
    .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')] as const);
}

/** A page of a file as a reader draws it. */
function picture(file: Artifact | undefined, page: number): Buffer {
  const bytes = file?.bytes ?? new Uint8Array();
  const words = ['-r', '70', '-f', String(page), '-l', String(page), '-png', '-'];
  return execFileSync('pdftoppm', words, { input: bytes, maxBuffer: 1e8 });
}

describe.each(SAMPLE_CITIES)('%s, edited while it is looked at', (city) => {
  const before = new Uint8Array(readFileSync(join('input', `${city}.xlsx`)));
  const wish = { outputs: ['packet', 'report'] } as const;

  it('gives the papers of the edited book, byte for byte', async () => {
    const kept: Tools = { ...tools(), memory: STAGES.createMemory() };
    await make(runOf(before, kept), wish);
    const now = await correctedBook(before);
    const again = runOf(now, kept);
    const first = await makePage(again, wish, { name: 'packet', number: 5 });
    const { artifacts } = await make(again, wish);
    const { artifacts: fresh } = await make(runOf(now, tools()), wish);
    expect(papersOf(fresh)).toHaveLength(2);
    expect(papersOf(artifacts)).toEqual(papersOf(fresh));
    const packet = fresh?.find(({ path }) => path === 'packet.pdf');
    const [alone, within] = [picture(first.value?.file, 1), picture(packet, 5)];
    expect(alone.length).toBeGreaterThan(10_000);
    expect(alone.equals(within)).toBe(true);
    const { artifacts: old } = await make(runOf(before, tools()), wish);
    expect(papersOf(old)).not.toEqual(papersOf(fresh));
  });
});
