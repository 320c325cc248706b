/** One sheet of a paper on its pages, each under the band. */

import type { Sheet } from '../../../forms/document.ts';
import type { DisplayItem, StructureElement } from '../display.ts';
import { bandPiece } from './band.ts';
import { bodyFlows } from './body.ts';
import type { Flow } from './flow.ts';
import { planPages } from './pages.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** A page's paper and margins, in points. */
export interface PageArea {
  readonly width: number;
  readonly height: number;
  /** 案, 委員限り …; empty for none. */
  readonly handling: string;
}

/**
 * Lays out a sheet of the kind `body`.
 *
 * @param section the sheet's element
 * @returns the items of each of its pages, at least one
 */
export function layOutSheet(
  sheet: Sheet,
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): readonly (readonly DisplayItem[])[] {
  const headingLevel = sheet.level === 1 ? 2 : 3;
  const heading = addElement(section, `H${headingLevel}`);
  return layOutUnderBand(sheet, heading, area, setting, (room) =>
    bodyFlows(sheet.blocks, section, headingLevel, room, setting),
  );
}

/** Pages under a band: the first carries the heading, later ones repeat it as （つづき）. */
export function layOutUnderBand(
  sheet: Sheet,
  heading: StructureElement,
  area: PageArea,
  setting: Setting,
  flows: (room: (page: number) => number) => readonly Flow[],
): readonly (readonly DisplayItem[])[] {
  const { margins, gap } = setting.theme;
  const band = sheet.band ?? { label: '', number: '', title: sheet.title, paper: '' };
  const bands = [
    bandPiece(band, heading, { continued: false, handling: area.handling }, setting),
    bandPiece(band, 'artifact', { continued: true, handling: area.handling }, setting),
  ] as const;
  const bandOf = (page: number): (typeof bands)[number] => bands[page === 0 ? 0 : 1];
  const top = (page: number): number => margins.top + bandOf(page).height + gap;
  const room = (page: number): number => area.height - margins.bottom - top(page);
  return planPages(flows(room), room).map((plan, page) => {
    const items: DisplayItem[] = [];
    bandOf(page).paint(items, margins.left, margins.top);
    for (const { piece, y } of plan) piece.paint(items, margins.left, top(page) + y);
    return items;
  });
}
