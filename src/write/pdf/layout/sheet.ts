/** Sheets of a paper on their pages, one below the other. */

import type { Sheet } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, StructureElement } from '../display/display.ts';
import { type BandMeaning, bandPiece, stampPiece } from './band.ts';
import { aheadOf, bodyParts, placedFlows } from './body.ts';
import { type Flow, type Footnote, notesHeight, type Piece, wholeFlow } from './flow.ts';
import {
  edgeOf,
  endOfPages,
  footnotesOf,
  neededHeight,
  partedOpenings,
  planPages,
  startOfFlow,
} from './pages.ts';
import { type Ahead, NOTHING_AHEAD, type Room } from './placement.ts';
import { createSetOnce } from './setOnce.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** A page's paper and margins, in points. */
export interface PageArea {
  readonly width: number;
  readonly height: number;
  /** 案, 委員限り …; empty for none. */
  readonly handling: string;
  /** The sheet at whose head the handling is read out; on all other pages it is seen only. Absent where a cover says it. */
  readonly heardOn?: Sheet;
}

/** Where a sheet begins: a page of its run, and how far down that page. */
export interface Start {
  readonly page: number;
  readonly y: number;
}

/** A page as it is painted, and the notes that are to stand at its foot. */
export interface PaintedPage {
  readonly items: readonly DisplayItem[];
  readonly notes: readonly Footnote[];
}

/** Pages as they are painted, and where the sheets on them begin. */
export interface PaintedPages {
  /** At least one. */
  readonly pages: readonly PaintedPage[];
  /** One for each sheet. */
  readonly starts: readonly Start[];
}

/** Pages whose pieces have their places. Charts are drawn no earlier than they are painted: a rejected try costs none. */
export interface PlannedPages {
  /** For each page, at least one: how much of its room is left below what stands on it, from 0 to 1. */
  readonly blanks: readonly number[];
  /** The pages at whose foot stands what leads to a table that begins on the next. */
  readonly parted: ReadonlySet<number>;
  /** Whether what has to stand together at the beginning has room on the first page. */
  readonly opens: boolean;
  readonly end: Beneath;
  /** For each sheet: the page that it begins on, and how far below that page's head. */
  readonly begins: readonly Start[];
  readonly paint: Paint;
}

/**
 * Paints planned pages.
 *
 * @param isShown whether a page will be looked at, counted from 0; the others stay empty. Absent: all of them will
 */
export type Paint = (isShown?: (page: number) => boolean) => PaintedPages;

/** What of a page is taken already. */
export interface Beneath {
  /** The lower edge of what stands there, from the page's upper edge. */
  readonly edge: number;
  /** Height of the notes at its foot. */
  readonly noted: number;
}

/** The flows of some sheets, one after the other. */
interface Sequence {
  readonly flows: readonly Flow[];
  /** For each sheet but the first: the index of its first flow. */
  readonly later: readonly number[];
}

/** Sheets that share pages. */
export type Run = readonly [Sheet, ...Sheet[]];

/** Pages that were planned, on structures of their own: of a rejected try nothing is read aloud. */
export interface Tried {
  readonly planned: PlannedPages;
  /** One for each sheet. */
  readonly sections: readonly StructureElement[];
}

function aside(): StructureElement {
  return { role: 'Sect', children: [] };
}

/**
 * Plans sheets that share pages: one that begins a page, and others below it, each under its own band if it has one.
 *
 * @param under what of its first page is taken, where other sheets stand on that page already
 */
