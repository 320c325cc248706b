/** 目次: a line for each sheet, with leaders and page numbers, each a link. */

import type { Sheet } from '../../../forms/document.ts';
import type { DisplayItem, StructureElement } from '../display/display.ts';
import { type SetLine, setParagraph } from '../typeset/paragraph.ts';
import { bodyFlows } from './body.ts';
import { type Flow, type Piece, stackedHeight, wholeFlow } from './flow.ts';
import { lineHeight, linesHeight, linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { planSheets, type PageArea, type PaintedPages } from './sheet.ts';
import { addElement } from './structure.ts';

/** A sheet that 目次 names, and the page it begins on. */
export interface Entry {
  readonly sheet: Sheet;
  /** 1-based. */
  readonly page: number;
}

/**
 * Lays out 目次. How many pages it takes depends on the entries, not on their page numbers,
 * so it may be tried with any numbers first.
 */
export function layOutContents(
  sheet: Sheet,
  entries: readonly Entry[],
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): PaintedPages {
  return planSheets({ sheet, section }, area, setting, (room) => {
    // Without a band, the heading is among the blocks; what else there is stands below the list.
    const [heading, ...others] = sheet.blocks;
    const isHeaded = sheet.band === undefined && heading !== undefined;
    const before = isHeaded ? bodyFlows([heading], section, 2, room, setting) : [];
    const list = addElement(section, 'TOC');
    const elements = entries.map(() => linkElement(list));
    const below = bodyFlows(isHeaded ? others : sheet.blocks, section, 2, room, setting, before);
    const flows = (type: EntryType): readonly Flow[] => [
      ...before,
      ...entries.map((entry, index) => {
        const heads = entry.sheet.level < (entries[index + 1]?.sheet.level ?? 1);
        return entryFlow(entry, elements[index] ?? list, type, heads, setting);
      }),
      ...below,
    ];
    // From large and ample to small and tight: the first that lets 目次 stand on one page is taken.
    const { sizeTimes, leadings, longLeading } = setting.theme.contents;
    const sizes = sizeTimes.map((times) => times * setting.theme.sizes.body);
    const [size = setting.theme.sizes.body] = sizes;
    const fitting = sizes
      .flatMap((one) => leadings.map((leading): EntryType => ({ size: one, leading })))
      .find((type) => stackedHeight(flows(type)) <= room(0));
    return { flows: flows(fitting ?? { size, leading: longLeading }), later: [] };
  }).paint();
}

function linkElement(list: StructureElement): StructureElement {
  return addElement(addElement(addElement(list, 'TOCI'), 'Reference'), 'Link');
}

/** The type of all entries. */
interface EntryType {
  readonly size: number;
  readonly leading: number;
}

function entryFlow(
  { sheet, page }: Entry,
  link: StructureElement,
  { size, leading }: EntryType,
  heads: boolean,
  setting: Setting,
): Flow {
  const { theme, metrics, width } = setting;
  const { numberRoom, partAboveTimes, ...look } = theme.contents;
  const indent = sheet.level === 2 ? look.indent : 0;
  const style = {
    family: metrics.textFamily,
    size,
    bold: sheet.level === 1,
    colour: theme.colours.text,
  };
  const lines = setParagraph(
    [{ ...style, text: sheet.title }],
    { width: width - indent - numberRoom, align: 'start', hanging: style.size, phrases: true },
    metrics,
  );
  const number = setParagraph(
    [{ ...style, family: metrics.figuresFamily, text: String(page) }],
    { width: numberRoom, align: 'end' },
    metrics,
  );
  const paint: Piece['paint'] = (items, x, y) => {
    const own: DisplayItem[] = [];
    linesPiece(lines, leading, link).paint(own, x + indent, y);
    const last = lines.at(-1);
    const lastTop =
      y + linesHeight(lines, leading) - (last === undefined ? 0 : lineHeight(last, leading));
    linesPiece(number, leading, link).paint(own, x + width - numberRoom, lastTop);
    items.push(...own.map((item) => (item.kind === 'text' ? { ...item, linkTo: sheet.id } : item)));
    items.push(leader(last, x + indent, x + width - numberRoom, lastTop, number, leading, setting));
  };
  const space = sheet.level === 1 ? theme.gap * partAboveTimes : 0;
  // A goal's line is never the last on a page when its policies follow.
  return wholeFlow({ height: linesHeight(lines, leading), paint }, space, { keepWithNext: heads });
}

/** Dots from the end of the title to the page number. */
function leader(
  last: SetLine | undefined,
  x: number,
  right: number,
  top: number,
  number: readonly SetLine[],
  leading: number,
  { theme }: Setting,
): DisplayItem {
  const height = last === undefined ? 0 : lineHeight(last, leading);
  const { numberRoom, leader: look } = theme.contents;
  const y = top + height / 2 + look.drop;
  const x1 = x + (last === undefined ? 0 : last.x + last.width) + look.gap;
  const x2 = right + (number[0]?.x ?? numberRoom) - look.gap;
  return {
    kind: 'rule',
    x1,
    y1: y,
    x2: Math.max(x1, x2),
    y2: y,
    colour: theme.colours.muted,
    width: look.line,
    dash: look.dash,
  };
}
