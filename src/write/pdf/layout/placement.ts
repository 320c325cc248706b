/** The question where a sheet's charts go: beside its texts, or behind them. */

import type { Block } from '../../../forms/document.ts';
import type { StructureElement } from '../display.ts';
import {
  arrange,
  type Arrangement,
  chartFlows,
  type FigureElements,
  titlesHeight,
} from './charts.ts';
import { type Flow, stackedHeight } from './flow.ts';
import { endOfPages, type PagePlan, planPages } from './pages.ts';
import { headingFlow } from './paragraph.ts';
import type { Setting } from './setting.ts';

type ChartsBlock = Extract<Block, { kind: 'charts' }>;

/** Charts, waiting until the height of everything else is known. */
interface Waiting {
  readonly block: ChartsBlock;
  readonly elements: FigureElements;
}

/** The blocks of a sheet, in their order. */
export type Part = { readonly flows: readonly Flow[] } | { readonly charts: Waiting };

/** Rooms of the sheet's pages: the first has the full band, later ones its repetition. */
export type Room = (page: number) => number;

/** What all steps of the decision look at. */
interface Place {
  readonly parent: StructureElement;
  /** Of the heading that charts on a page of their own get. */
  readonly level: 3 | 4;
  readonly room: Room;
  readonly setting: Setting;
}

/** More charts than this stand behind the texts unless everything fits on one page. */
const MOST_BESIDE_TEXT = 4;

/**
 * Finds a place for the charts.
 *
 * Charts of the size `fit` shrink within readable limits. When that is not enough they move
 * behind the texts, under a heading, which takes them to a page of their own where little is
 * left of the last one; or they stay and the texts go on to a next page, where that saves a page.
 *
 * @param parent the sheet's element; figures that move behind the texts are read there too
 * @returns the flows of all parts, in the order of the pages
 */
export function placeCharts(parts: readonly Part[], place: Place): readonly Flow[] {
  const fit = parts.find((part) => 'charts' in part && part.charts.block.size === 'fit');
  if (fit === undefined || !('charts' in fit) || staysInPlace(parts, fit, place)) {
    return flowsInPlace(parts, place);
  }
  const texts = flowsInPlace(
    parts.filter((part) => part !== fit),
    place,
  );
  return [...texts, ...flowsBehind(fit.charts, texts, place)];
}

function staysInPlace(
  parts: readonly Part[],
  fit: { readonly charts: Waiting },
  place: Place,
): boolean {
  const pages = (flows: readonly Flow[]): number => planPages(flows, place.room).length;
  // Tried on a structure of its own, so that nothing of a rejected try is read aloud.
  const aside: Place = { ...place, parent: { role: 'Sect', children: [] } };
  const trial = parts.map(unread);
  const inPlace = pages(flowsInPlace(trial, aside));
  if (inPlace === 1) return true;
  if (fit.charts.block.figures.length > MOST_BESIDE_TEXT) return false;
  const texts = flowsInPlace(
    trial.filter((_, index) => parts[index] !== fit),
    aside,
  );
  const behind = flowsBehind({ ...fit.charts, elements: new Map() }, texts, aside);
  const apart = pages([...texts, ...behind]);
  // A table and boxes that stand together on one page are worth more than charts between them.
  return pages(texts) === 1 ? inPlace < apart : inPlace <= apart;
}

function unread(part: Part): Part {
  return 'flows' in part ? part : { charts: { ...part.charts, elements: new Map() } };
}

function flowsInPlace(parts: readonly Part[], { room, setting }: Place): readonly Flow[] {
  const flows: Flow[] = [];
  for (const [index, part] of parts.entries()) {
    if ('flows' in part) {
      flows.push(...part.flows);
      continue;
    }
    const { block, elements } = part.charts;
    const behind = parts.slice(index + 1).flatMap((later) => ('flows' in later ? later.flows : []));
    const row = rowInPlace(block, planPages(flows, room), stackedHeight(behind), room, setting);
    flows.push(...chartFlows(block.figures, elements, row.arrangement, row.height, setting));
  }
  return flows;
}

/** How charts are arranged, and how high each of their rows is, title included. */
interface Row {
  readonly arrangement: Arrangement;
  readonly height: number;
}

/**
 * As high as the page allows: with everything behind the charts on it if possible, else with what
 * stands before them. Where that page has no room they begin the next one, and are as large as there.
 */
