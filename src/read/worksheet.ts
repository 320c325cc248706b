/** A worksheet's XML, without what the parser would take for something else. */

import { readCellRange } from '../forms/address.ts';
import type { Limits } from '../office/limits.ts';
import { isStoredNumber } from './storedNumber.ts';
import { tagAttribute } from './tagAttribute.ts';

/** XFD, Excel's last one. */
const LAST_COLUMN = 16_384;

/** Some programs write every name with a prefix, `x:c`. */
const HYPERLINKS = /<(?:\w+:)?hyperlinks\b[\s\S]*<\/(?:\w+:)?hyperlinks>/u;
const HYPERLINK = /<(?:\w+:)?hyperlink\b[^>]*>/gu;
/** The parser makes a cell of each place that a hyperlink covers: a whole column would become a million of them. */
const MOST_LINKED_CELLS = 20_000;
/** A formula cell without a value and without a type. */
const UNCALCULATED =
  /(<(?:\w+:)?c\b(?:(?!\bt=)[^>])*)(>(<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>)))(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>))?(?=<\/(?:\w+:)?c>)/gu;
/** A cell that is only formatted. Without its address it must stay, as it moves those behind it. */
const BLANK_CELL = /<(?:\w+:)?c\s[^>]*?\br=[^>]*\/>/gu;
/** A cell with its value; between them at most a formula, as the schema orders them. */
const VALUED_CELL =
  /<((?:\w+:)?c\b[^>]*)>((?:<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v\b[^>]*>)([^<]*)(?=<\/(?:\w+:)?v>)/gu;
const CELL_TYPE = /\st\s*=\s*(?:"([^"]*)"|'([^']*)')/u;
const ROW = /<(?:\w+:)?row\b([^>]*)>/gu;
const CONTENT = /<(?:\w+:)?(?:v|is|f)\b/u;
const END_OF_DATA = /<\/(?:\w+:)?sheetData>/u;
const COLUMN_RANGE = /<(?:\w+:)?col\b[^>]*>/gu;
const CELL = /<(?:\w+:)?c[\s/>]/gu;
const MERGE = /<(?:\w+:)?mergeCell[\s/>]/gu;

/** Merged ranges that are looked at; a table of 1,000 indicators with merged names has some 6,000. */
const MOST_MERGES = 20_000;

/**
 * Prepares a worksheet for SheetJS.
 *
 * @param xml the worksheet as submitted
 * @returns the worksheet with hyperlinks of few cells only; with formulas that were never calculated marked by a type, because
 *   without one they are read as 0; with values that are not what their type says marked as errors; without cells that are only formatted
 *   and widths of columns that no sheet has; and without rows below the
 *   last one allowed, for which one row stands when they hold anything
 */
export function cleanedWorksheet(xml: string, { rows }: Pick<Limits, 'rows'>): string {
  const calculated = xml
    .replace(HYPERLINKS, (all) => fewHyperlinks(all, rows))
    .replaceAll(UNCALCULATED, '$1 t="n"$2');
  const filled = markedWhereFalse(calculated.replaceAll(BLANK_CELL, ''));
  return withoutLowRows(filled.replaceAll(COLUMN_RANGE, realColumns), rows);
}

/** Hyperlinks over cells that a sheet may have, as far as they are few. */
function fewHyperlinks(xml: string, rows: number): string {
  let left = MOST_LINKED_CELLS;
  const kept = [...xml.matchAll(HYPERLINK)].flatMap(([tag]) => {
    const range = readCellRange(tagAttribute(tag, 'ref'));
    if (range === undefined || range.bottom > rows || range.right > LAST_COLUMN) return [];
    left -= (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (left < 0) return [];
    const [id, place] = [tagAttribute(tag, String.raw`(?:\w+:)?id`), tagAttribute(tag, 'location')];
    return [
      `<hyperlink ref="${tagAttribute(tag, 'ref')}"${id === '' ? '' : ` r:id="${id}"`}${place === '' ? '' : ` location="${place}"`}/>`,
    ];
  });
  return kept.length === 0 ? '' : `<hyperlinks>${kept.join('')}</hyperlinks>`;
}

/** Replacing holds all cells of a sheet at once, tens of megabytes of them, and hardly a sheet has one to mark. */
function markedWhereFalse(xml: string): string {
  for (const [whole, cell = '', before = '', value = ''] of xml.matchAll(VALUED_CELL)) {
    if (markedIfFalse(whole, cell, before, value) !== whole) {
      return xml.replaceAll(VALUED_CELL, markedIfFalse);
    }
  }
  return xml;
}

/** The parser reads `1,234` as 1 and an unknown type as text. Of a cell marked as an error it keeps what is written. */
function markedIfFalse(whole: string, cell: string, before: string, value: string): string {
  const [stated, double, single] = CELL_TYPE.exec(cell) ?? [];
  if (value.trim() === '' || isOfType(value.trim(), double ?? single ?? 'n')) return whole;
  const bare = stated === undefined ? cell : cell.replace(stated, '');
  return `<${bare} t="e">${before}${value}`;
}

/** Whether a value is one of its cell's type (ECMA-376 part 1, 18.18.11). */
function isOfType(value: string, type: string): boolean {
  switch (type) {
    case 'n':
      return isStoredNumber(value);
    case 's':
      return /^\d+$/u.test(value);
    case 'b':
      return /^(?:[01]|true|false)$/u.test(value);
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u.test(value);
    case 'str':
    case 'inlineStr':
    case 'e':
      return true;
    default:
      return false;
  }
}

/** The parser makes an object of every column of a range, be it a thousand million of them. */
function realColumns(tag: string): string {
  const last = /\bmax\s*=\s*["']?([^"'\s/>]*)/u.exec(tag)?.[1] ?? '';
  return /^\d{1,5}$/u.test(last) && Number(last) <= LAST_COLUMN ? tag : '';
}

/**
 * Counts the cells of a worksheet.
 *
 * @param most where counting may stop
 * @returns more than `most` also when it has more merged ranges than any table needs
 */
export function cellCount(xml: string, most: number): number {
  if (countOf(MERGE, xml, MOST_MERGES + 1) > MOST_MERGES) return most + 1;
  return countOf(CELL, xml, most + 1);
}

/** Makes no list of what it finds: there may be millions. */
function countOf(pattern: RegExp, xml: string, most: number): number {
  const search = new RegExp(pattern);
  let count = 0;
  while (count < most && search.test(xml)) count += 1;
  return count;
}

function withoutLowRows(xml: string, rows: number): string {
  const start = firstLowRow(xml, rows);
  if (start === undefined) return xml;
  const low = xml.slice(start);
  const end = END_OF_DATA.exec(low)?.index ?? low.length;
  const next = rows + 1;
  const isFilled = CONTENT.test(low.slice(0, end));
  const sign = isFilled ? `<row r="${next}"><c r="A${next}"><v>1</v></c></row>` : '';
  return xml.slice(0, start) + sign + low.slice(end);
}

/** Where the first row below the last one allowed begins. A row without a number follows the one before it. */
function firstLowRow(xml: string, rows: number): number | undefined {
  let row = 0;
  for (const match of xml.matchAll(ROW)) {
    const stated = /\br="(\d+)"/u.exec(match[1] ?? '')?.[1];
    row = stated === undefined ? row + 1 : Number(stated);
    if (row > rows) return match.index;
  }
  return undefined;
}
