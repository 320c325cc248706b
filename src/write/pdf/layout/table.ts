/** Tables: parted between groups of rows, their head repeated on every page. */

import {
  plainText,
  type TableBlock,
  type TableCell,
  type TableRow,
} from '../../../forms/document.ts';
import { expandedYear } from '../../../japanese/fiscalYear.ts';
import type { Meaning, Repetition, StructureElement } from '../display/display.ts';
import { type SetLine, setParagraph } from '../typeset/paragraph.ts';
import { addParts, styleParts } from './addresses.ts';
import { figurePiece } from './figureCell.ts';
import type { FigureColumn } from './figureColumn.ts';
import type { Flow, Piece } from './flow.ts';
import { linesHeight, linesPiece } from './lines.ts';
import { type Setting } from './setting.ts';
import { addElement } from './structure.ts';
import { measureColumns } from './tableColumns.ts';
import { type GridCell, placeCells } from './tableGrid.ts';
import { areSame, createTableMemory } from './tableMemory.ts';
import {
  type FilledCell,
  isReversed,
  type PartText,
  type RowGroup,
  spanWidth,
  sum,
  tablePiece,
  type TableParts,
} from './tablePaint.ts';
import { partGroup } from './tallRow.ts';

/** A table that waits for its notes, because it is read before them. However it is parted, each stands under its rows. */
export interface SetTable {
  /** All of it. */
  readonly whole: (notes: readonly TableNote[]) => Flow;
  /** The groups of rows from one to before another, under its head. */
  readonly rows: (from: number, to: number, notes: readonly TableNote[]) => Flow;
}

/** Small print under a table. */
export interface TableNote {
  readonly flow: Flow;
  /** The groups of rows that it explains; absent for all of the table: it stands under the last. */
  readonly rows?: readonly number[];
}

/**
 * A table as wide as the text area. However it is parted, it is read once, as one table.
 *
 * @param like the tables of the same sheet that have the same head, itself among them: all have the same columns
 */
export function setTable(
  block: TableBlock,
  parent: StructureElement,
  given: Setting,
  like: readonly TableBlock[] = [block],
): SetTable {
  const setting = sized(block, given);
  const isStill = (made: { readonly like: readonly TableBlock[] }): boolean =>
    areSame(made.like, like);
  const close = (): CloseTable => closeTable(block, like, setting);
  const make = (): FilledTable => filledTable(CLOSE.take(block, setting, close, isStill), setting);
  const { element, parts } = FILLED.take(block, setting, make, isStill);
  parent.children.push(element);
  const rows: SetTable['rows'] = (from, to, notes) => {
    const beneath = (first: number, end: number): Piece =>
      notesPiece(notesOfRows(notes, { first, end, count: parts.groups.length }), setting);
    const stretch = { groups: parts.groups.slice(from, to), from, continued: from > 0 };
    return partFlow({ ...parts, beneath }, stretch, setting);
  };
  return { rows, whole: (notes) => rows(0, parts.groups.length, notes) };
}

/** A table, measured. Of the tries that it stands in, one is read aloud; the others have no reader. */
interface FilledTable {
  readonly element: StructureElement;
  readonly parts: TableParts;
  /** The tables that it has its columns with. */
  readonly like: readonly TableBlock[];
}

const FILLED = createTableMemory<FilledTable>('by space');

/** A table with all its texts and figures set, before it is known how much room there is above and below them. */
interface CloseTable extends Pick<FilledTable, 'element' | 'like'> {
  readonly parts: Omit<TableParts, 'head' | 'repeatedHead' | 'groups' | 'bands'>;
  readonly head: CloseGroup;
  readonly repeatedHead: CloseGroup;
  readonly groups: readonly CloseGroup[];
  readonly bands: readonly (CloseGroup | undefined)[];
}

/** However much room is left between its rows, a table is set once. */
const CLOSE = createTableMemory<CloseTable>('by size');

