/** Tables: parted between groups of rows, their head repeated on every page. */

import type { FigureValue, TableBlock, TableCell, TableRow } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, StructureElement } from '../display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import {
  type FigureColumn,
  figurePiece,
  fitColumns,
  measureFigures,
  neededWidth,
} from './figureCell.ts';
import type { Flow, Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import { type Setting, styleInlines } from './setting.ts';
import { addElement } from './structure.ts';
import { columnCount, columnWidths, type GridCell, placeCells } from './tableGrid.ts';

/** Heads are centred and may be narrow; a cell of many lines keeps more away from the rules. */
const PADDING = { x: 6, head: 3, y: 1.3, ample: 3 } as const;

/** A cell with what it shows. */
interface FilledCell extends GridCell {
  readonly piece: Piece;
}

/** Rows that are never parted, measured. */
interface RowGroup {
  readonly cells: readonly FilledCell[];
  readonly heights: readonly number[];
  readonly height: number;
}

interface TableParts {
  readonly widths: readonly number[];
  readonly width: number;
  readonly head: RowGroup;
  /** The head as it stands on later pages: seen, but not read a second time. */
  readonly repeatedHead: RowGroup;
  readonly groups: readonly RowGroup[];
  readonly notes: Piece;
}

/**
 * A table as wide as the text area. In two steps, because the table is read before its notes.
 *
 * @returns takes the notes that stand under the table and stay with its last rows
 */
export function tableFlow(
  block: TableBlock,
  parent: StructureElement,
  setting: Setting,
): (notes: readonly Flow[]) => Flow {
  const table = addElement(parent, 'Table', { summary: block.caption });
  const { widths, columns } = measureColumns(block, setting);
  const make = (rows: readonly TableRow[], section: Meaning, small: boolean): RowGroup =>
    rowGroup(rows, section, widths, columns, small, setting);
  const head = make(block.head, addElement(table, 'THead'), true);
  const body = addElement(table, 'TBody');
  const parts = {
    widths,
    width: setting.width,
    head,
    repeatedHead: make(block.head, 'artifact', true),
    groups: block.groups.map((group) => make(group, body, false)),
  };
  return (notes) => partFlow({ ...parts, notes: notesPiece(notes) }, parts.groups, false, setting);
}

function measureColumns(
  block: TableBlock,
  setting: Setting,
): { readonly widths: readonly number[]; readonly columns: readonly FigureColumn[] } {
  const cells = [block.head, ...block.groups].flatMap(placeCells);
  const needs = Array.from({ length: columnCount(block) }, (_, column) =>
    measureFigures(figuresOf(cells, column), setting),
  );
  const widths = columnWidths(block, setting.width, (column) => {
    const one = needs[column];
    if (one === undefined) return { beside: 0, below: 0 };
    return { beside: neededWidth(one, false), below: neededWidth(one, true) };
  });
  return { widths, columns: fitColumns(needs, widths) };
}

function figuresOf(cells: readonly GridCell[], column: number): readonly FigureValue[] {
  return cells.flatMap((one) =>
    one.column === column && one.cell.content.kind === 'figure' ? [one.cell.content.figure] : [],
  );
}

function partFlow(
  parts: TableParts,
  groups: readonly RowGroup[],
  continued: boolean,
  setting: Setting,
): Flow {
  const head = continued ? parts.repeatedHead : parts.head;
  const { notes } = parts;
  const height = head.height + sum(groups.map((group) => group.height)) + notes.height;
  return {
    height,
    spaceBefore: setting.theme.gap,
    // A short table stays whole; of a long one no row stands alone at the foot.
    least:
      groups.length <= 3
        ? height
        : head.height + sum(groups.slice(0, 2).map((group) => group.height)),
    keepWithNext: false,
    part: (room, force) => {
      const count = notJustOneLeft(
        groupsThatFit(head.height, groups, notes.height, room),
        groups.length,
      );
      const taken = groups.slice(0, force ? Math.max(1, count) : count);
      if (taken.length === 0 && groups.length > 0) return undefined;
      const rest = groups.slice(taken.length);
      return {
        first: tablePiece(parts, [head, ...taken], rest.length === 0, setting),
        rest: rest.length === 0 ? undefined : partFlow(parts, rest, true, setting),
      };
    },
  };
}

/** The last group does not stand alone on a page if another can go with it. */
function notJustOneLeft(fitting: number, all: number): number {
  return fitting === all - 1 && fitting > 2 ? fitting - 1 : fitting;
}

/** Groups that fit under the head; the last one only together with the notes. */
function groupsThatFit(
  head: number,
  groups: readonly RowGroup[],
  notes: number,
  room: number,
): number {
  let left = room - head;
  for (const [index, group] of groups.entries()) {
    left -= group.height;
    if (left < (index === groups.length - 1 ? notes : 0)) return index;
  }
  return groups.length;
}

/** Notes one below the other. */
function notesPiece(notes: readonly Flow[]): Piece {
  const pieces = notes.flatMap((note) => note.part(Infinity, true)?.first ?? []);
  const gap = 2;
  return {
    height: sum(pieces.map((piece) => piece.height + gap)),
    paint: (items, x, y) => {
      let top = y;
      for (const piece of pieces) {
        piece.paint(items, x, top + gap);
        top += piece.height + gap;
      }
    },
  };
}

function rowGroup(
  rows: readonly TableRow[],
  section: Meaning,
  widths: readonly number[],
  columns: readonly FigureColumn[],
  head: boolean,
  setting: Setting,
): RowGroup {
  const lines = rows.map(() => (section === 'artifact' ? section : addElement(section, 'TR')));
  const cells = placeCells(rows).map((placed): FilledCell => {
    const { cell, row, column } = placed;
    const line = lines[row] ?? 'artifact';
    const meaning = line === 'artifact' ? line : addElement(line, ...cellElement(cell));
    const width = spanWidth(widths, column, cell.columnSpan);
    // The last row of a pair carries the actuals, which the eye looks for.
    const strong = row > 0 && rows.length > 1;
    return {
      ...placed,
      piece: cellPiece(cell, columns[column], width, head, strong, meaning, setting),
    };
  });
  const heights = rowHeights(cells, rows.length);
  return { cells, heights, height: heights.reduce((total, height) => total + height, 0) };
}

function cellElement(
  cell: TableCell,
): readonly ['TH' | 'TD', Omit<Partial<StructureElement>, 'role' | 'children'>] {
  const spans = {
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
  };
  if (!cell.header) return ['TD', spans];
  return ['TH', { ...spans, scope: cell.scope === 'row' ? 'Row' : 'Column' }];
}

function cellPiece(
  cell: TableCell,
  column: FigureColumn | undefined,
  width: number,
  head: boolean,
  strong: boolean,
  meaning: Meaning,
  setting: Setting,
): Piece {
  if (cell.content.kind === 'figure' && column !== undefined) {
    return padded(
      figurePiece(
        cell.content.figure,
        column,
        { width, strong, centred: cell.align === 'center' },
        meaning,
        setting,
      ),
      0,
      PADDING.y,
    );
  }
  const { theme, metrics } = setting;
  const inlines = cell.content.kind === 'text' ? cell.content.inlines : [];
  const x = head ? PADDING.head : PADDING.x;
  const style = {
    size: theme.sizes.body,
    bold: head || (cell.header && strong),
    colour: theme.colours.text,
  };
  const lines = setParagraph(
    styleInlines(inlines, style, setting),
    { width: width - 2 * x, align: head ? 'center' : cell.align },
    metrics,
  );
  return padded(linesPiece(lines, 1.24, meaning), x, lines.length > 2 ? PADDING.ample : PADDING.y);
}

function padded(piece: Piece, x: number, y: number): Piece {
  return {
    height: piece.height + 2 * y,
    paint: (items, left, top) => piece.paint(items, left + x, top + y),
  };
}

function spanWidth(widths: readonly number[], column: number, span: number): number {
  return widths.slice(column, column + span).reduce((total, width) => total + width, 0);
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

function tablePiece(
  parts: TableParts,
  groups: readonly RowGroup[],
  last: boolean,
  setting: Setting,
): Piece {
  const height = sum(groups.map((group) => group.height));
  return {
    height: height + (last ? parts.notes.height : 0),
    paint: (items, x, y) => {
      // Fills of all rows first: a fill would cover the rule above it.
      eachGroup(groups, y, (group, top, head) =>
        paintFills(items, group, parts, x, top, head, setting),
      );
      eachGroup(groups, y, (group, top, head) =>
        paintGroup(items, group, parts, x, top, head, setting),
      );
      paintFrame(items, parts, x, y, height, setting);
      if (last) parts.notes.paint(items, x, y + height);
    },
  };
}

function eachGroup(
  groups: readonly RowGroup[],
  y: number,
  visit: (group: RowGroup, top: number, head: boolean) => void,
): void {
  let top = y;
  for (const [index, group] of groups.entries()) {
    visit(group, top, index === 0);
    top += group.height;
  }
}

function paintFills(
  items: DisplayItem[],
  group: RowGroup,
  { widths }: TableParts,
  x: number,
  y: number,
  head: boolean,
  { theme }: Setting,
): void {
  for (const { cell, row, column } of group.cells) {
    const fill = fillOf(cell, head, theme.colours);
    if (fill === undefined) continue;
    items.push({
      kind: 'rectangle',
      x: x + sum(widths.slice(0, column)),
      y: y + sum(group.heights.slice(0, row)),
      width: spanWidth(widths, column, cell.columnSpan),
      height: sum(group.heights.slice(row, row + cell.rowSpan)),
      fill,
    });
  }
}

function paintGroup(
  items: DisplayItem[],
  group: RowGroup,
  { widths, width }: TableParts,
  x: number,
  y: number,
  head: boolean,
  { theme }: Setting,
): void {
  const { colours } = theme;
  const tops = group.heights.map((_, row) => sum(group.heights.slice(0, row)));
  for (const { cell, row, column, piece } of group.cells) {
    const left = x + sum(widths.slice(0, column));
    const room = sum(group.heights.slice(row, row + cell.rowSpan));
    const top = y + (tops[row] ?? 0);
    piece.paint(items, left, top + (room - piece.height) / 2);
    if (row > 0 && cell.rowSpan < group.heights.length) {
      const x2 = left + spanWidth(widths, column, cell.columnSpan);
      const dash = { length: 1, space: 1.4 };
      items.push({
        kind: 'rule',
        x1: left,
        y1: top,
        x2,
        y2: top,
        colour: colours.hairline,
        width: 0.5,
        dash,
      });
    }
  }
  const under = { x1: x, x2: x + width, y1: y + group.height, y2: y + group.height };
  items.push({ kind: 'rule', ...under, colour: colours.rule, width: head ? 0.8 : 0.6 });
}

function fillOf(
  { tone }: TableCell,
  head: boolean,
  colours: Setting['theme']['colours'],
): string | undefined {
  switch (tone) {
    case 'judged':
      return colours.judgedFill;
    case 'baseline':
      return head ? colours.headFill : colours.baselineFill;
    case 'plain':
      return head ? colours.headFill : undefined;
  }
}

/** Outer frame and the rules between columns. */
function paintFrame(
  items: DisplayItem[],
  { widths, width }: TableParts,
  x: number,
  y: number,
  height: number,
  { theme }: Setting,
): void {
  const { rule, hairline } = theme.colours;
  for (const column of widths.keys()) {
    const at = x + sum(widths.slice(0, column));
    if (column > 0) {
      items.push({
        kind: 'rule',
        x1: at,
        y1: y,
        x2: at,
        y2: y + height,
        colour: hairline,
        width: 0.5,
      });
    }
  }
  items.push({ kind: 'rectangle', x, y, width, height, line: { colour: rule, width: 0.8 } });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
