/**
 * `npm run bench:compare -- FOLDER`: this program against another version of it, built in FOLDER.
 *
 * Each workbook is made once. Whole processes make a packet of it, both versions in turn, five times; printed are the
 * medians of CPU (user and system, all threads) and of peak memory, and the ratio of the two versions.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import * as pipeline from '../../src/pipeline.ts';
import { largePlan } from './largePlan.ts';

/** Bundled, this file lies in `.verify/test/bench/`. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const RUNS = 5;

/** Runs inside the program that is measured, and says at its end what it took. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { env, resourceUsage } from 'node:process';
  process.on('exit', () => writeFileSync(env.METER, JSON.stringify(resourceUsage())));
`)}`;

/** What one run took. */
interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

const [against] = argv.slice(2);
if (against === undefined) throw new Error('Which other version? npm run bench:compare -- FOLDER');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const large = join(folder, 'large.xlsx');
  writeFileSync(large, await largeWorkbook());
  compare('100 policies', large, resolve(against));
  compare('the plan', join(PROJECT, 'input/kumamoto-r1.xlsx'), resolve(against));
} finally {
  rmSync(folder, { recursive: true });
}

async function largeWorkbook(): Promise<Uint8Array> {
  const { value, diagnostics } = await pipeline.workbookFromFacts(largePlan(100, 3));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function compare(name: string, workbook: string, otherProject: string): void {
  const pairs = Array.from({ length: RUNS }, () => ({
    before: run(otherProject, workbook),
    now: run(PROJECT, workbook),
  }));
  const [before, now] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.now)];
  for (const [measure, unit] of [
    ['seconds', 's CPU'],
    ['megabytes', 'MB at the peak'],
  ] as const) {
    const [old, recent] = [before, now].map((runs) => median(runs.map((one) => one[measure])));
    const ratio = (recent ?? 0) / (old ?? 1);
    stdout.write(
      `${name}: ${old?.toFixed(2)} → ${recent?.toFixed(2)} ${unit}, ${(ratio * 100).toFixed(0)} % of before\n`,
    );
  }
}

function run(project: string, workbook: string): Usage {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const meter = join(folder, 'meter.json');
  const words = [commandOf(project), 'build', workbook, '--only', 'packet', '--out', out];
  const { status, stderr } = spawnSync(execPath, ['--import', METER, ...words], {
    encoding: 'utf8',
    env: { ...process.env, METER: meter },
  });
  if (status !== 0) throw new Error(stderr);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by METER
  const usage = JSON.parse(readFileSync(meter, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: usage.maxRSS / 1024,
  };
}

/** Versions may keep their command in different places. */
function commandOf(project: string): string {
  const text = readFileSync(join(project, 'package.json'), 'utf8');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own package.json
  const { bin } = JSON.parse(text) as { readonly bin: Readonly<Record<string, string>> };
  return join(project, bin['kensho-report'] ?? '');
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
