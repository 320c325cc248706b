/** 目次: a line for each sheet, with leaders and page numbers, each a link. */

import type { Sheet } from '../../../forms/document.ts';
import type { DisplayItem, StructureElement } from '../display.ts';
import { type SetLine, setParagraph } from '../typeset/paragraph.ts';
import { bodyFlows } from './body.ts';
import { type Flow, type Piece, stackedHeight, wholeFlow } from './flow.ts';
import { lineHeight, linesHeight, linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { planSheets, type PageArea, type PaintedPages } from './sheet.ts';
import { addElement } from './structure.ts';

/** From ample to tight: the first that lets 目次 stand on one page is taken. */
const LEADINGS = [1.75, 1.6, 1.45, 1.32] as const;
const LONG_LEADING = 1.6;
const INDENT = 22;
const NUMBER_ROOM = 46;

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
  return planSheets(sheet, section, area, setting, (room) => {
    // Without a band, the heading is among the blocks.
    const before = bodyFlows(sheet.blocks, section, 2, room, setting);
    const list = addElement(section, 'TOC');
    const elements = entries.map(() => linkElement(list));
    const flows = (leading: number): readonly Flow[] => [
      ...before,
      ...entries.map((entry, index) => {
        const heads = entry.sheet.level < (entries[index + 1]?.sheet.level ?? 1);
        return entryFlow(entry, elements[index] ?? list, leading, heads, setting);
      }),
    ];
    const fitting = LEADINGS.map(flows).find((tried) => stackedHeight(tried) <= room(0));
    return { flows: fitting ?? flows(LONG_LEADING), later: [] };
  }).paint();
}

function linkElement(list: StructureElement): StructureElement {
  return addElement(addElement(addElement(list, 'TOCI'), 'Reference'), 'Link');
}

function entryFlow(
  { sheet, page }: Entry,
  link: StructureElement,
  leading: number,
  heads: boolean,
  setting: Setting,
): Flow {
  const { theme, metrics, width } = setting;
  const indent = sheet.level === 2 ? INDENT : 0;
  const style = {
    family: metrics.textFamily,
    size: theme.sizes.body * 1.08,
    bold: sheet.level === 1,
    colour: theme.colours.text,
  };
  const lines = setParagraph(
    [{ ...style, text: sheet.title }],
    { width: width - indent - NUMBER_ROOM, align: 'start', hanging: style.size },
    metrics,
  );
  const number = setParagraph(
    [{ ...style, family: metrics.figuresFamily, text: String(page) }],
    { width: NUMBER_ROOM, align: 'end' },
    metrics,
  );
  const paint: Piece['paint'] = (items, x, y) => {
    const own: DisplayItem[] = [];
    linesPiece(lines, leading, link).paint(own, x + indent, y);
    const last = lines.at(-1);
    const lastTop =
      y + linesHeight(lines, leading) - (last === undefined ? 0 : lineHeight(last, leading));
    linesPiece(number, leading, link).paint(own, x + width - NUMBER_ROOM, lastTop);
    items.push(...own.map((item) => (item.kind === 'text' ? { ...item, linkTo: sheet.id } : item)));
    items.push(
      leader(last, x + indent, x + width - NUMBER_ROOM, lastTop, number, leading, setting),
    );
  };
  const space = sheet.level === 1 ? theme.gap * 0.7 : 0;
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
  const y = top + height / 2 + 2;
  const x1 = x + (last === undefined ? 0 : last.x + last.width) + 8;
  const x2 = right + (number[0]?.x ?? NUMBER_ROOM) - 8;
  return {
    kind: 'rule',
    x1,
    y1: y,
    x2: Math.max(x1, x2),
    y2: y,
    colour: theme.colours.muted,
    width: 0.7,
    dash: { length: 0.8, space: 3.2 },
  };
}
