/** What was written, as the person is told. */

import { join, relative, sep } from 'node:path';

/**
 * Names files; those of a folder within the output folder are told by its name and their number, because
 * nobody reads a hundred lines.
 *
 * @param folder the output folder
 * @param paths of the files in it
 * @param shown how a path is shown
 */
export function announcement(
  folder: string,
  paths: readonly string[],
  shown: (path: string) => string,
): string {
  const lines = new Map<string, number>();
  for (const path of paths) {
    const [first = '', ...rest] = relative(folder, path).split(sep);
    if (rest.length === 0) lines.set(path, 0);
    else lines.set(join(folder, first), (lines.get(join(folder, first)) ?? 0) + 1);
  }
  return [...lines]
    .map(([path, count]) =>
      count === 0 ? `${shown(path)}\n` : `${shown(path)}${sep}（${count}ファイル）\n`,
    )
    .join('');
}
