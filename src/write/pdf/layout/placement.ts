/** The question where a sheet's charts go: beside its texts, or behind them. */

import type { Block } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import {
  arrange,
  type Arrangement,
  chartFlows,
  type FigureElements,
  titlesHeight,
} from './charts.ts';
import { broughtNotes, type Flow, notesHeight } from './flow.ts';
import { barHeading } from './heading.ts';
import { endOfPages, type PagePlan, planPages } from './pages.ts';
import type { Setting } from './setting.ts';
import { sum } from './tablePaint.ts';
import {
  type Drawn,
  flowsFilling,
  flowsInCompany,
  flowsTogether,
  type Neighbours,
  type Rows,
} from './together.ts';

type ChartsBlock = Extract<Block, { kind: 'charts' }>;

/** Charts, waiting until the height of everything else is known. */
interface Waiting {
  readonly block: ChartsBlock;
  readonly elements: FigureElements;
}

/** The blocks of a sheet, in their order; of a table, also its rows, which charts may draw. */
export type Part =
  | { readonly flows: readonly Flow[]; readonly rows?: Rows }
  | { readonly charts: Waiting };

/** Rooms of the sheet's pages: the first has the full band, later ones its repetition. */
export type Room = (page: number) => number;

/** What is to stand on the same page below a sheet: its height without pictures, and how many rows of pictures it has. */
export interface Ahead {
  readonly height: number;
  readonly rows: number;
}

/** Nothing is to stand below. */
export const NOTHING_AHEAD: Ahead = { height: 0, rows: 0 };

/** What all steps of the decision look at. */
export interface Place {
  readonly parent: StructureElement;
  /** Of the heading that charts on a page of their own get. */
  readonly level: 3 | 4;
  readonly room: Room;
  readonly setting: Setting;
  /** What stands on the same pages already: the sheets that this one goes on below. */
  readonly before: readonly Flow[];
  /** Sheets that are to stand below this one, and share what room there is for pictures; absent for none. */
  readonly ahead?: Ahead;
  /** The table begins on the page that has begun, with the first of its charts, though it would stand whole on the next. */
  readonly fills?: boolean;
}

/** What parts take of a page when their charts stand in their place. */
export function chartsAhead(parts: readonly Part[], setting: Setting): Ahead {
  return parts.reduce<Ahead>(({ height, rows }, part) => {
    if ('flows' in part) return { height: height + heightOf(part.flows), rows };
    const { figures, size } = part.charts.block;
    const { extras } = measure(figures, arrange(figures, size, setting), setting);
    return { height: height + sum(extras), rows: rows + extras.length };
  }, NOTHING_AHEAD);
}

/**
 * Finds a place for the charts.
 *
 * Charts that draw the rows of the table before them never stand on another page than it: where they do not all fit
 * there, the table is parted. Others of the size `fit` shrink within readable limits. When that is not enough they move
 * behind the texts, under a heading, which takes them to a page of their own where little is
 * left of the last one; or they stay and the texts go on to a next page, where that saves a page.
 *
 * @param parent the sheet's element; figures that move behind the texts are read there too
 * @returns the flows of all parts, in the order of the pages
 */
