/** The content of an .ods, without what the parser would unfold or take for something else. */

import type { Limits } from '../office/limits.ts';
import { type LetterRun, letteredText, struckThrough } from './lettering.ts';
import { isStoredNumber } from './storedNumber.ts';
import { tagAttribute } from './tagAttribute.ts';

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
 * @returns the XML without furigana and conditional formats; `NaN` for values that are no numbers; rows, columns and spaces repeated no further than the
 *   limits, so that what lies beyond them still does
 */
export function cleanedContent(xml: string, limits: Pick<Limits, 'rows' | 'columns'>): string {
  return withLettering(xml)
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

const STYLE = /<style:style\b([^>]*)>([\s\S]*?)<\/style:style>/gu;
/** A piece of a text in a style of its own; within the cells of a sheet it holds no other. */
const SPAN = /(<text:span\b[^>]*>)([^<]*)(?=<\/text:span>)/gu;
const STYLED_CELL = /(<table:table-cell\b[^>]*[^/]>)([\s\S]*?)(?=<\/table:table-cell>)/gu;
const PARAGRAPH_OR_COMMENT =
  /<office:annotation\b[\s\S]*?<\/office:annotation>|(<text:p\b[^>]*>)([\s\S]*?)(?=<\/text:p>)/gu;

/** Raised, lowered and struck letters, written as `lettering.ts` has it. */
function withLettering(xml: string): string {
  const runs = new Map<string, LetterRun>();
  for (const [, head = '', style = ''] of xml.matchAll(STYLE)) {
    const run = runOf(/<style:text-properties\b[^>]*>/u.exec(style)?.[0] ?? '');
    if (run !== undefined) runs.set(tagAttribute(head, 'style:name'), run);
  }
  if (runs.size === 0) return xml;
  const runAt = (tag: string, name: string): LetterRun | undefined =>
    runs.get(tagAttribute(tag, name));
  const spans = xml.replaceAll(SPAN, (whole, tag: string, text: string) => {
    const run = runAt(tag, 'text:style-name');
    return run === undefined ? whole : `${tag}${letteredText(text, run)}`;
  });
  return spans.replaceAll(STYLED_CELL, (whole, tag: string, content: string) => {
    if (runAt(tag, 'table:style-name')?.struck !== true) return whole;
    const struck = content.replaceAll(PARAGRAPH_OR_COMMENT, (all, head?: string, text?: string) =>
      head === undefined ? all : `${head}${struckThrough(text ?? '')}`,
    );
    return `${tag}${struck}`;
  });
}

/** @returns undefined for properties that change nothing of what is read */
function runOf(properties: string): LetterRun | undefined {
  const [position, line] = ['style:text-position', 'style:text-line-through-(?:style|type)'].map(
    (name) => tagAttribute(properties, name),
  );
  const run = {
    raised: /^(?:super|[1-9])/u.test(position ?? ''),
    lowered: /^(?:sub|-)/u.test(position ?? ''),
    struck: line !== undefined && line !== '' && line !== 'none',
  };
  return run.raised || run.lowered || run.struck ? run : undefined;
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
