/** Cells with a hyperlink, and whether the papers print it. */

import type { Place } from '../../diagnostics/place.ts';
import { EARLIER } from '../../sheets/sheet.ts';
import { entryOf, type FoundSheet } from './table.ts';

/** A cell that is read, with where its hyperlink leads. */
export interface LinkedCell {
  readonly place: Place;
  readonly text: string;
  /** As the book has it. */
  readonly link: string;
  /** Whether its words are a link in the papers, if it leads to an address. */
  readonly isPrinted: boolean;
}

/** All of them, each cell once, sheet by sheet; not those that stand in 前年度の記載, which is for reference only. */
export function linkedCells(sheets: readonly FoundSheet[]): readonly LinkedCell[] {
  return sheets.flatMap(({ kind, table }) => {
    const seen = new Set<string>();
    return (table?.rows ?? []).flatMap((row) =>
      [...row.entries.entries()].flatMap(([heading, { cell, place, text }]): LinkedCell[] => {
        if (cell?.link === undefined || text === '' || heading === EARLIER) return [];
        if (seen.has(place.cell)) return [];
        seen.add(place.cell);
        // The names of goals and policies share their column with what a policy is about.
        const isTitle = kind === 'plan' && entryOf(row, '種別').text !== '施策の内容';
        const isPrinted = table?.layout.columns[heading]?.linked !== undefined && !isTitle;
        return [{ place, text, link: cell.link, isPrinted }];
      }),
    );
  });
}

const LONGEST = 60;

/** The beginning of a link, for a message. */
export function quotedLink(link: string): string {
  const characters = Array.from(link);
  return characters.slice(0, LONGEST).join('') + (characters.length > LONGEST ? '…' : '');
}
