/** The hidden folder in which a run prepares its files, and what is done with that of a run that never ended. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';

import { z } from 'zod';

import { codeOf } from './officeFile.ts';

/** While it is there, nobody else writes into the folder around it. */
export const STAGE = '.kensho-writing';
/** Within it: the files that are to be moved in, and those that were moved away. */
export const NEW = 'new';
export const OLD = 'old';
const OWNER = 'owner.json';
const STEPS = 'steps.json';
const END = 'end';
const CLEARED = 'cleared';

/** `restored`: files of the run before lie where they were; `removed`: there was nothing to put back. */
export type Recovered = 'restored' | 'removed';

/** How long a run waits for another one that writes into the same folder; writing takes less than a second. */
const PATIENCE_MILLISECONDS = 5000;
const STEP_MILLISECONDS = 100;

/**
 * Takes the hidden folder of a goal, once it is free.
 *
 * @returns its path, and what was done with one that an interrupted run had left
 * @throws with the code `RUNNING` when another run keeps it
 */
export function claimStage(goal: string): {
  readonly stage: string;
  readonly recovered: Recovered | undefined;
} {
  const stage = join(goal, STAGE);
  let recovered = takeUpOlder(goal);
  for (
    let waited = 0;
    waited <= PATIENCE_MILLISECONDS + STEP_MILLISECONDS;
    waited += STEP_MILLISECONDS
  ) {
    if (isMade(stage)) {
      writeFileSync(join(stage, OWNER), JSON.stringify({ pid, host: hostname() }));
      return { stage, recovered };
    }
    const isLast = waited === PATIENCE_MILLISECONDS;
    const owner = ownerOf(stage);
    // One that has no owner for so long was left between two lines of this file.
    if (owner === 'gone' || (owner === 'unknown' && isLast)) {
      recovered = takeUp(goal, STAGE) ?? recovered;
    } else sleep(STEP_MILLISECONDS);
  }
  throw Object.assign(new Error(stage), { code: 'RUNNING' });
}

/** Notes what will be moved in, before anything is moved. */
export function noteSteps(stage: string, paths: readonly string[]): void {
  writeFileSync(join(stage, STEPS), JSON.stringify(paths), { flush: true });
}

/** Notes that every step is done: what is left of the hidden folder is rubbish. */
export function noteEnd(stage: string): void {
  writeFileSync(join(stage, END), '');
}

function isMade(stage: string): boolean {
  try {
    mkdirSync(stage);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const Owner = z.object({ pid: z.int(), host: z.string() });

/** On a server the folder may be that of another computer, whose processes cannot be asked: it counts as alive. */
function ownerOf(stage: string): 'alive' | 'gone' | 'unknown' {
  const owner = Owner.safeParse(parsed(join(stage, OWNER)));
  if (!owner.success) return 'unknown';
  return owner.data.host === hostname() && !isAlive(owner.data.pid) ? 'gone' : 'alive';
}

function isAlive(number: number): boolean {
  try {
    return kill(number, 0);
  } catch (error) {
    // It may be somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Version 0.1 gave its hidden folders names by chance; they have no notes. Others are left of a run that was killed while
 * it put right what another had left.
 */
function takeUpOlder(goal: string): Recovered | undefined {
  const names = readdirSync(goal).filter(
    (name) => /^\.kensho-[\dA-Za-z]{6}$/u.test(name) || isLeftTaken(name),
  );
  const found = names.map((name) => takeUp(goal, name));
  return found.includes('restored') ? 'restored' : found.find((one) => one !== undefined);
}

/** A number of this very process is one that was given before. */
function isLeftTaken(name: string): boolean {
  const number = Number(/^\.kensho-taken-(\d+)$/u.exec(name)?.[1]);
  return Number.isInteger(number) && (number === pid || !isAlive(number));
}

/**
 * Puts right what an interrupted run has left: either all of its files lie in their places, or those of the run before
 * are put back.
 *
 * @returns undefined when another run was quicker to do so
 */
function takeUp(goal: string, name: string): Recovered | undefined {
  const taken = join(goal, `.kensho-taken-${pid}`);
  try {
    renameSync(join(goal, name), taken);
  } catch {
    return undefined;
  }
  const restored = existsSync(join(taken, END)) ? [] : putBack(goal, taken);
  rmSync(taken, { recursive: true, force: true, maxRetries: 3 });
  return restored.length > 0 ? 'restored' : 'removed';
}

/** A run may be killed here, too: once old files lie in their places again, nothing there is removed any more. */
function putBack(goal: string, stage: string): readonly string[] {
  const old = filesIn(join(stage, OLD));
  const noted = z.array(z.string()).safeParse(parsed(join(stage, STEPS)));
  const isCleared = existsSync(join(stage, CLEARED));
  const movedIn = (isCleared ? [] : (noted.data ?? [])).filter(
    (path) => !existsSync(join(stage, NEW, path)),
  );
  for (const path of movedIn) rmSync(join(goal, path), { force: true });
  if (old.length > 0) writeFileSync(join(stage, CLEARED), '', { flush: true });
  for (const path of old) {
    mkdirSync(dirname(join(goal, path)), { recursive: true });
    renameSync(join(stage, OLD, path), join(goal, path));
  }
  return [...old, ...movedIn];
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
