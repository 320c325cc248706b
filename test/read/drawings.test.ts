/** What lies on the cells of a sheet. */

import { describe, expect, it } from '@jest/globals';

import type { Drawing } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { ods, xlsx } from './packages.ts';

async function drawnIn(book: Uint8Array): Promise<readonly Drawing[] | undefined> {
  const { value, diagnostics } = await read(book, 'book');
  expect(diagnostics).toEqual([]);
  return value?.sheets[0]?.drawings;
}

const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** A book whose sheet has a drawing of these anchors. */
function withDrawing(anchors: string): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return xlsx(`${CELLS}<drawing r:id="r1"/>`, {
    files: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchors}</xdr:wsDr>`,
    },
  });
}

function anchored(content: string): string {
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>8</xdr:row></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

describe('what lies on a sheet of an .xlsx', () => {
  it.each<[string, readonly Drawing[]]>([
    ['<xdr:pic><xdr:nvPicPr/></xdr:pic>', [{ kind: 'picture', cell: 'B5', text: '' }]],
    ['<xdr:graphicFrame macro=""/>', [{ kind: 'chart', cell: 'B5', text: '' }]],
    [
      '<xdr:sp><xdr:txBody><a:p><a:r><a:rPr/><a:t>要確認 A&amp;B</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
      [{ kind: 'text', cell: 'B5', text: '要確認 A&B' }],
    ],
    ['<xdr:cxnSp><xdr:spPr/></xdr:cxnSp>', [{ kind: 'shape', cell: 'B5', text: '' }]],
    [
      '<xdr:grpSp><xdr:pic/><xdr:sp><a:t>図1</a:t></xdr:sp></xdr:grpSp>',
      [{ kind: 'picture', cell: 'B5', text: '図1' }],
    ],
    ['<xdr:sp><xdr:cNvPr id="2" name="ボタン" hidden="1"/></xdr:sp>', []],
  ])('%s', async (content, expected) => {
    expect((await drawnIn(withDrawing(anchored(content)))) ?? []).toEqual(expected);
  });

  it('is nothing where nothing is drawn', async () => {
    expect(await drawnIn(xlsx(CELLS))).toBeUndefined();
  });
});

it('is told of an .ods, comments left out', async () => {
  const cell =
    '<table:table-cell office:value-type="string"><office:annotation><draw:frame/><text:p>要確認</text:p></office:annotation><text:p>本文</text:p></table:table-cell>';
  const rows = `<table:shapes><draw:frame><draw:image/></draw:frame><draw:custom-shape><text:p>至急</text:p></draw:custom-shape><draw:line/><draw:frame><draw:object/><draw:image/></draw:frame></table:shapes><table:table-row>${cell}</table:table-row>`;
  expect(await drawnIn(ods(rows))).toEqual([
    { kind: 'picture', text: '' },
    { kind: 'text', text: '至急' },
    { kind: 'shape', text: '' },
    { kind: 'chart', text: '' },
  ]);
  expect(await drawnIn(ods(`<table:table-row>${cell}</table:table-row>`))).toBeUndefined();
});
