/** The schemes that come with the program. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseScheme } from '../../src/office/parseScheme.ts';
import type { Scheme } from '../../src/office/scheme.ts';

const FOLDER = join(import.meta.dirname, '../../input/schemes');

/** All of them, in the order of their files. */
export function shippedSchemes(): readonly Scheme[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const { value, diagnostics } = parseScheme(readFileSync(join(FOLDER, name), 'utf8'), name);
      if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
      return value;
    });
}

/** One of them. */
export function shippedScheme(name: string): Scheme {
  const scheme = shippedSchemes().find((one) => one.name === name);
  if (scheme === undefined) throw new Error(`There is no scheme ${name}.`);
  return scheme;
}
