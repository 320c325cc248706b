/** Putting finished files into the output folder: all of them or none. */

import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file to be written, its path relative to the folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the files lie now, or the system's code of what stood in the way (`EBUSY`). */
export type Published =
  | { readonly kind: 'published'; readonly paths: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string };

/** One rename and how it is taken back. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes files into a folder whole or not at all.
 *
 * Everything is written into a hidden folder beside the goal first; only then are the old
 * files moved away and the new ones moved in. When a step fails (a PDF that is open in
 * another program cannot be replaced under Windows), every step is taken back and the old
 * files lie where they were. Other files of the folder are left alone.
 *
 * @param folder created if need be
 * @param obsolete paths of files that are taken away in the same step, if they are there
 */
export function publishFiles(
  folder: string,
  files: readonly NewFile[],
  obsolete: readonly string[] = [],
): Published {
  const goal = resolve(folder);
  const created: string[] = [];
  try {
    makeFolders(goal, created);
    const stage = mkdtempSync(join(goal, '.kensho-'));
    try {
      replaceAll(goal, stage, files, obsolete);
    } finally {
      removeStage(stage);
    }
    return { kind: 'published', paths: files.map(({ path }) => join(folder, path)) };
  } catch (error) {
    removeEmpty(created);
    return { kind: 'refused', code: systemCode(error) };
  }
}

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

function replaceAll(
  folder: string,
  stage: string,
  files: readonly NewFile[],
  obsolete: readonly string[],
): void {
  for (const { path, bytes } of files) writeWithFolders(join(stage, 'new', path), bytes);
  const done: Step[] = [];
  const take = (step: Step): void => {
    mkdirSync(dirname(step.to), { recursive: true });
    renameSync(step.from, step.to);
    done.push(step);
  };
  try {
    for (const { path } of files) stepsFor(folder, stage, path).forEach(take);
    for (const path of obsolete) stepsAway(folder, stage, path).forEach(take);
  } catch (error) {
    for (const { from, to } of done.toReversed()) renameSync(to, from);
    throw error;
  }
}

/** The old file out of the way, the new one in its place. A folder of that name is never moved: it is somebody's. */
function stepsFor(folder: string, stage: string, path: string): readonly Step[] {
  const goal = join(folder, path);
  const moveIn = { from: join(stage, 'new', path), to: goal };
  const old = lstatSync(goal, { throwIfNoEntry: false });
  if (old?.isDirectory() === true) throw Object.assign(new Error(goal), { code: 'EISDIR' });
  return old ? [{ from: goal, to: join(stage, 'old', path) }, moveIn] : [moveIn];
}

/** Out of the way, if it is a file and still there. */
function stepsAway(folder: string, stage: string, path: string): readonly Step[] {
  const goal = join(folder, path);
  const isFile = lstatSync(goal, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? [{ from: goal, to: join(stage, 'old', path) }] : [];
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
