/** What somebody has dropped or chosen, sorted: one workbook with its pictures, or why it is not one. */

import { LARGEST_FILE, unreadableText } from '../run/refusal.ts';
import type { GivenFile } from './protocol.ts';

/** A workbook to be opened, or a sentence on what stands in the way. */
export type Given =
  | { readonly kind: 'workbook'; readonly file: GivenFile }
  | { readonly kind: 'refused'; readonly text: string };

const PICTURE = /\.(?:png|jpe?g)$/iu;
const TABLE = /\.csv$/iu;
const ONE_ONLY =
  'いちどに開けるブックは1つです。2つのブックを比べることと、いくつものブックを集めることは、まだできません。1つだけ置いてください。';

/**
 * Sorts files.
 *
 * @param files with what is in their folders
 * @param folder the name of the folder, when one was given
 */
export async function sorted(files: readonly File[], folder?: string): Promise<Given> {
  const large = files.find(({ size }) => size > LARGEST_FILE);
  if (large !== undefined) return refused(unreadableText(large.name, 'tooLarge'));
  // Excel's lock files and what the system hides.
  const real = files.filter(({ name }) => !/^(?:~\$|\.)/u.test(name));
  const pictures = real.filter(({ name }) => PICTURE.test(name));
  const tables = real.filter(({ name }) => TABLE.test(name));
  const books = real.filter((file) => !pictures.includes(file) && !tables.includes(file));
  const [book, ...more] = books.length === 0 ? tables : books;
  if (book === undefined) {
    return refused(
      real.length === 0
        ? '何も入っていません。ブック（.xlsxなど）を置いてください。'
        : '画像だけでは資料を作れません。ブックと一緒に置いてください。',
    );
  }
  if (books.length > 1) return refused(ONE_ONLY);
  try {
    const content =
      books.length === 1
        ? new Uint8Array(await book.arrayBuffer())
        : await contentsOf([book, ...more]);
    const name = books.length === 1 ? book.name : (folder ?? book.name);
    return { kind: 'workbook', file: { name, content, pictures: await contentsOf(pictures) } };
  } catch {
    return refused(unreadableText(book.name, 'notReadable'));
  }
}

/**
 * Takes what was dropped, folders with what lies in them.
 *
 * @param items must be asked before anything else is waited for
 */
export async function dropped(items: DataTransferItemList): Promise<Given> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [folder] = entries.filter(({ isDirectory }) => isDirectory);
  try {
    return await sorted((await Promise.all(entries.map(filesIn))).flat(), folder?.name);
  } catch {
    return refused(unreadableText(entries[0]?.name ?? '', 'notReadable'));
  }
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // It gives a hundred at a time.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.filter(isFile).map(filesIn))).flat();
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

function refused(text: string): Given {
  return { kind: 'refused', text };
}
