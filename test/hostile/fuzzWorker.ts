/** One of the fuzz's processes: carries out the cases it is sent, one after another. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage, resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';

import { carryOut } from '../../src/cli/program.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';
import { type Call, caseOf, type FuzzCase, mutated } from './fuzzCase.ts';
import { differences, type Ending, problemsOf } from './fuzzEnding.ts';

/** Bundled, this file lies in `.verify/test/hostile/`. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const MOST_SECONDS = 30;

/** What a process reports of a case. */
export interface Report {
  readonly code: number;
  readonly problems: readonly string[];
  readonly said: string;
  /** What the call has computed, whatever else the machine did at the same time. */
  readonly cpuSeconds: number;
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
  const world = openWorld(PROJECT, folder);
  const [fonts, templates] = [world.fonts(), world.templates()];
  const surroundingsOf = (bytes: Uint8Array, say: (text: string) => void): Surroundings => ({
    stages: STAGES,
    terminal: {
      out: say,
      err: say,
      screens: { out: { colour: false }, err: { colour: false } },
      watched: false,
      command: 'node dist/cli.js',
    },
    world: {
      ...world,
      fonts: () => fonts,
      templates: () => templates,
      readFile: () => ({ kind: 'read', bytes }),
      shown: (path) => path,
    },
  });
  const ended = async (bytes: Uint8Array, { city, call }: FuzzCase): Promise<Ending> => {
    const path = workbookPath(city);
    const out = join(folder, 'out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    const heard: string[] = [];
    const code = await carryOut(
      wordsOf(call, path, out),
      surroundingsOf(bytes, (text) => heard.push(text)),
    ).catch((error: unknown) => {
      heard.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 70;
    });
    return { code, said: heard.join(''), files: filesIn(out) };
  };
  const wholes = new Map<string, Promise<Ending>>();
  const endingOfWhole = (one: FuzzCase): Promise<Ending> => {
    const known = wholes.get(one.city) ?? ended(readFileSync(workbookPath(one.city)), one);
    wholes.set(one.city, known);
    return known;
  };
  return async (index) => {
    const one = caseOf(index);
    const bytes = mutated(index, readFileSync(workbookPath(one.city)));
    const original = one.call === 'evaluation' ? await endingOfWhole(one) : undefined;
    const start = cpuUsage();
    const ending = await ended(bytes, one);
    const { user, system } = cpuUsage(start);
    const cpuSeconds = (user + system) / 1e6;
    return {
      code: ending.code,
      problems: [
        ...problemsOf(one.call, ending),
        ...(original === undefined ? [] : differences(ending, original)),
        ...(one.mutation === 'packed' && ending.code !== 0 ? ['refused a whole workbook'] : []),
        ...pollution(),
        ...(cpuSeconds > MOST_SECONDS ? [`took ${cpuSeconds.toFixed(0)} s of computing`] : []),
      ],
      said: ending.said,
      cpuSeconds,
      peakMegabytes: resourceUsage().maxRSS / 1024,
    };
  };
}

function workbookPath(city: string): string {
  return join(PROJECT, 'input', `${city}.xlsx`);
}

function wordsOf(call: Call, path: string, out: string): readonly string[] {
  if (call === 'submission' || call === 'evaluation') {
    return ['build', path, '--until', call, '--out', out];
  }
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
