/** What functions are called, and where. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function of a file, not of another function. */
export interface NamedFunction {
  readonly name: string;
  readonly file: string;
  readonly exported: boolean;
}

/** Declarations, and arrows that a name is given to at once. */
const FUNCTION =
  /^(export )?(?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=\n]+)? = (?:async )?(?:<[^>\n]+>)?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\w+)(?:: [^=\n]+)? =>)/gmu;

/**
 * The functions of all files below a folder. What a browser has instead of one of our files has its names, and what
 * a library asks of Node in a browser has Node's.
 */
export function functionsOf(root: string): readonly NamedFunction[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.web|\.d)\.ts$/u.test(name) && !name.startsWith('web/libraries/'))
    .flatMap((name) => functionsIn(readFileSync(join(root, name), 'utf8'), join(root, name)));
}

/** The functions of one file. */
export function functionsIn(source: string, file: string): readonly NamedFunction[] {
  return Array.from(source.matchAll(FUNCTION), ([, exported, declared, given]) => ({
    name: declared ?? given ?? '',
    file,
    exported: exported !== undefined,
  }));
}

/**
 * Names that mean two things: an exported function's name is its own in the whole house.
 *
 * @returns `name: file, file` for each that stands in more than one file
 */
export function sharedNames(functions: readonly NamedFunction[]): readonly string[] {
  const files = new Map<string, Set<string>>();
  for (const { name, file } of functions) files.set(name, (files.get(name) ?? new Set()).add(file));
  const exported = new Set(functions.filter((one) => one.exported).map(({ name }) => name));
  return [...files]
    .filter(([name, own]) => exported.has(name) && own.size > 1)
    .map(([name, own]) => `${name}: ${[...own].toSorted().join(', ')}`);
}