export function planRun(
  [first, ...others]: Run,
  area: PageArea,
  setting: Setting,
  under?: Beneath,
): Tried {
  const own = aside();
  const sections = [own, ...others.map(aside)];
  const bands = others.map((sheet, index) =>
    bandBelow(sheet, sections[index + 1] ?? own, area, setting),
  );
  const again = bands.map((band) => band?.again);
  const headed: Headed = {
    sheet: first,
    section: own,
    again,
    ...(under !== undefined && { under }),
  };
  const planned = planSheets(headed, area, setting, (room) => {
    const parts = [first, ...others].map((sheet, index) =>
      bodyParts(sheet.blocks, sections[index] ?? own, headingLevel(sheet), room, {
        ...setting,
        ...(setting.tryOutsOf && { tryOuts: setting.tryOutsOf(sheet) }),
      }),
    );
    // What flows on is no reason to keep charts low; what has a band is to stand below them.
    const aheads = parts.map((_, index): Ahead => {
      const behind = bands.flatMap((band, later) =>
        later < index || band === undefined
          ? []
          : [aheadOf(band.flow, parts[later + 1] ?? [], setting)],
      );
      return {
        height: behind.reduce((sum, { height }) => sum + height, 0),
        rows: behind.reduce((sum, { rows }) => sum + rows, 0),
      };
    });
    const place = (index: number, before: readonly Flow[], apart: boolean): readonly Flow[] => {
      const sheet = others[index - 1] ?? first;
      const ahead = aheads[index] ?? NOTHING_AHEAD;
      return placedFlows(parts[index] ?? [], {
        parent: sections[index] ?? own,
        level: headingLevel(sheet) === 2 ? 3 : 4,
        room,
        setting,
        before,
        ahead,
        fills: setting.filling?.has(sheet) === true,
        apart,
      });
    };
    const flows = [...place(0, [], false)];
    const later = others.map((_, index) => {
      const start = flows.length;
      const band = bands[index];
      if (band !== undefined) flows.push(band.flow);
      flows.push(...place(index + 1, [...flows], band === undefined));
      return start;
    });
    return { flows, later };
  });
  return { planned, sections };
}

/** The band of a sheet that begins below another one. 案 and the like stand at the head of the page already. */
function bandBelow(
  sheet: Sheet,
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): { readonly flow: Flow; readonly again: Piece } | undefined {
  if (sheet.band === undefined) return undefined;
  const [head, again] = pageHeads(sheet, section, area, setting, '');
  const { gap, band } = setting.theme;
  return {
    flow: wholeFlow({ ...head, height: head.height + gap }, band.above, { keepWithNext: true }),
    again,
  };
}

function headingLevel({ level }: Sheet): 2 | 3 {
  return level === 1 ? 2 : 3;
}

/** What pages are headed with. */
interface Headed {
  /** The sheet that begins the first page. */
  readonly sheet: Sheet;
  /** Its element; the band is its heading. */
  readonly section: StructureElement;
  /** What heads pages on which a sheet goes on that began below another; undefined for one without a band. */
  readonly again?: readonly (Piece | undefined)[];
  /** What of the first page is taken; absent where it begins the page. */
  readonly under?: Beneath;
}

/**
 * Plans pages filled with flows, each below its head: the band, which later pages repeat as （つづき）, or, where the
 * sheet has none, no more than 案 and the like.
 */
