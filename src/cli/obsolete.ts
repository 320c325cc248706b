/** Files of an earlier run: which would be taken for those of this one, and which may be replaced. */

import { z } from 'zod';

import { sha256Of } from '../bytes/digest.ts';
import type { NewFile } from '../world/publish.ts';

const Manifest = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.string().optional() })),
});

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
  const earlier = filesOf(manifest).map(({ path }) => path);
  return earlier.filter(
    (path) => isInnerPath(path) && folders.has(topFolder(path)) && !paths.includes(path),
  );
}

/**
 * Files that may be replaced, or go, without a word: the manifest names them, and nobody has changed them since. Whatever
 * else lies in the way is somebody's own, or has become so.
 *
 * @param manifest text of the `manifest.json` that lies there; undefined when there is none
 * @param inTheWay this run's files, and the paths of those that go
 * @param read gives the bytes of what lies there; undefined when nothing can be read
 * @returns paths: also of a file that is already what this run would write, and of the manifest itself
 */
export function ownFiles(
  manifest: string | undefined,
  inTheWay: readonly (NewFile | Pick<NewFile, 'path'>)[],
  read: (path: string) => Uint8Array | undefined,
): readonly string[] {
  const named = new Map(filesOf(manifest).map(({ path, sha256 }) => [path, sha256]));
  return inTheWay.flatMap((file): readonly string[] => {
    const { path } = file;
    if (path === MANIFEST) return named.size > 0 ? [path] : [];
    const bytes = read(path);
    if (bytes === undefined) return [];
    const digest = sha256Of(bytes);
    // An earlier version of the program noted no digests.
    const isOurs = named.has(path) && (named.get(path) ?? digest) === digest;
    return isOurs || ('bytes' in file && sha256Of(file.bytes) === digest) ? [path] : [];
  });
}

/**
 * Files that say of themselves that they are a form of this program.
 *
 * @param read gives the bytes of what lies there; undefined when nothing can be read
 * @returns their paths
 */
export function formsIn(
  paths: readonly string[],
  read: (path: string) => Uint8Array | undefined,
): readonly string[] {
  return paths.filter((path) => {
    const text = new TextDecoder().decode(read(path));
    return /^\{\s*"form":\s*"[a-z]+",\s*"version":\s*1,\s*"workbook":/u.test(text);
  });
}

/** It names all others, and so never itself. */
const MANIFEST = 'manifest.json';

/** The first folder of a path; empty for a file that lies in none. */
function topFolder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** The file lies among papers that anybody may edit: it may name nothing outside its folder. */
function isInnerPath(path: string): boolean {
  return path.split('/').every((step) => /^[^\\:]+$/u.test(step) && step !== '.' && step !== '..');
}

function filesOf(manifest: string | undefined): z.infer<typeof Manifest>['files'] {
  try {
    return Manifest.parse(JSON.parse(manifest ?? '{"files":[]}')).files;
  } catch {
    // Not ours, or damaged: then nothing is known of an earlier run.
    return [];
  }
}
