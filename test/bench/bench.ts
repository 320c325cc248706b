/**
 * `npm run bench`: what a packet costs, stage by stage, of the sample plan, of 10 and 100 times the sample plan, and of
 * a large city's plan with 100 policies; and what everything costs that one run makes of the sample plan.
 *
 * Each of them runs in a process of its own, so that its peak memory is its own. The table says
 * wall and CPU seconds, peak memory, bytes, and CPU milliseconds a page for every stage.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cpuUsage, execPath, hrtime, resourceUsage, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import { createDraw } from '../../src/draw/draw.ts';
import { type Facts, parseFacts } from '../../src/facts/facts.ts';
import type { Draw } from '../../src/forms/figure.ts';
import { OUTPUT_NAMES, type OutputName } from '../../src/forms/output.ts';
import { parseScheme } from '../../src/office/parseScheme.ts';
import * as pipeline from '../../src/pipeline.ts';
import { beFrugal } from '../../src/world/frugal.ts';
import { openWorld } from '../../src/world/world.ts';
import { opened } from '../reading/pdf.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { largePlan } from './largePlan.ts';
import { multiplied } from './multiplied.ts';

/** Bundled, this file lies in `.verify/test/bench/`. */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
/** What is measured, by the name it is printed under. */
const CASES = {
  'the plan, packet': { plan: (facts) => facts, outputs: ['packet'] },
  'the plan, everything': { plan: (facts) => facts, outputs: OUTPUT_NAMES },
  '10 times the plan, packet': { plan: (facts) => multiplied(facts, 10), outputs: ['packet'] },
  '100 policies, packet': { plan: () => largePlan(100, 3), outputs: ['packet'] },
  '100 times the plan, packet': { plan: (facts) => multiplied(facts, 100), outputs: ['packet'] },
} as const satisfies Readonly<Record<string, Case>>;

interface Case {
  /** @param facts of the sample plan */
  readonly plan: (facts: Facts) => Facts;
  readonly outputs: readonly OutputName[];
}

/** What one process found out. */
interface Cost {
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
  readonly wallSeconds: number;
  readonly stages: readonly { readonly name: string; readonly milliseconds: number }[];
}

const [asked] = argv.slice(2);
if (asked === undefined) {
  Object.keys(CASES).forEach((name) => print(measureApart(name)));
} else {
  const [name, wanted] = Object.entries(CASES).find(([known]) => known === asked) ?? [];
  if (name === undefined || wanted === undefined) throw new Error(`No case is called ${asked}.`);
  stdout.write(JSON.stringify(await measure(name, wanted)));
}

function measureApart(name: string): Cost {
  const script = fileURLToPath(import.meta.url);
  const {
    stdout: out,
    stderr,
    status,
  } = spawnSync(execPath, [script, name], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `measure` of this file
  return JSON.parse(out) as Cost;
}

async function measure(title: string, { plan, outputs }: Case): Promise<Cost> {
  beFrugal();
  const stages: { name: string; milliseconds: number }[] = [];
  const start = hrtime.bigint();
  let before = cpuUsage();
  const lap = (stage: string): void => {
    const { user, system } = cpuUsage(before);
    stages.push({ name: stage, milliseconds: (user + system) / 1000 });
    before = cpuUsage();
  };
  const world = openWorld(PROJECT, PROJECT);
  lap('start');
  const facts = JSON.parse(readFileSync(join(PROJECT, 'input/facts/kumamoto-r1.json'), 'utf8'));
  const sample = needed(parseFacts(facts));
  const workbook = needed(await pipeline.workbookFromFacts(plan(sample)));
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
    outputs,
    fonts: world.fonts(),
  };
  let evaluation: Pick<pipeline.Written, 'evaluation'> = {};
  let form = needed(await pipeline.readWorkbook(workbook, 'bench.xlsx'));
  lap('read');
  for (const [until, stage] of [
    ['submission', 'check'],
    ['evaluation', 'evaluate'],
    ['document', 'compose'],
  ] as const) {
    form = needed(await pipeline.advance(form, until, setting));
    lap(stage);
    if (form.form === 'evaluation') evaluation = { evaluation: form.value };
  }
  if (form.form !== 'document') throw new Error(`The stages ended at the ${form.form}.`);
  const written = { papers: form.value, origin: { name: 'bench' }, ...evaluation };
  const drawing = timed(createDraw(setting.fonts, CHART_LOOK));
  const files = needed(await pipeline.write(written, setting, drawing.draw));
  lap('write');
  const drawn = { name: 'draw', milliseconds: drawing.milliseconds() };
  const writing = stages.pop();
  if (writing !== undefined) {
    const milliseconds = writing.milliseconds - drawn.milliseconds;
    stages.push(drawn, { name: 'write', milliseconds });
  }
  const peakMegabytes = resourceUsage().maxRSS / 1024;
  const wallSeconds = Number(hrtime.bigint() - start) / 1e9;
  // Reading them back is no part of what is measured.
  const papers = files.filter(({ mediaType }) => mediaType === 'application/pdf');
  const pages = await Promise.all(papers.map(async ({ bytes }) => (await opened(bytes)).numPages));
  return {
    name: title,
    pages: pages.reduce((sum, count) => sum + count, 0),
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    peakMegabytes,
    wallSeconds,
    stages,
  };
}

/** The same functions, and how much CPU they have taken so far. */
function timed({ notes, picture, card, aroundPlot }: Draw): {
  readonly draw: Draw;
  readonly milliseconds: () => number;
} {
  let microseconds = 0;
  const measured =
    <Given extends readonly unknown[], Made>(make: (...given: Given) => Made) =>
    (...given: Given): Made => {
      const before = cpuUsage();
      const made = make(...given);
      const { user, system } = cpuUsage(before);
      microseconds += user + system;
      return made;
    };
  const draw = {
    notes: measured(notes),
    picture: measured(picture),
    card: measured(card),
    aroundPlot: measured(aroundPlot),
  };
  return { draw, milliseconds: () => microseconds / 1000 };
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

function print(cost: Cost): void {
  const { name: title, pages, bytes, peakMegabytes, wallSeconds, stages } = cost;
  const cpu = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  stdout.write(
    `${title}: ${pages} pages, ${(bytes / 1024).toFixed(0)} KiB, wall ${wallSeconds.toFixed(1)} s, ` +
      `CPU ${(cpu / 1000).toFixed(1)} s (${(cpu / pages).toFixed(1)} ms a page), peak ${peakMegabytes.toFixed(0)} MB\n`,
  );
  for (const { name, milliseconds } of stages) {
    stdout.write(
      `  ${name.padEnd(9)}${milliseconds.toFixed(0).padStart(8)} ms${(milliseconds / pages).toFixed(1).padStart(8)} ms a page\n`,
    );
  }
}
