/** A whole paper: sheets on pages, numbered, with contents, bookmarks and structure. */

import { type PaperDocument, plainText, type Sheet } from '../../../forms/document.ts';
import { withoutLooks } from '../../../japanese/text.ts';
import type {
  Bookmark,
  Destination,
  DisplayDocument,
  DisplayItem,
  DisplayPage,
  StructureElement,
} from '../display/display.ts';
import { setParagraph, type StyledText } from '../typeset/paragraph.ts';
import { type Entry, layOutContents } from './contents.ts';
import { layOutCover } from './cover.ts';
import { type Footnote, notesHeight } from './flow.ts';
import type { LayoutMemory, SheetPlace } from './memory.ts';
import { createTryOuts, type Setting } from './setting.ts';
import {
  mayFill,
  mayJoin,
  mayKeepCompany,
  standsApart,
  paintRun,
  planBelow,
  planInCompany,
  planInRoom,
  planJoined,
  planLoosely,
  type PlannedRun,
  savesPage,
} from './shared.ts';
import type { PageArea, PaintedPage, PaintedPages, Run, Start } from './sheet.ts';
import { addElement } from './structure.ts';

/** A run on its pages. */
interface LaidOut extends PaintedPages {
  readonly run: Run;
}

/**
 * Lays out a paper.
 *
 * @param paper blocks
 * @param given looks, measures, pictures
 * @param memory of the paper as it was laid out last; its runs are taken where they are the same
 * @param isShown whether a page will be looked at, counted from 0; the others are numbered and stay empty. Absent: all of them will
 * @returns every line and rule in its place, the structure tree in reading order
 */
