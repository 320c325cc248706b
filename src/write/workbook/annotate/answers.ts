/** What somebody has written under 対応 in the list of an earlier copy: it goes with its finding into the next one. */

import type { HEADINGS } from './headings.ts';
import { type Package, relationshipsFrom } from './package.ts';
import type { WorkbookPart } from './workbookPart.ts';
import { attributeOf, childOf, childrenOf, resolved, rootOf, type XmlElement } from './xml.ts';

/** Where a finding is, and what the list says of it. */
interface Row {
  readonly sheet: string;
  readonly cell: string;
  readonly content: string;
}

/** @returns what stood under 対応 for the same finding, else for the same cell; empty when nothing did */
export type Answers = (row: Row) => string;

type Named = Readonly<Partial<Record<(typeof HEADINGS)[number], string>>>;

/**
 * Reads the list of findings of an earlier copy, in whatever order its rows were put since.
 *
 * @returns answers of nothing where there is no such list
 */
export function readAnswers(book: Package, workbook: WorkbookPart): Answers {
  const xml = workbook.earlierList === undefined ? undefined : book.text(workbook.earlierList);
  const rows = xml === undefined ? [] : rowsOf(xml, sharedTexts(book, workbook));
  const known = new Map<string, string>();
  for (const {
    シート: sheet = '',
    セル: cell = '',
    内容: content = '',
    対応: answer = '',
  } of rows) {
    if (answer.trim() === '') continue;
    known.set(keyOf(sheet, cell, content), answer);
    // A finding whose words have changed with the value is still the same piece of work.
    if (cell !== '') known.set(keyOf(sheet, cell), answer);
  }
  return ({ sheet, cell, content }) =>
    known.get(keyOf(sheet, cell, content)) ?? known.get(keyOf(sheet, cell)) ?? '';
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** The rows below the headings, each text under its heading. */
function rowsOf(xml: string, shared: readonly string[]): readonly Named[] {
  const data = childOf(xml, rootOf(xml), 'sheetData');
  const rows = data === undefined ? [] : childrenOf(xml, data);
  const texts = rows.map((row) => textsOf(xml, row, shared));
  const at = texts.findIndex((row) => [...row.values()].includes('対応'));
  const headings = [...(texts[at] ?? [])];
  return texts.slice(at + 1).map((row) => {
    const named = headings.map(([column, heading]) => [heading, row.get(column) ?? ''] as const);
    return Object.fromEntries(named);
  });
}

/** By the letters of the column. */
function textsOf(
  xml: string,
  row: XmlElement,
  shared: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(xml, row).map((cell) => {
      const column = (attributeOf(cell, 'r') ?? '').replace(/\d+$/u, '');
      return [column, cellText(xml, cell, shared)] as const;
    }),
  );
}

function cellText(xml: string, cell: XmlElement, shared: readonly string[]): string {
  const inline = childOf(xml, cell, 'is');
  if (inline !== undefined) return sharedWords(xml, inline);
  const value = childOf(xml, cell, 'v');
  const text = value === undefined ? '' : resolved(xml.slice(value.innerStart, value.innerEnd));
  return attributeOf(cell, 't') === 's' ? (shared[Number(text)] ?? '') : text;
}

/** A program that saves the copy moves the texts of its cells into a part of their own. */
function sharedTexts(book: Package, { path }: WorkbookPart): readonly string[] {
  const target = relationshipsFrom(book, path).find(({ type }) =>
    type.endsWith('/sharedStrings'),
  )?.target;
  const xml = target === undefined ? undefined : book.text(target);
  return xml === undefined
    ? []
    : childrenOf(xml, rootOf(xml)).map((entry) => sharedWords(xml, entry));
}

/** A text, or its runs one after another; readings in kana are left out. `_x000D_` and the like are resolved. */
function sharedWords(xml: string, within: XmlElement): string {
  const words = childrenOf(xml, within).map((piece) => {
    if (piece.name === 't') return resolved(xml.slice(piece.innerStart, piece.innerEnd));
    return piece.name === 'r' ? sharedWords(xml, piece) : '';
  });
  return words
    .join('')
    .replaceAll(/_x([\dA-F]{4})_/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}