export function placeCharts(parts: readonly Part[], place: Place): readonly Flow[] {
  const drawing = parts.findIndex((part, index) => drawnRows(part, parts[index - 1]) !== undefined);
  if (drawing !== -1) {
    const inCompany = place.setting.inCompany && partedForCompany(parts, drawing, place);
    if (inCompany !== undefined) return flowsWithTable(parts, drawing, place, inCompany);
    const filling = place.fills === true ? flowsFillingPage(parts, drawing, place) : undefined;
    return filling ?? flowsByTable(parts, drawing, place);
  }
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

/** The rows of a table that all charts behind it draw. */
function drawnRows(part: Part, before: Part | undefined): Rows | undefined {
  if (!('charts' in part) || before === undefined || 'charts' in before) return undefined;
  return part.charts.block.figures.every(({ row }) => row !== undefined) ? before.rows : undefined;
}

/** The charts at this index stand in their place where that is one page with all of the table before them; else the table is parted. */
function flowsByTable(parts: readonly Part[], index: number, place: Place): readonly Flow[] {
  const inPlace = partsInPlace(parts, place);
  const flows = inPlace.flat();
  const flowsUpTo = (end: number): number =>
    place.before.length + inPlace.slice(0, end).flat().length;
  const [table, behind] = [flowsUpTo(index - 1), flowsUpTo(index + 1)];
  const pages = planPages([...place.before, ...flows], place.room);
  const standing = pages.filter((page) => page.some(({ flow }) => flow >= table && flow < behind));
  return standing.length === 1 ? flows : flowsWithTable(parts, index, place);
}

/**
 * How many of the charts at this index, the fewest, go with their rows to the last page, which would else be left blank.
 *
 * @returns undefined where none does without taking more pages or leaving another one as blank
 */
function partedForCompany(parts: readonly Part[], index: number, place: Place): number | undefined {
  const charts = parts[index];
  if (charts === undefined || !('charts' in charts)) return undefined;
  const { mostBlank } = place.setting.theme.pages;
  const paged = (flows: readonly Flow[]): readonly PagePlan[] =>
    planPages([...place.before, ...flows], place.room);
  const pages = paged(flowsByTable(parts, index, place)).length;
  const behind = flowsInPlace(parts.slice(index + 1), place).length;
  const counts = Array.from({ length: charts.charts.block.figures.length - 1 }, (_, at) => at + 1);
  return counts.find((last) => {
    const flows = flowsWithTable(parts, index, place, last);
    const filled = paged(flows);
    const texts = place.before.length + flows.length - behind;
    return (
      filled.length <= pages &&
      filled.at(-1)?.some(({ flow }) => flow < texts) === true &&
      filled.every((page, at) => 1 - endOfPages([page]).y / place.room(at) <= mostBlank)
    );
  });
}

/**
 * The table at this index is parted, and its charts with it.
 *
 * @param last how many charts keep what follows company; absent where it needs none
 */
function flowsWithTable(
  parts: readonly Part[],
  index: number,
  place: Place,
  last?: number,
): readonly Flow[] {
  const set: SetTogether = (rows, drawn, neighbours) =>
    last === undefined
      ? flowsTogether(rows, drawn, neighbours, place.setting)
      : flowsInCompany(rows, drawn, last, neighbours, place.setting);
  return amongParts(parts, index, place, set) ?? [];
}

/** The table at this index begins where what is above it ends; undefined where none of its charts has room there. */
function flowsFillingPage(
  parts: readonly Part[],
  index: number,
  place: Place,
): readonly Flow[] | undefined {
  return amongParts(parts, index, place, (rows, drawn, neighbours) =>
    flowsFilling(rows, drawn, neighbours, place.setting),
  );
}

/** Sets the rows of a table and the charts that draw them, between what stands above and below. */
type SetTogether = (
  ...what: readonly [rows: Rows, drawn: Drawn, neighbours: Neighbours]
) => readonly Flow[] | undefined;

/** The parts of a sheet, with the charts at this index and the table before them set as one; undefined where that cannot be. */
function amongParts(
  parts: readonly Part[],
  index: number,
  place: Place,
  set: SetTogether,
): readonly Flow[] | undefined {
  const [charts, table] = [parts[index], parts[index - 1]];
  const rows = charts === undefined ? undefined : drawnRows(charts, table);
  if (charts === undefined || !('charts' in charts) || rows === undefined) return undefined;
  const above = flowsInPlace(parts.slice(0, index - 1), place);
  const below = flowsInPlace(parts.slice(index + 1), place);
  const { block, elements } = charts.charts;
  const { before, room } = place;
  const neighbours = {
    before: planPages([...before, ...above], room),
    behind: heightOf(below),
    room,
  };
  const together = set(rows, { figures: block.figures, elements }, neighbours);
  return together && [...above, ...together, ...below];
}

function staysInPlace(
  parts: readonly Part[],
  fit: { readonly charts: Waiting },
  place: Place,
): boolean {
  const pages = (flows: readonly Flow[]): number =>
    planPages([...place.before, ...flows], place.room).length;
  const inPlace = pages(flowsInPlace(parts, place));
  if (inPlace === 1) return true;
  if (fit.charts.block.figures.length > place.setting.theme.figures.mostBesideTexts) return false;
  const texts = flowsInPlace(
    parts.filter((part) => part !== fit),
    place,
  );
  // Tried on a structure of its own, so that nothing of a rejected try is read aloud.
  const aside: Place = { ...place, parent: { role: 'Sect', children: [] } };
  const behind = flowsBehind({ ...fit.charts, elements: new Map() }, texts, aside);
  const apart = pages([...texts, ...behind]);
  // A table and boxes that stand together on one page are worth more than charts between them.
  return pages(texts) === 1 ? inPlace < apart : inPlace <= apart;
}

function flowsInPlace(parts: readonly Part[], place: Place): readonly Flow[] {
  return partsInPlace(parts, place).flat();
}

/** The flows of each part. How high charts are depends on what stands behind them; how many flows they are does not. */
function partsInPlace(
  parts: readonly Part[],
  { room, setting, before, ahead }: Place,
): readonly (readonly Flow[])[] {
  const all: (readonly Flow[])[] = [];
  for (const [index, part] of parts.entries()) {
    if ('flows' in part) {
      all.push(part.flows);
      continue;
    }
    const { block, elements } = part.charts;
    const behind = parts.slice(index + 1).flatMap((later) => ('flows' in later ? later.flows : []));
    const planned = planPages([...before, ...all.flat()], room);
    const below = { height: heightOf(behind) + (ahead?.height ?? 0), rows: ahead?.rows ?? 0 };
    const row = rowInPlace(block, planned, below, room, setting);
    all.push(chartFlows(block.figures, elements, row.arrangement, row.height, setting));
  }
  return all;
}

/** What flows, with the notes that they bring, take from a page that something else begins. */
function heightOf(flows: readonly Flow[]): number {
  const { notes = [] } = broughtNotes(flows);
  return sum(flows.map(({ height, spaceBefore }) => height + spaceBefore)) + notesHeight(notes);
}

/** How charts are arranged, and how high their pictures are. */
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
  behind: Ahead,
  room: Room,
  setting: Setting,
): Row {
  const end = endOfPages(before);
  const left = room(end.page) - end.y;
  const beside = measure(figures, arrange(figures, size, setting), setting);
  const height = [shareWith(behind, left, beside.extras), share(left, beside.extras)].find(
    (one) => one >= beside.arrangement.least,
  );
  if (height !== undefined) return rowOf(beside, height);
  const next = room(end.y === 0 ? end.page : end.page + 1);
  const wide = withoutTexts(arrange(figures, 'wide', setting), setting);
  const alone = size === 'small' ? beside : measure(figures, wide, setting);
  const withRest = shareWith(behind, next, alone.extras);
  const { least } = alone.arrangement;
  return rowOf(alone, withRest >= least ? withRest : shareOfPages(next, alone));
}