export function layOutPaper(
  paper: PaperDocument,
  page: PageArea,
  given: Setting,
  memory?: LayoutMemory,
  isShown?: (page: number) => boolean,
): DisplayDocument {
  const tryOuts = createTryOuts();
  const setting: Setting = { ...given, tryOutsOf: tryOuts.of };
  const [opening] = paper.sheets;
  const area: PageArea =
    opening === undefined || opening.kind === 'cover' ? page : { ...page, heardOn: opening };
  const structure: StructureElement = { role: 'Document', children: [] };
  const sections = new Map<Sheet, StructureElement>();
  const begin = (sheet: Sheet): StructureElement => {
    // Each section is begun when its turn comes: a goal's own texts are read before its policies.
    const section = addSection(sheet, structure);
    sections.set(sheet, section);
    return section;
  };
  const entries = paper.sheets.filter(({ kind }) => kind === 'body');
  const planned = (run: Run): PlannedRun => {
    const plan = (): PlannedRun => planLoosely(run, area, setting);
    // What is remembered was planned of the same sheets, in a run of an earlier paper.
    return { ...(memory?.take({ run, area, setting }, plan) ?? plan()), run };
  };
  const joinedTo = (before: PlannedRun, next: PlannedRun): PlannedRun | undefined => {
    if (before.isBelow === true || !mayJoin(before, next, setting)) return undefined;
    const plan = (): PlannedRun | undefined => planJoined(before, next, area, setting);
    const run: Run = [...before.run, ...next.run];
    const made = { run, area, setting, joinedAt: before.run.length };
    const joined = memory === undefined ? plan() : memory.take(made, plan);
    return joined && { ...joined, run };
  };
  const belowOf = (
    before: PlannedRun,
    next: PlannedRun,
    mayEndBlank: boolean,
  ): PlannedRun | undefined => {
    if (!mayFill(before, next, setting)) return undefined;
    const plan = (): PlannedRun | undefined => planBelow(before, next, mayEndBlank, area, setting);
    const { run } = next;
    const below = memory?.take(
      { run, area, setting, below: before.tried.planned.end, mayEndBlank },
      plan,
    );
    return memory === undefined ? plan() : below && { ...below, run };
  };
  const companyOf = (alone: PlannedRun | undefined): PlannedRun | undefined => {
    if (alone === undefined || !mayKeepCompany(alone, setting)) return undefined;
    const plan = (): PlannedRun | undefined => planInCompany(alone, area, setting);
    const { run } = alone;
    const kept = memory?.take({ run, area, setting, inCompany: true }, plan);
    return memory === undefined ? plan() : kept && { ...kept, run };
  };
  const laid: LaidOut[] = [];
  // Pages are painted as soon as nothing can join them any more.
  let waiting: PlannedRun | undefined;
  const paintWaiting = (filled = waiting): void => {
    if (filled !== undefined) {
      const { isBelow = false, run: sheets } = filled;
      const before = laid.reduce((count, { pages }) => count + pages.length, isBelow ? -1 : 0);
      const shown = isShown && ((at: number): boolean => isShown(before + at));
      const painted: LaidOut = { run: sheets, ...paintRun(filled, begin, shown) };
      const above = isBelow ? laid.pop() : undefined;
      laid.push(above === undefined ? painted : onOnePage(above, painted));
      for (const sheet of sheets) tryOuts.end(sheet);
    }
    waiting = undefined;
  };
  const runs = runsOf(paper.sheets);
  for (const [index, run] of runs.entries()) {
    const [sheet] = run;
    if (sheet.kind === 'body') {
      const next = planned(run);
      const behind = runs[index + 1]?.[0];
      // The last policy of a goal may leave its page as it is; so may what is last of all.
      const mayEndBlank =
        behind === undefined || behind.start === (sheet.start === 'share' ? undefined : 'fill');
      const joined = waiting && joinedTo(waiting, next);
      const below =
        joined === undefined && waiting ? belowOf(waiting, next, mayEndBlank) : undefined;
      // A page that the next sheet would only begin on is filled by its own sheet, if that can.
      // So is one that would have no more of it than what leads to a table.
      const opens = below === undefined || standsApart(below);
      const saves = joined !== undefined || (below !== undefined && savesPage(below, next));
      const keepsCompany = joined === undefined && (!saves || opens);
      const filled = keepsCompany ? companyOf(waiting) : undefined;
      const isAlone = joined === undefined && opens;
      const roomy = waiting && isAlone ? planInRoom(waiting, setting) : undefined;
      const alone = filled ?? roomy;
      if (joined === undefined) paintWaiting(alone);
      waiting = joined ?? (alone === undefined ? below : undefined) ?? next;
    } else {
      paintWaiting(companyOf(waiting));
      laid.push({ run, ...layOutFrontMatter(sheet, entries, begin(sheet), area, setting) });
    }
  }
  paintWaiting(companyOf(waiting));
  const starts = startsOf(laid, setting);
  memory?.end(sheetPlaces(laid, starts));
  const numbered = entries.map((sheet): Entry => ({
    sheet,
    page: (starts.get(sheet)?.page ?? 0) + 1,
  }));
  const final = laid.map((one): LaidOut => {
    const [sheet] = one.run;
    if (sheet.kind !== 'contents') return one;
    const section = sections.get(sheet) ?? structure;
    return { ...one, ...layOutContents(sheet, numbered, section, area, setting) };
  });
  const { title, language, author, subject, keywords, digest, date } = paper;
  const finished = finishPages(final, paper, area, setting);
  return {
    title,
    language,
    author,
    subject: [area.handling, subject].filter((text) => text !== '').join('　'),
    keywords,
    digest,
    date,
    pages: finished.map(({ display }) => display),
    structure,
    destinations: [...destinations(starts, setting), ...notedDestinations(finished, setting)],
    bookmarks: bookmarks(paper.sheets),
  };
}

/** Two runs as one: the second begins on the last page of the first. */
function onOnePage(above: LaidOut, below: LaidOut): LaidOut {
  const [first, ...others] = below.pages;
  const last = above.pages.length - 1;
  return {
    run: [...above.run, ...below.run],
    pages: [...above.pages.slice(0, last), joinedPage(above.pages[last], first), ...others],
    starts: [...above.starts, ...below.starts.map(({ page, y }) => ({ page: last + page, y }))],
  };
}

function joinedPage(...parts: readonly (PaintedPage | undefined)[]): PaintedPage {
  return {
    items: parts.flatMap((part) => part?.items ?? []),
    notes: parts.flatMap((part) => part?.notes ?? []),
  };
}

