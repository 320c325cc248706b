/** What one run makes of a sample city, built once for all test files that look at it. */

import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument } from '../../src/forms/document.ts';
import type { PaperName } from '../../src/forms/output.ts';
import type { SampleCity } from '../facts/sampleCities.ts';
import type { Run } from './build.ts';

/** As few as possible: each takes seconds to build. */
export type SharedScheme = '達成・未達成' | '対目標比4段階（100・80・50）';

const known = new Map<string, Promise<Run>>();

/**
 * Everything that is made of a workbook of `input/`: forms, papers, site and open data.
 *
 * The first test file that asks builds it; others, also those of another jest worker, find it in
 * the folder that `shared/open.cjs` has made for this run of jest.
 */
export function sharedRun(city: SampleCity, scheme: SharedScheme): Promise<Run> {
  const name = `${city} ${scheme}`;
  const run = known.get(name) ?? keptOrBuilt(name, city, scheme);
  known.set(name, run);
  return run;
}

async function keptOrBuilt(name: string, city: SampleCity, scheme: SharedScheme): Promise<Run> {
  const folder = process.env['KENSHO_SHARED'];
  const file = folder === undefined ? undefined : join(folder, name);
  if (file !== undefined && existsSync(file)) return opened(readFileSync(file));
  // Who finds a run need not load the whole program.
  const { buildRun } = await import('./build.ts');
  const run = await buildRun(city, scheme);
  if (file !== undefined) keep(run, file);
  return run;
}

/** A run that another test file has kept; forms are JSON, so that they are objects of this file's own. */
function opened(bytes: Uint8Array): Run {
  const { forms, artifacts }: Kept = deserialize(bytes);
  const { evaluation, papers }: Pick<Run, 'evaluation' | 'papers'> = JSON.parse(forms);
  return { evaluation, papers, artifacts };
}

interface Kept {
  readonly forms: string;
  readonly artifacts: readonly Artifact[];
}

/** Nobody sees half of it: it gets its name when it is whole. */
function keep({ evaluation, papers, artifacts }: Run, file: string): void {
  const kept: Kept = { forms: JSON.stringify({ evaluation, papers }), artifacts };
  const place = mkdtempSync(`${file}-`);
  writeFileSync(join(place, 'run'), serialize(kept));
  renameSync(join(place, 'run'), file);
  rmSync(place, { recursive: true });
}

/** The bytes of a file of a run. */
export function fileOf({ artifacts }: Run, path: string): Uint8Array {
  const found = artifacts.find((one) => one.path === path);
  if (found === undefined) throw new Error(`The run has no ${path}.`);
  return found.bytes;
}

/** The files of a run that lie in `site/`, and in `cms/` what is pasted elsewhere. */
export function siteOf({ artifacts }: Run): readonly Artifact[] {
  return artifacts.filter(({ path }) => /^(?:site|cms)\//u.test(path));
}

/** A composed paper of a run. */
export function paperOf({ papers }: Run, name: PaperName): PaperDocument {
  const found = papers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The run has no ${name}.`);
  return found;
}
