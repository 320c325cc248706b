/** Tables as they are painted: fills, then rules and cells, then the frame. */

import type { TableCell } from '../../../forms/document.ts';
import type { DisplayItem, StructureElement } from '../display/display.ts';
import type { Piece } from './flow.ts';
import type { Setting } from './setting.ts';
import type { GridCell } from './tableGrid.ts';

/** Parts a text that is at most so high from what is left of it; undefined where not a line fits, or all of it does. */
export type PartText = (
  room: number,
) => { readonly first: Piece; readonly rest: Piece; readonly part: PartText } | undefined;

/** A cell with what it shows. */
export interface FilledCell extends GridCell {
  readonly piece: Piece;
  /** Of a text, which may go on on the next page. */
  readonly part?: PartText | undefined;
  /** Of what names the row: the same, seen and not read once more. */
  readonly again?: (() => Piece) | undefined;
  /** Absent where it repeats another. */
  readonly element?: StructureElement;
}

/** Rows that are never parted, measured. */
export interface RowGroup {
  readonly cells: readonly FilledCell[];
  readonly heights: readonly number[];
  readonly height: number;
}

/** A table, measured. */
export interface TableParts {
  /** Above the first part of the table; without height when it is only heard. */
  readonly caption: Piece;
  readonly widths: readonly number[];
  readonly width: number;
  /** A board has rules between its rows alone. */
  readonly board: boolean;
  readonly head: RowGroup;
  /** The head as it stands on later pages: seen, but not read a second time. */
  readonly repeatedHead: RowGroup;
  readonly groups: readonly RowGroup[];
  /** For each group of a board, the head of its section as it stands above it on a later page; undefined where the group begins one, or is in none. */
  readonly bands: readonly (RowGroup | undefined)[];
}

/**
 * A part of a table as a piece.
 *
 * @param groups the head, then the rows of this part
 * @param continued the caption stands on an earlier page
 * @param notes what stands under this part
 */
