/** Builds of a corrected workbook in the folder of the earlier one: papers of two workbooks are never mixed. */

import { z } from 'zod';

import type { NewFile } from '../world/publish.ts';

const Entry = z.looseObject({ path: z.string() });
const Manifest = z.looseObject({
  workbook: z.looseObject({ sha256: z.string().optional() }),
  /** 第n版: how many workbooks the folder has seen. */
  edition: z.int().min(1).optional(),
  files: z.array(Entry),
});
type Manifest = z.infer<typeof Manifest>;

/** What a build does to its folder besides its own files. */
export interface Edition {
  /** The run's files, the manifest with its number and with what still holds from an earlier run of the same workbook. */
  readonly files: readonly NewFile[];
  /** Papers of another workbook that this run does not make anew, and the folder to which they go. */
  readonly older: readonly string[];
  readonly olderFolder: string;
}

/** Where papers of earlier workbooks go. */
const OLDER = '旧版';

/**
 * Counts the editions of a folder.
 *
 * @param made files of this run, `manifest.json` among them
 * @param earlier text of the manifest that lies there; undefined when there is none
 * @param gone paths that go in any case
 * @returns without a manifest, or where either workbook is not known, the files as they are
 */
export function editionOf(
  made: readonly NewFile[],
  earlier: string | undefined,
  gone: readonly string[],
): Edition {
  const own = made.find(({ path }) => path === 'manifest.json');
  const now = own && parsed(new TextDecoder().decode(own.bytes));
  const before = parsed(earlier);
  const plain = { files: made, older: [], olderFolder: '' };
  if (now === undefined || own === undefined) return plain;
  const isKnown = before?.workbook.sha256 !== undefined && now.workbook.sha256 !== undefined;
  const isSame = isKnown && before.workbook.sha256 === now.workbook.sha256;
  const last = before?.edition ?? 1;
  const edition = isKnown && !isSame ? last + 1 : isSame ? last : 1;
  const paths = new Set([...made.map(({ path }) => path), ...gone]);
  const left = (before?.files ?? []).filter(({ path }) => !paths.has(path) && isInner(path));
  const files = [...now.files, ...(isSame ? left : [])].toSorted((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  const bytes = new TextEncoder().encode(
    `${JSON.stringify({ ...now, edition, files }, undefined, 2)}\n`,
  );
  return {
    files: made.map((file) => (file === own ? { ...file, bytes } : file)),
    older: isKnown && !isSame ? left.map(({ path }) => path) : [],
    olderFolder: `${OLDER}/第${last}版`,
  };
}

/** The file lies among papers that anybody may edit: it may name nothing outside its folder. */
function isInner(path: string): boolean {
  return path.split('/').every((step) => /^[^\\:]+$/u.test(step) && step !== '.' && step !== '..');
}

function parsed(text: string | undefined): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(text ?? ''));
  } catch {
    // Not ours, or damaged: then nothing is known of an earlier run.
    return undefined;
  }
}
