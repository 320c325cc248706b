/** A row that is higher than a page: its cells go on, line by line, on the next. */

import type { Piece } from './flow.ts';
import { type FilledCell, type RowGroup, sum } from './tablePaint.ts';

/** A group of rows, parted within one of its rows. */
interface PartedGroup {
  readonly first: RowGroup;
  readonly rest: RowGroup;
}

const NOTHING: Piece = { height: 0, paint: () => undefined };

/**
 * Parts a group of rows that does not even fit on a page of its own.
 *
 * @param room the first part is at most so high
 * @returns undefined where a cell goes over several rows, or where not one line of the row fits
 */
export function partGroup(group: RowGroup, room: number): PartedGroup | undefined {
  if (group.cells.some(({ cell }) => cell.rowSpan > 1)) return undefined;
  const tops = group.heights.map((_, row) => sum(group.heights.slice(0, row)));
  const at = tops.findLastIndex((top) => top < room);
  const left = room - (tops[at] ?? 0);
  const parted = group.cells
    .filter(({ row }) => row === at)
    .map((cell) => ({ cell, ...partCell(cell, left) }));
  if (parted.some(({ first }) => first.height > left)) return undefined;
  const goesOn = parted.some(({ cell, rest }) => rest !== NOTHING && cell.again === undefined);
  if (!goesOn) return undefined;
  const first = parted.map(({ cell, first: piece }): FilledCell => ({ ...cell, piece }));
  const rest = parted.map(({ cell: { part: _part, ...cell }, rest: piece, goOn }): FilledCell => ({
    ...cell,
    row: 0,
    piece,
    ...(goOn && { part: goOn }),
  }));
  const below = group.cells.flatMap((cell) =>
    cell.row > at ? [{ ...cell, row: cell.row - at }] : [],
  );
  return {
    first: measured(
      [...group.cells.filter(({ row }) => row < at), ...first],
      [...group.heights.slice(0, at), highest(first)],
    ),
    rest: measured([...rest, ...below], [highest(rest), ...group.heights.slice(at + 1)]),
  };
}

/** A cell that fits stays whole; what names the row is seen once more beside what goes on. */
function partCell(
  { piece, part, again }: FilledCell,
  room: number,
): { readonly first: Piece; readonly rest: Piece; readonly goOn?: FilledCell['part'] } {
  if (piece.height <= room) return { first: piece, rest: again?.() ?? NOTHING };
  const parted = part?.(room);
  if (parted === undefined) return { first: piece, rest: NOTHING };
  return { first: parted.first, rest: parted.rest, goOn: parted.part };
}

function highest(cells: readonly FilledCell[]): number {
  return Math.max(0, ...cells.map(({ piece }) => piece.height));
}

function measured(cells: readonly FilledCell[], heights: readonly number[]): RowGroup {
  return { cells, heights, height: sum(heights) };
}
