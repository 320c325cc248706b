import { describe, expect, it } from '@jest/globals';
import { type CellObject, write } from 'xlsx';

import { read } from '../../src/read/read.ts';
import { xlsx } from './packages.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Rows of a text each, with the hyperlinks of the sheet and where they lead. */
async function linksOf(
  hyperlinks: string,
  targets: Readonly<Record<string, string>> = {},
  cells = ['本文', '注記', '出典']
    .map(
      (text, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    )
    .join(''),
): Promise<readonly (string | undefined)[]> {
  const relations = Object.entries(targets).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const book = xlsx(
    `<sheetData>${cells}</sheetData><hyperlinks xmlns:r="${RELATIONS}">${hyperlinks}</hyperlinks>`,
    {
      files: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      },
    },
  );
  const { value } = await read(book, 'a.xlsx');
  return value?.sheets[0]?.cells.map(({ link }) => link) ?? [];
}

function linked(v: string, Target: string): CellObject {
  return { t: 's', v, l: { Target } };
}

describe('the hyperlink of a cell', () => {
  it('is read as it was written, the references of XML and other letters than Latin ones too', async () => {
    const links = await linksOf(
      '<hyperlink ref="A1" r:id="r1"/><hyperlink ref="A2:B2" r:id="r2" location="頁"/>',
      { r1: 'https://example.jp/?a=1&amp;b=調査', r2: '資料/調査.xlsx' },
    );
    expect(links).toEqual(['https://example.jp/?a=1&b=調査', '資料/調査.xlsx#頁', undefined]);
  });

  it('may lead within the book', async () => {
    expect(await linksOf('<hyperlink ref="A3" location="KPI!A1" display="x"/>')).toEqual([
      undefined,
      undefined,
      '#KPI!A1',
    ]);
  });

  it('may be made by a formula of a text', async () => {
    const formula =
      '<row r="1"><c r="A1" t="str"><f>HYPERLINK("https://example.jp/","市")</f><v>市</v></c></row>';
    expect(await linksOf('', {}, formula)).toEqual(['https://example.jp/']);
  });

  it.each(['biff8', 'ods'] as const)('is read of a book of another kind: %s', async (bookType) => {
    const sheet = {
      '!ref': 'A1:B1',
      A1: linked('本文', 'https://example.jp/?a=1&b=2#x'),
      B1: linked('注記', 'mailto:a@example.jp'),
    };
    const written: unknown = write(
      { SheetNames: ['KPI'], Sheets: { KPI: sheet } },
      { type: 'buffer', bookType },
    );
    if (!(written instanceof Uint8Array)) throw new Error(bookType);
    const { value } = await read(written, bookType === 'ods' ? 'a.ods' : 'a.xls');
    expect(value?.sheets[0]?.cells.map(({ link }) => link)).toEqual([
      'https://example.jp/?a=1&b=2#x',
      'mailto:a@example.jp',
    ]);
  });

  it('is left out where it covers more cells than a sheet needs, or cells that no sheet has', async () => {
    const wide =
      '<hyperlink ref="A1:XFD1048576" location="A1"/><hyperlink ref="A1:A1048576" location="A1"/>';
    const near = '<hyperlink ref="A2" location="A1"/><hyperlink ref="?" location="A1"/>';
    expect(await linksOf(wide + near)).toEqual([undefined, '#A1', undefined]);
  });
});
