import type { Diagnostic } from './checked.ts';

/**
 * Puts findings in the order in which a person goes through the workbook: what concerns the
 * whole file, then sheet by sheet, down the rows, each row from left to right. Findings of
 * the same cell keep their order.
 *
 * @param sheets the names of the workbook's sheets in their order; a sheet that is missing
 *   from it comes behind the others
 */
export function inSheetOrder(
  diagnostics: readonly Diagnostic[],
  sheets: readonly string[],
): readonly Diagnostic[] {
  const known = [
    ...new Set([...sheets, ...diagnostics.flatMap(({ place }) => place?.sheet ?? [])]),
  ];
  return diagnostics.toSorted(
    (one, other) =>
      known.indexOf(one.place?.sheet ?? '') - known.indexOf(other.place?.sheet ?? '') ||
      comparePositions(position(one), position(other)),
  );
}

type Position = readonly [row: number, column: number];

function comparePositions([row, column]: Position, [otherRow, otherColumn]: Position): number {
  return row - otherRow || column - otherColumn;
}

/** A finding without a cell is of its whole sheet and comes first. */
function position({ place }: Diagnostic): Position {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)/u.exec(place?.cell ?? '') ?? [];
  return [Number(digits), columnNumber(letters)];
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
