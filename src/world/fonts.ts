/** The typefaces of the installation. */

import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import type { Diagnostic } from '../diagnostics/checked.ts';
import { attempt, FaultyFile } from '../diagnostics/faultyFile.ts';
import { parseJson } from '../diagnostics/json.ts';
import { jsonLines } from '../diagnostics/jsonLines.ts';
import type { FontSet, Typeface } from '../forms/fonts.ts';
import { officeFileBeginning, readOfficeFile } from './officeFile.ts';
import { fontsInPage, PAGE } from './pageFonts.ts';

const TypefaceFiles = z.strictObject({ family: z.string(), normal: z.string(), bold: z.string() });
const FontFiles = z.strictObject({
  text: TypefaceFiles,
  figures: TypefaceFiles,
  fallback: z.array(TypefaceFiles),
});

const SETTING = 'fonts/fonts.json';
const HINT = '「fonts/README.md」の説明に合わせて直すか、元のファイルに戻してください。';

/**
 * Loads the typefaces named in `fonts/fonts.json`.
 *
 * @param project the project's folder
 * @throws FaultyFile when the file is not as it should be, or a typeface that it names is not there or is none
 */
export function loadFonts(project: string): FontSet {
  const folder = join(project, 'fonts');
  const text = readOfficeFile(join(folder, 'fonts.json'), SETTING).toString('utf8');
  const parsed = parseJson(text, FontFiles, { path: SETTING, subject: 'fonts', hint: HINT });
  if (parsed.value === undefined) throw new FaultyFile(...parsed.diagnostics);
  const files = parsed.value;
  const lines = jsonLines(text);
  const readFont = fontReader(project);
  const load = (name: string, ...path: readonly (string | number)[]): (() => Uint8Array) =>
    loadFont(readFont, name, lines.lineOf(path));
  const typeface = (
    { family, normal, bold }: z.infer<typeof TypefaceFiles>,
    ...path: readonly (string | number)[]
  ): Typeface => {
    const [plain, heavy] = [load(normal, ...path, 'normal'), load(bold, ...path, 'bold')];
    return {
      family,
      get normal() {
        return plain();
      },
      get bold() {
        return heavy();
      },
    };
  };
  return {
    text: typeface(files.text, 'text'),
    figures: typeface(files.figures, 'figures'),
    fallback: files.fallback.map((one, index) => typeface(one, 'fallback', index)),
  };
}

/** TrueType, OpenType with PostScript outlines. */
const SFNT = ['00010000', '4f54544f', '74727565'];
/** These, and both kinds of WOFF; what begins otherwise is no font. A collection cannot be embedded. */
const BEGINNINGS = [...SFNT, '774f4646', '774f4632'];

/** A font file that is there. */
interface FontFile {
  readonly length: number;
  /** Its first bytes, at most so many. */
  readonly beginning: (count: number) => Uint8Array;
  readonly bytes: () => Uint8Array;
}

/** A font file by its name in `fonts.json`; undefined when it cannot be had. */
type ReadFont = (name: string) => FontFile | undefined;

/**
 * `package:…` is a file of an installed package, of which the bundled program has a copy beside itself or in the page
 * beside it; anything else lies in `fonts/`.
 */
function fontReader(project: string): ReadFont {
  const folder = join(project, 'fonts');
  const page: { fonts?: ReadonlyMap<string, Uint8Array> } = {};
  return (name) => {
    const path = fontPath(folder, name);
    if (path !== undefined) return fontFile(path, `fonts/${name}`);
    const bytes = (page.fonts ??= fontsInPage(project)).get(name);
    return bytes && { length: bytes.length, beginning: () => bytes, bytes: () => bytes };
  };
}

/** A file, of which no more is read than is asked for: most papers need no stand-in's five megabytes. */
function fontFile(path: string, shown: string): FontFile | undefined {
  const length = statSync(path, { throwIfNoEntry: false })?.size;
  if (length === undefined) return undefined;
  const beginning = (count: number): Uint8Array => officeFileBeginning(path, shown, count);
  const readable = attempt(() => beginning(1)).value !== undefined;
  return readable ? { length, beginning, bytes: () => readOfficeFile(path, shown) } : undefined;
}

/**
 * Looks whether a font file is one.
 *
 * @returns reads it, once, when it is first asked for
 */
function loadFont(readFont: ReadFont, name: string, line: number | undefined): () => Uint8Array {
  const where = line === undefined ? '' : `（${line}行目）`;
  const read = readFont(name);
  if (read === undefined) {
    throw new FaultyFile(
      unusable(`ファイル「${SETTING}」: 書体のファイル「${name}」を読めません。${where}`, name),
    );
  }
  const head = read.beginning(MOST_HEAD);
  if (!BEGINNINGS.includes(beginningOf(head)) || isCutOff(head, read.length)) {
    throw new FaultyFile(
      unusable(
        `ファイル「${SETTING}」: 「${name}」は書体のファイルではないか、壊れています。${where}`,
        name,
      ),
    );
  }
  let bytes: Uint8Array | undefined;
  return () => (bytes ??= read.bytes());
}

/** More than the list of tables at the head of any font takes. */
const MOST_HEAD = 4096;

function beginningOf(font: Uint8Array): string {
  return Buffer.from(font.subarray(0, 4)).toString('hex');
}

/** Whether a table of a TrueType or OpenType file of this length lies behind its end: the copy was broken off. */
function isCutOff(head: Uint8Array, length: number): boolean {
  if (!SFNT.includes(beginningOf(head))) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const tables = view.byteLength < 12 ? 0 : view.getUint16(4);
  if (tables === 0 || view.byteLength < 12 + tables * 16) return true;
  return Array.from({ length: tables }, (_, index) => 12 + index * 16).some(
    (record) => view.getUint32(record + 8) + view.getUint32(record + 12) > length,
  );
}

function unusable(message: string, name: string): Diagnostic {
  const page = name.startsWith(PACKAGE)
    ? `Windows用のフォルダでは、書体は「${PAGE}」に入っています。このファイルを元のところに戻してください。`
    : '';
  const hint = `ファイルの名前と場所を確かめてください。${page}${HINT}`;
  return { code: 'fonts/missing', severity: 'error', message, hint };
}

function fontPath(folder: string, name: string): string | undefined {
  if (!name.startsWith(PACKAGE)) return join(folder, name);
  const file = name.slice(PACKAGE.length);
  const copy = join(dirname(fileURLToPath(import.meta.url)), 'fonts', file);
  if (existsSync(copy)) return copy;
  try {
    return createRequire(join(folder, 'fonts.json')).resolve(file);
  } catch {
    return undefined;
  }
}

const PACKAGE = 'package:';
