/** What somebody has dropped or chosen, sorted: one workbook with its pictures, several, or why it is none. */

import { LARGEST_FILE, unreadableText } from '../run/refusal.ts';
import type { GivenFile } from './protocol.ts';

/** A workbook to be opened, or a sentence on what stands in the way. */
export type Given =
  | {
      readonly kind: 'workbook';
      readonly file: GivenFile;
      /** Where the browser gives one, to see when it is saved anew. */
      readonly handle?: FileSystemFileHandle;
    }
  | {
      readonly kind: 'several';
      /** The one that was saved first comes first. */
      readonly files: readonly GivenFile[];
      /** How many files of other kinds lay beside them. */
      readonly others: number;
    }
  | { readonly kind: 'refused'; readonly text: string };

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/iu;
const PICTURE = /\.(?:png|jpe?g)$/iu;
const TABLE = /\.csv$/iu;

/**
 * Sorts files.
 *
 * @param files with what is in their folders
 * @param folder the name of the folder, when one was given
 */
export async function sorted(files: readonly File[], folder?: string): Promise<Given> {
  const large = files.find(({ size }) => size > LARGEST_FILE);
  if (large !== undefined) return notGiven(unreadableText(large.name, 'tooLarge'));
  // Excel's lock files and what the system hides.
  const real = files.filter(({ name }) => !/^(?:~\$|\.)/u.test(name));
  const pictures = real.filter(({ name }) => PICTURE.test(name));
  const tables = real.filter(({ name }) => TABLE.test(name));
  const books = real.filter((file) => !pictures.includes(file) && !tables.includes(file));
  const [book, ...more] = books.length === 0 ? tables : books;
  if (book === undefined) {
    return notGiven(
      real.length === 0
        ? '何も入っていません。ブック（.xlsxなど）を置いてください。'
        : '画像だけでは資料を作れません。ブックと一緒に置いてください。',
    );
  }
  if (books.length > 1) return several(books, tables, pictures);
  try {
    const content =
      books.length === 1
        ? new Uint8Array(await book.arrayBuffer())
        : await contentsOf([book, ...more]);
    const name = books.length === 1 ? book.name : (folder ?? book.name);
    return { kind: 'workbook', file: { name, content, pictures: await contentsOf(pictures) } };
  } catch {
    return notGiven(unreadableText(book.name, 'notReadable'));
  }
}

/** What is no workbook is told apart by its name: of a folder, nobody has chosen each. */
async function several(
  files: readonly File[],
  tables: readonly File[],
  pictures: readonly File[],
): Promise<Given> {
  const books = files.filter(({ name }) => WORKBOOK.test(name));
  try {
    const seen = await contentsOf(pictures);
    const read = books.map(async (file) => ({
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
      pictures: seen,
      saved: file.lastModified,
    }));
    const all = (await Promise.all(read)).toSorted((one, other) => one.saved - other.saved);
    const [first] = all;
    if (first === undefined) return notGiven(unreadableText(files[0]?.name ?? '', 'notReadable'));
    if (all.length === 1) return { kind: 'workbook', file: first };
    const others = files.length - books.length + tables.length + pictures.length;
    return { kind: 'several', files: all, others };
  } catch {
    return notGiven(unreadableText(files[0]?.name ?? '', 'notReadable'));
  }
}

/**
 * Takes what was dropped, folders with what lies in them.
 *
 * A page that was opened from a disk gets files that were dropped, and the contents of folders by their handles; entries
 * (`webkitGetAsEntry`) can be named there and not be read.
 *
 * @param items must be asked before anything else is waited for
 */
export async function dropped(items: DataTransferItemList): Promise<Given> {
  const asked = Array.from(items, (item: WithHandle) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
    handle: handleOf(item.getAsFileSystemHandle?.()),
  }));
  const things = await Promise.all(
    asked.map(async (one): Promise<Thing> => ({ ...one, handle: await one.handle })),
  );
  const folder = things.find(
    ({ entry, handle }) => handle?.kind === 'directory' || entry?.isDirectory,
  );
  const name = folder?.handle?.name ?? folder?.entry?.name;
  try {
    const given = await sorted((await Promise.all(things.map(filesOf))).flat(), name);
    return withHandle(given, things);
  } catch {
    return notGiven(unreadableText(things[0]?.file?.name ?? name ?? '', 'notReadable'));
  }
}

/** Chrome and Edge know it; the types of the platform do not yet. */
interface WithHandle extends DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** Something that was dropped. */
interface Thing {
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
  readonly handle: FileSystemHandle | undefined;
}

/** The policy of an office may forbid handles: then there is none, and files go on without. */
async function handleOf(
  asked: Promise<FileSystemHandle | null> | undefined,
): Promise<FileSystemHandle | undefined> {
  try {
    return (await asked) ?? undefined;
  } catch {
    return undefined;
  }
}

function withHandle(given: Given, things: readonly Thing[]): Given {
  if (given.kind !== 'workbook') return given;
  const handle = things.find((one) => one.handle?.name === given.file.name)?.handle;
  return handle !== undefined && isFileHandle(handle) ? { ...given, handle } : given;
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

async function filesOf({ entry, file, handle }: Thing): Promise<readonly File[]> {
  if (handle !== undefined && isFolderHandle(handle)) return filesInFolder(handle);
  if (entry !== null && isFolder(entry)) return filesInEntry(entry);
  return file === null ? [] : [file];
}

async function filesInFolder(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const one of folder.values()) {
    if (isFileHandle(one)) files.push(await one.getFile());
    else if (isFolderHandle(one)) files.push(...(await filesInFolder(one)));
  }
  return files;
}

/** Where the browser gives no handles (Firefox). */
async function filesInEntry(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // It gives a hundred at a time.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return Promise.all(
    all
      .filter(isFile)
      .map((one) => new Promise<File>((resolve, reject) => one.file(resolve, reject))),
  );
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function contentsOf(files: readonly File[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return [file.name.normalize('NFC'), bytes] as const;
    }),
  );
  return new Map(read);
}

function notGiven(text: string): Given {
  return { kind: 'refused', text };
}