function filledTable(
  { element, like, parts, head, repeatedHead, groups, bands }: CloseTable,
  { theme: { cellSpace } }: Setting,
): FilledTable {
  const spaced = new Map<CloseGroup, RowGroup>();
  const filled = (close: CloseGroup): RowGroup => {
    // A section's head stands above many of the groups that follow it.
    const known = spaced.get(close) ?? spacedGroup(close, cellSpace);
    spaced.set(close, known);
    return known;
  };
  return {
    element,
    like,
    parts: {
      ...parts,
      head: filled(head),
      repeatedHead: filled(repeatedHead),
      groups: groups.map(filled),
      bands: bands.map((band) => band && filled(band)),
    },
  };
}

function closeTable(block: TableBlock, like: readonly TableBlock[], setting: Setting): CloseTable {
  const element: StructureElement = { role: 'Table', children: [], summary: block.caption };
  const caption = captionPiece(block, element, setting);
  const { widths, columns } = measureColumns(block, like, setting);
  const board = block.board === true;
  const make = (
    rows: readonly TableRow[],
    section: StructureElement | CloseGroup,
    kind: RowManner['kind'],
    at = 0,
  ): CloseGroup =>
    rowGroup(rows, section, widths, columns[at] ?? columns[0] ?? [], { kind, board }, setting);
  const kind = block.small === true || board ? 'plain' : 'pair';
  const head = make(block.head, addElement(element, 'THead'), 'head');
  const body = addElement(element, 'TBody');
  const groups = block.groups.map((group, at) => make(group, body, kind, at));
  return {
    element,
    like,
    parts: { caption, widths, width: setting.width, board },
    head,
    repeatedHead: make(block.head, head, 'head'),
    groups,
    bands: bandsOf(block.groups, (at) => {
      const [row = []] = block.groups[at] ?? [];
      const begun = groups[at];
      return begun && make([againRow(row, setting)], begun, 'plain', at);
    }),
  };
}

/**
 * The heads of the sections that groups go on with.
 *
 * @param repeat the head of the section that begins at this index
 */
function bandsOf<Band>(
  groups: readonly (readonly TableRow[])[],
  repeat: (at: number) => Band,
): readonly (Band | undefined)[] {
  let band: Band | undefined;
  return groups.map(([first = []], at) => {
    if (!first.some(({ tone }) => tone === 'section')) return band;
    band = repeat(at);
    return undefined;
  });
}

/** The head of a section above what of it stands on a later page: its name, and that it goes on. What it counts is told once. */
function againRow(row: TableRow, { continued }: Setting): TableRow {
  return row.map((cell): TableCell => {
    const { content } = cell;
    const inlines = cell.header && content.kind === 'text' ? content.inlines : [];
    const more =
      cell.header && continued !== '' ? [{ kind: 'small', text: continued } as const] : [];
    return { ...cell, content: { kind: 'text', inlines: [...inlines, ...more] } };
  });
}

/** The sizes of a table. A board keeps its rows close, however much room there is. */
function sized(block: TableBlock, setting: Setting): Setting {
  const own = sizedByKind(block, setting);
  const { roomyTimes } = setting;
  if (roomyTimes === undefined || block.board === true) return own;
  return { ...own, theme: { ...own.theme, cellSpace: own.theme.cellSpace * roomyTimes } };
}

/** Everything in a small table is as small as a note; in a large one as large as running text, with ample space. */
function sizedByKind({ small, large, board }: TableBlock, setting: Setting): Setting {
  const { theme } = setting;
  const { sizes } = theme;
  const withSize = (size: number): Setting['theme'] => ({
    ...theme,
    sizes: { ...sizes, cell: size, figure: size },
  });
  if (small === true) return { ...setting, theme: withSize(sizes.small) };
  if (board === true)
    return { ...setting, theme: { ...theme, cellSpace: theme.cellSpace * theme.table.boardTimes } };
  if (large !== true) return setting;
  return {
    ...setting,
    theme: { ...withSize(sizes.body), cellSpace: theme.cellSpace * theme.table.largeTimes },
  };
}

/** A table with the notes under the groups from one to before another. */
interface NotedParts extends TableParts {
  readonly beneath: (first: number, end: number) => Piece;
}