/** The cover, or 目次 with page numbers that are not yet known. */
function layOutFrontMatter(
  sheet: Sheet,
  entries: readonly Sheet[],
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): PaintedPages {
  if (sheet.kind === 'cover')
    return {
      pages: [{ items: layOutCover(sheet, section, area, setting), notes: [] }],
      starts: [],
    };
  // A trial, on a structure of its own, for the number of pages alone.
  const trial = entries.map((one): Entry => ({ sheet: one, page: 1 }));
  const aside: StructureElement = { role: 'Sect', children: [] };
  return layOutContents(sheet, trial, aside, area, setting);
}

/** A sheet that flows joins the sheet before it; under a band, or behind cover and contents, it begins a page all the same. */
function runsOf(sheets: readonly Sheet[]): readonly Run[] {
  const runs: [Sheet, ...Sheet[]][] = [];
  for (const sheet of sheets) {
    const last = runs.at(-1);
    const joins = sheet.start === 'flow' && sheet.kind === 'body' && sheet.band === undefined;
    if (joins && last?.[0].kind === 'body') last.push(sheet);
    else runs.push([sheet]);
  }
  return runs;
}

/** Policies are parts of the section of their goal, the last one begun. */
function addSection({ level }: Sheet, structure: StructureElement): StructureElement {
  const part = structure.children.at(-1);
  return addElement(level === 2 && part !== undefined ? part : structure, 'Sect');
}

/** Where each sheet begins, with pages counted from 0 over the whole paper. */
function startsOf(laid: readonly LaidOut[], { theme }: Setting): ReadonlyMap<Sheet, Start> {
  const all = new Map<Sheet, Start>();
  let before = 0;
  for (const { run, pages, starts } of laid) {
    for (const [index, sheet] of run.entries()) {
      const { page, y } = starts[index] ?? { page: 0, y: theme.margins.top };
      all.set(sheet, { page: before + page, y });
    }
    before += pages.length;
  }
  return all;
}

/** The pages of each sheet, up to the one on which the next begins. */
function sheetPlaces(
  laid: readonly LaidOut[],
  starts: ReadonlyMap<Sheet, Start>,
): readonly SheetPlace[] {
  const pages = laid.reduce((count, one) => count + one.pages.length, 0);
  const all = [...starts];
  return all.map(([{ id }, { page }], index) => {
    const next = all[index + 1]?.[1].page;
    return { id, first: page + 1, last: next === undefined ? pages : next + 1 };
  });
}

function finishPages(
  laid: readonly LaidOut[],
  paper: PaperDocument,
  area: PageArea,
  setting: Setting,
): readonly FinishedPage[] {
  const all = laid.flatMap(({ run: [{ kind }], pages }) =>
    pages.map((page) => ({ ...page, isBare: kind === 'cover' })),
  );
  // A paper of one page that says nothing at its foot needs no 「1 / 1」 there.
  const hasFoot = paper.footer !== '' || all.length > 1;
  return all.map(({ items, notes, isBare }, index) => {
    const foot =
      isBare || !hasFoot ? [] : footer(paper.footer, index + 1, all.length, area, setting);
    const { width, height } = area;
    const noted = footnotes(notes, area, setting);
    const display = {
      width,
      height,
      items: [...items, ...noted.items, ...foot],
      foot: foot.length,
    };
    return { display, noted: noted.places };
  });
}

/** A page, and where each of the notes at its foot begins. */
interface FinishedPage {
  readonly display: DisplayPage;
  readonly noted: ReadonlyMap<string, number>;
}

/** The notes of a page below a short rule, the last of them at the foot of the text area. */
function footnotes(
  notes: readonly Footnote[],
  area: PageArea,
  { theme, width }: Setting,
): { readonly items: readonly DisplayItem[]; readonly places: ReadonlyMap<string, number> } {
  const { margins, colours, footnotes: look } = theme;
  const items: DisplayItem[] = [];
  const places = new Map<string, number>();
  const [first] = notes;
  if (first === undefined) return { items, places };
  const x = margins.left;
  let top = area.height - margins.bottom - notesHeight(notes) + first.above;
  const y = top - look.below;
  const line = { x1: x, y1: y, x2: x + width * look.ruleShare, y2: y };
  items.push({ kind: 'rule', ...line, colour: colours.rule, width: look.rule });
  for (const { id, height, paint } of notes) {
    places.set(id, top);
    paint(items, x, top);
    top += height;
  }
  return { items, places };
}

