/** One of the fuzz's processes: carries out the cases it is sent, one after another. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Surroundings } from '../../src/cli/make.ts';
import type * as Program from '../../src/cli/program.ts';
import type * as Pipeline from '../../src/pipeline.ts';
import type * as World from '../../src/world.ts';
import { type Call, caseOf, mutated } from './fuzzCase.ts';
import { type Ending, problemsOf } from './fuzzEnding.ts';

/** Compiled, this file lies in `.verify/test/hostile/`. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a process reports of a case. */
export interface Report {
  readonly code: number;
  readonly problems: readonly string[];
  readonly said: string;
  readonly milliseconds: number;
  /** Of the process so far. */
  readonly peakMegabytes: number;
}

/** Carries out a case by its index. */
export type Carry = (index: number) => Promise<Report>;

/**
 * Loads the program as it is installed, once.
 *
 * @param folder may be filled and emptied at will
 */
export async function openFuzz(folder: string): Promise<Carry> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compiled from the file whose type it is given
  const { run } = (await import(join(PROJECT, 'dist/cli/program.js'))) as typeof Program;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const pipeline = (await import(join(PROJECT, 'dist/pipeline.js'))) as typeof Pipeline;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { openWorld } = (await import(join(PROJECT, 'dist/world.js'))) as typeof World;
  const world = openWorld(PROJECT, folder);
  const [fonts, templates] = [world.fonts(), world.templates()];
  const surroundingsOf = (bytes: Uint8Array, say: (text: string) => void): Surroundings => ({
    pipeline,
    terminal: { out: say, err: say, colours: { out: false, err: false }, watched: false },
    world: {
      ...world,
      fonts: () => fonts,
      templates: () => templates,
      readFile: () => ({ kind: 'read', bytes }),
      shown: (path) => path,
    },
  });
  return async (index) => {
    const { city, call } = caseOf(index);
    const path = join(PROJECT, 'input', `${city}.xlsx`);
    const bytes = mutated(index, readFileSync(path));
    const out = join(folder, 'out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    const heard: string[] = [];
    const start = performance.now();
    const code = await run(
      wordsOf(call, path, out),
      surroundingsOf(bytes, (text) => heard.push(text)),
    ).catch((error: unknown) => {
      heard.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 70;
    });
    const milliseconds = performance.now() - start;
    const ending: Ending = { code, said: heard.join(''), files: filesIn(out) };
    return {
      code,
      problems: [...problemsOf(call, ending), ...pollution()],
      said: ending.said,
      milliseconds,
      peakMegabytes: resourceUsage().maxRSS / 1024,
    };
  };
}

function wordsOf(call: Call, path: string, out: string): readonly string[] {
  if (call === 'submission') return ['build', path, '--until', 'submission', '--out', out];
  if (call === 'annotate') return ['check', path, '--annotate', '--out', out];
  return call === 'build' ? ['build', path, '--out', out] : ['check', path];
}

/** Hidden files too; an empty folder ends in `/`. */
function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const within = entry.isDirectory() ? filesIn(path) : new Map([[path, readFileSync(path)]]);
    for (const [file, bytes] of within) files.set(file, bytes);
    if (within.size === 0) files.set(`${path}/`, new Uint8Array());
  }
  return files;
}

/** A heading `__proto__` must not reach what all objects have in common. */
function pollution(): readonly string[] {
  return Object.keys(Object.prototype).map((key) => `every object has a ${key} now`);
}