/** An arrangement with what its rows take from a page besides their pictures: titles and the space above. */
interface Measured {
  readonly arrangement: Arrangement;
  readonly extras: readonly number[];
}

/** Keeps a sum of heights from exceeding the page by a rounding error. */
const HAIR = 0.01;

function measure(
  figures: ChartsBlock['figures'],
  arrangement: Arrangement,
  setting: Setting,
): Measured {
  const titles = titlesHeight(figures, arrangement, setting);
  return { arrangement, extras: titles.map((title) => title + setting.theme.gap + HAIR) };
}

/** Height of the pictures when these rows share this space. */
function share(space: number, extras: readonly number[]): number {
  return (space - sum(extras)) / Math.max(1, extras.length);
}

/** The same when other rows and texts are to stand below them. */
function shareWith({ height, rows }: Ahead, space: number, extras: readonly number[]): number {
  return share(space - height, [...extras, ...Array.from({ length: rows }, () => 0)]);
}

/** How many of these rows stand on a page at their least height. */
function rowsThatFit(space: number, extras: readonly number[], least: number): number {
  const count = extras.findIndex((_, index) => share(space, extras.slice(0, index + 1)) < least);
  return count === -1 ? extras.length : count;
}

/** Rows by page: as few pages as possible, about as many rows on each. */
function onPages(
  space: number,
  extras: readonly number[],
  least: number,
): readonly (readonly number[])[] {
  const fitting = Math.max(1, rowsThatFit(space, extras, least));
  const count = Math.ceil(extras.length / Math.ceil(extras.length / fitting));
  return Array.from({ length: Math.ceil(extras.length / count) }, (_, page) =>
    extras.slice(page * count, (page + 1) * count),
  );
}