function rowInPlace(
  { figures, size }: ChartsBlock,
  before: readonly PagePlan[],
  behind: number,
  room: Room,
  setting: Setting,
): Row {
  const end = endOfPages(before);
  const left = room(end.page) - end.y;
  const beside = measure(figures, arrange(figures, size, setting), setting);
  const space = [left - behind, left].find((one) => share(one, beside) >= beside.least);
  if (space !== undefined) return rowOf(beside, share(space, beside));
  const next = room(end.y === 0 ? end.page : end.page + 1);
  const arrangement = arrange(figures, size === 'fit' ? 'wide' : size, setting);
  const alone = measure(figures, withoutTexts(arrangement), setting);
  const withRest = share(next - behind, alone);
  return rowOf(alone, withRest >= alone.least ? withRest : shareOfPages(next, alone));
}

/** An arrangement with its heights; titles and the space above each row are included. */
interface Measured {
  readonly arrangement: Arrangement;
  readonly rows: number;
  readonly gap: number;
  readonly least: number;
  readonly most: number;
}

function measure(
  figures: ChartsBlock['figures'],
  arrangement: Arrangement,
  setting: Setting,
): Measured {
  const titles = titlesHeight(figures, arrangement, setting);
  const title = Math.max(0, ...titles);
  return {
    arrangement,
    rows: Math.max(1, titles.length),
    gap: setting.theme.gap,
    least: arrangement.least + title,
    most: arrangement.most + title,
  };
}

/** Keeps a sum of heights from exceeding the page by a rounding error. */
const HAIR = 0.01;

/** Height of each row when all rows share this space. */
function share(space: number, { rows, gap }: Measured): number {
  return space / rows - gap - HAIR;
}

/** Height of each row when the rows go over as many pages as they need, about as many on each. */
function shareOfPages(space: number, measured: Measured): number {
  const { rows, gap, least } = measured;
  const mostOnPage = Math.max(1, Math.floor(space / (least + gap + HAIR)));
  const onPage = Math.ceil(rows / Math.ceil(rows / mostOnPage));
  return share(space, { ...measured, rows: onPage });
}

function rowOf({ arrangement, most, least }: Measured, height: number): Row {
  return { arrangement, height: Math.max(least, Math.min(most, height)) };
}

/** The charts behind all texts, under their heading: on the last page if it has room, else on pages of their own. */
function flowsBehind(
  { block, elements }: Waiting,
  texts: readonly Flow[],
  { parent, level, room, setting }: Place,
): readonly Flow[] {
  const heading = headingFlow([{ kind: 'text', text: block.title }], level, parent, setting);
  readLast(parent, elements);
  const end = endOfPages(planPages(texts, room));
  const left = room(end.page) - end.y - heading.spaceBefore - heading.height;
  const measured = measure(block.figures, aloneArrangement(block, setting), setting);
  const here = share(left, measured);
  const fits = here >= measured.least;
  const pages = shareOfPages(room(end.page + 1) - heading.height, measured);
  const { arrangement, height } = rowOf(measured, fits ? here : pages);
  const charts = chartFlows(block.figures, elements, arrangement, height, setting);
  return [fits ? heading : onNewPage(heading, room(0)), ...charts];
}

/** Away from what they illustrate charts have no reason to be as small as beside it. */
const LEAST_ALONE = 1.3;

function withoutTexts(arrangement: Arrangement): Arrangement {
  const least = Math.min(arrangement.most, arrangement.least * LEAST_ALONE);
  return { ...arrangement, least };
}

function aloneArrangement({ figures }: ChartsBlock, setting: Setting): Arrangement {
  const wide = withoutTexts(arrange(figures, 'wide', setting));
  // A single row may be taller: it has the page to itself.
  return figures.length <= wide.inRow ? { ...wide, most: wide.most * 1.35 } : wide;
}

/** What stands behind the texts is read behind them. */
function readLast({ children }: StructureElement, elements: FigureElements): void {
  for (const element of elements.values()) {
    children.splice(children.indexOf(element), 1);
    children.push(element);
  }
}

/** A flow that never shares the page of what is before it. */
function onNewPage(flow: Flow, room: number): Flow {
  return { ...flow, least: room, keepWithNext: false };
}
