/** Slips that came back, brought together into a copy of the office's workbook. */

import { sha256Of } from '../bytes/digest.ts';
import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { Collection } from '../forms/collection.ts';
import { collectionText } from './collectionText.ts';
import { type Unreadable, unreadableText } from './refusal.ts';
import { copyName } from './returned.ts';
import { inOrder, openRun, originOf, type Run } from './run.ts';
import { safeName } from './safeName.ts';
import { limitsOf, rulesOf } from './setting.ts';
import { workbookFile } from './workbookFile.ts';

/** A file of the folder, which is read when it is needed. */
export interface FolderFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly read: () =>
    | { readonly kind: 'read'; readonly bytes: Uint8Array }
    | { readonly kind: Unreadable };
}

/** What lies in the folder, and what is decided of it. */
export interface Returned {
  /** Files that may be workbooks. */
  readonly files: readonly FolderFile[];
  /** How many files of other kinds lie there. */
  readonly others: number;
  /** Departments whose changes outside their own cells are taken over as well. */
  readonly take: readonly string[];
}

/** What was made, and what is to be said of it. */
export interface Collected {
  readonly diagnostics: readonly Diagnostic[];
  readonly collection: Collection | undefined;
  /** `…_集約.xlsx`, `集約結果.xlsx`, `.txt`, `.json`, and `差戻し/…`. */
  readonly artifacts: readonly Artifact[] | undefined;
}

type Stages = Run['tools']['stages'];

/** The folder in which the files lie that go back. */
const BACK_FOLDER = '差戻し';

/**
 * Collects.
 *
 * @param run of the office's workbook
 * @returns nothing, with errors, when that workbook cannot be read, names no departments, or cannot be written to
 */
export async function collect(run: Run, returned: Returned): Promise<Collected> {
  const { stages, office, progress } = run.tools;
  const reached = await run.reach('workbook');
  const nothing = async (diagnostics: readonly Diagnostic[]): Promise<Collected> => ({
    diagnostics: await inOrder(run, diagnostics),
    collection: undefined,
    artifacts: undefined,
  });
  if (reached.value === undefined) return nothing(reached.diagnostics);
  const book = reached.value.form;
  const begun = stages.collecting(book, new Set(returned.take));
  if (begun.value === undefined) return nothing(begun.diagnostics);
  progress?.(`${returned.files.length}件のファイルを読んでいます`);
  await readAll(returned.files, run, begun.value.add);
  const made = begun.value.collection(returned.others);
  const merged = stages.mergedWorkbook(run.source.bytes, made);
  if (merged.value === undefined) return nothing(merged.diagnostics);
  const { name } = await originOf(run);
  const path = `${safeName(name)}_集約.xlsx`;
  const checked = await checkedAgain(run, merged.value, path);
  if (checked.value === undefined) return nothing(checked.diagnostics);
  const collection = stages.collectionWithMatters(made, checked.value, rulesOf(office).value);
  const { workbook, data } = await stages.collectionFiles(collection);
  const text = new TextEncoder().encode(collectionText(collection));
  return {
    diagnostics: reached.diagnostics,
    collection,
    artifacts: [
      workbookFile(path, merged.value),
      workbookFile('集約結果.xlsx', workbook),
      { path: '集約結果.txt', mediaType: 'text/plain', bytes: text },
      data,
      ...backFiles(collection, returned.files, stages),
    ],
  };
}

/** A file that cannot be read is one of the results, not the end; the office's own workbook is none. */
async function readAll(
  files: readonly FolderFile[],
  { tools: { stages, office }, source }: Run,
  add: (path: string, sha256: string, form: ReadForm) => void,
): Promise<void> {
  const own = sha256Of(source.bytes);
  const { value: limits } = await limitsOf(office);
  const reader = stages.openReader(limits);
  for (const { path, read } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const file = read();
    if (file.kind !== 'read') {
      const fault = unread(unreadableText(path, file.kind));
      add(path, '', { value: undefined, diagnostics: [fault] });
      continue;
    }
    const sha256 = sha256Of(file.bytes);
    if (sha256 !== own) add(path, sha256, await reader.read(file.bytes, path));
  }
  reader.end();
}

type ReadForm = Awaited<ReturnType<Stages['readWorkbook']>>;

function unread(message: string): Diagnostic {
  return {
    code: 'return/unread',
    severity: 'error',
    message,
    hint: '開けるようにして、もう一度集約してください。',
  };
}

/** What was written is read once more, as it will be when papers are made of it. */
async function checkedAgain(
  run: Run,
  bytes: Uint8Array,
  fileName: string,
): ReturnType<Run['tools']['stages']['readWorkbook']> {
  const again = openRun({ ...run.source, bytes, fileName }, run.tools);
  const reached = await again.reach('workbook');
  return { value: reached.value?.form, diagnostics: reached.diagnostics };
}

/** Copies of the files in which something has to be mended; one that no finding can be written into stays where it is. */
function backFiles(
  collection: Collection,
  files: readonly FolderFile[],
  stages: Stages,
): readonly Artifact[] {
  return files.flatMap((file): readonly Artifact[] => {
    const findings = stages.backFindings(collection, file.path);
    if (findings.length === 0) return [];
    const again = file.read();
    if (again.kind !== 'read') return [];
    const copy = stages.annotatedWorkbook(again.bytes, findings);
    const name = copyName(file.path.replace(/\.[^.]*$/u, '').replaceAll('/', '_'));
    return copy.value === undefined ? [] : [workbookFile(`${BACK_FOLDER}/${name}`, copy.value)];
  });
}
