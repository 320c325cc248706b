/** The content of an .ods, without what the parser would unfold or take for something else. */

import type { Limits } from '../office/limits.ts';
import { withOpenLettering } from './openLettering.ts';
import { isStoredNumber } from './storedNumber.ts';

/** The reading of a word in kana (ふりがな); SheetJS glues it to the word. */
const RUBY_TEXT = /<text:ruby-text\b[^>]*?(?:\/>|>[\s\S]*?<\/text:ruby-text>)/gu;
/** A format that depends on the value: SheetJS knows one condition and complains on stderr about the others. */
const CONDITIONAL_FORMAT =
  /<style:map\b(?![^>]*style:condition="value\(\)(?:&gt;|>)=0")[^>]*?\/>/gu;
/** The value of a number; the parser reads as much of it as looks like one. */
const NUMBER_VALUE = /(\soffice:value\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu;
const REPEATED = /number-(rows|columns)-repeated\s*=\s*("[^"]*"|'[^']*'|[^\s"'>/]+)/gu;
/** A run of spaces: `<text:s text:c="3"/>`. */
const SPACES = /(<(?:\w+:)?s\s(?:\w+:)?c\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu;
const MOST_SPACES = 1000;
const ROW_OR_CELL = /<(?:[\w-]+:)?(table-row|table-cell|covered-table-cell)\b([^<>]*)>/gu;

/**
 * Prepares content or styles for SheetJS.
 *
 * @param styles the part with the styles that have names, which those of the content build on
 * @returns the XML without furigana and conditional formats; `NaN` for values that are no numbers; rows, columns and spaces repeated no further than the
 *   limits, so that what lies beyond them still does
 */
export function cleanedContent(
  xml: string,
  limits: Pick<Limits, 'rows' | 'columns'>,
  styles: string,
): string {
  return withOpenLettering(xml, styles)
    .replaceAll(RUBY_TEXT, '')
    .replaceAll(CONDITIONAL_FORMAT, '')
    .replaceAll(NUMBER_VALUE, (whole, head: string, one?: string, other?: string) => {
      return isStoredNumber((one ?? other ?? '').trim()) ? whole : `${head}"NaN"`;
    })
    .replaceAll(REPEATED, (_, kind: 'rows' | 'columns', value: string) => {
      return `number-${kind}-repeated="${times(value, limits[kind] + 1)}"`;
    })
    .replaceAll(SPACES, (_, head: string, one: string | undefined, other: string | undefined) => {
      return `${head}"${times(one ?? other ?? '', MOST_SPACES)}"`;
    });
}

function times(value: string, most: number): number {
  const digits = value.replaceAll(/["']/gu, '').trim();
  return /^\d+$/u.test(digits) ? Math.min(Math.max(1, Number(digits)), most) : 1;
}

/**
 * Counts the cells that the content unfolds into: a cell repeated over columns in a row repeated over rows.
 *
 * @returns cells of all sheets; blank ones are not counted, as nothing is made of them
 */
export function repeatedCellCount(xml: string, limits: Pick<Limits, 'rows' | 'columns'>): number {
  let rows = 1;
  let cells = 0;
  for (const [, kind, attributes = ''] of xml.matchAll(ROW_OR_CELL)) {
    if (kind === 'table-row') rows = repeated('rows', attributes, limits.rows + 1);
    else if (kind === 'covered-table-cell' || !attributes.endsWith('/')) {
      cells += rows * repeated('columns', attributes, limits.columns + 1);
    }
  }
  return cells;
}

function repeated(kind: 'rows' | 'columns', attributes: string, most: number): number {
  for (const [, found, value = ''] of attributes.matchAll(REPEATED)) {
    if (found === kind) return times(value, most);
  }
  return 1;
}
