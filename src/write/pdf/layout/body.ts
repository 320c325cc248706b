/** The blocks of a sheet as flows. */

import type { Block, FigureBlock, TableBlock } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import { type BoxBlock, boxFlow, boxPairFlows } from './box.ts';
import { arrange, chartFlows, figureElements } from './charts.ts';
import { codePiece, isCode } from './code.ts';
import { type Flow, stackedHeight, wholeFlow } from './flow.ts';
import { headingFlow } from './heading.ts';
import { headlineFlow } from './headline.ts';
import { type ListLook, listFlows, paragraphFlow } from './paragraph.ts';
import { pictureFlow } from './picture.ts';
import {
  type Ahead,
  chartsAhead,
  type Part,
  type Place,
  placeCharts,
  type Room,
} from './placement.ts';
import { createSetOnce } from './setOnce.ts';
import type { Setting } from './setting.ts';
import { setTable, type TableNote } from './table.ts';
import { sum } from './tablePaint.ts';

/**
 * Makes the flows of a sheet.
 *
 * @param blocks in the order of the template
 * @param parent the sheet's element
 * @param headingLevel of the sheet's own heading; headings within are below it
 * @param before what stands on the same pages already
 */
export function bodyFlows(
  blocks: readonly Block[],
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
  before: readonly Flow[] = [],
): readonly Flow[] {
  const parts = bodyParts(blocks, parent, headingLevel, room, setting);
  const level = headingLevel === 2 ? 3 : 4;
  const apart = before.length > 0;
  return placedFlows(parts, { parent, level, room, setting, before, apart });
}

/**
 * Finds a place for the charts among the parts of a sheet.
 *
 * @param place `apart` where the sheet goes on below another one without a band between them
 */
export function placedFlows(
  parts: readonly Part[],
  { apart, ...place }: Place & { readonly apart: boolean },
): readonly Flow[] {
  return placeCharts(apart ? setApart(parts, place.setting) : parts, place);
}

/** What a sheet takes of a page below other sheets: its band, and its body with charts of no height. */
export function aheadOf(band: Flow, parts: readonly Part[], setting: Setting): Ahead {
  const own = chartsAhead(parts, setting);
  return { height: band.spaceBefore + band.height + own.height, rows: own.rows };
}

/**
 * The blocks of a sheet, before its charts have a place. Parameters as of `bodyFlows`.
 *
 * @returns flows, and charts that wait
 */
export function bodyParts(
  blocks: readonly Block[],
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Part[] {
  const annotated = withNotes(blocks);
  const parts = annotated.map(({ block }, index): Part => {
    const { roomyTimes = 1 } = setting;
    const key = `${index} ${block.kind === 'table' ? roomyTimes : 1} ${room(1)}`;
    return PARTS.take(setting, key, parent, (under) =>
      bodyPart(blocks, annotated, index, { parent: under, headingLevel, room, setting }),
    );
  });
  return withOpenings(parts, annotated, setting);
}

/** The parts of a sheet that is tried out. */
const PARTS = createSetOnce<Part>();

/** Where a block stands, and in what look. */
interface Standing {
  readonly parent: StructureElement;
  readonly headingLevel: 2 | 3;
  readonly room: Room;
  readonly setting: Setting;
}

/** One part of a sheet: a block with the small print that belongs to it. */
function bodyPart(
  blocks: readonly Block[],
  all: readonly Annotated[],
  index: number,
  { parent, headingLevel, room, setting }: Standing,
): Part {
  const one = all[index];
  if (one === undefined) return { flows: [] };
  const { block, notes, beside } = one;
  if (beside !== undefined) {
    return { flows: boxPairFlows(beside, headingLevel === 2 ? 3 : 4, parent, setting) };
  }
  if (block.kind === 'charts') {
    return { charts: { block, elements: figureElements(block.figures, parent, setting) } };
  }
  const made = (plain: Plain): readonly Flow[] =>
    blockFlows(plain, parent, headingLevel, room, setting);
  if (block.kind !== 'table') {
    const ledTo = leadsTo(all, index);
    const { sizes, leading, texts } = setting.theme;
    // A longer one fills the foot of a page well, even if the next heading stands on another.
    const most = ledTo === 'heading' ? texts.leadingLines * sizes.body * leading : Infinity;
    const stays = (flow: Flow): boolean => ledTo !== undefined && flow.height <= most;
    return {
      flows: made(block).map((flow) => (stays(flow) ? { ...flow, keepWithNext: true } : flow)),
    };
  }
  const table = setTable(block, parent, setting, withHeadOf(block, blocks));
  const beneath = notes.flatMap((note): readonly TableNote[] =>
    made(note).map((flow) => ({ flow, ...(note.rows && { rows: note.rows }) })),
  );
  const flows = beneath.map(({ flow }) => flow);
  const few = stackedHeight(flows) <= room(1) * setting.theme.table.mostNotes;
  if (!few) return { flows: [table.whole([]), ...flows] };
  const flow = (from: number, to: number): Flow => table.rows(from, to, beneath);
  const whole = table.whole(beneath);
  // The next of two tables under a heading is of the same thing: a project's indicators, and what is said of it.
  const keepWithNext = all[index + 1]?.block.kind === 'table' && whole.least === whole.height;
  return {
    flows: [keepWithNext ? { ...whole, keepWithNext } : whole],
    rows: { count: block.groups.length, flow },
  };
}

/** Blocks that follow each other, from one to before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What says what is to come, and is not that itself. */
const LEADING: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'list', 'headline']);

