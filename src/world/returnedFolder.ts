/** The folder into which departments' files were put. */

import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a folder; a folder of CSV files is one workbook. */
export interface ReturnedFolder {
  /** Within the folder, with `/`, in the order of their names. */
  readonly workbooks: readonly string[];
  /** How many files of other kinds lie there. */
  readonly others: number;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/iu;
const TABLE = /\.csv$/iu;
/** What Excel and LibreOffice leave beside a file that is open, and what systems hide. */
const HIDDEN = /^(?:~\$|\.)/u;

/** Deeper lies nobody's answer. */
const DEEPEST = 4;

/**
 * Looks through a folder and those in it. Nothing is opened, and no link is followed.
 *
 * @returns undefined when it cannot be looked into
 */
export function readReturnedFolder(folder: string): ReturnedFolder | undefined {
  try {
    return look(folder, '', DEEPEST);
  } catch {
    return undefined;
  }
}

function look(folder: string, within: string, depth: number): ReturnedFolder {
  const workbooks: string[] = [];
  let others = 0;
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  const isTables = within !== '' && areTables(entries);
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const { name } = entry;
    const path = within === '' ? name : `${within}/${name}`;
    if (entry.isDirectory() && !HIDDEN.test(name)) {
      const inner = depth === 0 ? undefined : lookWithin(folder, path, depth - 1);
      workbooks.push(...(inner?.workbooks ?? []));
      others += inner?.others ?? 1;
      continue;
    }
    const isWorkbook = WORKBOOK.test(name) || (TABLE.test(name) && !isTables);
    if (entry.isFile() && isWorkbook && !HIDDEN.test(name)) workbooks.push(path);
    else if (!(TABLE.test(name) && isTables)) others += 1;
  }
  if (isTables) workbooks.push(within);
  return { workbooks, others };
}

/** One folder that may not be looked into hides nothing of the others. */
function lookWithin(folder: string, path: string, depth: number): ReturnedFolder | undefined {
  try {
    return look(folder, path, depth);
  } catch {
    return undefined;
  }
}

/** As they are saved sheet by sheet: nothing but CSV files. */
function areTables(entries: readonly Dirent[]): boolean {
  const files = entries.filter((entry) => entry.isFile() && !HIDDEN.test(entry.name));
  return files.length > 0 && files.every(({ name }) => TABLE.test(name));
}
