/** Workbooks written part by part, for what no library writes. */

import { pack } from '../../src/zip/pack.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What is in the book besides its first sheet. */
export interface Extras {
  readonly sheetName?: string;
  readonly sharedStrings?: string;
  readonly is1904?: boolean;
  /** The number format of every cell, 14 for a date. */
  readonly numberFormat?: number;
  /** A format of one's own, for every cell. */
  readonly formatCode?: string;
  /** Further files by their name in the archive. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Makes a workbook of one sheet.
 *
 * @param sheet what stands inside `<worksheet>`
 */
export function xlsx(sheet: string, extras: Extras = {}): Buffer {
  const {
    sheetName = 'KPI',
    sharedStrings = '',
    is1904 = false,
    formatCode,
    numberFormat = formatCode === undefined ? 0 : 200,
    files = {},
  } = extras;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return archive({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="${sheetName}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${sharedStrings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}">${formatCode === undefined ? '' : `<numFmts><numFmt numFmtId="200" formatCode="${escaped(formatCode)}"/></numFmts>`}<cellXfs count="1"><xf numFmtId="${numberFormat}"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}">${sheet}</worksheet>`,
    ...files,
  });
}

/**
 * Makes an OpenDocument spreadsheet of one sheet.
 *
 * @param rows what stands inside `<table:table>`
 * @param styles of cells and of pieces of text
 * @param named those that have names
 */
export function ods(
  rows: string,
  manifest = '',
  sheetName = 'KPI',
  styles = '',
  named = '',
): Buffer {
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'styles.xml': `<office:document-styles xmlns:office="${office}:office:1.0" xmlns:style="${office}:style:1.0"><office:styles>${named}</office:styles></office:document-styles>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${office}:manifest:1.0">${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" xmlns:style="${office}:style:1.0" office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${sheetName}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Packs files by their names. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  return pack(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
