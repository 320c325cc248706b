/** The only door to files. Everything behind it is a function of its arguments. */

import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import { z } from 'zod';

import { asBuffer } from '../bytes/buffer.ts';
import { attempt, FaultyFile } from '../diagnostics/faultyFile.ts';
import type { FontSet } from '../forms/fonts.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import type { Office, TextFile } from '../run/office.ts';
import { LARGEST_FILE, type Unreadable } from '../run/refusal.ts';
import { pack } from '../zip/pack.ts';
import { type EarlierOutput, readArchiveFolder } from './archiveFolder.ts';
import { loadFonts } from './fonts.ts';
import { codeOf, readOfficeFile, unreadable } from './officeFile.ts';
import { type Earlier, type NewFile, type Published, publishFiles } from './publish.ts';
import { readReturnedFolder, type ReturnedFolder } from './returnedFolder.ts';
import { nextSaving } from './saving.ts';

/** A file named on the command line, or why it cannot be had. */
export type FileRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: Unreadable };

/** Everything outside the program, so that a test can bring a world of its own. */
export interface World extends Office {
  /** The project's own `output`. */
  readonly outputFolder: string;
  /** The path of a file of `input/`. */
  readonly inputPath: (name: string) => string;
  /** A folder of CSV files is read as an archive of them. */
  readonly readFile: (path: string) => FileRead;
  /** What may be workbooks in a folder; undefined when it cannot be looked into. */
  readonly returnedFolder: (path: string) => ReturnedFolder | undefined;
  /** The outputs with a website in a folder; undefined when it cannot be looked into. */
  readonly archiveFolder: (path: string) => readonly EarlierOutput[] | undefined;
  /** A picture beside a workbook; undefined when there is none, or its name leads out of the folder. */
  readonly picture: (workbookPath: string, name: string) => Uint8Array | undefined;
  /** Writes files into a folder, all of them or none. */
  readonly publish: (
    folder: string,
    files: readonly NewFile[],
    /** Asked once nobody else writes into the folder. */
    earlier?: () => Earlier,
  ) => Published;
  /** Waits until the workbook, a template or a file of `input/` was saved; false: nobody waits any more. */
  readonly saved: (workbookPath: string) => Promise<boolean>;
  /** `2025-08-07` */
  readonly today: () => string;
  /** How a path is shown to the person: from the current folder, if it lies there. */
  readonly shown: (path: string) => string;
}

/** The real world: this installation and this computer. */
export function openWorld(project: string, currentFolder: string): World {
  const input = join(project, 'input');
  let fonts: FontSet | undefined;
  return {
    version: () => readVersion(project),
    outputFolder: join(project, 'output'),
    settings: () => readInput(input, 'settings.json'),
    rules: () => readInput(input, 'rules.json'),
    inputPath: (name) => join(input, name),
    schemes: () => readSchemes(input),
    templates: () => readTemplates(project),
    templatePicture: (name) => readPictureFile(join(project, 'templates', 'theme.json'), name),
    // Read once: whoever opens them keeps what was found out by the bytes' identity.
    fonts: () => (fonts ??= loadFonts(project)),
    readFile: readFileOrTables,
    returnedFolder: readReturnedFolder,
    archiveFolder: readArchiveFolder,
    picture: readPictureFile,
    publish: publishFiles,
    saved: (path) => nextSaving([path, join(project, 'templates'), input]),
    today,
    shown: (path) => shownFrom(currentFolder, path),
  };
}

function readWhole(path: string): FileRead {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { kind: 'notFound' };
    if (found.isDirectory()) return { kind: 'folder' };
    // A pipe or a device may never end.
    if (!found.isFile()) return { kind: 'notAFile' };
    if (found.size > LARGEST_FILE) return { kind: 'tooLarge' };
    return { kind: 'read', bytes: readFileSync(path) };
  } catch (error) {
    return { kind: isNotFound(error) ? 'notFound' : 'notReadable' };
  }
}

/** A workbook may be a folder of CSV files, one for each sheet. */
function readFileOrTables(path: string): FileRead {
  const found = readWhole(path);
  return found.kind === 'folder' ? (readTableFolder(path) ?? found) : found;
}

function readTableFolder(path: string): FileRead | undefined {
  const names = readdirSync(path).filter((name) => /\.csv$/iu.test(name));
  const files = names.toSorted().map((name) => ({ name, read: readWhole(join(path, name)) }));
  const parts = files.flatMap(({ name, read }) =>
    read.kind === 'read' ? [{ name, bytes: asBuffer(read.bytes) }] : [],
  );
  return parts.length === 0 ? undefined : { kind: 'read', bytes: pack(parts) };
}

/** The day by the clock of this computer; the one place that asks for it. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Also when a folder of the path is a file, and for names no file can have (too long, with NUL). */
function isNotFound(error: unknown): boolean {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(String(code));
}

/** A name of the workbook is never a path to elsewhere: no `..`, no drive, no link that leads out. */
function readPictureFile(workbookPath: string, name: string): Uint8Array | undefined {
  const steps = name.replaceAll('\\', '/').split('/');
  if (steps.some((step) => step === '' || step === '..' || step.includes(':'))) return undefined;
  const folder = dirname(workbookPath);
  const path = join(folder, ...steps);
  const read = readWhole(path);
  if (read.kind !== 'read') return undefined;
  return realpathSync(path).startsWith(withSeparator(realpathSync(folder)))
    ? read.bytes
    : undefined;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function readVersion(project: string): string {
  const file: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

function readInput(input: string, name: string): TextFile | undefined {
  const file = join(input, name);
  // A link to nowhere is there, and is a fault.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  return { path: `input/${name}`, text: readOfficeFile(file, `input/${name}`).toString('utf8') };
}

/** A file that cannot be read is no reason against the others: its finding stands in its place. */
function readSchemes(input: string): readonly TextFile[] {
  const folder = join(input, 'schemes');
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new FaultyFile(unreadable('input/schemes', 'ENOTDIR'));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const path = `input/schemes/${name}`;
      const { value, diagnostics } = attempt(() => readOfficeFile(join(folder, name), path));
      return value === undefined
        ? { path, text: '', faults: diagnostics }
        : { path, text: value.toString('utf8') };
    });
}

/** Every text of `templates/` and the folders in it. */
function readTemplates(project: string): TemplateFiles {
  const folder = join(project, 'templates');
  const names = namesIn(folder)
    .filter(
      (name) =>
        TEXT.test(name) ||
        statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() !== true,
    )
    .filter((name) => !PICTURE.test(name))
    .map((name) => name.replaceAll(sep, '/'))
    .toSorted();
  return new Map(
    names.map((name) => [
      name,
      readOfficeFile(join(folder, name), `templates/${name}`).toString('utf8'),
    ]),
  );
}

/** A folder of such a name stands where a file has to be, and is told to be a folder when it is read. */
const TEXT = /\.(?:hbs|json|css|html)$/iu;

/** The plan's logo, the city's mark: no texts. */
const PICTURE = /\.(?:png|jpe?g)$/iu;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new FaultyFile(unreadable('templates', codeOf(error)));
  }
}

function shownFrom(currentFolder: string, path: string): string {
  const near = relative(currentFolder, path);
  return near.startsWith('..') || near === '' ? path : near;
}
