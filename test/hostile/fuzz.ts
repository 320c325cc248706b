/**
 * `npm run fuzz`: three thousand mutations of both workbooks, each through the real command.
 *
 * Two processes share the work. A call must end with 0 or 1 after little computing, say so in
 * Japanese and leave whole files or none. Where only bits or the packaging are other, the workbook
 * is refused or evaluated as it was, with the same findings. Whatever does otherwise is printed with its number:
 * `npm run fuzz -- 123` repeats that one, prints what was said and keeps the workbook in
 * `output/`; `npm run fuzz -- --every 17` carries out every seventeenth (CI, which has twenty minutes for everything). Exit code 0: all ended well; 1: some did not.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import { CASES, caseOf, mutated } from './fuzzCase.ts';
import { openFuzz, PROJECT, type Report } from './fuzzWorker.ts';

const PROCESSES = 2;
/** When nothing is heard for so long, a process hangs; how long it may compute, it tells itself. */
const HANGS_AFTER_SECONDS = 300;
/** Neither 0, nor 1, nor any code of the program: it had to be stopped, or died. */
const STOPPED = -1;

const [first, folder] = argv.slice(2);
if (first === '--worker' && folder !== undefined) await serve(folder);
else if (first === '--every' && Number(folder) % 2 !== 1) {
  stdout.write('fuzz -- --every N: N is odd, or one of both workbooks is left out.\n');
  process.exitCode = 2;
} else if (first === '--every') process.exitCode = await fuzz(everyNth(Number(folder)));
else if (first === undefined) process.exitCode = await fuzz(everyNth(1));
else {
  keepWorkbook(Number(first));
  process.exitCode = await fuzz([Number(first)], true);
}

/** Cities and kinds take turns by even numbers: an odd step meets all of them. */
function everyNth(step: number): readonly number[] {
  return Array.from({ length: Math.ceil(CASES / step) }, (_, index) => index * step);
}

/** The far end: answers each number with a report. */
async function serve(place: string): Promise<void> {
  const carry = await openFuzz(place);
  process.on('message', (index: number) => {
    void carry(index).then((report) => process.send?.(report));
  });
  process.send?.('ready');
}

async function fuzz(indexes: readonly number[], tells = false): Promise<0 | 1> {
  const place = mkdtempSync(join(tmpdir(), 'kensho-fuzz-'));
  const start = performance.now();
  try {
    const queue = indexes.values();
    const shares = await Promise.all(
      Array.from({ length: Math.min(PROCESSES, indexes.length) }, (_, number) =>
        worked(queue, join(place, String(number))),
      ),
    );
    const reports = new Map(shares.flatMap((share) => [...share]));
    if (tells) for (const { said } of reports.values()) stdout.write(`${said}\n`);
    return summed(reports, (performance.now() - start) / 1000);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function keepWorkbook(index: number): void {
  const { city, mutation, call } = caseOf(index);
  const path = join(PROJECT, 'output', `fuzz-${index}.xlsx`);
  writeFileSync(path, mutated(index, readFileSync(join(PROJECT, 'input', `${city}.xlsx`))));
  stdout.write(`${index}: ${city}, ${mutation}, ${call}. The workbook: ${path}\n\n`);
}

/** Takes cases from the common queue until there is none; a process that hangs or dies is replaced. */
async function worked(
  queue: Iterator<number>,
  place: string,
): Promise<ReadonlyMap<number, Report>> {
  const reports = new Map<number, Report>();
  mkdirSync(place);
  let child: ChildProcess | undefined;
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    // oxlint-disable no-await-in-loop -- one after another is what this process is for
    child ??= await started(place);
    const report = await answered(child, next.value);
    // oxlint-enable no-await-in-loop
    reports.set(next.value, report);
    for (const problem of report.problems) tell(next.value, problem);
    if (!child.connected || report.code === STOPPED) {
      child.kill('SIGKILL');
      child = undefined;
    }
  }
  child?.disconnect();
  return reports;
}

async function started(place: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(import.meta.url), ['--worker', place]);
  const answer = await messageFrom(child);
  if (answer !== 'ready')
    throw new Error(`A process of the fuzz did not start: ${JSON.stringify(answer)}`);
  return child;
}

async function answered(child: ChildProcess, index: number): Promise<Report> {
  child.send(index);
  const answer = await messageFrom(child);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent by `serve` of this file
  if (typeof answer === 'object') return answer as Report;
  return { code: STOPPED, problems: [answer], said: '', cpuSeconds: 0, peakMegabytes: 0 };
}

/** The child's next message, or a sentence when it does not come. */
function messageFrom(child: ChildProcess): Promise<string | object> {
  return new Promise((resolve) => {
    const end = (answer: string | object): void => {
      clearTimeout(deadline);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (message: string | object): void => end(message);
    const onExit = (code: number | null, signal: string | null): void =>
      end(`the process ended with ${code ?? signal ?? 'nothing'}`);
    const deadline = setTimeout(
      () => end(`no end after ${HANGS_AFTER_SECONDS} seconds`),
      HANGS_AFTER_SECONDS * 1000,
    );
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

function tell(index: number, problem: string): void {
  const { city, mutation, call } = caseOf(index);
  stdout.write(`${index} (${city}, ${mutation}, ${call}): ${problem.slice(0, 1500)}\n`);
}

/** The last lines: how many ended how, and what they cost. */
function summed(reports: ReadonlyMap<number, Report>, seconds: number): 0 | 1 {
  const all = [...reports.values()];
  const ended = (code: number): number => all.filter((report) => report.code === code).length;
  const slowest = Math.max(...all.map(({ cpuSeconds }) => cpuSeconds));
  const peak = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
  const faulty = all.filter(({ problems }) => problems.length > 0).length;
  const papers = [...reports].filter(
    ([index, { code }]) => code === 0 && caseOf(index).call !== 'submission',
  ).length;
  stdout.write(
    `${seconds.toFixed(0)} s, the dearest call ${slowest.toFixed(1)} s of computing, peak ${peak.toFixed(0)} MB a process\n` +
      `${all.length} mutations: ${ended(0)} ended with 0 (${papers} with papers), ${ended(1)} with 1, ${faulty} badly\n`,
  );
  return faulty === 0 ? 0 : 1;
}
