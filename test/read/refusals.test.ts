import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { read } from '../../src/read/read.ts';
import { pack } from '../../src/zip/pack.ts';
import { archive, ods, xlsx } from './packages.ts';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';

/** The one finding for a file that is no readable workbook. */
async function refusal(bytes: Uint8Array): Promise<Diagnostic | undefined> {
  const { value, diagnostics } = await read(bytes, 'KPI.xlsx');
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

describe('a file that is no workbook', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
  it.each<[string, Uint8Array, string, string]>([
    ['nothing at all', Buffer.alloc(0), 'file/empty', 'ファイルが空です（0バイト）。'],
    [
      'a PDF',
      Buffer.from('%PDF-1.7\n%âãÏÓ'),
      'file/pdf',
      'PDFファイルです。Excelブックではありません。',
    ],
    [
      'a web page',
      Buffer.from('\ufeff<!DOCTYPE html><html>'),
      'file/html',
      'HTMLやXMLのファイルです。Excelブックではありません。',
    ],
    [
      'an XML spreadsheet',
      Buffer.from('<?xml version="1.0"?><Workbook/>'),
      'file/html',
      'HTMLやXMLのファイルです。Excelブックではありません。',
    ],
    [
      'a CSV',
      Buffer.from('KPI番号,目標値\nG1-1,5\n'),
      'file/text',
      'CSVなどの文字だけのファイルです。Excelブックではありません。',
    ],
    [
      'anything else',
      Buffer.from([0, 1, 2, 3, 255, 254]),
      'file/unknown',
      'Excelブックではありません（中身がExcelの形式と一致しません）。',
    ],
    [
      'an old Word document',
      Buffer.concat([ole, Buffer.from('WordDocument\0', 'utf16le')]),
      'file/other-old',
      'Word文書です。Excelブックではありません。',
    ],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage\0', 'utf16le')]),
      'file/password',
      'パスワードで保護されたファイルです。中身を読み取れません。',
    ],
    [
      'an .ods with a password',
      ods('', '<manifest:encryption-data/>'),
      'file/password',
      'パスワードで保護されたファイルです。中身を読み取れません。',
    ],
    [
      'a zip of other files',
      archive({ 'memo.txt': 'x' }),
      'file/other-archive',
      'zipファイルです。Excelブックではありません。',
    ],
    [
      'a Word document',
      archive({ 'word/document.xml': '<x/>' }),
      'file/other-archive',
      'Word文書です。Excelブックではありません。',
    ],
    [
      'an .xlsb',
      archive({ 'xl/workbook.bin': 'x' }),
      'file/binary-workbook',
      'Excel バイナリ ブック（.xlsb）です。この形式は読み取れません。',
    ],
    [
      'a workbook with a document type',
      xlsx(SHEET, { files: { 'xl/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } }),
      'file/entities',
      'Excelが書き出さない記述（DTD）を含むファイルです。安全のため読み取りません。',
    ],
    [
      'a workbook without its content',
      archive({ 'xl/workbook.xml': 'x' }),
      'file/unparseable',
      'Excelブックとして読み取れません。ファイルが壊れている可能性があります。',
    ],
  ])('is refused when it is %s', async (_, bytes, code, message) => {
    const found = await refusal(bytes);
    expect(found).toMatchObject({ code, message, severity: 'error' });
    expect(found?.hint).toMatch(/。$/u);
  });

  it('is refused when it is larger than 20 MB', async () => {
    const found = await refusal(Buffer.alloc(20_000_001));
    expect(found?.message).toBe(
      'ファイルが大きすぎます（21MB）。20MBまでのExcelブックを読み取れます。',
    );
  });
});

describe('a damaged workbook', () => {
  const whole = xlsx(SHEET);

  it('is readable while it is whole', async () => {
    expect((await read(whole, 'a.xlsx')).value?.sheets[0]?.cells).toHaveLength(1);
  });

  it.each([0.1, 0.5, 0.9, 0.99])('is refused when only %d of it has arrived', async (share) => {
    const found = await refusal(whole.subarray(0, Math.floor(whole.length * share)));
    expect(found?.code).toBe('file/damaged');
  });

  it('is refused when one bit of a figure has changed', async () => {
    const flipped = Buffer.from(whole);
    const at = flipped.indexOf('<v>5</v>') + 3;
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    expect(await refusal(flipped)).toMatchObject({
      code: 'file/damaged',
      message: 'ファイルが途中で切れているか、壊れています。',
    });
  });
});

describe('a file that unfolds too far', () => {
  it('is refused before anything is unfolded', async () => {
    const bytes = declaring(xlsx(SHEET), 400_000_000);
    expect((await refusal(bytes))?.code).toBe('file/unfolds-too-far');
  });

  it('is refused when it hides its real size', async () => {
    const big = deflateRawSync(Buffer.alloc(30_000_000, ' '), { level: 1 });
    const bytes = deflated(pack([{ name: 'xl/workbook.xml', bytes: big }]), 1000);
    expect((await refusal(bytes))?.code).toBe('file/damaged');
  });

  it('is refused when it has thousands of parts', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, '']));
    expect((await refusal(archive(files)))?.code).toBe('file/unfolds-too-far');
  });

  it('is read without a hyperlink that spans millions of cells', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>';
    const { value } = await read(xlsx(SHEET + links), 'a.xlsx');
    expect(value?.sheets[0]?.cells).toHaveLength(1);
  });

  it.each([
    ['with a finding when there is more', '<c r="A1048576"><v>6</v></c>', ['sheet/clipped']],
    ['silently when the rest is blank', '<c r="A1048576" s="0"/>', []],
  ])('is read down to row 20,000, %s', async (_, low, codes) => {
    const rows = `<sheetData><row r="1"><c r="A1"><v>5</v></c></row><row r="1048576">${low}</row></sheetData>`;
    const { value, diagnostics } = await read(xlsx(rows), 'a.xlsx');
    expect(value?.sheets[0]?.cells.map(({ place }) => place.cell)).toEqual(['A1']);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

/** The archive with another size stated for its last part. */
function declaring(bytes: Buffer, size: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, lastCentralRecord(changed) + 24);
  return changed;
}

/** The archive's last part, whose bytes are deflated already, marked as such with a false size. */
function deflated(bytes: Buffer, size: number): Buffer {
  const changed = declaring(bytes, size);
  changed.writeUInt16LE(8, lastCentralRecord(changed) + 10);
  return changed;
}

function lastCentralRecord(bytes: Buffer): number {
  return bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
}
