/** A paper of tables as a workbook: for an office that goes on with 新旧対照表 in Excel. */

import ExcelJS, { type RichText, type Worksheet } from 'exceljs';

import type { Artifact } from '../../forms/artifact.ts';
import type {
  Block,
  Inline,
  PaperDocument,
  TableBlock,
  TableCell,
  TableRow,
} from '../../forms/document.ts';
import { editionFile } from '../../forms/output.ts';
import { midnight } from './excelDate.ts';
import { COLOUR, headingStyle, lines, paint, type } from './look.ts';
import { lineCount, rowHeight } from './textHeight.ts';
import { xlsxFile } from './xlsxFile.ts';

/** Points of a column's unit. */
const UNIT = 5.25;
/** What the columns of a table share, in units. */
const WHOLE = 150;

/**
 * Writes the tables of a paper.
 *
 * @param paper each of its tables becomes a sheet; what stands before the first is above it, and charts are left out
 * @returns the same paper gives the same bytes, dated as the paper is
 */
export async function writePaperWorkbook(paper: PaperDocument): Promise<Artifact> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = paper.author;
  workbook.lastModifiedBy = paper.author;
  workbook.title = paper.title;
  workbook.created = midnight(paper.date);
  workbook.modified = midnight(paper.date);
  const blocks = paper.sheets.flatMap((sheet) => sheet.blocks);
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  const texts = blocks.slice(0, first === -1 ? blocks.length : first).flatMap(textsOf);
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  if (tables.length === 0) addSheet(workbook, paper, { name: paper.subject, texts });
  for (const [index, table] of tables.entries()) {
    addSheet(workbook, paper, { name: table.caption, texts: index === 0 ? texts : [], table });
  }
  return {
    path: editionFile(paper.name, 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await xlsxFile(workbook, paper.date),
  };
}

type Line = { readonly inlines: readonly Inline[]; readonly quiet: boolean };

/** A heading of a table is the name of its sheet. */
function textsOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ inlines: block.inlines, quiet: block.manner === 'note' }];
    case 'headline':
      return [block.inlines, ...block.texts].map((inlines) => ({ inlines, quiet: false }));
    case 'list':
      return block.items
        .flatMap((item) => [item, ...(item.below ?? [])])
        .map(({ mark, inlines }) => ({
          inlines: [{ kind: 'text', text: mark }, ...inlines],
          quiet: false,
        }));
    case 'heading':
    case 'table':
    case 'figure':
    case 'charts':
    case 'box':
      return [];
  }
}

interface Part {
  readonly name: string;
  readonly texts: readonly Line[];
  readonly table?: TableBlock;
}

/** Excel takes no more of a sheet's name, and not these characters. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\]/gu;

function addSheet(workbook: ExcelJS.Workbook, paper: PaperDocument, part: Part): void {
  const { name, texts, table } = part;
  const sheet = workbook.addWorksheet(name.replaceAll(NOT_IN_NAMES, '').slice(0, LONGEST_NAME), {
    views: [{ showGridLines: false }],
  });
  const widths = table === undefined ? [WHOLE] : unitsOf(table);
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  const title = sheet.getCell(1, 1);
  title.value = paper.title;
  title.font = type({ size: 14, bold: true, color: { argb: COLOUR.heading } });
  sheet.getRow(1).height = 26;
  let row = 2;
  for (const text of texts) {
    addText(sheet, row, text, widths.length);
    row += 1;
  }
  if (table !== undefined) addTable(sheet, row + (texts.length > 0 ? 1 : 0), table, widths);
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4,
    orientation: paper.page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

/** The number of the paper size (ECMA-376 Part 1, 18.3.1.63). */
const A4 = 9;

function unitsOf({ widths }: TableBlock): readonly number[] {
  const fixed = widths.map((width) => (width === '*' ? 0 : width / UNIT));
  const shares = widths.filter((width) => width === '*').length;
  const left = WHOLE - fixed.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (width === '*' ? left / shares : (fixed[index] ?? 0)));
}

function addText(sheet: Worksheet, row: number, { inlines, quiet }: Line, columns: number): void {
  const cell = sheet.getCell(row, 1);
  cell.value = plain(inlines);
  cell.font = type(quiet ? { size: 10, color: { argb: COLOUR.quiet } } : {});
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  sheet.getRow(row).height = rowHeight(lineCount(plain(inlines), WHOLE, false));
}

function addTable(
  sheet: Worksheet,
  start: number,
  table: TableBlock,
  widths: readonly number[],
): void {
  const rows = [...table.head, ...table.groups.flat()];
  for (const [index, cells] of rows.entries()) {
    addRow(sheet, start + index, cells, index < table.head.length, widths);
  }
  const last = start + table.head.length - 1;
  sheet.views = [{ state: 'frozen', ySplit: last, xSplit: 0, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${start}:${last}`;
}

/** The tables of these papers have no cell over several rows. */
function addRow(
  sheet: Worksheet,
  row: number,
  cells: TableRow,
  isHead: boolean,
  widths: readonly number[],
): void {
  let column = 1;
  let most = 1;
  for (const cell of cells) {
    if (cell.rowSpan > 1) throw new Error('A table in a workbook has no cells over several rows.');
    const own = sheet.getCell(row, column);
    const text = addContent(own, cell);
    own.font = type({ bold: cell.header });
    own.alignment = {
      horizontal: cell.align === 'end' ? 'right' : cell.align === 'center' ? 'center' : 'left',
      vertical: 'middle',
      wrapText: true,
    };
    own.border = lines('single', false);
    own.numFmt = '@';
    if (isHead) own.style = { ...own.style, ...headingStyle(false) };
    if (cell.tone === 'section') own.fill = paint(COLOUR.section);
    const span = cell.columnSpan;
    const width = widths.slice(column - 1, column - 1 + span).reduce((sum, one) => sum + one, 0);
    most = Math.max(most, lineCount(text, width, false));
    if (span > 1) sheet.mergeCells(row, column, row, column + span - 1);
    column += span;
  }
  sheet.getRow(row).height = rowHeight(most);
}

/** @returns the text without its looks */
function addContent(own: ExcelJS.Cell, { content, header }: TableCell): string {
  if (content.kind === 'figure') {
    const { number, bound, note } = content.figure;
    const digits =
      number.kind === 'digits'
        ? [number.before, number.sign, number.whole, number.fraction, number.after].join('')
        : number.text;
    own.value = `${digits}${bound}${note}`;
    return own.value;
  }
  if (content.kind === 'chart') return '';
  const { inlines } = content;
  const isMarked = inlines.some(({ kind }) => kind === 'underlined');
  own.value = isMarked
    ? { richText: inlines.map((inline) => richText(inline, header)) }
    : plain(inlines);
  return plain(inlines);
}

function richText(inline: Inline, bold: boolean): RichText {
  const isMarked = inline.kind === 'underlined';
  const text = inline.kind === 'break' ? '\n' : inline.text;
  return { text, font: type({ bold: bold || isMarked, ...(isMarked && { underline: true }) }) };
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('');
}
