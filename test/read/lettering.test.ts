/** Raised, lowered and struck letters, as Excel and LibreOffice store them. */

import { describe, expect, it } from '@jest/globals';

import type { Cell } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { ods, xlsx } from './packages.ts';

async function cellsOf(book: Uint8Array): Promise<Readonly<Record<string, Cell>>> {
  const { value, diagnostics } = await read(book, 'book');
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(value?.sheets[0]?.cells.map((cell) => [cell.place.cell, cell]) ?? []);
}

const ROW = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';

/** The cell A1 of an .xlsx and of an .ods, the text in runs of a style each. */
async function richCells(
  runs: readonly (readonly [text: string, style?: string])[],
): Promise<readonly (Cell | undefined)[]> {
  const excel = {
    super: '<vertAlign val="superscript"/>',
    sub: '<vertAlign val="subscript"/>',
    strike: '<strike/>',
    off: '<strike val="0"/><vertAlign val="baseline"/>',
  };
  const look = (style: string): string =>
    Object.entries(excel).find(([name]) => name === style)?.[1] ?? '';
  const shared = runs
    .map(
      ([text, style = '']) =>
        `<r><rPr>${look(style)}<sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`,
    )
    .join('');
  const office = {
    super: 'style:text-position="super 58%"',
    sub: 'style:text-position="sub 58%"',
    strike: 'style:text-line-through-style="solid"',
    off: 'style:text-line-through-style="none" style:text-position="0% 100%"',
  };
  const styles = Object.entries(office)
    .map(
      ([name, set]) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties ${set}/></style:style>`,
    )
    .join('');
  const spans = runs
    .map(([text, style]) =>
      style === undefined ? text : `<text:span text:style-name="${style}">${text}</text:span>`,
    )
    .join('');
  const openDocument = ods(
    `<table:table-row><table:table-cell office:value-type="string"><text:p>${spans}</text:p></table:table-cell></table:table-row>`,
    '',
    'KPI',
    styles,
  );
  const inline = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${shared}</is></c></row></sheetData>`;
  const books = [xlsx(ROW, { sharedStrings: `<si>${shared}</si>` }), xlsx(inline), openDocument];
  return Promise.all(books.map(async (book) => (await cellsOf(book))['A1']));
}

describe('letters of a style of their own', () => {
  it.each([
    [[['100'], ['3', 'super']], '100³'],
    [[['2,354'], ['1)', 'super']], '2,354¹⁾'],
    [[['2,354'], ['（１）', 'super']], '2,354⁽¹⁾'],
    [[['CO'], ['2', 'sub'], ['の排出量']], 'CO₂の排出量'],
    [[['123'], ['※1', 'super']], '123※1'],
    [[['人口'], ['1', 'off']], '人口1'],
  ] as const)('%j read as %s', async (runs, text) => {
    for (const cell of await richCells(runs)) {
      expect(cell).toMatchObject({ text, value: { kind: 'text', text } });
      expect(cell).not.toHaveProperty('struck');
    }
  });

  it('are told when they are struck out', async () => {
    for (const cell of await richCells([
      ['2300', 'strike'],
      [' 2354'],
      ['人', 'strike'],
      ['超', 'off'],
    ])) {
      expect(cell).toMatchObject({ text: '2300 2354人超', struck: '2300、人' });
    }
  });
});

const strike = '<style:text-properties style:text-line-through-style="solid"/>';

function cellStyle(name: string, content: string, parent = 'Default'): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${content}</style:style>`;
}

function textCell(written: string, style = ''): string {
  return `<table:table-cell${style === '' ? '' : ` table:style-name="${style}"`} office:value-type="string"><text:p>${written}</text:p></table:table-cell>`;
}

/** What is struck out of an .ods with styles of its own and named ones. */
async function struckOf(rows: string, own: string, named: string): Promise<readonly string[]> {
  const cells = await cellsOf(ods(rows, '', 'KPI', own, named));
  return Object.values(cells).flatMap(({ struck }) => (struck === undefined ? [] : [struck]));
}

describe('a cell whose format strikes it out', () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font/><font><sz val="11"/><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>';

  it('is told in an .xlsx, a number as well as a text', async () => {
    const cells = await cellsOf(
      xlsx(
        '<sheetData><row r="1"><c r="A1" s="1"><v>2354</v></c><c r="B1" t="s" s="1"><v>0</v></c><c r="C1" s="2"><v>5</v></c><c r="D1" s="1"/><c r="E1"><v>6</v></c></row></sheetData>',
        { sharedStrings: '<si><t>廃止</t></si>', files: { 'xl/styles.xml': styles } },
      ),
    );
    expect(cells['A1']).toMatchObject({ struck: '2354', value: { number: '2354' } });
    expect(cells['B1']).toMatchObject({ struck: '廃止', text: '廃止' });
    expect(Object.values(cells).filter(({ struck }) => struck !== undefined)).toHaveLength(2);
  });

  it('is told in an .ods, and its comment is not', async () => {
    const cells = await cellsOf(
      ods(
        '<table:table-row><table:table-cell table:style-name="ce1" office:value-type="float" office:value="2354"><office:annotation><text:p>要確認</text:p></office:annotation><text:p>2,354</text:p></table:table-cell><table:table-cell table:style-name="ce1" office:value-type="string"><text:p>廃止</text:p></table:table-cell><table:table-cell table:style-name="ce2" office:value-type="string"><text:p>存続</text:p></table:table-cell></table:table-row>',
        '',
        'KPI',
        '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style><style:style style:name="ce2" style:family="table-cell"/>',
      ),
    );
    expect(cells['A1']).toMatchObject({
      struck: '2,354',
      text: '2,354',
      comment: '要確認',
      value: { number: '2354' },
    });
    expect(cells['B1']).toMatchObject({ struck: '廃止', text: '廃止' });
    expect(cells['C1']).not.toHaveProperty('struck');
  });

  it('is told in an .xlsx whose first format does, of a cell that names no format', async () => {
    const first = styles.replace('fontId="0"', 'fontId="1"');
    const cells = await cellsOf(
      xlsx('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>', {
        files: { 'xl/styles.xml': first },
      }),
    );
    expect(cells['A1']).toMatchObject({ struck: '5', value: { number: '5' } });
  });

  it('is told in an .ods where a named style does, or one that this builds on', async () => {
    const off = '<style:text-properties style:text-line-through-style="none"/>';
    const own = `${cellStyle('ce1', '', 'Heading')}${cellStyle('ce2', off, 'Withdrawn')}${cellStyle('ce3', '')}`;
    const named = `${cellStyle('Withdrawn', strike)}<style:style style:name="Heading" style:family="table-cell" style:parent-style-name="Withdrawn"/><style:style style:name="Default" style:family="table-cell"/>`;
    const row = `<table:table-row>${textCell('廃止', 'Withdrawn')}${textCell('統合', 'ce1')}${textCell('存続', 'ce2')}${textCell('継続', 'ce3')}${textCell('新規')}</table:table-row>`;
    expect(await struckOf(row, own, named)).toEqual(['廃止', '統合']);
  });

  it('is told in an .ods where the usual style of its column or row does, and its own says nothing else', async () => {
    const own = `${cellStyle('ce1', strike)}${cellStyle('ce2', '')}`;
    const columns =
      '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/><table:table-column table:default-cell-style-name="ce1"/>';
    const gap = '<table:table-cell table:number-columns-repeated="2"/>';
    const rows = `<table:table-row>${gap}${textCell('廃止')}</table:table-row><table:table-row>${gap}${textCell('存続', 'ce2')}</table:table-row><table:table-row table:default-cell-style-name="ce1">${textCell('統合')}${textCell('継続', 'ce2')}</table:table-row>`;
    expect(await struckOf(columns + rows, own, '')).toEqual(['廃止', '統合']);
  });

  it.each([
    ['the style of cells that name none', cellStyle('Default', strike, '')],
    [
      'what all styles build on',
      `<style:default-style style:family="table-cell">${strike}</style:default-style>`,
    ],
  ])('is told in an .ods where %s does', async (_, named) => {
    expect(
      await struckOf(`<table:table-row>${textCell('廃止')}</table:table-row>`, '', named),
    ).toEqual(['廃止']);
  });

  it('is no cell of an .ods where a style of text has the name', async () => {
    const named = `<style:style style:name="Default" style:family="text">${strike}</style:style>`;
    expect(
      await struckOf(`<table:table-row>${textCell('存続')}</table:table-row>`, '', named),
    ).toEqual([]);
  });
});
