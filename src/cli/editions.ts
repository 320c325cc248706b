/** Builds of a corrected workbook in the folder of the earlier one: papers of two workbooks are never mixed. */

import { z } from 'zod';

import { OUTPUT_NAMES, type OutputName } from '../forms/output.ts';
import type { NewFile } from '../world/publish.ts';

const Entry = z.looseObject({
  path: z.string(),
  /** Of a paper that stayed when a later edition was made: the edition that it is of. */
  edition: z.int().min(1).exactOptional(),
});
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
  /** Papers of other workbooks that stay where they are. */
  readonly kept: readonly { readonly path: string; readonly edition: number }[];
  /** Absent where nothing is counted. */
  readonly number?: number;
}

/** Where papers of earlier workbooks go. */
const OLDER = '旧版';

/**
 * Counts the editions of a folder.
 *
 * @param made files of this run, `manifest.json` among them
 * @param earlier text of the manifest that lies there; undefined when there is none
 * @param gone paths that go in any case
 * @param stays papers of another workbook stay where they are, each marked with its edition
 * @param stated the number of 版 in the workbook, which goes before counting
 * @returns without a manifest, or where either workbook is not known, the files as they are
 */
export function editionOf(
  made: readonly NewFile[],
  earlier: string | undefined,
  gone: readonly string[],
  { stays = false, stated }: { readonly stays?: boolean; readonly stated?: number } = {},
): Edition {
  const own = made.find(({ path }) => path === 'manifest.json');
  const now = own && parsed(new TextDecoder().decode(own.bytes));
  const before = parsed(earlier);
  const plain = { files: made, older: [], olderFolder: '', kept: [] };
  if (now === undefined || own === undefined) return plain;
  const isKnown = before?.workbook.sha256 !== undefined && now.workbook.sha256 !== undefined;
  const isSame = isKnown && before.workbook.sha256 === now.workbook.sha256;
  const last = before?.edition ?? 1;
  const counted = isKnown && !isSame ? last + 1 : isSame ? last : 1;
  const edition = stated ?? counted;
  const paths = new Set([...made.map(({ path }) => path), ...gone]);
  const left = (before?.files ?? []).filter(({ path }) => !paths.has(path) && isInner(path));
  const isOther = isKnown && !isSame;
  const marked = isOther ? left.map((entry) => ({ edition: last, ...entry })) : left;
  const staying = isSame || (isOther && stays) ? marked : [];
  const files = [...now.files, ...staying].toSorted((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  const bytes = new TextEncoder().encode(
    `${JSON.stringify({ ...now, edition, files }, undefined, 2)}\n`,
  );
  return {
    files: made.map((file) => (file === own ? { ...file, bytes } : file)),
    older: isOther && !stays ? left.map(({ path }) => path) : [],
    olderFolder: `${OLDER}/第${last}版`,
    kept: staying.flatMap((entry) =>
      entry.edition === undefined || entry.edition === edition
        ? []
        : [{ path: entry.path, edition: entry.edition }],
    ),
    number: edition,
  };
}

/**
 * What has to be made so that no paper of another workbook is left over.
 *
 * @param asked what the run was asked for
 * @param earlier text of the manifest that lies there; undefined when there is none
 * @param sha256 of the workbook
 * @returns that, and every output of which a file of another workbook lies there
 */
export function withOlderOutputs(
  asked: readonly OutputName[],
  earlier: string | undefined,
  sha256: string | undefined,
): readonly OutputName[] {
  const before = parsed(earlier);
  const isKnown = before?.workbook.sha256 !== undefined && sha256 !== undefined;
  if (!isKnown || before.workbook.sha256 === sha256) return asked;
  const lying = new Set(before.files.map(({ path }) => path.split(/[/.]/u)[0] ?? ''));
  return OUTPUT_NAMES.filter((name) => asked.includes(name) || lying.has(name));
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
