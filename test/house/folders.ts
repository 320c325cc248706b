/** Which folders of `src/` import which: the arrows between rooms, one level of folders at a time. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** From each folder to the folders its own files import, with one import as evidence. */
export type Arrows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads the imports of all files below a folder. A folder is its own files, without those of the folders in it: a
 * file that is imported by a folder inside its own, and imports from it, stands on both sides of the door.
 *
 * @param root `src`
 */
export function folderArrows(root: string): Arrows {
  const arrows = new Map<string, Map<string, string>>();
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const file = join(root, name);
    const from = dirname(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:from |import\()'(\.[^']+)'/gu,
    )) {
      const imported = normalize(join(from, path));
      const to = dirname(imported);
      if (to === from) continue;
      const known = arrows.get(from) ?? new Map<string, string>();
      arrows.set(from, known.set(to, known.get(to) ?? `${file} imports ${imported}`));
    }
  }
  return arrows;
}

/**
 * Looks for folders that need each other.
 *
 * @returns for each arrow that lies on a circle, the import that stands for it
 */
export function arrowsOnCircles(arrows: Arrows): readonly string[] {
  return [...arrows].flatMap(([from, targets]) =>
    [...targets].flatMap(([to, evidence]) => (reaches(arrows, to, from) ? [evidence] : [])),
  );
}

function reaches(arrows: Arrows, from: string, wanted: string): boolean {
  const seen = new Set<string>([from]);
  for (const folder of seen) {
    if (folder === wanted) return true;
    for (const next of arrows.get(folder)?.keys() ?? []) seen.add(next);
  }
  return false;
}