/**
 * What leads to tables, charts and boxes: a heading, or the beginning of the sheet, with nothing but headings of lower
 * rank, sentences and lists below it. A sheet that has no more than a title and a list leads to the next one.
 */
function openings(all: readonly Annotated[]): readonly Stretch[] {
  const solid = [...all.keys()].filter((index) => !isLeading(all[index]));
  const stretches = [...solid, all.length].map((to, index) => ({
    from: index === 0 ? 0 : (solid[index - 1] ?? 0) + 1,
    to,
  }));
  return stretches.flatMap(({ from, to }) => {
    const levels = all.slice(from, to).map(({ block }) => levelOf(block));
    const isTitle = levels.filter((level) => level !== undefined).length <= 1;
    if (to === all.length && (from > 0 || !isTitle)) return [];
    const begins = levels.findIndex((level, index) => {
      const heads = level !== undefined || (from === 0 && index === 0);
      return heads && levels.slice(index + 1).every((below) => (below ?? 9) > (level ?? 0));
    });
    return begins === -1 ? [] : [{ from: from + begins, to }];
  });
}

function isLeading(one: Annotated | undefined): boolean {
  return one !== undefined && one.beside === undefined && LEADING.has(one.block.kind);
}

function isHeading(one: Annotated | undefined): boolean {
  return one?.block.kind === 'heading';
}

function heightOfPart(part: Part): number {
  return 'flows' in part ? stackedHeight(part.flows) : 0;
}

function levelOf(block: Block): number | undefined {
  return block.kind === 'heading' ? block.level : undefined;
}

/** Marks what leads to tables, where it is short. */
function withOpenings(
  parts: readonly Part[],
  all: readonly Annotated[],
  { theme: { sizes, leading, texts, pages }, openingsStay }: Setting,
): readonly Part[] {
  if (openingsStay === true) return parts;
  const most = texts.openingLines * sizes.body * leading;
  const short = openings(all).filter(({ from, to }) => {
    const said = parts.filter((_, at) => from <= at && at < to && !isHeading(all[at]));
    return sum(said.map(heightOfPart)) <= most;
  });
  return parts.map((part, index) => {
    const own = short.find(({ from, to }) => from <= index && index < to);
    if (own === undefined || !('flows' in part)) return part;
    const flows = part.flows.map((flow, at) => ({
      ...flow,
      opening: { begins: index === own.from && at === 0, from: 1 - pages.mostBlank },
    }));
    return { ...part, flows };
  });
}

/** The tables of a sheet that have this one's head, in the same columns: a list that is parted by goals. */
function withHeadOf(block: TableBlock, blocks: readonly Block[]): readonly TableBlock[] {
  const head = headKey(block);
  return blocks.filter((one): one is TableBlock => one.kind === 'table' && headKey(one) === head);
}

function headKey({ head, widths }: TableBlock): string {
  return JSON.stringify([head, widths]);
}

/**
 * Sentences between a heading, or the band, and a table are of the table and do not stay behind with the heading; nor
 * does a short one between a heading and one of its parts.
 *
 * @returns what the sentence at this index leads to; undefined where it stands for itself
 */
