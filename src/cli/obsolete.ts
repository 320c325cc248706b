/** Files of an earlier run that would be taken for those of this one. */

import { z } from 'zod';

const Manifest = z.object({ files: z.array(z.object({ path: z.string() })) });

/**
 * A page of a policy that is no more would be published with the others: what an earlier run has
 * put into a folder that is written now (`site/`, `data/`) goes when this run has no such file.
 * Nothing else is touched: files that the earlier manifest does not name are somebody's own.
 *
 * @param manifest text of the `manifest.json` that lies there; undefined when there is none
 * @param paths of this run's files
 * @returns paths relative to the output folder
 */
export function obsoleteFiles(
  manifest: string | undefined,
  paths: readonly string[],
): readonly string[] {
  const folders = new Set(paths.map(topFolder).filter((folder) => folder !== ''));
  return filesOf(manifest).filter(
    (path) => isInnerPath(path) && folders.has(topFolder(path)) && !paths.includes(path),
  );
}

/**
 * Whether an earlier run has written into a folder. The manifest names only what the last run made, so that it cannot
 * tell of single files whose they are.
 *
 * @param manifest text of the `manifest.json` that lies there; undefined when there is none
 */
export function isWritten(manifest: string | undefined): boolean {
  return filesOf(manifest).length > 0;
}

/** The first folder of a path; empty for a file that lies in none. */
function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** The file lies among papers that anybody may edit: it may name nothing outside its folder. */
function isInnerPath(path: string): boolean {
  return path.split('/').every((step) => /^[^\\:]+$/u.test(step) && step !== '.' && step !== '..');
}

function filesOf(manifest: string | undefined): readonly string[] {
  try {
    return Manifest.parse(JSON.parse(manifest ?? '{"files":[]}')).files.map(({ path }) => path);
  } catch {
    // Not ours, or damaged: then nothing is known of an earlier run.
    return [];
  }
}