/** The running line at the left, the page's number in the middle where a meeting looks for it, and how many there are. */
function footer(
  text: string,
  page: number,
  pages: number,
  area: PageArea,
  setting: Setting,
): readonly DisplayItem[] {
  const { theme, metrics, width } = setting;
  const { margins, sizes, colours, foot } = theme;
  const top = area.height - margins.bottom + foot.above;
  const x = margins.left;
  const line = { x1: x, y1: top, x2: x + width, y2: top };
  const items: DisplayItem[] = [{ kind: 'rule', ...line, colour: colours.rule, width: foot.rule }];
  const small = {
    family: metrics.textFamily,
    bold: false,
    size: sizes.small,
    colour: colours.muted,
  };
  const number = { ...small, bold: true, size: sizes.pageNumber, colour: colours.text };
  const baseline = top + foot.below + metrics.ascent * sizes.pageNumber;
  const set = (
    style: typeof small,
    string: string,
    room: number,
    place: number,
    y = baseline,
  ): void => {
    // However small it has to be: a foot that is cut off would name another paper.
    const em = metrics.width(string, style.family, style.bold);
    const size = Math.min(style.size, room / em);
    const runs = metrics
      .familyRuns(string, style.family, style.bold)
      .map((run) => ({ ...run, bold: style.bold, size, colour: style.colour }));
    const left = x + (width - em * size) * place;
    items.push({ kind: 'text', x: left, y, runs, meaning: 'artifact' });
  };
  const room = width / 2 - foot.numberRoom;
  const lines = footLines(text, small, room, setting);
  const step = sizes.small * foot.leading;
  for (const [index, words] of lines.entries()) {
    set(small, words, room, 0, baseline + (index - (lines.length - 1) / 2) * step);
  }
  set(number, String(page), foot.numberRoom * 2, 0.5);
  set(small, `${page} / ${pages}`, room, 1);
  return items;
}

/** The running line, in two where the half of the foot is too short for it; three would leave the foot. */
function footLines(
  text: string,
  style: Omit<StyledText, 'text'>,
  width: number,
  { metrics }: Setting,
): readonly string[] {
  if (text === '') return [];
  const fits = (one: string): boolean =>
    metrics.width(one, style.family, style.bold) * style.size <= width;
  // Where the line has parts, it is broken between them.
  const parts = text.split('　');
  if (!fits(text) && parts.length === 2 && parts.every(fits)) return parts;
  const lines = setParagraph([{ ...style, text }], { width, align: 'start' }, metrics);
  if (lines.length !== 2) return [text];
  return lines.map(({ runs }) => runs.map((run) => run.text).join(''));
}

/** Bookmarks and links jump to the head of the sheet, a little above its heading. */
function destinations(
  starts: ReadonlyMap<Sheet, Start>,
  { theme }: Setting,
): readonly Destination[] {
  return [...starts].map(([{ id }, { page, y }]) => ({ id, page, x: theme.margins.left, y }));
}

/** The mark of a note jumps to it. */
function notedDestinations(
  pages: readonly FinishedPage[],
  { theme }: Setting,
): readonly Destination[] {
  const x = theme.margins.left;
  return pages.flatMap(({ noted }, page) => [...noted].map(([id, y]) => ({ id, page, x, y })));
}

/** A bookmark says what the heading does to which it jumps; that of a policy stands under its goal's. */
function bookmarks(sheets: readonly Sheet[]): readonly Bookmark[] {
  const roots: { title: string; to: string; children: Bookmark[] }[] = [];
  for (const sheet of sheets) {
    const part = sheet.level === 2 ? roots.at(-1) : undefined;
    const title = headingOf(sheet, part !== undefined);
    const bookmark = { title, to: sheet.id, children: [] };
    (part?.children ?? roots).push(bookmark);
  }
  return roots;
}

function headingOf({ band, blocks, title }: Sheet, isUnderGoal: boolean): string {
  if (band !== undefined) {
    const parts = [isUnderGoal ? '' : band.label, band.number, band.title];
    return parts.filter((part) => part !== '').join('　');
  }
  const [heading] = blocks.flatMap((block) => (block.kind === 'heading' ? [block.inlines] : []));
  return heading === undefined ? title : withoutLooks(plainText(heading).replaceAll('\n', ' '));
}
