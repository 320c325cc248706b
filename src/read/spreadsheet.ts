/** Which parts of the archive the parser gets to see, and in what state. */

import type { Checked } from '../diagnostics/checked.ts';
import { type Part, pack, unpack } from './archive.ts';
import { SAVE_AGAIN, refuse, refused } from './refusal.ts';
import { passwordProtected } from './signature.ts';
import { cleanedWorksheet } from './worksheet.ts';

/** Cells, styles and comments; no media, macros, drawings, external links or print settings. */
const WANTED =
  /^\/?(?:\[content_types\]\.xml|_rels\/\.rels|mimetype|content\.xml|styles\.xml|meta-inf\/manifest\.xml|word\/document\.xml|ppt\/presentation\.xml|xl\/(?:workbook\d*\.(?:xml|bin)|_rels\/[^/]*|sharedstrings\d*\.xml|styles\d*\.xml|theme\/[^/]*\.xml|worksheets\/.*\.(?:xml|rels)|chartsheets\/.*\.(?:xml|rels)|comments.*\.xml|threadedcomments\/.*|persons\/.*|metadata\.xml))$/iu;

/** The reading of a word in kana (ふりがな); SheetJS glues it to the word in ODS. */
const RUBY_TEXT = /<text:ruby-text\b[^>]*?(?:\/>|>[\s\S]*?<\/text:ruby-text>)/gu;
/** A format that depends on the value: SheetJS knows one condition and complains on stderr about the others. */
const CONDITIONAL_FORMAT =
  /<style:map\b(?![^>]*style:condition="value\(\)(?:&gt;|>)=0")[^>]*?\/>/gu;

/**
 * Turns the submitted archive into one that is safe to parse.
 *
 * @returns a rebuilt archive of the needed parts; a finding when it is no workbook of Excel (.xlsx, .xlsm) or ODF (.ods)
 */
export function spreadsheetOf(bytes: Uint8Array): Checked<Buffer> {
  const { value: parts, diagnostics } = unpack(bytes, (name) => WANTED.test(name));
  if (parts === undefined) return { value: undefined, diagnostics };
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  if (parts.some(isEncryptedManifest)) return refused(passwordProtected());
  if (!has(/^\/?xl\/workbook\d*\.xml$/iu) && !isOpenDocument(parts)) return refused(whatElse(has));
  if (parts.some(declaresEntities)) return refused(entities());
  return { value: pack(parts.map(cleaned)), diagnostics: [] };
}

function isOpenDocument(parts: readonly Part[]): boolean {
  const kind = parts.find(({ name }) => name === 'mimetype');
  const isSpreadsheet =
    kind?.bytes.toString('latin1').includes('opendocument.spreadsheet') === true;
  return isSpreadsheet && parts.some(({ name }) => name === 'content.xml');
}

function isEncryptedManifest({ name, bytes }: Part): boolean {
  return /manifest\.xml$/iu.test(name) && bytes.includes('encryption-data');
}

/** No spreadsheet program writes a document type; one that is there is meant to unfold. */
function declaresEntities({ name, bytes }: Part): boolean {
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

function cleaned({ name, bytes }: Part): Part {
  if (/^(?:content|styles)\.xml$/u.test(name)) return { name, bytes: edited(bytes, cleanedOds) };
  if (/worksheets\/[^/]*\.xml$/iu.test(name))
    return { name, bytes: edited(bytes, cleanedWorksheet) };
  return { name, bytes };
}

function cleanedOds(xml: string): string {
  return xml.replaceAll(RUBY_TEXT, '').replaceAll(CONDITIONAL_FORMAT, '');
}

function edited(bytes: Buffer, edit: (xml: string) => string): Buffer {
  const xml = bytes.toString('utf8');
  const changed = edit(xml);
  return changed === xml ? bytes : Buffer.from(changed, 'utf8');
}