/** Groups of rows that follow each other. */
interface Stretch {
  readonly groups: readonly RowGroup[];
  /** Which of the table's groups is the first. */
  readonly from: number;
  /** Something of the table stands on an earlier page. */
  readonly continued: boolean;
}

function partFlow(parts: NotedParts, stretch: Stretch, setting: Setting): Flow {
  const { groups, from, continued } = stretch;
  const heads = continued ? [parts.repeatedHead, ...bandAbove(parts, from)] : [parts.head];
  const top = (continued ? 0 : parts.caption.height) + sum(heads.map((head) => head.height));
  const beneath = (count: number): Piece => parts.beneath(from, from + count);
  /** Of the first groups, so many, under the head and above their notes. */
  const heightOf = (count: number): number =>
    top + sum(groups.slice(0, count).map((group) => group.height)) + beneath(count).height;
  const height = heightOf(groups.length);
  return {
    height,
    spaceBefore: setting.theme.gap,
    // A short table of few rows stays whole; of another no row stands alone at the foot, unless it is high.
    least:
      isFew(groups, setting) && height <= setting.theme.table.wholeMost
        ? height
        : heightOf(leastRows(groups, setting)),
    keepWithNext: false,
    part: (room, force) => {
      const tooMany = groups.findIndex((_, index) => heightOf(index + 1) > room);
      const fitting = tooMany === -1 ? groups.length : tooMany;
      const count = notFewLeft(fitting, groups);
      const left = room - heightOf(count);
      const next = groups[count];
      const parted =
        next !== undefined && isParted(next, left, force && count === 0, setting)
          ? partGroup(next, left)
          : undefined;
      // The notes of a row that goes on stand where it ends.
      const after = force && parted === undefined ? Math.max(1, count) : count;
      const whole = groups.slice(0, after);
      const taken = parted ? [...whole, parted.first] : whole;
      if (taken.length === 0 && groups.length > 0) return undefined;
      const rest = parted ? [parted.rest, ...groups.slice(count + 1)] : groups.slice(after);
      const others: Stretch = { groups: rest, from: from + after, continued: true };
      return {
        first: tablePiece(parts, [...heads, ...taken], continued, beneath(after), setting),
        rest: rest.length === 0 ? undefined : partFlow(parts, others, setting),
      };
    },
  };
}

/** What stands between the head and a group with which a later page begins. */
function bandAbove({ bands }: TableParts, from: number): readonly RowGroup[] {
  const band = bands[from];
  return band === undefined ? [] : [band];
}

/** How many rows begin a table at the foot of a page. */
function leastRows(groups: readonly RowGroup[], { theme: { table } }: Setting): number {
  const [first] = groups;
  return first !== undefined && first.height > table.rowParted / 2 ? 1 : 2;
}

/** A row that is higher than a page has to go on; one that is merely long does rather than leave much of a page empty. */
function isParted(
  { height }: RowGroup,
  left: number,
  must: boolean,
  { theme: { table } }: Setting,
): boolean {
  if (height <= left) return false;
  return must || (height > table.rowParted && left > table.rowParted / 2);
}

/** Whether a table has so few groups, or single rows, that it stays whole where it is short. */
function isFew(groups: readonly RowGroup[], { theme: { table } }: Setting): boolean {
  const areSingle = groups.every(({ heights }) => heights.length === 1);
  return groups.length <= 3 || (areSingle && groups.length <= table.wholeRows);
}

/** Two rows do not stand alone on a page if a third can go with them, nor does the last group of rows if another can. */
function notFewLeft(fitting: number, groups: readonly RowGroup[]): number {
  const isFewLeft = (count: number): boolean => {
    const left = groups.slice(count);
    const rows = sum(left.map(({ heights }) => heights.length));
    return left.length > 0 && (rows < 3 || left.length < 2);
  };
  let count = fitting;
  while (count > 2 && isFewLeft(count)) count--;
  return count;
}

