/** The blocks of a sheet as flows, and the question where its charts go. */

import type { Block, FigureBlock } from '../../../forms/document.ts';
import type { StructureElement } from '../display.ts';
import { boxFlow } from './box.ts';
import {
  arrange,
  type Arrangement,
  chartFlows,
  type FigureElements,
  figureElements,
  titlesHeight,
} from './charts.ts';
import { type Flow, stackedHeight } from './flow.ts';
import { planPages } from './pages.ts';
import { headingFlow, listFlows, paragraphFlow } from './paragraph.ts';
import { pictureFlow } from './picture.ts';
import type { Setting } from './setting.ts';
import { tableFlow } from './table.ts';

type ChartsBlock = Extract<Block, { kind: 'charts' }>;

/** Charts wait until the height of everything else is known. */
interface Waiting {
  readonly block: ChartsBlock;
  readonly elements: FigureElements;
}

type Part = { readonly flows: readonly Flow[] } | { readonly charts: Waiting };

/** Rooms of the sheet's pages: the first has the full band, later ones its repetition. */
export type Room = (page: number) => number;

/**
 * Makes the flows of a sheet.
 *
 * @param blocks in the order of the template
 * @param parent the sheet's element
 * @param headingLevel of the sheet's own heading; headings within are below it
 */
export function bodyFlows(
  blocks: readonly Block[],
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  const parts = withNotes(blocks).map(({ block, notes }): Part => {
    if (block.kind === 'charts') {
      return { charts: { block, elements: figureElements(block.figures, parent) } };
    }
    const made = (one: Plain): readonly Flow[] =>
      blockFlows(one, parent, headingLevel, room, setting);
    if (block.kind !== 'table') return { flows: made(block) };
    const table = tableFlow(block, parent, setting);
    return { flows: [table(notes.flatMap(made))] };
  });
  return placeCharts(parts, parent, headingLevel, room, setting);
}

/** A block with the small print that belongs to it. */
interface Annotated {
  readonly block: Block;
  readonly notes: readonly Plain[];
}

/** The notes that follow a table are kept with it. */
function withNotes(blocks: readonly Block[]): readonly Annotated[] {
  const all: { block: Block; notes: Plain[] }[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const isNote = block.kind === 'paragraph' && block.manner === 'note';
    if (isNote && last?.block.kind === 'table') last.notes.push(block);
    else all.push({ block, notes: [] });
  }
  return all;
}

type Plain = Exclude<Block, { kind: 'charts' | 'table' }>;

function blockFlows(
  block: Plain,
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  const { theme, width } = setting;
  const { sizes, colours, gap } = theme;
  switch (block.kind) {
    case 'heading':
      return [headingFlow(block.inlines, block.level, parent, setting)];
    case 'paragraph': {
      const small = block.manner === 'note';
      const size = small ? sizes.small : block.manner === 'lead' ? sizes.subtitle : sizes.body;
      const style = { size, bold: false, colour: small ? colours.muted : colours.text };
      return [paragraphFlow(block.inlines, style, block.align, parent, setting, small ? 2 : gap)];
    }
    case 'list':
      return listFlows(block.items, parent, setting, width, 1).map((flow, index) =>
        index === 0 ? { ...flow, spaceBefore: gap } : flow,
      );
    case 'box':
      return [boxFlow(block, headingLevel === 2 ? 3 : 4, parent, setting)];
    case 'figure':
      return figureFlows(block, parent, room, setting);
  }
}

function figureFlows(
  block: FigureBlock,
  parent: StructureElement,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  if (block.content.kind === 'chart') {
    const elements = figureElements([block], parent);
    const arrangement = arrange([block], 'wide', setting);
    return chartFlows([block], elements, arrangement, arrangement.most, setting);
  }
  const file = setting.pictures.get(block.content.file);
  // The pipeline has refused a missing file with its cell before the layout begins.
  if (file === undefined) throw new Error(`The picture ${block.content.file} was not loaded.`);
  return [pictureFlow(block, file, parent, setting, room(1))];
}

/**
 * Charts shrink within readable limits; when that is not enough they move to a page of their own
 * behind the texts, or the texts go on to a next page: whichever takes fewer pages.
 */
function placeCharts(
  parts: readonly Part[],
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  const fit = parts.find((part) => 'charts' in part && part.charts.block.size === 'fit');
  const inPlace = flowsInPlace(parts, room, setting);
  if (fit === undefined || !('charts' in fit) || planPages(inPlace, room).length === 1)
    return inPlace;
  const others = parts.filter((part) => part !== fit);
  const texts = flowsInPlace(others, room, setting);
  const apart = ownPage(fit.charts, parent, headingLevel, room, setting);
  const pagesApart = planPages(texts, room).length + planPages(apart, room).length;
  const crowded = fit.charts.block.figures.length > MOST_BESIDE_TEXT;
  if (!crowded && planPages(inPlace, room).length < pagesApart) return inPlace;
  return [...texts, ...apart.map((flow, index) => (index === 0 ? onNewPage(flow, room) : flow))];
}

/** More charts than this make a page of their own unless everything fits on one page. */
const MOST_BESIDE_TEXT = 4;

/** A flow that never shares the page of what is before it. */
function onNewPage(flow: Flow, room: Room): Flow {
  return { ...flow, least: room(0), height: flow.height, keepWithNext: false };
}

function flowsInPlace(parts: readonly Part[], room: Room, setting: Setting): readonly Flow[] {
  const before = parts.map((part) => ('flows' in part ? part.flows : []));
  return parts.flatMap((part, index) => {
    if ('flows' in part) return part.flows;
    const { block, elements } = part.charts;
    const arrangement = arrange(block.figures, block.size, setting);
    const all = stackedHeight(before.flat());
    const above = stackedHeight(before.slice(0, index).flat());
    const height = rowHeight(block, arrangement, all, above, room(0), setting);
    return chartFlows(block.figures, elements, arrangement, height, setting);
  });
}

/** Keeps a sum of heights from exceeding the page by a rounding error. */
const HAIR = 0.01;

/** As high as the first page allows: with everything on it if possible, else with what stands above. */
function rowHeight(
  { figures }: ChartsBlock,
  arrangement: Arrangement,
  all: number,
  above: number,
  room: number,
  setting: Setting,
): number {
  const titles = titlesHeight(figures, arrangement, setting);
  const title = Math.max(...titles);
  const { gap } = setting.theme;
  const share = (others: number): number => (room - others) / titles.length - gap - HAIR;
  const least = arrangement.least + title;
  const most = arrangement.most + title;
  const beside = share(all);
  const available = beside >= least ? beside : share(above) >= least ? share(above) : most;
  return Math.min(most, available);
}

/** The charts alone, under their heading, filling the page. */
function ownPage(
  { block, elements }: Waiting,
  parent: StructureElement,
  headingLevel: 2 | 3,
  room: Room,
  setting: Setting,
): readonly Flow[] {
  const wide = arrange(block.figures, 'wide', setting);
  // A single row may be taller: it has the page to itself.
  const oneRow = block.figures.length <= wide.inRow;
  const arrangement = oneRow ? { ...wide, most: wide.most * 1.35 } : wide;
  const text = [{ kind: 'text', text: block.title } as const];
  const heading = headingFlow(text, headingLevel === 2 ? 3 : 4, parent, setting);
  const height = rowHeight(block, arrangement, heading.height, heading.height, room(1), setting);
  return [heading, ...chartFlows(block.figures, elements, arrangement, height, setting)];
}
