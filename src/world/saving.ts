/** Waits until somebody saves a file. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 400;

/**
 * Waits until a file was saved, added or taken away.
 *
 * It looks twice a second instead of being told: a shared drive tells nothing, and Excel writes beside the file and
 * renames. What still changes from one look to the next is not whole yet.
 *
 * @param paths files, and folders with all that is in them
 * @returns true, as soon as the files are as they were at the look before, and not as they were at first
 */
export async function nextSaving(paths: readonly string[]): Promise<true> {
  const first = stateOf(paths);
  let before = first;
  for (;;) {
    await setTimeout(EVERY_MS);
    const now = stateOf(paths);
    if (now !== first && now === before && paths.every(isThere)) return true;
    before = now;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function stateOf(paths: readonly string[]): string {
  return paths.flatMap(statesIn).join('\n');
}

/** Files that Office and editors keep beside an open one are nobody's work. */
function statesIn(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  return readdirSync(path)
    .filter((name) => !/^(?:~\$|\.)|(?:~|\.swp|\.tmp)$/u.test(name))
    .toSorted()
    .flatMap((name) => statesIn(join(path, name)));
}
