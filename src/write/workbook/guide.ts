/** 記入要領: how to fill in the form. */

import type { Workbook, Worksheet } from 'exceljs';

import { GUIDE, GUIDE_LEAD, GUIDE_TITLE } from './guideText.ts';
import type { GuidePart } from './guideText.ts';
import { protect, setPage } from './listSheet.ts';
import { COLOUR, lines, paint, toneFill, type } from './look.ts';
import { lineCount, rowHeight } from './textHeight.ts';

const WIDTHS = [2, 36, 70] as const;
const [, FIRST, SECOND] = WIDTHS;
/** The guide's columns B and C. */
const FIRST_COLUMN = 2;
const SECOND_COLUMN = 3;

/** A sheet to be read: a title, a sentence, and tables of two columns. */
interface Guide {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly GuidePart[];
  /** It is short enough to be read so. */
  readonly onOnePage?: true;
}

/** Adds the sheet 記入要領. */
export async function addGuide(workbook: Workbook): Promise<void> {
  await addGuideSheet(workbook, {
    name: '記入要領',
    title: GUIDE_TITLE,
    lead: GUIDE_LEAD,
    parts: GUIDE,
  });
}

/** Adds a sheet to be read, printed upright. */
export async function addGuideSheet(workbook: Workbook, guide: Guide): Promise<void> {
  const sheet = workbook.addWorksheet(guide.name, {
    properties: { tabColor: { argb: 'FF7A828E' } },
    views: [{ showGridLines: false }],
  });
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  addHead(sheet, guide);
  let row = 4;
  for (const part of guide.parts) row = addPart(sheet, part, row) + 1;
  setPage(sheet);
  if (guide.onOnePage === true) sheet.pageSetup.fitToHeight = 1;
  sheet.pageSetup.orientation = 'portrait';
  await protect(sheet);
}

function addHead(sheet: Worksheet, { title: text, lead: words }: Guide): void {
  const title = sheet.getCell('A1');
  title.value = text;
  title.font = type({ size: 18, bold: true, color: { argb: COLOUR.heading } });
  sheet.getRow(1).height = 32;
  sheet.mergeCells('A2:C2');
  const lead = sheet.getCell('A2');
  lead.value = words;
  lead.font = type();
  lead.alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(2).height = rowHeight(lineCount(words, FIRST + SECOND, false));
}

/** @returns the row below the part */
function addPart(sheet: Worksheet, part: GuidePart, start: number): number {
  const heading = sheet.getCell(start, 1);
  heading.value = part.heading;
  heading.font = type({ size: 12, bold: true, color: { argb: COLOUR.heading } });
  sheet.getRow(start).height = 24;
  addTexts(sheet, start + 1, part.columns, { bold: true });
  for (const column of [FIRST_COLUMN, SECOND_COLUMN]) {
    sheet.getCell(start + 1, column).fill = paint(COLOUR.section);
  }
  for (const [index, { first, second, swatch }] of part.lines.entries()) {
    const row = start + 2 + index;
    addTexts(sheet, row, [first, second], { bold: false });
    if (swatch !== undefined) Object.assign(sheet.getCell(row, FIRST_COLUMN), toneFill(swatch));
  }
  return start + 2 + part.lines.length;
}

function addTexts(
  sheet: Worksheet,
  row: number,
  texts: readonly [string, string],
  { bold }: { readonly bold: boolean },
): void {
  for (const [index, text] of texts.entries()) {
    const cell = sheet.getCell(row, FIRST_COLUMN + index);
    cell.value = text;
    cell.font = type({ bold });
    cell.alignment = {
      horizontal: 'left',
      vertical: 'middle',
      indent: 1,
      wrapText: true,
    };
    cell.border = lines('single', false);
  }
  const [first, second] = texts;
  sheet.getRow(row).height = rowHeight(
    Math.max(lineCount(first, FIRST, true), lineCount(second, SECOND, true)),
  );
}
