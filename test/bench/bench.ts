/**
 * `npm run bench`: what a packet costs, stage by stage, at 1, 10 and 100 times the sample plan.
 *
 * Each size runs in a process of its own, so that its peak memory is its own. The table says
 * wall and CPU seconds, peak memory, bytes, and CPU milliseconds a page for every stage.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cpuUsage, execPath, hrtime, resourceUsage, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import { parseFacts } from '../../src/forms/facts.ts';
import { parseScheme } from '../../src/forms/parseScheme.ts';
import type * as Pipeline from '../../src/pipeline.ts';
import type * as World from '../../src/world.ts';
import { multiplied } from './multiplied.ts';

/** Compiled, this file lies in `.verify/test/bench/`. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SIZES = [1, 10, 100] as const;

/** What one process found out. */
interface Cost {
  readonly times: number;
  readonly pages: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
  readonly wallSeconds: number;
  readonly stages: readonly { readonly name: string; readonly milliseconds: number }[];
}

const [size] = argv.slice(2);
if (size === undefined) SIZES.forEach((times) => print(measureApart(times)));
else stdout.write(JSON.stringify(await measure(Number(size))));

function measureApart(times: number): Cost {
  const script = fileURLToPath(import.meta.url);
  const {
    stdout: out,
    stderr,
    status,
  } = spawnSync(execPath, [script, String(times)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `measure` of this file
  return JSON.parse(out) as Cost;
}

async function measure(times: number): Promise<Cost> {
  const stages: { name: string; milliseconds: number }[] = [];
  const start = hrtime.bigint();
  let before = cpuUsage();
  const lap = (name: string): void => {
    const { user, system } = cpuUsage(before);
    stages.push({ name, milliseconds: (user + system) / 1000 });
    before = cpuUsage();
  };
  // The program as it is installed: `canvas` leads to dist/, and a second copy would have no fonts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compiled from the file whose type it is given
  const pipeline = (await import(join(PROJECT, 'dist/pipeline.js'))) as typeof Pipeline;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { openWorld } = (await import(join(PROJECT, 'dist/world.js'))) as typeof World;
  const world = openWorld(PROJECT, PROJECT);
  lap('start');
  const facts = JSON.parse(readFileSync(join(PROJECT, 'input/facts/kumamoto-r1.json'), 'utf8'));
  const plan = parseFacts(facts).value;
  if (plan === undefined) throw new Error('The facts of the sample are damaged.');
  const workbook = needed(await pipeline.workbookFromFacts(multiplied(plan, times)));
  // Making the workbook is not part of making a packet.
  before = cpuUsage();
  const folder = join(PROJECT, 'input/schemes');
  const schemes = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => parseScheme(readFileSync(join(folder, name), 'utf8'), name).value ?? []);
  const setting = {
    schemes,
    templates: world.templates(),
    loadPicture: () => undefined,
    outputs: ['packet'] as const,
    fonts: world.fonts(),
  };
  let form = needed(await pipeline.readWorkbook(workbook, 'bench.xlsx'));
  lap('read');
  for (const [until, name] of [
    ['submission', 'check'],
    ['evaluation', 'evaluate'],
    ['document', 'compose'],
  ] as const) {
    form = needed(await pipeline.advance(form, until, setting));
    lap(name);
  }
  if (form.form !== 'document') throw new Error(`The stages ended at the ${form.form}.`);
  const [packet] = needed(await pipeline.write({ papers: form.value, origin: { name: 'bench' } }, setting));
  lap('write');
  const bytes = packet?.bytes ?? new Uint8Array();
  return {
    times,
    pages: new TextDecoder('latin1').decode(bytes).split('/Type /Page\n').length - 1,
    bytes: bytes.length,
    peakMegabytes: resourceUsage().maxRSS / 1024,
    wallSeconds: Number(hrtime.bigint() - start) / 1e9,
    stages,
  };
}

function needed<Value>({
  value,
  diagnostics,
}: {
  value: Value | undefined;
  diagnostics: unknown;
}): Value {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics).slice(0, 2000));
  return value;
}

function print({ times, pages, bytes, peakMegabytes, wallSeconds, stages }: Cost): void {
  const cpu = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  stdout.write(
    `${times} x the plan: ${pages} pages, ${(bytes / 1024).toFixed(0)} KiB, wall ${wallSeconds.toFixed(1)} s, ` +
      `CPU ${(cpu / 1000).toFixed(1)} s (${(cpu / pages).toFixed(1)} ms a page), peak ${peakMegabytes.toFixed(0)} MB\n`,
  );
  for (const { name, milliseconds } of stages) {
    stdout.write(
      `  ${name.padEnd(9)}${milliseconds.toFixed(0).padStart(8)} ms${(milliseconds / pages).toFixed(1).padStart(8)} ms a page\n`,
    );
  }
}
