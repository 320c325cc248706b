/** Sheets as they were read last: of a book that is edited cell by cell, nearly all are filled as they were. */

import type { PaperDocument, Sheet } from '../forms/document.ts';
import { checkPaper } from './checkPaper.ts';
import { type Charts, type Reading, readPaper } from './markup/blocks.ts';

/** What is kept of one paper, from one composition to the next; of an earlier one nothing is. */
export interface SheetMemory {
  /**
   * A sheet, read now or before.
   *
   * @param text as it is filled
   * @param charts that it may call
   * @param read is asked only when the text, or a chart that it calls, differs from the last composition
   * @param isNew whether a sheet of this id is wanted as it is now; others stay as they were, where they were
   */
  readonly take: (
    text: string,
    charts: Charts,
    read: (charts: Charts) => Sheet | undefined,
    isNew: (id: string) => boolean,
  ) => Sheet | undefined;
  /** Ends a composition: what was not taken in it is forgotten. */
  readonly end: () => void;
}

interface Kept {
  readonly text: string;
  readonly sheet: Sheet;
  /** The charts that were asked for, as they were. */
  readonly charts: ReadonlyMap<string, string>;
}

/** Makes a memory. It serves one paper of one office: what stands in front of list items has to stay the same. */
export function createSheetMemory(): SheetMemory {
  const kept = {
    last: new Map<string, Kept>(),
    now: new Map<string, Kept>(),
    byId: new Map<string, Kept>(),
  };
  const keep = (one: Kept): Sheet => {
    kept.now.set(one.text, one);
    return one.sheet;
  };
  return {
    take: (text, charts, read, isNew) => {
      const id = sheetIdIn(text);
      const before = kept.byId.get(id);
      if (before !== undefined && !isNew(id)) return keep(before);
      const known = kept.last.get(text);
      const isSame = ([name, as]: readonly [string, string]): boolean =>
        saidBy(charts, name) === as;
      if (known !== undefined && [...known.charts].every(isSame)) return keep(known);
      const asked = new Map<string, string>();
      const sheet = read({
        get: (name) => {
          asked.set(name, saidBy(charts, name));
          return charts.get(name);
        },
      });
      return sheet && keep({ text, sheet, charts: asked });
    },
    end: () => {
      kept.last = kept.now;
      kept.byId = new Map([...kept.now.values()].map((one) => [one.sheet.id, one]));
      kept.now = new Map();
    },
  };
}

/** @returns nothing that any sheet is called where it has no id, or one that is not plain */
function sheetIdIn(text: string): string {
  return /^<sheet(?:\s+[\w-]+="[^"]*")*?\s+id="([\w-]+)"/u.exec(text)?.[1] ?? '';
}

function saidBy(charts: Charts, name: string): string {
  return JSON.stringify(charts.get(name) ?? null);
}

/**
 * Reads a filled paper sheet by sheet, those that are as they were not at all.
 *
 * @param path of the template, such as `packet.hbs`
 * @param inView ids of the sheets that are looked at: of the others, changed ones stay as they were; absent: all are read
 * @returns what `readPaper` gives; undefined for a paper with faults, or one that cannot be parted: it has to be read
 *   as a whole, which tells what is wrong with it
 */
export function readRemembered(
  filled: string,
  path: string,
  { charts, bullet }: Reading,
  memory: SheetMemory,
  inView?: ReadonlySet<string>,
): Omit<PaperDocument, 'name' | 'digest'> | undefined {
  const isNew = (id: string): boolean => inView?.has(id) ?? true;
  const parted = partedAtSheets(filled);
  if (parted === undefined) return undefined;
  const { head, sheets, tail } = parted;
  const read = (
    texts: string,
    known: Charts,
  ): Omit<PaperDocument, 'name' | 'digest'> | undefined => {
    const { value } = checkPaper(`${head}${texts}${tail}`, path, known);
    return value && readPaper(value, { charts: known, bullet });
  };
  const paper = read('', charts);
  const all = sheets.flatMap(
    (text) => memory.take(text, charts, (known) => read(text, known)?.sheets[0], isNew) ?? [],
  );
  memory.end();
  // 目次 and bookmarks lead to a sheet by its id.
  const isWhole =
    all.length === sheets.length && new Set(all.map(({ id }) => id)).size === all.length;
  return paper && isWhole ? { ...paper, sheets: all } : undefined;
}

/** What a clerk writes has no tags: it is filled in with `&lt;`. */
const SHEET = /<sheet(?:\s+[\w-]+="[^"]*")*\s*>/gu;
const SHEET_END = '</sheet>';

interface PartedPaper {
  readonly head: string;
  readonly sheets: readonly string[];
  readonly tail: string;
}

/** @returns undefined where there is anything but blanks between two sheets, or a sheet within another */
function partedAtSheets(filled: string): PartedPaper | undefined {
  const sheets: string[] = [];
  const between: string[] = [];
  let end = 0;
  for (const { 0: tag, index } of filled.matchAll(SHEET)) {
    // A sheet within another: the outer one has it.
    if (index < end) continue;
    const closing = filled.indexOf(SHEET_END, index + tag.length);
    if (closing === -1) break;
    between.push(filled.slice(end, index));
    end = closing + SHEET_END.length;
    sheets.push(filled.slice(index, end));
  }
  const [head = '', ...gaps] = between;
  const tail = filled.slice(end);
  const isParted = gaps.every((gap) => gap.trim() === '') && !/<sheet\b/u.test(head + tail);
  const isFlat = sheets.every((sheet) => !sheet.includes('<sheet', 1));
  return sheets.length > 0 && isParted && isFlat ? { head, sheets, tail } : undefined;
}
