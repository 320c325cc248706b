/** A whole paper: sheets on pages, numbered, with contents, bookmarks and structure. */

import type { PaperDocument, Sheet } from '../../../forms/document.ts';
import type {
  Bookmark,
  Destination,
  DisplayDocument,
  DisplayItem,
  DisplayPage,
  StructureElement,
} from '../display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { type Entry, layOutContents } from './contents.ts';
import { layOutCover } from './cover.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { layOutSheet, type PageArea } from './sheet.ts';
import { addElement } from './structure.ts';

type Pages = readonly (readonly DisplayItem[])[];

/** A sheet on its pages. */
interface LaidOut {
  readonly sheet: Sheet;
  readonly pages: Pages;
}

/**
 * Lays out a paper.
 *
 * @param paper blocks
 * @param setting looks, measures, pictures
 * @returns every line and rule in its place, the structure tree in reading order
 */
export function layOutPaper(
  paper: PaperDocument,
  area: PageArea,
  setting: Setting,
): DisplayDocument {
  const structure: StructureElement = { role: 'Document', children: [] };
  const sections = new Map<Sheet, StructureElement>();
  const sectionOf = (sheet: Sheet): StructureElement => sections.get(sheet) ?? structure;
  const entries = paper.sheets.filter(({ kind }) => kind === 'body');
  const laid = paper.sheets.map((sheet): LaidOut => {
    // Each section is begun when its turn comes: a goal's own texts are read before its policies.
    const section = addSection(sheet, structure);
    sections.set(sheet, section);
    switch (sheet.kind) {
      case 'cover':
        return { sheet, pages: [layOutCover(sheet, section, area, setting)] };
      case 'body':
        return { sheet, pages: layOutSheet(sheet, section, area, setting) };
      case 'contents': {
        // A trial, on a structure of its own, for the number of pages alone.
        const trial = entries.map((one): Entry => ({ sheet: one, page: 1 }));
        const aside: StructureElement = { role: 'Sect', children: [] };
        return { sheet, pages: layOutContents(sheet, trial, aside, area, setting) };
      }
    }
  });
  const starts = firstPages(laid);
  const numbered = entries.map((sheet): Entry => ({ sheet, page: (starts.get(sheet) ?? 0) + 1 }));
  const final = laid.map((one) =>
    one.sheet.kind === 'contents'
      ? { ...one, pages: layOutContents(one.sheet, numbered, sectionOf(one.sheet), area, setting) }
      : one,
  );
  const { title, language, author, subject, keywords, date } = paper;
  return {
    title,
    language,
    author,
    subject,
    keywords,
    date,
    pages: finishPages(final, paper, area, setting),
    structure,
    destinations: destinations(final, starts, setting),
    bookmarks: bookmarks(paper.sheets),
  };
}

/** Policies are parts of the section of their goal, the last one begun. */
function addSection({ level }: Sheet, structure: StructureElement): StructureElement {
  const part = structure.children.at(-1);
  return addElement(level === 2 && part !== undefined ? part : structure, 'Sect');
}

/** 0-based first page of each sheet. */
function firstPages(laid: readonly LaidOut[]): ReadonlyMap<Sheet, number> {
  const starts = new Map<Sheet, number>();
  let page = 0;
  for (const { sheet, pages } of laid) {
    starts.set(sheet, page);
    page += pages.length;
  }
  return starts;
}

function finishPages(
  laid: readonly LaidOut[],
  paper: PaperDocument,
  area: PageArea,
  setting: Setting,
): readonly DisplayPage[] {
  const all = laid.flatMap(({ sheet, pages }) => pages.map((items) => ({ sheet, items })));
  return all.map(({ sheet, items }, index) => ({
    width: area.width,
    height: area.height,
    items:
      sheet.kind === 'cover'
        ? items
        : [...items, ...footer(paper.footer, `${index + 1} / ${all.length}`, area, setting)],
  }));
}

function footer(
  text: string,
  number: string,
  area: PageArea,
  setting: Setting,
): readonly DisplayItem[] {
  const { theme, metrics, width } = setting;
  const { margins, sizes, colours } = theme;
  const style = {
    family: metrics.textFamily,
    bold: false,
    size: sizes.small,
    colour: colours.muted,
  };
  const top = area.height - margins.bottom + 9;
  const items: DisplayItem[] = [];
  const { left: x } = margins;
  items.push({
    kind: 'rule',
    x1: x,
    y1: top,
    x2: x + width,
    y2: top,
    colour: colours.rule,
    width: 0.5,
  });
  const set = (string: string, align: 'start' | 'end', room: number): void => {
    // One line, whatever it takes: a foot that is cut off would name another paper.
    const em = metrics.width(string, style.family, style.bold);
    const size = Math.min(style.size, (room / em) * 0.999);
    const lines = setParagraph([{ ...style, size, text: string }], { width: room, align }, metrics);
    linesPiece(lines, 1.3, 'artifact').paint(
      items,
      align === 'start' ? x : x + width - room,
      top + 3,
    );
  };
  set(text, 'start', width - 70);
  set(number, 'end', 70);
  return items;
}

/** Bookmarks and links jump to the head of the sheet, a little above the band. */
function destinations(
  laid: readonly LaidOut[],
  starts: ReadonlyMap<Sheet, number>,
  { theme }: Setting,
): readonly Destination[] {
  return laid.map(({ sheet }) => ({
    id: sheet.id,
    page: starts.get(sheet) ?? 0,
    x: theme.margins.left,
    y: theme.margins.top,
  }));
}

function bookmarks(sheets: readonly Sheet[]): readonly Bookmark[] {
  const roots: { title: string; to: string; children: Bookmark[] }[] = [];
  for (const { id, level, title } of sheets) {
    const bookmark = { title, to: id, children: [] };
    const part = roots.at(-1);
    if (level === 2 && part !== undefined) part.children.push(bookmark);
    else roots.push(bookmark);
  }
  return roots;
}