function captionPiece(
  { caption, captionHidden }: TableBlock,
  table: StructureElement,
  { theme, metrics, width }: Setting,
): Piece {
  if (captionHidden || caption === '') return { height: 0, paint: () => undefined };
  const style = { family: metrics.textFamily, bold: true, size: theme.sizes.cell };
  const text = { ...style, text: caption, colour: theme.colours.text };
  const lines = setParagraph([text], { width, align: 'start' }, metrics);
  const piece = linesPiece(lines, theme.leading, addElement(table, 'Caption'));
  return { ...piece, height: piece.height + theme.table.captionSpace };
}

/** A note as it stands under some rows, and what is known of its width. */
interface NoteBeneath extends Pick<Flow, 'line'> {
  readonly piece: Piece;
}

/** The notes under some of a table's rows. What stands under earlier rows already is seen once more where it explains these, too. */
function notesOfRows(
  notes: readonly TableNote[],
  { first, end, count }: { readonly first: number; readonly end: number; readonly count: number },
): readonly NoteBeneath[] {
  // A row that the table does not have is its last: no note is lost.
  const last = Math.max(0, count - 1);
  const until = end === count ? last + 1 : end;
  return notes.flatMap(({ flow, rows = [last] }) => {
    const own = rows.map((row) => Math.min(row, last));
    if (!own.some((row) => first <= row && row < until)) return [];
    const isRepeated = own.some((row) => row < first);
    const piece = isRepeated ? flow.repeated : flow.part(Infinity, true)?.first;
    return piece === undefined ? [] : [{ piece, ...(flow.line && { line: flow.line }) }];
  });
}

const NOTHING_BENEATH: Piece = { height: 0, paint: () => undefined };

/** Notes one below the other; short ones share a line. */
function notesPiece(notes: readonly NoteBeneath[], setting: Setting): Piece {
  if (notes.length === 0) return NOTHING_BENEATH;
  const { noteSpace } = setting.theme.table;
  const lines = noteLines(notes, setting).map((shared) => ({
    height: Math.max(...shared.map(({ piece }) => piece.height)),
    shared,
  }));
  return {
    height: sum(lines.map(({ height }) => height + noteSpace)),
    paint: (items, x, y) => {
      let top = y;
      for (const { height, shared } of lines) {
        for (const { piece, x: left } of shared) piece.paint(items, x + left, top + noteSpace);
        top += height + noteSpace;
      }
    },
  };
}

/** A note, and how far from the left it stands. */
interface PlacedNote {
  readonly piece: Piece;
  readonly x: number;
}

/** Puts notes of a line each next to each other as long as they fit, the last of them at the right where it stands there. */
function noteLines(
  notes: readonly NoteBeneath[],
  { theme, width }: Setting,
): readonly PlacedNote[][] {
  const { noteGap } = theme.table;
  const lines: PlacedNote[][] = [];
  let left = 0;
  for (const { piece, line } of notes) {
    const last = lines.at(-1);
    if (line !== undefined && last !== undefined && left > 0 && left + line.width <= width) {
      last.push({ piece, x: line.from === 'start' ? left : 0 });
    } else {
      lines.push([{ piece, x: 0 }]);
      left = 0;
    }
    left = line?.from === 'start' ? left + line.width + noteGap : 0;
  }
  return lines;
}

/** Heads are bold, and in pairs of rows all but the first. */
interface RowManner {
  readonly kind: 'head' | 'pair' | 'plain';
  /** Of a board: heads stand as their columns do. */
  readonly board: boolean;
}

/** How one cell is set. */
interface CellManner {
  readonly head: boolean;
  readonly strong: boolean;
  readonly board: boolean;
}

/** Rows that are never parted, their texts and figures set. */
interface CloseGroup {
  readonly cells: readonly CloseCell[];
  /** How many rows. */
  readonly count: number;
}

/** A cell, before it is known how much room there is above and below its lines. */
interface CloseCell extends GridCell, Pick<FilledCell, 'element'> {
  readonly set: SpacedCell;
  readonly again?: () => SpacedCell;
}

/** @param cellSpace above and below the lines of a cell */
type SpacedCell = (cellSpace: number) => Pick<FilledCell, 'piece' | 'part'>;

