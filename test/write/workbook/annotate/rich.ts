/** A workbook with everything that a city may have put into it, much of it by hand. */

import ExcelJS from 'exceljs';

import { readDirectory } from '../../../../src/zip/directory.ts';
import { inflateEntry } from '../../../../src/zip/inflate.ts';
import { repack } from '../../../../src/zip/pack.ts';

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The parts of a package, unpacked. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const archive = Buffer.from(bytes);
  const entries = readDirectory(archive);
  if (typeof entries === 'string') throw new Error(entries);
  return new Map(
    entries.map((entry) => {
      const part = inflateEntry(archive, entry);
      if (part === undefined) throw new Error(`${entry.name} does not inflate`);
      return [entry.name, part];
    }),
  );
}

/** The package with some of its parts rewritten and others added. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, string>>): Buffer {
  const archive = Buffer.from(bytes);
  const entries = readDirectory(archive);
  if (typeof entries === 'string') throw new Error(entries);
  const files = Object.entries(changes).map(([name, text]) => [name, Buffer.from(text)] as const);
  return repack(archive, entries, new Map(files));
}

/** Two sheets: 「KPI」 with a picture, a chart, rules, comments; 「集計」 with a pivot; a name of each sheet. */
export async function richWorkbook(): Promise<Buffer> {
  const bytes = new Uint8Array(await (await ordinaryBook()).xlsx.writeBuffer());
  const parts = partsOf(bytes);
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  return withParts(bytes, {
    '[Content_Types].xml': text('[Content_Types].xml').replace('</Types>', `${CONTENT}</Types>`),
    'xl/drawings/drawing1.xml': text('xl/drawings/drawing1.xml').replace(
      '</xdr:wsDr>',
      `${CHART_FRAME}</xdr:wsDr>`,
    ),
    'xl/drawings/_rels/drawing1.xml.rels': related(
      text('xl/drawings/_rels/drawing1.xml.rels'),
      'rIdChart',
      'chart',
      '../charts/chart1.xml',
    ),
    'xl/charts/chart1.xml': CHART,
    'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdPivot" Type="${TYPES}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
    'xl/pivotTables/pivotTable1.xml': PIVOT,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${TYPES}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': CACHE,
    'xl/_rels/workbook.xml.rels': related(
      text('xl/_rels/workbook.xml.rels'),
      'rIdCache',
      'pivotCacheDefinition',
      'pivotCache/pivotCacheDefinition1.xml',
    ),
    'xl/workbook.xml': text('xl/workbook.xml').replace(
      '</workbook>',
      '<pivotCaches><pivotCache cacheId="7" r:id="rIdCache"/></pivotCaches></workbook>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': related(
      text('xl/worksheets/_rels/sheet1.xml.rels'),
      'rIdPrinter',
      'printerSettings',
      '../printerSettings/printerSettings1.bin',
    ),
    'xl/worksheets/sheet1.xml': text('xl/worksheets/sheet1.xml')
      .replace('<pageSetup ', '<pageSetup r:id="rIdPrinter" ')
      .replace('</worksheet>', `${SPARKLINE}</worksheet>`),
    'xl/printerSettings/printerSettings1.bin': '\u0001\u0002printer\u0000',
    'customXml/item1.xml': '<note>a part of another program</note>',
  });
}

async function ordinaryBook(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('KPI', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', printArea: 'A1:F20' },
  });
  sheet.columns = [{ width: 12 }, { width: 33, hidden: false }, { width: 8, hidden: true }];
  sheet.addRows([
    ['番号', '名称', 'x', 'H30', 'H31'],
    ['K1-1-1', '出生数', 1, 2354, 2401],
    ['K1-1-2', '転入者数', 2, 0.412, null],
  ]);
  sheet.getCell('D2').numFmt = '#,##0"人"';
  sheet.getCell('D2').font = { bold: true, color: { argb: 'FF00AA00' } };
  sheet.getCell('D3').numFmt = '0.0%';
  sheet.getCell('D2').note = '確認しました（総務課）';
  sheet.getCell('E2').note = {
    texts: [{ text: '太字', font: { bold: true } }, { text: 'と続き' }],
  };
  sheet.getCell('B2').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: ['"出生数,転入者数"'],
  };
  sheet.addConditionalFormatting({
    ref: 'D2:E3',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [2400],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.mergeCells('A5:B6');
  sheet.getCell('F2').value = { formula: 'SUM(D2:E2)', result: 4755 };
  sheet.autoFilter = 'A1:E3';
  const image = book.addImage({ base64: DOT, extension: 'png' });
  sheet.addImage(image, { tl: { col: 6, row: 1 }, ext: { width: 20, height: 20 } });
  const totals = book.addWorksheet('集計', { pageSetup: { printArea: 'A1:B9' } });
  totals.getCell('A1').value = '区分';
  book.definedNames.add('KPI!$D$2:$E$3', '値');
  return book;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function related(xml: string, id: string, kind: string, target: string): string {
  const one = `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`;
  return xml.replace('</Relationships>', `${one}</Relationships>`);
}

const CONTENT = [
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/pivotTables/pivotTable1.xml', `${SPREADSHEET}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${SPREADSHEET}.pivotCacheDefinition+xml`],
  ['xl/printerSettings/printerSettings1.bin', `${SPREADSHEET}.printerSettings`],
]
  .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  .join('');

const CHART_FRAME = `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="グラフ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${TYPES}" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>KPI!$D$2:$E$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const CACHE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="KPI"/></cacheSource><cacheFields count="2"><cacheField name="番号" numFmtId="0"><sharedItems/></cacheField><cacheField name="名称" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`;

const PIVOT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<pivotTableDefinition xmlns="${MAIN}" name="ピボット" cacheId="7" dataCaption="値"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField/><pivotField/></pivotFields></pivotTableDefinition>`;

const SPARKLINE =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>KPI!D2:E2</xm:f><xm:sqref>F3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