function leadsTo(all: readonly Annotated[], index: number): 'table' | 'heading' | undefined {
  const isParagraph = ({ block }: Annotated): boolean => block.kind === 'paragraph';
  if (all[index]?.block.kind !== 'paragraph') return undefined;
  const before = all.slice(0, index).findLast((one) => !isParagraph(one))?.block;
  const behind = all.slice(index).find((one) => !isParagraph(one))?.block;
  if (before !== undefined && before.kind !== 'heading') return undefined;
  if (behind?.kind === 'table') return 'table';
  return behind?.kind === 'heading' && behind.level > (before?.level ?? 0) ? 'heading' : undefined;
}

/** Between two sheets on one page there is more room than between their parts. */
function setApart(parts: readonly Part[], { theme }: Setting): readonly Part[] {
  const [first, ...others] = parts;
  if (first === undefined || 'charts' in first) return parts;
  const flows = first.flows.map((flow, index) =>
    index === 0
      ? { ...flow, spaceBefore: flow.spaceBefore + theme.gap * theme.texts.betweenSheetsTimes }
      : flow,
  );
  return [{ flows }, ...others];
}

/** A block with the small print that belongs to it. */
interface Annotated {
  readonly block: Block;
  readonly notes: readonly Note[];
  /** A box with the one that follows it, which may stand beside it. */
  readonly beside?: readonly [BoxBlock, BoxBlock];
}

/** The notes that follow a table are kept with it, and two boxes in a row with each other. */
function withNotes(blocks: readonly Block[]): readonly Annotated[] {
  const all: { block: Block; notes: Note[]; beside?: readonly [BoxBlock, BoxBlock] }[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.kind === 'box' && last?.block.kind === 'box' && last.beside === undefined) {
      last.beside = [last.block, block];
      continue;
    }
    const isNote = block.kind === 'paragraph' && block.manner === 'note';
    if (isNote && last?.block.kind === 'table') last.notes.push(block);
    else all.push({ block, notes: [] });
  }
  return all;
}

type Note = Extract<Block, { kind: 'paragraph' }>;

type Plain = Exclude<Block, { kind: 'charts' | 'table' }>;

function blockFlows(
  block: Plain,
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  const { sizes, colours, gap, texts } = setting.theme;
  switch (block.kind) {
    case 'heading':
      return [headingFlow(block, parent, setting)];
    case 'paragraph': {
      const small = block.manner === 'note';
      const size = small ? sizes.small : block.manner === 'lead' ? sizes.subtitle : sizes.body;
      const style = { size, bold: false, colour: small ? colours.muted : colours.text };
      return [
        paragraphFlow(
          block.inlines,
          style,
          block.align,
          parent,
          setting,
          small ? texts.noteSpace : gap,
        ),
      ];
    }
    case 'list':
      return withoutLonelyItems(
        listFlows(block.items, parent, setting, listLook(block, setting)),
      ).map((flow, index) => (index === 0 ? { ...flow, spaceBefore: gap } : flow));
    case 'headline':
      return [headlineFlow(block, parent, setting)];
    case 'box':
      return [boxFlow(block, headingLevel === 2 ? 3 : 4, parent, setting)];
    case 'figure':
      return figureFlows(block, parent, room, setting);
  }
}

/** No item stands alone at the foot of a page or on the next, if it is short: the first goes with the second, and the last takes the one before along. */
function withoutLonelyItems(items: readonly Flow[]): readonly Flow[] {
  const isBeside = (index: number): boolean =>
    items.length > 1 && (index === 0 || index === items.length - 2);
  return items.map((flow, index) =>
    isBeside(index) && flow.least === flow.height ? { ...flow, keepWithNext: true } : flow,
  );
}

function listLook(
  { manner }: Extract<Block, { kind: 'list' }>,
  { theme: { sizes, gap, texts }, width }: Setting,
): ListLook {
  return manner === 'lead'
    ? { width, size: sizes.subtitle, spaceBetween: gap * texts.leadItemTimes }
    : { width, size: sizes.body, spaceBetween: texts.itemSpace };
}

function figureFlows(
  block: FigureBlock,
  parent: StructureElement,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  if (isCode(block)) return [wholeFlow(codePiece(block, parent, setting), setting.theme.gap)];
  if (block.content.kind === 'chart') {
    const elements = figureElements([block], parent, setting);
    const arrangement = arrange([block], 'wide', setting);
    return chartFlows([block], elements, arrangement, arrangement.most, setting);
  }
  const file = setting.pictures.get(block.content.file);
  // The pipeline has refused a missing file with its cell before the layout begins.
  if (file === undefined) throw new Error(`The picture ${block.content.file} was not loaded.`);
  return [pictureFlow(block, file, parent, setting, room(1))];
}