/** Rows with so much room above and below the lines of their cells. */
function spacedGroup({ cells: close, count }: CloseGroup, cellSpace: number): RowGroup {
  const cells = close.map(({ set, again, ...cell }): FilledCell => ({
    ...cell,
    ...set(cellSpace),
    ...(again && { again: () => again()(cellSpace).piece }),
  }));
  const heights = rowHeights(cells, count);
  return { cells, heights, height: heights.reduce((total, height) => total + height, 0) };
}

/** @param section what the rows are a part of; or the rows that they repeat */
function rowGroup(
  rows: readonly TableRow[],
  section: StructureElement | CloseGroup,
  widths: readonly number[],
  columns: readonly FigureColumn[],
  manner: RowManner,
  setting: Setting,
): CloseGroup {
  const repeated = 'cells' in section ? section : undefined;
  const lines = rows.map(() => ('cells' in section ? undefined : addElement(section, 'TR')));
  const cells = placeCells(rows).map((placed, index): CloseCell => {
    const { cell, row, column } = placed;
    const line = lines[row];
    const element = line && addElement(line, ...cellElement(cell));
    const first = repeated?.cells[index]?.element;
    const meaning = element ?? (first === undefined ? 'artifact' : { repeats: first });
    const width = spanWidth(widths, column, cell.columnSpan);
    // The last row of a pair carries the actuals, which the eye looks for.
    const strong =
      cell.weight === 'strong' || (manner.kind === 'pair' && row > 0 && cell.weight !== 'plain');
    const head = manner.kind === 'head';
    const how = { head, strong, board: manner.board };
    const set = (said: Meaning | Repetition): SpacedCell =>
      cellPiece(cell, columns[column], width, how, said, setting);
    return {
      ...placed,
      ...(element && { element }),
      set: set(meaning),
      ...(element &&
        cell.header &&
        cell.scope === 'row' && { again: () => set({ repeats: element }) }),
    };
  });
  return { cells, count: rows.length };
}

function cellElement(
  cell: TableCell,
): readonly ['TH' | 'TD', Omit<Partial<StructureElement>, 'role' | 'children'>] {
  const spans = {
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
  };
  const provenance = cell.content.kind === 'figure' ? cell.content.figure.provenance : undefined;
  if (!cell.header) return ['TD', { ...spans, ...(provenance !== undefined && { provenance }) }];
  return [
    'TH',
    { ...spans, scope: cell.scope === 'row' ? 'Row' : 'Column', ...shortYear(cell.content) },
  ];
}

/** H30 is said as what it is short for. */
function shortYear(content: TableCell['content']): Pick<StructureElement, 'expansion'> {
  const expansion = content.kind === 'text' ? expandedYear(plainText(content.inlines)) : undefined;
  return expansion === undefined ? {} : { expansion };
}

/** Letters of a line in a narrow column. */
const PHRASES_UP_TO = 20;

