/** Which parts of the archive the parser gets to see, and in what state. */

import { type Checked, refused } from '../diagnostics/checked.ts';
import type { Limits } from '../office/limits.ts';
import { pack, type ZipFile } from '../zip/pack.ts';
import { unpack } from './archive.ts';
import { openDocumentDrawings } from './drawings.ts';
import { withJapaneseFormats } from './japaneseFormats.ts';
import { withLetteredRuns } from './lettering.ts';
import { cleanedContent, repeatedCellCount } from './openDocument.ts';
import { type Unparsed, isComplete, unparsedOf } from './packageParts.ts';
import { SAVE_AGAIN, damaged, refuse } from './refusal.ts';
import { passwordProtected } from './signature.ts';
import { tooMuch } from './tooMuch.ts';
import { cellCount, cleanedWorksheet } from './worksheet.ts';

/** Cells, styles and comments; no media, macros, drawings, external links or print settings. */
const WANTED =
  /^\/?(?:\[content_types\]\.xml|_rels\/\.rels|mimetype|content\.xml|styles\.xml|meta-inf\/manifest\.xml|word\/document\.xml|ppt\/presentation\.xml|xl\/(?:workbook\d*\.(?:xml|bin)|_rels\/[^/]*|sharedstrings\d*\.xml|styles\d*\.xml|theme\/[^/]*\.xml|worksheets\/.*\.(?:xml|rels)|chartsheets\/.*\.(?:xml|rels)|comments.*\.xml|threadedcomments\/.*|persons\/.*|metadata\.xml))$/iu;

/** What lies on the cells of a sheet; not for the parser. */
const DRAWING = /^\/?xl\/drawings\/[^/]*\.xml$/iu;

/** A book for the parser, and what the parser does not see. */
interface SafeBook {
  readonly book: Uint8Array;
  /** For each sheet, in the book's order. */
  readonly unparsed: readonly Unparsed[];
}

/**
 * Turns the submitted archive into one that is safe to parse.
 *
 * @returns a rebuilt archive of the needed parts, with what the parser does not see; a finding when it is no workbook of Excel (.xlsx, .xlsm) or ODF (.ods)
 */
export function spreadsheetOf(bytes: Uint8Array, limits: Limits): Checked<SafeBook> {
  const { value, diagnostics } = unpack(
    bytes,
    (name) => WANTED.test(name) || DRAWING.test(name),
    limits,
  );
  if (value === undefined) return { value: undefined, diagnostics };
  const parts = value.map(inUtf8);
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  if (parts.some(isEncryptedManifest)) return refused(passwordProtected());
  if (!has(/^\/?xl\/workbook\d*\.xml$/iu) && !isOpenDocument(parts)) return refused(whatElse(has));
  if (parts.some(declaresEntities)) return refused(entities());
  if (!isComplete(parts)) return refused(damaged());
  const sheets = parts.filter(({ name }) => isWorksheet(name)).length;
  if (sheets > limits.sheets) return refused(tooMuch('sheets', limits));
  const styles = parts.find(({ name }) => name === 'styles.xml')?.bytes.toString('utf8') ?? '';
  const safe = parts.map((part) => cleaned(part, styles, limits));
  const cells = safe.reduce((sum, part) => sum + cellsOf(part, limits), 0);
  if (cells > limits.cells) return refused(tooMuch('cells', limits));
  const parsed = safe.filter(({ name }) => !DRAWING.test(name));
  return {
    value: {
      book: pack(parsed),
      unparsed: isOpenDocument(parts) ? drawnInSheets(parts) : unparsedOf(parts),
    },
    diagnostics: [],
  };
}

/** Excel reads XML in UTF-16 too; what is written in it must not slip through what looks at bytes. */
function inUtf8({ name, bytes }: ZipFile): ZipFile {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (!/\.(?:xml|rels)$/iu.test(name) || (mark !== 'fffe' && mark !== 'feff'))
    return { name, bytes };
  const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes);
  return { name, bytes: Buffer.from(text.replace(/encoding=["']UTF-16["']/iu, ''), 'utf8') };
}

function isWorksheet(name: string): boolean {
  return /worksheets\/[^/]*\.xml$/iu.test(name);
}

function cellsOf({ name, bytes }: ZipFile, limits: Limits): number {
  if (isWorksheet(name)) return cellCount(bytes.toString('latin1'), limits.cells);
  return name === 'content.xml' ? repeatedCellCount(bytes.toString('latin1'), limits) : 0;
}

function isOpenDocument(parts: readonly ZipFile[]): boolean {
  const kind = parts.find(({ name }) => name === 'mimetype');
  const isSpreadsheet =
    kind?.bytes.toString('latin1').includes('opendocument.spreadsheet') === true;
  return isSpreadsheet && parts.some(({ name }) => name === 'content.xml');
}

function drawnInSheets(parts: readonly ZipFile[]): readonly Unparsed[] {
  const content = parts.find(({ name }) => name === 'content.xml');
  return openDocumentDrawings(content?.bytes.toString('utf8') ?? '').map((drawings) => ({
    struck: new Set(),
    drawings,
  }));
}

function isEncryptedManifest({ name, bytes }: ZipFile): boolean {
  return /manifest\.xml$/iu.test(name) && bytes.includes('encryption-data');
}

/** No spreadsheet program writes a document type; one that is there is meant to unfold. */
function declaresEntities({ name, bytes }: ZipFile): boolean {
  return (
    /\.(?:xml|rels)$/iu.test(name) && (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY'))
  );
}

function entities() {
  return refuse(
    'entities',
    'Excelが書き出さない記述（DTD）を含むファイルです。安全のため読み取りません。',
    SAVE_AGAIN,
  );
}

function whatElse(has: (pattern: RegExp) => boolean) {
  if (has(/workbook\d*\.bin$/iu)) {
    return refuse(
      'binary-workbook',
      'Excel バイナリ ブック（.xlsb）です。この形式は読み取れません。',
      SAVE_AGAIN,
    );
  }
  const word = has(/^\/?word\//iu)
    ? 'Word文書です。'
    : has(/^\/?ppt\//iu)
      ? 'PowerPointのファイルです。'
      : 'zipファイルです。';
  return refuse(
    'other-archive',
    `${word}Excelブックではありません。`,
    'KPIを入力したExcelブック（.xlsx）を指定してください。',
  );
}

/** @param styles those of an .ods that have names */
function cleaned({ name, bytes }: ZipFile, styles: string, limits: Limits): ZipFile {
  if (/^(?:content|styles)\.xml$/u.test(name)) {
    return { name, bytes: editedPart(bytes, (xml) => cleanedContent(xml, limits, styles)) };
  }
  if (/^\/?xl\/styles\d*\.xml$/iu.test(name)) {
    return { name, bytes: editedPart(bytes, withJapaneseFormats) };
  }
  if (/sharedstrings\d*\.xml$/iu.test(name)) {
    return { name, bytes: editedPart(bytes, withLetteredRuns) };
  }
  if (!isWorksheet(name)) return { name, bytes };
  return {
    name,
    bytes: editedPart(bytes, (xml) => cleanedWorksheet(withLetteredRuns(xml), limits)),
  };
}

function editedPart(bytes: Buffer, edit: (xml: string) => string): Buffer {
  const xml = bytes.toString('utf8');
  const changed = edit(xml);
  return changed === xml ? bytes : Buffer.from(changed, 'utf8');
}
