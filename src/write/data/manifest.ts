/** `manifest.json`: which files belong together, and what they were made from and with. */

import { sha256Of } from '../../bytes/digest.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Origin } from '../../forms/formFile.ts';

/** The file's shape. It grows by new fields only; any other change raises `version`. */
interface ManifestFile {
  readonly form: 'manifest';
  readonly version: 1;
  readonly program: { readonly name: string; readonly version: string };
  /** Without a digest when the files were made from a form that names none. */
  readonly workbook: Origin;
  /** In the order of their paths. */
  readonly files: readonly ManifestEntry[];
}

interface ManifestEntry {
  /** Relative to the manifest, with `/`. */
  readonly path: string;
  readonly mediaType: Artifact['mediaType'];
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Lists files that are written together, so that an office can see which workbook a published file came from, and
 * whether it is still the file that was written.
 *
 * @param options `version` of the program
 */
export function writeManifest(
  artifacts: readonly Artifact[],
  { origin, version }: { readonly origin: Origin; readonly version: string },
): Artifact {
  const file: ManifestFile = {
    form: 'manifest',
    version: 1,
    program: { name: 'kensho-report', version },
    workbook: origin,
    files: artifacts.map(manifestEntry).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
  return { path: 'manifest.json', mediaType: 'application/json', bytes };
}

function manifestEntry({ path, mediaType, bytes }: Artifact): ManifestEntry {
  const sha256 = sha256Of(bytes);
  return { path, mediaType, size: bytes.length, sha256 };
}