function cellPiece(
  cell: TableCell,
  column: FigureColumn | undefined,
  width: number,
  { head, strong, board }: CellManner,
  said: Meaning | Repetition,
  setting: Setting,
): SpacedCell {
  const meaning = typeof said === 'object' && 'repeats' in said ? 'artifact' : said;
  if (cell.content.kind === 'figure' && column !== undefined) {
    const how = { width, strong, centred: cell.align === 'center' };
    const piece = figurePiece(cell.content.figure, column, how, meaning, setting);
    return (cellSpace) => ({ piece: padded(piece, 0, cellSpace) });
  }
  if (cell.content.kind === 'chart') {
    const chart = chartPiece(cell.content, width, meaning, setting);
    const piece = padded(chart, setting.theme.table.figureSide, 0);
    return () => ({ piece });
  }
  const { theme, metrics } = setting;
  const inlines = cell.content.kind === 'text' ? cell.content.inlines : [];
  const { side, headSide, figureSide, boardHeadTimes, manyLinesSpace, leading } = theme.table;
  // Heads and labels are centred and may be narrow; a board has no rules to keep away from.
  const centred = head && !board;
  const isNarrow = centred || cell.align === 'center';
  const x = board ? figureSide : isNarrow ? headSide : side;
  const style = {
    size: theme.sizes.cell * (board && head ? boardHeadTimes : 1),
    bold: head || cell.weight === 'strong' || (cell.header && strong),
    colour: isReversed(cell, head) ? theme.colours.onAccent : theme.colours.text,
  };
  const setIn = (room: number, size: number): readonly SetLine[] => {
    // In a narrow column, lines within words would be most of its lines.
    const phrases = head || cell.header || room <= size * PHRASES_UP_TO;
    const align = centred ? 'center' : cell.align;
    return setParagraph(
      styleParts(inlines, { ...style, size }, setting),
      { width: room, align, phrases },
      metrics,
    );
  };
  // 令和6年度 is set smaller rather than parted.
  const set = (room: number): readonly SetLine[] => {
    const tries = head ? [style.size, theme.sizes.small].map((size) => setIn(room, size)) : [];
    const parts = 1 + inlines.filter(({ kind }) => kind === 'break').length;
    return tries.find((lines) => lines.length <= parts) ?? setIn(room, style.size);
  };
  const room = width - 2 * x;
  // The head of a board's figures ends where their digits do, if it has room there.
  const beside = board && head && cell.align === 'end' ? (column?.aside ?? 0) : 0;
  const ending = set(room - beside);
  const lines = ending.length > 1 ? set(room) : ending;
  if (meaning !== 'artifact') addParts(meaning, inlines);
  const text = linesPiece(lines, leading, said);
  return (cellSpace) => {
    // A cell of many lines keeps more away from the rules.
    const space = lines.length > 2 ? Math.max(manyLinesSpace, cellSpace) : cellSpace;
    const pieceOf = (some: readonly SetLine[]): Piece =>
      padded(linesPiece(some, leading, said), x, space);
    const partOf =
      (some: readonly SetLine[]): PartText =>
      (high) => {
        const count = some.findLastIndex(
          (_, index) => linesHeight(some.slice(0, index + 1), leading) + 2 * space <= high,
        );
        const [first, rest] = [some.slice(0, count + 1), some.slice(count + 1)];
        if (first.length === 0 || rest.length === 0) return undefined;
        return { first: pieceOf(first), rest: pieceOf(rest), part: partOf(rest) };
      };
    return { piece: padded(text, x, space), part: partOf(lines) };
  };
}

/** A chart as wide as its cell and as high as a row of figures. */
function chartPiece(
  { chart, alternative }: Extract<TableCell['content'], { kind: 'chart' }>,
  width: number,
  meaning: Meaning,
  { theme, draw }: Setting,
): Piece {
  const { figureSide, chartTimes } = theme.table;
  const height = Math.floor(theme.sizes.figure * chartTimes);
  const size = { width: Math.floor(width - 2 * figureSide), height, detail: 'full' } as const;
  const figure = meaning === 'artifact' ? meaning : addElement(meaning, 'Figure', { alternative });
  return {
    height,
    paint: (items, x, y) => {
      const picture = draw.picture(chart, size);
      items.push({ kind: 'picture', x, y, width: size.width, height, picture, meaning: figure });
    },
  };
}

function padded(piece: Piece, x: number, y: number): Piece {
  return {
    height: piece.height + 2 * y,
    paint: (items, left, top) => piece.paint(items, left + x, top + y),
  };
}

/** Each row is as high as its highest cell; a cell over several rows stretches them evenly. */
function rowHeights(cells: readonly FilledCell[], count: number): readonly number[] {
  const heights = Array.from({ length: count }, (_, row) =>
    Math.max(
      0,
      ...cells.flatMap(({ cell, row: own, piece }) =>
        own === row && cell.rowSpan === 1 ? [piece.height] : [],
      ),
    ),
  );
  for (const { cell, row, piece } of cells.filter((one) => one.cell.rowSpan > 1)) {
    const spanned = heights.slice(row, row + cell.rowSpan);
    const lacking = piece.height - spanned.reduce((total, height) => total + height, 0);
    if (lacking <= 0) continue;
    for (const index of spanned.keys()) {
      heights[row + index] = (heights[row + index] ?? 0) + lacking / spanned.length;
    }
  }
  return heights;
}
