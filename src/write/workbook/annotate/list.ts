/** 指摘一覧: all findings of a workbook on one sheet, each with a link to its cell. */

import type { Diagnostic } from '../../../diagnostics/checked.ts';
import { consequencesText } from '../../../diagnostics/consequences.ts';
import { SEVERITY_WORDS } from '../../../diagnostics/severity.ts';
import { subjectText } from '../../../diagnostics/subject.ts';
import { shortened } from '../../../japanese/text.ts';
import { lineCount, rowHeight } from '../textHeight.ts';
import type { Answers } from './answers.ts';
import { HEADINGS } from './headings.ts';
import type { OwnLook, Styles } from './styles.ts';
import { escapedXml, excelText } from './xml.ts';

/** The name of the sheet. */
export const LIST_SHEET = '指摘一覧';

const WIDTHS = [6, 10, 16, 14, 8, 26, 58, 46, 18] as const;
const HEADING_ROW = 3;
/** More than anybody works through; the rest comes to light with the next copy. */
const MOST_ROWS = 5000;
/** Long quotations are cut; the cell itself holds the whole text. */
export const LONGEST = 2000;

/** One cell of the list. */
interface ListCell {
  readonly text: string;
  readonly look: OwnLook;
  /** An internal link: `'KPI'!F12`. */
  readonly link?: string;
}

/** What the list is written with. */
interface Surroundings {
  /** The names of the workbook's sheets; a place in another one gets no link. */
  readonly sheets: readonly string[];
  readonly answers: Answers;
  readonly styles: Styles;
}

/**
 * Writes the sheet.
 *
 * @returns the XML of the worksheet, A4 landscape in print, with a filter over its headings; every text is text,
 *   whatever it begins with
 */
export function listSheet(findings: readonly Diagnostic[], surroundings: Surroundings): string {
  const { styles } = surroundings;
  const shown = findings.slice(0, MOST_ROWS);
  const rows = shown.map((finding, index) => listRow(finding, index + 1, surroundings));
  const more = findings.length - shown.length;
  const last: readonly ListCell[] =
    more === 0 ? [] : [{ text: `ほかに${more}件あります。`, look: 'text' }];
  const all = [...rows, ...(last.length === 0 ? [] : [last])];
  const numbered = all.map((cells, index) => ({ number: HEADING_ROW + 1 + index, cells }));
  const body = numbered.map(({ number, cells }) => rowXml(number, cells, styles));
  const links = numbered.flatMap(({ number, cells }) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [linkXml(`${letter(column)}${number}`, link)],
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${WIDTHS.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${head(findings, styles)}${body.join('')}</sheetData>`,
    `<autoFilter ref="A${HEADING_ROW}:${letter(HEADINGS.length - 1)}${HEADING_ROW + Math.max(1, all.length)}"/>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.45" right="0.45" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P／&amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

function head(findings: readonly Diagnostic[], styles: Styles): string {
  const title: ListCell = { text: LIST_SHEET, look: 'title' };
  const advice: ListCell = {
    text: `${findings.length}件の指摘があります。「セル」を押すと、その場所に移ります。指摘のあるセルには色を付け、内容をコメント（メモ）に書きました。`,
    look: 'text',
  };
  const headings = HEADINGS.map((text): ListCell => ({ text, look: 'heading' }));
  return (
    rowXml(1, [title], styles, 26) + adviceRow(advice.text) + rowXml(HEADING_ROW, headings, styles)
  );
}

/** Without borders, running over the columns to its right. */
function adviceRow(text: string): string {
  return `<row r="2"><c r="A2" t="inlineStr"><is><t>${excelText(text)}</t></is></c></row>`;
}

function listRow(
  finding: Diagnostic,
  number: number,
  { sheets, answers }: Surroundings,
): readonly ListCell[] {
  const { severity, message, hint, place, subject, related } = finding;
  const sheet = place?.sheet ?? '';
  const cell = place?.cell ?? '';
  const also =
    related === undefined
      ? ''
      : `\n関連: 「${related.place.sheet}」シート ${related.place.cell} ${related.message}`;
  const isReachable = cell !== '' && sheets.includes(sheet);
  const address: ListCell = isReachable
    ? { text: cell, look: 'link', link: `'${sheet.replaceAll("'", "''")}'!${cell}` }
    : { text: cell, look: 'centred' };
  const { department = '', ...indicator } = subject ?? {};
  const explained = consequencesText(finding);
  const more = explained === '' ? '' : `\nこれによる指摘: ${explained}（直すとなくなる見込みです）`;
  const content = shortened(`${message}${also}${more}`, LONGEST);
  return [
    { text: String(number), look: 'centred' },
    { text: SEVERITY_WORDS[severity], look: severity },
    { text: department, look: 'centred' },
    { text: sheet, look: 'centred' },
    address,
    { text: subjectText(indicator), look: 'text' },
    { text: content, look: 'text' },
    { text: shortened(hint, LONGEST), look: 'text' },
    { text: answers({ sheet, cell, content }), look: 'text' },
  ];
}

function rowXml(
  number: number,
  cells: readonly ListCell[],
  styles: Styles,
  height = heightOf(cells),
): string {
  const content = cells.map(
    ({ text, look }, column) =>
      `<c r="${letter(column)}${number}" s="${styles.own(look)}" t="inlineStr"><is><t xml:space="preserve">${excelText(text)}</t></is></c>`,
  );
  return `<row r="${number}" ht="${height}" customHeight="1">${content.join('')}</row>`;
}

function heightOf(cells: readonly ListCell[]): number {
  const counts = cells.map(({ text }, column) => lineCount(text, WIDTHS[column] ?? 10, false));
  return rowHeight(Math.max(1, ...counts));
}

function linkXml(cell: string, location: string): string {
  return `<hyperlink ref="${cell}" location="${escapedXml(location)}" display="${escapedXml(location)}"/>`;
}

function letter(column: number): string {
  return String.fromCodePoint(65 + column);
}
