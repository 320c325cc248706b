import { beforeAll, describe, expect, it } from '@jest/globals';
import { read as parse } from 'xlsx';

import { annotateWorkbook } from '../../../../src/write/workbook/annotate/annotate.ts';
import { savedByLibreOffice } from '../../../read/libreOffice.ts';
import { xlsx } from '../../../read/packages.ts';
import { itWhole } from '../../../shared/whole.ts';
import { partsOf, withParts } from './rich.ts';

const FINDING = {
  code: 'quantity/jump',
  severity: 'error',
  message: '値を確かめてください。',
  hint: '直してください。',
  place: { sheet: 'KPI', cell: 'A1' },
} as const;

const PLAIN = xlsx('<sheetData><row r="1"><c r="A1"><v>12</v></c></row></sheetData>');
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const MAIN_WITH_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const PROJECT = 'application/vnd.ms-office.vbaProject';
const SETTINGS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings';
const OFFICE = 'http://schemas.microsoft.com/office/2006/relationships';

/** A part's text with something put in front of its last closing tag. */
function extended(part: string, end: string, more: string): string {
  const text = partsOf(PLAIN).get(part)?.toString() ?? '';
  if (!text.includes(end)) throw new Error(`${part} has no ${end}.`);
  return text.replace(end, `${more}${end}`);
}

/** The package as Excel saves a book with a signed macro and settings of a printer. */
function withMacros(): Buffer {
  const types = extended(
    '[Content_Types].xml',
    '</Types>',
    `<Default Extension="bin" ContentType="${PROJECT}"/><Override PartName="/xl/vbaProjectSignature.bin" ContentType="application/vnd.ms-office.vbaProjectSignature"/>`,
  ).replace(MAIN, MAIN_WITH_MACROS);
  return withParts(PLAIN, {
    '[Content_Types].xml': types,
    'xl/_rels/workbook.xml.rels': extended(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="r9" Type="${OFFICE}/vbaProject" Target="vbaProject.bin"/>`,
    ),
    'xl/vbaProject.bin': 'Attribute VB_Name',
    'xl/_rels/vbaProject.bin.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/vbaProjectSignature" Target="vbaProjectSignature.bin"/></Relationships>`,
    'xl/vbaProjectSignature.bin': 'signed',
    'xl/printerSettings/printerSettings1.bin': 'A4',
  });
}

describe('the copy of a workbook with macros', () => {
  let bytes: Uint8Array;
  let after: ReadonlyMap<string, Buffer>;

  beforeAll(() => {
    bytes = annotateWorkbook(withMacros(), [FINDING]).value ?? new Uint8Array();
    after = partsOf(bytes);
  });

  it('has neither the macros nor their signature', () => {
    const names = [...after.keys()].filter((name) => /vba/iu.test(name));
    expect(names).toEqual([]);
    for (const [name, part] of after) {
      expect([name, part.includes('VB_Name') || part.includes('signed')]).toEqual([name, false]);
    }
  });

  it('does not say that there are any, so that Excel opens it as a plain workbook', () => {
    const types = after.get('[Content_Types].xml')?.toString() ?? '';
    expect(types).toContain(`PartName="/xl/workbook.xml"`);
    expect(types).toContain(MAIN);
    expect(types).not.toMatch(/macroEnabled|vba/iu);
    expect(after.get('xl/_rels/workbook.xml.rels')?.toString()).not.toMatch(/vba/iu);
  });

  it('keeps other binary parts, which stay what they are', () => {
    expect(after.get('xl/printerSettings/printerSettings1.bin')?.toString()).toBe('A4');
    expect(after.get('[Content_Types].xml')?.toString()).toContain(`Extension="bin"`);
    expect(after.get('[Content_Types].xml')?.toString()).toContain(SETTINGS);
  });

  itWhole('has its finding in place, and LibreOffice opens it', () => {
    const saved = savedByLibreOffice(bytes, 'xlsx');
    for (const file of [bytes, saved]) {
      const book = parse(file, { type: 'array' });
      expect(book.SheetNames).toEqual(['指摘一覧', 'KPI']);
      expect(book.Sheets['KPI']?.['A1']).toMatchObject({ v: 12 });
      expect(JSON.stringify(book.Sheets['KPI']?.['A1'])).toContain('値を確かめてください');
    }
  });

  it('leaves a workbook without macros as it states itself', () => {
    const plain = partsOf(annotateWorkbook(PLAIN, []).value ?? new Uint8Array());
    const types = plain.get('[Content_Types].xml')?.toString() ?? '';
    expect(types.replace(/<Override PartName="\/xl\/worksheets\/sheet-finding[^>]*>/u, '')).toBe(
      partsOf(PLAIN).get('[Content_Types].xml')?.toString(),
    );
  });

  it('takes out a project that nothing leads to', () => {
    const hidden = withParts(PLAIN, { 'xl/vbaProject.bin': 'Attribute VB_Name' });
    const names = [...partsOf(annotateWorkbook(hidden, []).value ?? new Uint8Array()).keys()];
    expect(names).not.toContain('xl/vbaProject.bin');
  });

  it('is not made of a workbook with sheets of Excel 4.0 macros', () => {
    const sheets = withParts(PLAIN, {
      'xl/_rels/workbook.xml.rels': extended(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="r9" Type="${OFFICE}/xlMacrosheet" Target="macrosheets/sheet1.xml"/>`,
      ),
    });
    const { value, diagnostics } = annotateWorkbook(sheets, [FINDING]);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['annotate/macro-sheet']);
    expect(diagnostics[0]?.hint).toContain('Excel ブック (*.xlsx)');
  });
});
