// @ts-check
/** Whether `dist/` is what would be built now. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the program is made from, besides `src/`. */
const FILES = ['package.json', 'package-lock.json', 'fonts/fonts.json'];

/**
 * A digest of everything that `dist/` is made from: by content, because a copied or unpacked folder has new dates.
 *
 * @param {string} project
 * @returns {string} hexadecimal
 */
export function sourcesDigest(project) {
  const hash = createHash('sha256');
  const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|json)$/u.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .toSorted();
  for (const path of [...sources, ...FILES.filter((name) => existsSync(join(project, name)))]) {
    // A checkout under Windows may end lines in another way.
    const text = readFileSync(join(project, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}

/**
 * The digest that was noted when `dist/` was built.
 *
 * @param {string} dist
 * @returns {string | undefined} undefined when there is no finished program
 */
export function builtDigest(dist) {
  try {
    const { sources } = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8'));
    return typeof sources === 'string' && existsSync(join(dist, 'cli.js')) ? sources : undefined;
  } catch {
    return undefined;
  }
}
