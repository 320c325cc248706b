/** Files that are damaged, odd or meant to do harm, each with the finding it deserves. */

import { type BookType, utils, write } from 'xlsx';

import { archive, ods, xlsx } from '../read/packages.ts';
import { entryOf, type RawEntry, rawZip } from './zips.ts';

/** One file. */
export interface Fixture {
  readonly name: string;
  readonly bytes: () => Buffer;
  /** A code that its findings must contain. A file that can be read safely is found to lack its sheets. */
  readonly code: string;
}

const READ = 'sheet/missing';
const SHEET = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The parts of an honest workbook, for the first part to be replaced or others to be added. */
function bookWith(...extra: readonly RawEntry[]): Buffer {
  const names = new Set(extra.map(({ name }) => name));
  return rawZip([...PARTS.filter(({ name }) => !names.has(name)), ...extra]);
}

const TYPES = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS: readonly RawEntry[] = [
  entryOf(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/></Types>`,
  ),
  entryOf(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  entryOf(
    'xl/workbook.xml',
    `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="KPI" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  entryOf(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
  entryOf('xl/sharedStrings.xml', `<sst ${MAIN}/>`),
  entryOf('xl/worksheets/sheet1.xml', `<worksheet ${MAIN}>${SHEET}</worksheet>`),
];

function sheetWith(content: string): Buffer {
  return bookWith(entryOf('xl/worksheets/sheet1.xml', `<worksheet ${MAIN}>${content}</worksheet>`));
}

/** A sheet of rows; the row's number takes the place of `#`. */
function rows(count: number, row: string): string {
  const parts = row.split('#');
  const made = Array.from({ length: count }, (_, index) => parts.join(String(index + 1)));
  return `<sheetData>${made.join('')}</sheetData>`;
}

function truncated(share: number): Buffer {
  const whole = bookWith();
  return whole.subarray(0, Math.floor(whole.length * share));
}

function flipped(at: (whole: Buffer) => number): Buffer {
  const whole = Buffer.from(bookWith());
  const place = at(whole);
  whole.writeUInt8(whole.readUInt8(place) ^ 4, place);
  return whole;
}

/** Bytes that look random and are the same each time: a linear congruential generator. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 20_260_101;
  for (let index = 0; index < length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes.writeUInt8((state >>> 16) & 0xff, index);
  }
  return bytes;
}

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]);
const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

function saved(bookType: BookType): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['KPI番号', '目標値'],
      ['K1-1-1', 5],
    ]),
    'KPI',
  );
  const bytes: unknown = write(book, { type: 'buffer', bookType });
  if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
  return bytes;
}

const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level} "${'&a;'.repeat(10)}">`).join('')}]><sst ${MAIN}><si><t>&a29;</t></si></sst>`;

const cell = (content: string): string =>
  `<table:table-cell office:value-type="string"${content}><text:p>x</text:p></table:table-cell>`;

const NO_BOOK: readonly Fixture[] = [
  { name: 'empty.xlsx', bytes: () => Buffer.alloc(0), code: 'file/empty' },
  { name: 'one-byte.xlsx', bytes: () => Buffer.from('P'), code: 'file/unknown' },
  { name: 'random-bytes.xlsx', bytes: () => noise(50_000), code: 'file/unknown' },
  {
    name: 'random-behind-signature.xlsx',
    bytes: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(50_000)]),
    code: 'file/damaged',
  },
  {
    name: 'document.pdf.xlsx',
    bytes: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    code: 'file/pdf',
  },
  { name: 'page.html.xls', bytes: () => Buffer.from('<html><table><tr><td>1'), code: 'file/html' },
  {
    name: 'word.docx.xlsx',
    bytes: () => archive({ 'word/document.xml': '<w/>' }),
    code: 'file/other-archive',
  },
  {
    name: 'slides.pptx.xlsx',
    bytes: () => archive({ 'ppt/presentation.xml': '<p/>' }),
    code: 'file/other-archive',
  },
  { name: 'photos.zip.xlsx', bytes: () => archive({ 'a.jpg': 'x' }), code: 'file/other-archive' },
  {
    name: 'binary.xlsb',
    bytes: () => archive({ 'xl/workbook.bin': 'x' }),
    code: 'file/binary-workbook',
  },
  {
    name: 'letter.doc.xls',
    bytes: () => Buffer.concat([OLE, utf16('WordDocument')]),
    code: 'file/other-old',
  },
  {
    name: 'password.xlsx',
    bytes: () => Buffer.concat([OLE, utf16('EncryptedPackage')]),
    code: 'file/password',
  },
  {
    name: 'password.ods',
    bytes: () => ods('', '<manifest:encryption-data/>'),
    code: 'file/password',
  },
  {
    name: 'password-zip.xlsx',
    bytes: () => rawZip(PARTS.map((part) => ({ ...part, flags: 1 }))),
    code: 'file/password',
  },
  {
    name: 'one-line-50MB.csv',
    bytes: () => Buffer.alloc(50_000_000, 'a,'),
    code: 'file/too-large',
  },
  { name: 'one-line-10MB.csv', bytes: () => Buffer.alloc(10_000_000, 'a,'), code: 'file/text' },
];

const DAMAGED: readonly Fixture[] = [
  ...[0.05, 0.3, 0.6, 0.9, 0.99].map((share) => ({
    name: `truncated-${share}.xlsx`,
    bytes: () => truncated(share),
    code: 'file/damaged',
  })),
  {
    name: 'bit-in-data.xlsx',
    bytes: () => flipped((whole) => whole.indexOf('xl/sharedStrings.xml') + 22),
    code: 'file/damaged',
  },
  {
    name: 'bit-in-checksum.xlsx',
    bytes: () => flipped((whole) => whole.lastIndexOf('PK\u0001\u0002') + 17),
    code: 'file/damaged',
  },
  {
    name: 'bit-in-size.xlsx',
    bytes: () => flipped((whole) => whole.lastIndexOf('PK\u0001\u0002') + 25),
    code: 'file/damaged',
  },
  {
    name: 'unknown-packing.xlsx',
    bytes: () => {
      const whole = Buffer.from(bookWith());
      whole.writeUInt16LE(12, whole.lastIndexOf('PK\u0001\u0002') + 10);
      return whole;
    },
    code: 'file/damaged',
  },
  {
    name: 'no-content.xlsx',
    bytes: () => archive({ 'xl/workbook.xml': 'x' }),
    code: 'file/unparseable',
  },
  {
    name: 'garbage.xls',
    bytes: () => Buffer.concat([OLE, utf16('Workbook'), noise(100_000)]),
    code: 'file/unparseable',
  },
  {
    name: 'truncated.xls',
    bytes: () => {
      const whole = saved('biff8');
      // Its table of contents begins at about the half.
      return whole.subarray(0, Math.floor(whole.length / 3));
    },
    code: 'file/other-old',
  },
];

const BOMBS: readonly Fixture[] = [
  {
    name: 'bomb-sheet-100MB.xlsx',
    bytes: () => bookWith(entryOf('xl/worksheets/sheet1.xml', Buffer.alloc(100_000_000, ' '))),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'bomb-strings-50MB.xlsx',
    bytes: () => bookWith(entryOf('xl/sharedStrings.xml', Buffer.alloc(50_000_000, 'a'))),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'bomb-media-2GB.xlsx',
    bytes: () => bookWith({ ...entryOf('xl/media/a.png', 'x'), size: 2_000_000_000 }),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'bomb-many-media.xlsx',
    bytes: () =>
      bookWith(
        ...Array.from({ length: 50 }, (_, index) => ({
          ...entryOf(`xl/media/${index}.png`, 'x'),
          size: 4_900_000,
        })),
      ),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'bomb-hidden-size.xlsx',
    bytes: () =>
      bookWith({
        ...entryOf('xl/worksheets/sheet1.xml', Buffer.alloc(50_000_000, ' ')),
        size: 1000,
      }),
    code: 'file/damaged',
  },
  {
    name: 'entries-3000.xlsx',
    bytes: () => bookWith(...Array.from({ length: 3000 }, (_, index) => entryOf(`a/${index}`, ''))),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'duplicate-entry.xlsx',
    bytes: () => rawZip([...PARTS, entryOf('xl/Worksheets/SHEET1.xml', `<worksheet ${MAIN}/>`)]),
    code: 'file/structure',
  },
  {
    name: 'shared-bytes.xlsx',
    bytes: () =>
      bookWith({ ...entryOf('xl/media/a.png', 'x'.repeat(999)), alias: 'xl/media/b.png' }),
    code: 'file/structure',
  },
  {
    name: 'parent-entry.xlsx',
    bytes: () => bookWith(entryOf('../../../tmp/evil.xml', 'x')),
    code: 'file/structure',
  },
  {
    name: 'parent-entry-backslash.xlsx',
    bytes: () => bookWith(entryOf('xl\\..\\..\\evil.xml', 'x')),
    code: 'file/structure',
  },
  {
    name: 'drive-entry.xlsx',
    bytes: () => bookWith(entryOf('C:\\windows\\evil.dll', 'x')),
    code: 'file/structure',
  },
  {
    name: 'nul-entry.xlsx',
    bytes: () => bookWith(entryOf('xl/a\0.xml', 'x')),
    code: 'file/structure',
  },
  {
    name: 'zip64.xlsx',
    bytes: () => {
      const whole = Buffer.from(bookWith());
      whole.writeUInt16LE(0xffff, whole.length - 12);
      return whole;
    },
    code: 'file/structure',
  },
  {
    name: 'zip64-size.xlsx',
    bytes: () => bookWith({ ...entryOf('xl/media/a.png', 'x'), size: 0xff_ff_ff_ff }),
    code: 'file/structure',
  },
  {
    name: 'entities.xlsx',
    bytes: () => bookWith(entryOf('xl/sharedStrings.xml', BILLION_LAUGHS)),
    code: 'file/entities',
  },
  {
    name: 'entities-utf16.xlsx',
    bytes: () =>
      bookWith(
        entryOf(
          'xl/sharedStrings.xml',
          Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(BILLION_LAUGHS, 'utf16le')]),
        ),
      ),
    code: 'file/entities',
  },
  {
    name: 'outside-entity.xlsx',
    bytes: () => sheetWith('<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
    code: 'file/entities',
  },
  {
    name: 'entities.ods',
    bytes: () =>
      archive({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': BILLION_LAUGHS,
      }),
    code: 'file/entities',
  },
];

const HUGE: readonly Fixture[] = [
  {
    name: 'rows-1048576.xlsx',
    bytes: () => sheetWith(rows(1_048_576, '<row r="#"><c r="A#"/></row>')),
    code: 'file/unfolds-too-far',
  },
  {
    name: 'rows-600000.xlsx',
    bytes: () => sheetWith(rows(600_000, '<row r="#"><c r="A#"><v/></c></row>')),
    code: 'sheet/clipped',
  },
  {
    name: 'rows-90000-filled.xlsx',
    bytes: () => sheetWith(rows(90_000, '<row r="#"><c r="A#"><v>1</v></c></row>')),
    code: 'sheet/clipped',
  },
  {
    name: 'rows-1048576-blank.xlsx',
    bytes: () => sheetWith(rows(1_048_576, '<row r="#"/>')),
    code: READ,
  },
  {
    name: 'cells-95000.xlsx',
    bytes: () =>
      sheetWith(
        rows(950, `<row r="#">${'<c t="inlineStr"><is><t>あ</t></is></c>'.repeat(100)}</row>`),
      ),
    code: READ,
  },
  {
    name: 'range-full.xlsx',
    bytes: () =>
      sheetWith(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    code: 'sheet/clipped',
  },
  {
    name: 'hyperlink-full.xlsx',
    bytes: () =>
      sheetWith(`${SHEET}<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>`),
    code: READ,
  },
  {
    name: 'merge-full.xlsx',
    bytes: () => sheetWith(`${SHEET}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    code: READ,
  },
  {
    name: 'merges-200000.xlsx',
    bytes: () =>
      sheetWith(
        `${SHEET}<mergeCells>${Array.from({ length: 200_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('')}</mergeCells>`,
      ),
    code: 'file/too-much-cells',
  },
  {
    name: 'validation-full.xlsx',
    bytes: () =>
      sheetWith(
        `${SHEET}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    code: READ,
  },
  {
    name: 'columns-1e9.xlsx',
    bytes: () =>
      sheetWith(
        `<cols><col min="1" max="1000000000" width="9"/><col min='1' max='1e9'/></cols>${SHEET}`,
      ),
    code: READ,
  },
  {
    name: 'row-1e12.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="1000000000000"><c r="A1000000000000"><v>1</v></c></row></sheetData>',
      ),
    code: 'sheet/clipped',
  },
  {
    name: 'odd-addresses.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="-1"><c r="ZZZZZZZ1"><v>1</v></c><c r="__proto__"><v>2</v></c><c r="A0"><v>1e999</v></c></row></sheetData>',
      ),
    code: READ,
  },
  {
    name: 'sheets-2000.xlsx',
    bytes: () =>
      bookWith(
        ...Array.from({ length: 1500 }, (_, index) =>
          entryOf(`xl/worksheets/s${index}.xml`, `<worksheet ${MAIN}/>`),
        ),
      ),
    code: 'file/too-much-sheets',
  },
  {
    name: 'text-32000-times-10000.xlsx',
    bytes: () =>
      bookWith(
        entryOf(
          'xl/sharedStrings.xml',
          `<sst ${MAIN}><si><t>${'あ'.repeat(32_000)}</t></si></sst>`,
        ),
        entryOf(
          'xl/worksheets/sheet1.xml',
          `<worksheet ${MAIN}>${rows(10_000, '<row r="#"><c r="A#" t="s"><v>0</v></c></row>')}</worksheet>`,
        ),
      ),
    code: 'file/too-much-characters',
  },
  {
    name: 'cells-of-32767.xlsx',
    bytes: () =>
      sheetWith(
        rows(
          100,
          `<row r="#"><c r="A#" t="inlineStr"><is><t>${'漢'.repeat(32_767)}</t></is></c></row>`,
        ),
      ),
    code: READ,
  },
  {
    name: 'cell-of-100000.xlsx',
    bytes: () =>
      sheetWith(
        rows(
          1,
          `<row r="#"><c r="A#" t="inlineStr"><is><t>${'漢'.repeat(100_000)}</t></is></c></row>`,
        ),
      ),
    code: 'sheet/clipped',
  },
  {
    name: 'nested-300000.xlsx',
    bytes: () => sheetWith(`${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}`),
    code: READ,
  },
  {
    name: 'never-closed.xlsx',
    bytes: () => sheetWith(`<sheetData>${'<row><c><is><t>'.repeat(100_000)}`),
    code: READ,
  },
  {
    name: 'formulas-100000.xlsx',
    bytes: () => sheetWith(rows(10_000, `<row r="#">${'<c><f>A1+B1</f></c>'.repeat(10)}</row>`)),
    code: READ,
  },
  {
    name: 'rows-repeated.ods',
    bytes: () =>
      ods(
        `<table:table-row table:number-rows-repeated="1048576">${cell(' table:number-columns-repeated="100"')}</table:table-row>`,
      ),
    code: 'file/too-much-cells',
  },
  {
    name: 'rows-repeated-often.ods',
    bytes: () =>
      ods(
        `<table:table-row table:number-rows-repeated='1000000'>${cell('')}</table:table-row>`.repeat(
          100,
        ),
      ),
    code: 'file/too-much-cells',
  },
  {
    name: 'columns-repeated.ods',
    bytes: () =>
      ods(
        `<table:table-row>${cell(' table:number-columns-repeated="999999999"')}</table:table-row>`,
      ),
    code: 'sheet/clipped',
  },
  {
    name: 'covered-repeated.ods',
    bytes: () =>
      ods(
        '<table:table-row><table:covered-table-cell table:number-columns-repeated="999999999"/></table:table-row>'.repeat(
          100,
        ),
      ),
    code: READ,
  },
  {
    name: 'spaces-repeated.ods',
    bytes: () =>
      ods(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="999999999"/></text:p></table:table-cell></table:table-row>',
      ),
    code: READ,
  },
];

const POISONED: readonly Fixture[] = [
  { name: 'sheet-proto.xlsx', bytes: () => xlsx(SHEET, { sheetName: '__proto__' }), code: READ },
  {
    name: 'sheet-constructor.xlsx',
    bytes: () => xlsx(SHEET, { sheetName: 'constructor' }),
    code: READ,
  },
  { name: 'sheet-parent.xlsx', bytes: () => xlsx(SHEET, { sheetName: '../../x' }), code: READ },
  {
    name: 'sheet-proto.ods',
    bytes: () => ods('<table:table-row/>', '', '__proto__'),
    code: READ,
  },
  {
    name: 'headings-proto.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>KPI番号</t></is></c><c r="B1" t="inlineStr"><is><t>__proto__</t></is></c><c r="C1" t="inlineStr"><is><t>constructor</t></is></c><c r="D1" t="inlineStr"><is><t>行</t></is></c></row></sheetData>',
      ),
    code: READ,
  },
  {
    name: 'control-characters.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a\u0001\u0008\u001B[31m_x0000__xD800_</t></is></c></row></sheetData>',
      ),
    code: READ,
  },
  {
    name: 'lone-surrogates.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&#xD800;&#55297;&#xFFFE;&#x110000;</t></is></c></row></sheetData>',
      ),
    code: READ,
  },
  {
    name: 'not-utf8.xlsx',
    bytes: () =>
      bookWith(
        entryOf(
          'xl/worksheets/sheet1.xml',
          Buffer.concat([
            Buffer.from(`<worksheet ${MAIN}><sheetData><row><c t="inlineStr"><is><t>`),
            noise(1000),
            Buffer.from('</t></is></c></row></sheetData></worksheet>'),
          ]),
        ),
      ),
    code: READ,
  },
  {
    name: 'formula-text.xlsx',
    bytes: () =>
      sheetWith(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=cmd|\'/c calc\'!A1</t></is></c></row></sheetData>',
      ),
    code: READ,
  },
  {
    name: 'target-outside.xlsx',
    bytes: () =>
      bookWith(
        entryOf(
          'xl/_rels/workbook.xml.rels',
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
        ),
      ),
    code: 'file/damaged',
  },
];

/** All of them. */
export const FIXTURES: readonly Fixture[] = [
  ...NO_BOOK,
  ...DAMAGED,
  ...BOMBS,
  ...HUGE,
  ...POISONED,
];