/** Height of the pictures when they go over as many pages as they need. */
function shareOfPages(space: number, { arrangement, extras }: Measured): number {
  const pages = onPages(space, extras, arrangement.least);
  return Math.min(...pages.map((rows) => share(space, rows)));
}

function rowOf({ arrangement }: Measured, height: number): Row {
  const { least, most } = arrangement;
  return { arrangement, height: Math.max(least, Math.min(most, height)) };
}

/** The charts behind all texts, under their heading: on the last page if it has room, else on pages of their own. */
function flowsBehind(
  { block, elements }: Waiting,
  texts: readonly Flow[],
  { parent, level, room, setting, before }: Place,
): readonly Flow[] {
  const heading = barHeading(
    { level, inlines: [{ kind: 'text', text: block.title }], parent },
    setting,
  );
  readLast(parent, elements);
  const end = endOfPages(planPages([...before, ...texts], room));
  const left = room(end.page) - end.y - heading.spaceBefore - heading.height;
  const measured = measure(block.figures, aloneArrangement(block, setting), setting);
  const here = shareFromHere(left, room(end.page + 1), measured);
  const next = shareOfPages(room(end.page + 1) - heading.height, measured);
  const { arrangement, height } = rowOf(measured, here ?? next);
  const charts = chartFlows(block.figures, elements, arrangement, height, setting);
  return [here === undefined ? onNewPage(heading, room(0)) : heading, ...charts];
}

/** Height of the pictures when the first rows stand on the page already begun; undefined where that saves no page. */
function shareFromHere(
  left: number,
  page: number,
  { arrangement, extras }: Measured,
): number | undefined {
  const { least } = arrangement;
  const count = rowsThatFit(left, extras, least);
  const rest = extras.slice(count);
  const more = rest.length === 0 ? [] : onPages(page, rest, least);
  if (count === 0 || more.length >= onPages(page, extras, least).length) return undefined;
  return Math.min(share(left, extras.slice(0, count)), ...more.map((rows) => share(page, rows)));
}

/** Away from what they illustrate charts have no reason to be as small as beside it. */
function withoutTexts(arrangement: Arrangement, { theme }: Setting): Arrangement {
  const least = Math.min(arrangement.most, arrangement.least * theme.figures.apartLeastTimes);
  return { ...arrangement, least };
}

function aloneArrangement({ figures }: ChartsBlock, setting: Setting): Arrangement {
  const wide = withoutTexts(arrange(figures, 'wide', setting), setting);
  // A single row may be taller: it has the page to itself.
  const most = wide.most * setting.theme.figures.apartMostTimes;
  return figures.length <= wide.inRow ? { ...wide, most } : wide;
}

/** What stands behind the texts is read behind them. */
function readLast({ children }: StructureElement, elements: FigureElements): void {
  for (const { figure } of elements.values()) {
    children.splice(children.indexOf(figure), 1);
    children.push(figure);
  }
}

/** A flow that never shares the page of what is before it. */
function onNewPage(flow: Flow, room: number): Flow {
  return { ...flow, least: room, keepWithNext: false };
}
