/** Where a paper says on which page something stands: as an id while it is composed, as a number once pages are known. */

import type { Block, Inline, PaperDocument, Sheet, TableCell } from './document.ts';

/** Page numbers from 1, by the ids of the sheets that begin there. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The ids of the sheets whose pages a paper names; each once. */
export function namedPages({ sheets }: Pick<PaperDocument, 'sheets'>): readonly string[] {
  const cells = sheets.flatMap(({ blocks }) => blocks.flatMap(cellsOf));
  const inlines = cells.flatMap(({ content }) => (content.kind === 'text' ? content.inlines : []));
  return [...new Set(inlines.flatMap((inline) => (inline.kind === 'page' ? [inline.of] : [])))];
}

/** Whether a paper names pages of another paper: those of sheets that it has not. */
export function namesOtherPages(paper: Pick<PaperDocument, 'sheets'>): boolean {
  const own = new Set(paper.sheets.map(({ id }) => id));
  return namedPages(paper).some((id) => !own.has(id));
}

/**
 * Puts numbers where a paper names pages.
 *
 * @returns the same paper; a page that is not among `pages` stays as it is, and prints nothing
 */
export function withPageNumbers(paper: PaperDocument, pages: PageNumbers): PaperDocument {
  const inline = (one: Inline): Inline => {
    const page = one.kind === 'page' ? pages.get(one.of) : undefined;
    return one.kind === 'page' && page !== undefined
      ? { kind: 'small', text: `${page}${one.text}` }
      : one;
  };
  const cell = (one: TableCell): TableCell =>
    one.content.kind === 'text'
      ? { ...one, content: { kind: 'text', inlines: one.content.inlines.map(inline) } }
      : one;
  const block = (one: Block): Block =>
    one.kind === 'table'
      ? { ...one, groups: one.groups.map((rows) => rows.map((row) => row.map(cell))) }
      : one;
  return {
    ...paper,
    sheets: paper.sheets.map((sheet) =>
      isNaming(sheet) ? { ...sheet, blocks: sheet.blocks.map(block) } : sheet,
    ),
  };
}

function isNaming(sheet: Sheet): boolean {
  return namedPages({ sheets: [sheet] }).length > 0;
}

function cellsOf(block: Block): readonly TableCell[] {
  return block.kind === 'table' ? block.groups.flat(2) : [];
}