export function tablePiece(
  parts: TableParts,
  groups: readonly RowGroup[],
  continued: boolean,
  notes: Piece,
  setting: Setting,
): Piece {
  const height = sum(groups.map((group) => group.height));
  const caption = continued ? 0 : parts.caption.height;
  return {
    height: caption + height + notes.height,
    paint: (items, x, top) => {
      if (!continued) parts.caption.paint(items, x, top);
      const y = top + caption;
      // Fills of all rows first: a fill would cover the rule above it.
      eachGroup(groups, y, (group, at, head) =>
        paintFills(items, group, parts, x, at, head, setting),
      );
      eachGroup(groups, y, (group, at, head) =>
        paintGroup(items, group, parts, x, at, head, setting),
      );
      if (!parts.board) paintFrame(items, groups, parts, x, y, height, setting);
      paintJudged(items, groups, parts, x, y, setting);
      notes.paint(items, x, y + height);
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
  { widths, board }: TableParts,
  x: number,
  y: number,
  head: boolean,
  { theme }: Setting,
): void {
  for (const { cell, row, column } of group.cells) {
    const fill = board && head ? undefined : fillOf(cell, head, theme.colours);
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
  { widths, width, board }: TableParts,
  x: number,
  y: number,
  head: boolean,
  { theme }: Setting,
): void {
  const {
    colours,
    table: { lines },
  } = theme;
  const under = { x1: x, x2: x + width, y1: y + group.height, y2: y + group.height };
  // A board has no fills that would cover a rule; so painted, its head is parted from the texts before it.
  const ruled = board
    ? {
        colour: head ? colours.accent : colours.hairline,
        width: head ? lines.boardHead : lines.column,
      }
    : { colour: colours.rule, width: head ? lines.head : lines.row };
  if (board) items.push({ kind: 'rule', ...under, ...ruled });
  const tops = group.heights.map((_, row) => sum(group.heights.slice(0, row)));
  for (const { cell, row, column, piece } of group.cells) {
    const left = x + sum(widths.slice(0, column));
    const room = sum(group.heights.slice(row, row + cell.rowSpan));
    const top = y + (tops[row] ?? 0);
    piece.paint(items, left, top + (room - piece.height) / 2);
    if (!board && row > 0 && cell.rowSpan < group.heights.length) {
      const x2 = left + spanWidth(widths, column, cell.columnSpan);
      items.push({
        kind: 'rule',
        x1: left,
        y1: top,
        x2,
        y2: top,
        colour: colours.hairline,
        width: lines.pair,
        dash: lines.pairDash,
      });
    }
  }
  if (!board) items.push({ kind: 'rule', ...under, ...ruled });
}

/** The head of 対象年度 is light on dark, so that its column is found on a grey print too. */
export function isReversed({ tone }: TableCell, head: boolean): boolean {
  return head && tone === 'judged';
}

function fillOf(
  { tone }: TableCell,
  head: boolean,
  colours: Setting['theme']['colours'],
): string | undefined {
  switch (tone) {
    case 'judged':
      return head ? colours.accent : colours.judgedFill;
    case 'baseline':
      return head ? colours.headFill : colours.baselineFill;
    case 'section':
      return colours.headFill;
    case 'plain':
      return head ? colours.headFill : undefined;
  }
}

/** Outer frame and the rules between columns, which stop at cells over several columns. */
function paintFrame(
  items: DisplayItem[],
  groups: readonly RowGroup[],
  { widths, width }: TableParts,
  x: number,
  y: number,
  height: number,
  { theme }: Setting,
): void {
  const { rule, hairline } = theme.colours;
  const { lines } = theme.table;
  for (const column of widths.keys()) {
    if (column === 0) continue;
    const at = x + sum(widths.slice(0, column));
    for (const { from, to } of uncovered(groups, column)) {
      const line = { x1: at, y1: y + from, x2: at, y2: y + to };
      items.push({ kind: 'rule', ...line, colour: hairline, width: lines.column });
    }
  }
  items.push({
    kind: 'rectangle',
    x,
    y,
    width,
    height,
    line: { colour: rule, width: lines.frame },
  });
}

/** Rules at both sides of 対象年度, from its head to the foot of the table. */
function paintJudged(
  items: DisplayItem[],
  groups: readonly RowGroup[],
  { widths }: TableParts,
  x: number,
  y: number,
  { theme }: Setting,
): void {
  eachGroup(groups, y, ({ cells, heights }, top) => {
    for (const { cell, row, column } of cells) {
      if (cell.tone !== 'judged') continue;
      const left = x + sum(widths.slice(0, column));
      const y1 = top + sum(heights.slice(0, row));
      const y2 = y1 + sum(heights.slice(row, row + cell.rowSpan));
      for (const at of [left, left + spanWidth(widths, column, cell.columnSpan)]) {
        const colour = theme.colours.accent;
        items.push({
          kind: 'rule',
          x1: at,
          y1,
          x2: at,
          y2,
          colour,
          width: theme.table.lines.judged,
        });
      }
    }
  });
}

/** Stretches down the table in which no cell lies over the left edge of a column. */
function uncovered(
  groups: readonly RowGroup[],
  column: number,
): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  let at = 0;
  for (const { cells, heights } of groups) {
    for (const [index, rowHeight] of heights.entries()) {
      if (cells.some((one) => coversEdge(one, index, column))) {
        if (at > from) stretches.push({ from, to: at });
        from = at + rowHeight;
      }
      at += rowHeight;
    }
  }
  return at > from ? [...stretches, { from, to: at }] : stretches;
}

function coversEdge(
  { cell, row, column: own }: FilledCell,
  index: number,
  column: number,
): boolean {
  const isInRow = row <= index && index < row + cell.rowSpan;
  return isInRow && own < column && column < own + cell.columnSpan;
}

/** Total of lengths. */
export function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

/** Width of a cell over so many columns. */
export function spanWidth(widths: readonly number[], column: number, span: number): number {
  return widths.slice(column, column + span).reduce((total, width) => total + width, 0);
}
