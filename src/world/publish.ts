/** Putting finished files into the output folder: all of them or none. */

import {
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';

import { claimStage, NEW, noteEnd, noteSteps, OLD, type Recovered, STAGE } from './stage.ts';

/** A file to be written, its path relative to the folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the files lie now, or what stood in the way. */
export type Published =
  | {
      readonly kind: 'published';
      readonly paths: readonly string[];
      /** What an interrupted run had left was put right first. */
      readonly recovered?: Recovered;
      /** Files of somebody else that lay in the way, and ours that somebody had changed, by the names they have now. */
      readonly setAside?: readonly string[];
    }
  | {
      readonly kind: 'refused';
      /** Of the system (`EBUSY`), or `RUNNING`: another run writes into the folder. */
      readonly code: string;
      /** Where the old files lie that could not be put back. */
      readonly kept?: string;
    };

/** What else is known of the folder. */
export interface Earlier {
  /** Files of an earlier run that go in the same step, if they are there. */
  readonly obsolete?: readonly string[];
  /** Paths that an earlier run has made and nobody has changed; any other file that lies in the way, or is to go, is set aside. Absent: all may be replaced. */
  readonly ours?: readonly string[];
}

/** One move and how it is taken back. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/** Moves a file; a test lets it fail. */
type Move = (from: string, to: string) => void;

/**
 * Writes files into a folder whole or not at all.
 *
 * Everything is written into a hidden folder within the goal first; only then are the old
 * files moved away and the new ones moved in. When a step fails (a PDF that is open in
 * another program cannot be replaced under Windows), every step is taken back and the old
 * files lie where they were; what cannot be taken back stays in the hidden folder, and is said. Of two
 * runs into one folder the second waits for the first. Other files of the folder are left alone.
 *
 * @param folder created if need be
 * @param earlier asked once nobody else writes into the folder
 */
export function publishFiles(
  folder: string,
  files: readonly NewFile[],
  earlier: () => Earlier = () => ({}),
  move: Move = renameSync,
): Published {
  const goal = resolve(folder);
  const created: string[] = [];
  try {
    makeFolders(goal, created);
    const { stage, recovered } = claimStage(goal);
    let mayGo = true;
    try {
      const setAside = replaceAll(goal, stage, files, { earlier: earlier(), move });
      return {
        kind: 'published',
        paths: files.map(({ path }) => join(folder, path)),
        ...(recovered !== undefined && { recovered }),
        ...(setAside.length > 0 && { setAside: setAside.map((path) => join(folder, path)) }),
      };
    } catch (error) {
      mayGo = !(error instanceof NotTakenBack);
      throw error;
    } finally {
      if (mayGo) removeStage(stage);
    }
  } catch (error) {
    removeEmpty(created);
    if (error instanceof NotTakenBack) {
      return { kind: 'refused', code: systemCode(error.cause), kept: join(folder, STAGE) };
    }
    return { kind: 'refused', code: systemCode(error) };
  }
}

/** A step failed, and so did taking back those before it: the old files still lie in the hidden folder. */
class NotTakenBack extends Error {}

/**
 * One folder after the other, noted in `created`. Node's `recursive` never comes back where
 * a folder cannot be made though its parent is there (`/proc`).
 */
function makeFolders(folder: string, created: string[]): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder), created);
  mkdirSync(folder);
  created.push(folder);
}

/** @returns the paths that files of somebody else have now */
function replaceAll(
  folder: string,
  stage: string,
  files: readonly NewFile[],
  { earlier: { obsolete = [], ours }, move }: { readonly earlier: Earlier; readonly move: Move },
): readonly string[] {
  for (const { path, bytes } of files) writeWithFolders(join(stage, NEW, path), bytes);
  noteSteps(
    stage,
    files.map(({ path }) => path),
  );
  const done: Step[] = [];
  const setAside: string[] = [];
  const take = (step: Step): void => {
    mkdirSync(dirname(step.to), { recursive: true });
    move(step.from, step.to);
    done.push(step);
  };
  const own = ours && new Set(ours);
  const asideOf = (path: string): string | undefined => {
    const aside = own?.has(path) === false ? besideOf(folder, path) : undefined;
    if (aside !== undefined) setAside.push(aside);
    return aside;
  };
  try {
    for (const { path } of files) stepsFor(folder, stage, path, asideOf(path)).forEach(take);
    for (const path of obsolete) stepsAway(folder, stage, path, asideOf(path)).forEach(take);
  } catch (error) {
    if (!takenBack(done, move)) throw new NotTakenBack('', { cause: error });
    throw error;
  }
  noteEnd(stage);
  return setAside;
}

/** Every step is tried, also behind one that fails. */
function takenBack(done: readonly Step[], move: Move): boolean {
  let isWhole = true;
  for (const { from, to } of done.toReversed()) {
    try {
      move(to, from);
    } catch {
      isWhole = false;
    }
  }
  return isWhole;
}

/** A free name beside a file that is in the way; undefined when there is no file. */
function besideOf(folder: string, path: string): string | undefined {
  const old = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (old === undefined || old.isDirectory()) return undefined;
  const { dir, name, ext } = posix.parse(path);
  for (let number = 1; ; number += 1) {
    const beside = posix.join(dir, `${name}（前のファイル${number === 1 ? '' : number}）${ext}`);
    if (lstatSync(join(folder, beside), { throwIfNoEntry: false }) === undefined) return beside;
  }
}

/** The old file out of the way, the new one in its place. A folder of that name is never moved: it is somebody's. */
function stepsFor(
  folder: string,
  stage: string,
  path: string,
  aside: string | undefined,
): readonly Step[] {
  const goal = join(folder, path);
  const moveIn = { from: join(stage, NEW, path), to: goal };
  const old = lstatSync(goal, { throwIfNoEntry: false });
  if (old?.isDirectory() === true) throw Object.assign(new Error(goal), { code: 'EISDIR' });
  const away = aside === undefined ? join(stage, OLD, path) : join(folder, aside);
  return old ? [{ from: goal, to: away }, moveIn] : [moveIn];
}

/** Out of the way, if it is a file and still there. */
function stepsAway(
  folder: string,
  stage: string,
  path: string,
  aside: string | undefined,
): readonly Step[] {
  const goal = join(folder, path);
  const isFile = lstatSync(goal, { throwIfNoEntry: false })?.isFile() === true;
  const to = aside === undefined ? join(stage, OLD, path) : join(folder, aside);
  return isFile ? [{ from: goal, to }] : [];
}

function writeWithFolders(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flush: true });
}

/** A leftover that cannot be removed (a virus scanner holds it) does not undo what was published. */
function removeStage(stage: string): void {
  try {
    rmSync(stage, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Hidden, harmless, and gone with the next cleaning of the folder.
  }
}

/** Takes back the folders this run made, as long as nothing lies in them. */
function removeEmpty(created: readonly string[]): void {
  try {
    for (const folder of created.toReversed()) rmdirSync(folder);
  } catch {
    // Somebody has put something there meanwhile; it stays.
  }
}

/** @throws what is no failure of the system */
function systemCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  if (hasCode && typeof error.code === 'string') return error.code;
  throw error;
}