export function planSheets(
  { sheet, section, again = [], under }: Headed,
  area: PageArea,
  setting: Setting,
  sequence: (room: Room) => Sequence,
): PlannedPages {
  const { margins, gap, band, headings } = setting.theme;
  const above = sheet.band === undefined ? gap * headings.section.above : band.above;
  // Below other sheets 案 and the like stand at the head of the page already.
  const stamped = under === undefined ? area.handling : '';
  const [first, own] = pageHeads(sheet, section, area, setting, stamped);
  const start = under === undefined ? margins.top : under.edge + above;
  // Which sheet goes on at the head of a page is not known before the pages are planned.
  const tallest = Math.max(own.height, ...again.map((piece) => piece?.height ?? 0));
  const below = (head: number): number => (head === 0 ? 0 : head + gap);
  const top = (page: number): number =>
    page === 0 ? start + below(first.height) : margins.top + below(tallest);
  const noted = (page: number): number => (page === 0 ? (under?.noted ?? 0) : 0);
  const room = (page: number): number => area.height - margins.bottom - top(page) - noted(page);
  const { flows, later } = sequence(room);
  const plans = planPages(flows, room);
  const begins = [{ page: 0, y: 0 }, ...later.map((flow) => startOfFlow(plans, flow))];
  const headOf = (page: number): Piece => {
    if (page === 0) return first;
    const opening = plans[page]?.[0]?.flow ?? 0;
    return again[later.findLastIndex((flow) => flow <= opening)] ?? own;
  };
  const paint = (isShown: (page: number) => boolean): PaintedPages => {
    const pages = plans.map((plan, page): PaintedPage => {
      const items: DisplayItem[] = [];
      if (!isShown(page)) return { items, notes: [] };
      headOf(page).paint(items, margins.left, page === 0 ? start : margins.top);
      for (const { piece, y } of plan) piece.paint(items, margins.left, top(page) + y);
      return { items, notes: footnotesOf(plan) };
    });
    const starts = begins.map(({ page, y }, index): Start =>
      index === 0 ? { page, y: start } : { page, y: top(page) + y },
    );
    return { pages, starts };
  };
  const ends = plans.map((plan, page) => top(page) + endOfPages([plan]).y);
  const foot = (page: number): number => area.height - margins.bottom - noted(page);
  const last = plans.at(-1) ?? [];
  return {
    // What stands above a run that begins further down is not blank.
    blanks: ends.map(
      (end, page) =>
        (foot(page) - end) / (room(page) + (page === 0 ? start : margins.top) - margins.top),
    ),
    begins,
    parted: partedOpenings(flows, plans),
    opens: neededHeight(flows, 0) <= room(0),
    end: {
      edge: top(plans.length - 1) + edgeOf(last),
      noted: notesHeight(footnotesOf(last)) + noted(plans.length - 1),
    },
    paint: once(paint),
  };
}

/** Paints all pages once; of what is painted, only that is kept. A few of them are painted anew each time. */
function once(paint: (isShown: (page: number) => boolean) => PaintedPages): Paint {
  let kept: { readonly paint: typeof paint } | { readonly painted: PaintedPages } = { paint };
  return (isShown) => {
    if ('painted' in kept) return kept.painted;
    if (isShown !== undefined) return kept.paint(isShown);
    const painted = kept.paint(() => true);
    kept = { painted };
    return painted;
  };
}

/** What stands above the first page, and above later ones. */
type Heads = readonly [Piece, Piece];

/** The heads of sheets that are tried out. */
const HEADS = createSetOnce<Heads>();

/**
 * The heads of a sheet.
 *
 * @param stamped 案 and the like above the first page
 */
function pageHeads(
  sheet: Sheet,
  section: StructureElement,
  { handling, heardOn }: PageArea,
  setting: Setting,
  stamped = handling,
): Heads {
  const isHeard = handling !== '' && sheet === heardOn;
  const tryOuts = setting.tryOutsOf?.(sheet);
  const own = { ...setting, ...(tryOuts && { tryOuts }) };
  return HEADS.take(own, `${isHeard} ${stamped}`, section, (under) =>
    newHeads(sheet, under, { handling, stamped, isHeard }, setting),
  );
}

/** What is stamped on pages, on the first of a sheet and on later ones, and whether it is heard there. */
interface Stamps {
  readonly handling: string;
  readonly stamped: string;
  readonly isHeard: boolean;
}

function newHeads(
  { band, level }: Sheet,
  section: StructureElement,
  { handling, stamped, isHeard }: Stamps,
  setting: Setting,
): Heads {
  const said: Meaning = isHeard ? addElement(section, 'P') : 'artifact';
  if (band === undefined) {
    const again = stampPiece(handling, 'artifact', setting);
    return [stampPiece(stamped, said, setting), again];
  }
  const heading = addElement(section, level === 1 ? 'H2' : 'H3');
  const count: Meaning = band.count === undefined ? 'artifact' : addElement(section, 'P');
  const first: BandMeaning = { heading, count, handling: said };
  const again: BandMeaning = {
    heading: { repeats: heading },
    count: 'artifact',
    handling: 'artifact',
  };
  return [
    bandPiece(band, first, { continued: false, handling: stamped }, setting),
    bandPiece(band, again, { continued: true, handling }, setting),
  ];
}
