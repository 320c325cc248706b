/** A folder of what earlier runs have made, in which their websites lie. */

import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { LARGEST_FILE } from '../run/refusal.ts';

/** An output with a website. */
export interface EarlierOutput {
  /** Within the folder; empty for the folder itself. */
  readonly name: string;
  /** The text of `evaluation.json`; absent where it is not there or cannot be had. */
  readonly evaluation?: string;
}

/**
 * Looks for outputs with a website: the folder itself, and those in it, in the order of their names. Deeper ones are
 * older editions (旧版) and what sites hold.
 *
 * @returns undefined when it cannot be looked into
 */
export function readArchiveFolder(folder: string): readonly EarlierOutput[] | undefined {
  const entries = directoryEntries(folder);
  const names = entries?.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names && ['', ...names.toSorted()].flatMap((name) => outputIn(folder, name) ?? []);
}

function directoryEntries(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function outputIn(folder: string, name: string): EarlierOutput | undefined {
  if (!existsSync(join(folder, name, 'site', 'index.html'))) return undefined;
  const evaluation =
    textOf(join(folder, name, 'data', 'evaluation.json')) ??
    textOf(join(folder, name, 'evaluation.json'));
  return { name, ...(evaluation !== undefined && { evaluation }) };
}

function textOf(path: string): string | undefined {
  try {
    return statSync(path).size > LARGEST_FILE ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
