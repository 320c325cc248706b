/** Sheets of a paper on their pages. */

import type { Sheet } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, StructureElement } from '../display/display.ts';
import { type BandMeaning, bandPiece, stampPiece } from './band.ts';
import { bodyFlows } from './body.ts';
import type { Flow, Piece } from './flow.ts';
import { type Look, tightenedLooks } from './look.ts';
import { endOfPages, planPages, startOfFlow } from './pages.ts';
import type { Room } from './placement.ts';
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

/** Pages as they are painted, and where the sheets on them begin. */
export interface PaintedPages {
  /** At least one. */
  readonly pages: readonly (readonly DisplayItem[])[];
  /** One for each sheet. */
  readonly starts: readonly Start[];
}

/** A run on its pages, and what its sheets hold to be read. */
export interface KeptRun {
  readonly painted: PaintedPages;
  /** One for each sheet. */
  readonly sections: readonly (readonly StructureElement[])[];
}

/** Pages whose pieces have their places. Charts are drawn no earlier than they are painted: a rejected try costs none. */
export interface PlannedPages {
  /** How many pages. */
  readonly length: number;
  /** How much of the last page's room is taken, from 0 to 1. */
  readonly fill: number;
  readonly paint: () => PaintedPages;
}

/** The flows of some sheets, one after the other. */
interface Sequence {
  readonly flows: readonly Flow[];
  /** For each sheet but the first: the index of its first flow. */
  readonly later: readonly number[];
}

/**
 * Lays out sheets that share pages: one that begins a page, and those that go on below it. Where they spill onto a
 * last page, they are tightened by the first step that saves it.
 *
 * @returns the pages, and for each sheet what its section holds to be read
 */
export function layOutRun(
  run: readonly [Sheet, ...Sheet[]],
  area: PageArea,
  setting: Setting,
): KeptRun {
  const [loose, ...steps] = tightenedLooks(setting.theme);
  const tried = (theme: Look): Tried => planRun(run, area, { ...setting, theme });
  const asIs = tried(loose);
  const { length } = asIs.planned;
  // What the last step cannot take back, no earlier one can; most sheets that spill are such.
  const [last, ...earlier] = spills(asIs.planned, run) ? steps.toReversed() : [];
  const tightest = last === undefined ? undefined : tried(last);
  const best =
    tightest === undefined || tightest.planned.length === length
      ? asIs
      : (firstShorter(earlier.toReversed(), length, tried) ?? tightest);
  return { painted: best.planned.paint(), sections: best.sections.map(({ children }) => children) };
}

/** Pages that were planned, on structures of their own: of a rejected try nothing is read aloud. */
interface Tried {
  readonly planned: PlannedPages;
  /** One for each sheet. */
  readonly sections: readonly StructureElement[];
}

function aside(): StructureElement {
  return { role: 'Sect', children: [] };
}

function planRun(
  [first, ...others]: readonly [Sheet, ...Sheet[]],
  area: PageArea,
  setting: Setting,
): Tried {
  const own = aside();
  const sections = [own];
  const planned = planSheets(first, own, area, setting, (room) => {
    const flows = [...bodyFlows(first.blocks, own, headingLevel(first), room, setting)];
    const later = others.map((sheet) => {
      const start = flows.length;
      const section = aside();
      sections.push(section);
      flows.push(...bodyFlows(sheet.blocks, section, headingLevel(sheet), room, setting, flows));
      return start;
    });
    return { flows, later };
  });
  return { planned, sections };
}

/** A sheet of more pages is no spill that tightening could take back. */
const MOST_TIGHTENED = 5;

/** Several sheets that fill more of their last page did not spill onto it. */
const MOST_SPILT = 0.4;

function spills({ length, fill }: PlannedPages, { length: sheets }: readonly Sheet[]): boolean {
  return length > 1 && (sheets === 1 ? length <= MOST_TIGHTENED : fill <= MOST_SPILT);
}

/** @returns the first try on fewer pages than `length` */
function firstShorter(
  looks: readonly Look[],
  length: number,
  tried: (look: Look) => Tried,
): Tried | undefined {
  for (const look of looks) {
    const one = tried(look);
    if (one.planned.length < length) return one;
  }
  return undefined;
}

function headingLevel({ level }: Sheet): 2 | 3 {
  return level === 1 ? 2 : 3;
}

/**
 * Plans pages filled with flows, each below its head: the band, which later pages repeat as （つづき）, or, where the
 * sheet has none, no more than 案 and the like.
 *
 * @param section the sheet's element; the band is its heading
 */
export function planSheets(
  sheet: Sheet,
  section: StructureElement,
  area: PageArea,
  setting: Setting,
  sequence: (room: Room) => Sequence,
): PlannedPages {
  const { margins, gap } = setting.theme;
  const heads = pageHeads(sheet, section, area, setting);
  const headOf = (page: number): Piece => heads[page === 0 ? 0 : 1];
  const top = (page: number): number => {
    const { height } = headOf(page);
    return margins.top + (height === 0 ? 0 : height + gap);
  };
  const room = (page: number): number => area.height - margins.bottom - top(page);
  const { flows, later } = sequence(room);
  const plans = planPages(flows, room);
  const paint = (): PaintedPages => {
    const pages = plans.map((plan, page) => {
      const items: DisplayItem[] = [];
      headOf(page).paint(items, margins.left, margins.top);
      for (const { piece, y } of plan) piece.paint(items, margins.left, top(page) + y);
      return items;
    });
    const starts = later.map((flow): Start => {
      const { page, y } = startOfFlow(plans, flow);
      return { page, y: top(page) + y };
    });
    return { pages, starts: [{ page: 0, y: margins.top }, ...starts] };
  };
  const end = endOfPages(plans);
  return { length: plans.length, fill: end.y / room(end.page), paint };
}

/** What stands above the first page, and above later ones. */
function pageHeads(
  sheet: Sheet,
  section: StructureElement,
  { handling, heardOn }: PageArea,
  setting: Setting,
): readonly [Piece, Piece] {
  const { band, level } = sheet;
  const isHeard = handling !== '' && sheet === heardOn;
  const said: Meaning = isHeard ? addElement(section, 'P') : 'artifact';
  if (band === undefined) {
    const again = stampPiece(handling, 'artifact', setting);
    return [isHeard ? stampPiece(handling, said, setting) : again, again];
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
    bandPiece(band, first, { continued: false, handling }, setting),
    bandPiece(band, again, { continued: true, handling }, setting),
  ];
}
