/** Paragraphs and lists. */

import type { Inline, ListItem } from '../../../forms/document.ts';
import { withoutLooks } from '../../../japanese/text.ts';
import { splitClusters } from '../../../type/clusters.ts';
import type { StructureElement } from '../display/display.ts';
import { type SetLine, setParagraph, type StyledText } from '../typeset/paragraph.ts';
import { addParts, styleParts } from './addresses.ts';
import type { Flow, Piece } from './flow.ts';
import { addNotes } from './footnotes.ts';
import { lineHeight, linesHeight, linesPiece, type NotesByPart } from './lines.ts';
import type { Setting, TextStyle } from './setting.ts';
import { addElement } from './structure.ts';

/** Lines that may be parted between them, but leave no line alone on either page. */
function linesFlow(
  lines: readonly SetLine[],
  leading: number,
  element: StructureElement,
  spaceBefore: number,
  notes: NotesByPart,
): Flow {
  const brought = linesPiece(lines, leading, element, notes).notes;
  const least = linesHeight(lines.slice(0, lines.length <= 3 ? lines.length : 2), leading);
  return {
    height: linesHeight(lines, leading),
    spaceBefore,
    least,
    keepWithNext: false,
    ...(brought && { notes: brought }),
    part: (room, force) => {
      const fitting = linesThatFit(lines, leading, room);
      const good = withoutLonelyLines(fitting, lines.length);
      const count = good === 0 && force ? Math.max(1, fitting) : good;
      if (count === 0) return undefined;
      const rest = lines.slice(count);
      return {
        first: linesPiece(lines.slice(0, count), leading, element, notes),
        rest: rest.length === 0 ? undefined : linesFlow(rest, leading, element, spaceBefore, notes),
      };
    },
  };
}

function linesThatFit(lines: readonly SetLine[], leading: number, room: number): number {
  let height = 0;
  const first = lines.findIndex((line) => {
    height += lineHeight(line, leading);
    return height > room;
  });
  return first === -1 ? lines.length : first;
}

/** A paragraph of up to three lines stays whole; a longer one keeps two lines on either side. */
function withoutLonelyLines(fitting: number, all: number): number {
  if (fitting >= all) return all;
  if (all <= 3 || fitting < 2) return 0;
  return Math.min(fitting, all - 2);
}

/** A paragraph as wide as the text area. */
export function paragraphFlow(
  inlines: readonly Inline[],
  style: TextStyle,
  align: 'start' | 'center' | 'end',
  parent: StructureElement,
  setting: Setting,
  spaceBefore: number,
): Flow {
  const lines = setParagraph(
    styleParts(inlines, style, setting),
    { width: setting.width, align: align === 'start' ? 'justify' : align },
    setting.metrics,
  );
  const element = addElement(parent, 'P');
  addParts(element, inlines);
  const notes = addNotes(element, inlines, setting);
  const flow = {
    ...linesFlow(lines, setting.theme.leading, element, spaceBefore, notes),
    repeated: linesPiece(lines, setting.theme.leading, { repeats: element }),
  };
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0 || align === 'center') return flow;
  return { ...flow, line: { width: only.width, from: align } };
}

/** Room for a list's marks: as wide as the widest of them, and at least one full-width character. */
function markWidth(items: readonly ListItem[], size: number, { metrics, theme }: Setting): number {
  const { markTimes, markGapTimes } = theme.texts;
  const widths = items.map(({ mark }) => metrics.width(mark, metrics.textFamily, true) * size);
  return Math.max(size * markTimes, ...widths.map((width) => width + size * markGapTimes));
}

/** How a list is set; lengths in points. */
export interface ListLook {
  readonly width: number;
  readonly size: number;
  readonly spaceBetween: number;
}

/** An item with what it is in the structure, so that it can be set more than once. */
export interface ReadItem {
  readonly item: ListItem;
  readonly label: StructureElement;
  readonly body: StructureElement;
  /** At the foot of the page, by the part of the text that is their mark. */
  readonly notes: NotesByPart;
  /** The list within the item. */
  readonly below: readonly ReadItem[];
}

/** Adds a list to the structure. */
export function readItems(
  list: readonly ListItem[],
  parent: StructureElement,
  setting: Setting,
): readonly ReadItem[] {
  const element = addElement(parent, 'L', { numbering: 'None' });
  return list.map((item) => {
    const entry = addElement(element, 'LI');
    const label = addElement(entry, 'Lbl', saidOtherwise(item.mark));
    const body = addElement(entry, 'LBody');
    addParts(body, item.inlines);
    const notes = addNotes(body, item.inlines, setting);
    const { below = [] } = item;
    const inner = below.length === 0 ? [] : readItems(below, body, setting);
    return { item, label, body, notes, below: inner };
  });
}

/** 日 and 時 set apart are heard as 日時. */
function saidOtherwise(mark: string): { readonly actualText?: string } {
  const said = withoutLooks(mark).trim();
  return said === mark.trim() ? {} : { actualText: said };
}

/** One flow for each item of a list and of the lists within it, marks hanging at the left. */
export function listFlows(
  list: readonly ListItem[],
  parent: StructureElement,
  setting: Setting,
  look: ListLook,
): readonly Flow[] {
  return itemFlows(readItems(list, parent, setting), setting, look);
}

/** The same for items that are in the structure already. */
export function itemFlows(
  items: readonly ReadItem[],
  setting: Setting,
  look: ListLook,
): readonly Flow[] {
  const marks = items.map(({ item }) => item);
  const indent = markWidth(marks, look.size, setting);
  return items.flatMap((one) => {
    const flow = itemFlow(one, indent, look, setting);
    if (one.below.length === 0) return [flow];
    const inner = { ...look, width: look.width - indent };
    const below = itemFlows(one.below, setting, inner);
    // A short item stands on the page of the first below it.
    return [
      { ...flow, keepWithNext: flow.least === flow.height },
      ...below.map((inside) => indented(inside, indent, undefined)),
    ];
  });
}

function itemFlow(
  { item, label, body, notes }: ReadItem,
  indent: number,
  { width, size, spaceBetween }: ListLook,
  setting: Setting,
): Flow {
  const { theme, metrics } = setting;
  const style = { size, bold: false, colour: theme.colours.text };
  const lines = setParagraph(
    styleParts(item.inlines, style, setting),
    { width: width - indent, align: 'justify' },
    metrics,
  );
  const marks = [markText(item, size, setting)];
  const mark = setParagraph(marks, { width: indent, align: 'start' }, metrics);
  const text = linesFlow(lines, theme.leading, body, spaceBetween, notes);
  return indented(text, indent, linesPiece(mark, theme.leading, label));
}

/** A mark of one character, or a number in brackets, is plain; a word (施策1) is a label and stands out. */
function markText({ mark }: ListItem, size: number, { theme, metrics }: Setting): StyledText {
  const isWord = splitClusters(mark).length > 1 && !NUMBER_IN_BRACKETS.test(mark);
  return {
    text: mark,
    family: metrics.textFamily,
    size,
    bold: isWord,
    colour: isWord ? theme.colours.accent : theme.colours.text,
  };
}

const NUMBER_IN_BRACKETS = /^\s*[(（]\d+[)）]$/u;

/** Moves a flow to the right and sets a label beside its first line. */
function indented(flow: Flow, indent: number, label: Piece | undefined): Flow {
  return {
    ...flow,
    part: (room, force) => {
      const parted = flow.part(room, force);
      if (parted === undefined) return undefined;
      const { first, rest } = parted;
      const paint: Piece['paint'] = (items, x, y) => {
        label?.paint(items, x, y);
        first.paint(items, x + indent, y);
      };
      return {
        first: { ...first, paint },
        rest: rest === undefined ? undefined : indented(rest, indent, undefined),
      };
    },
  };
}
