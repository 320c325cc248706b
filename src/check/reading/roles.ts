/** What the column 行 says of a row of KPI, and rows in which it stands in another column. */

import type { Cell } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { INDICATORS } from '../../sheets/indicators.ts';

/** What a row's 行 says. */
export type RowRole = 'target' | 'original' | 'actual' | 'comparison' | 'other';

const { words, spellings } = INDICATORS.columns.行.cell;
const ROLES = new Map<string, RowRole>(
  Object.entries({ ...spellings, ...words }).map(([word, role]) => [comparable(word), role]),
);

/** @returns which of an indicator's rows is meant; 'other' for any other word and for none */
export function roleOfText(text: string): RowRole {
  return (
    ROLES.get(comparable(text)) ?? (nameOfComparison(text) === undefined ? 'other' : 'comparison')
  );
}

/** @returns 全国平均 of 「比較値（全国平均）」; undefined for any other text */
export function nameOfComparison(text: string): string | undefined {
  return /^比較値\((.+)\)$/u.exec(comparable(text))?.[1];
}

/** A row whose cells stand in other columns than their headings. */
export interface Shift {
  /** How far to the right; negative to the left. */
  readonly columns: number;
  readonly role: RowRole;
  /** The cell that shows it: it says what belongs under another heading. */
  readonly cell: Cell;
  /** 行 itself is in its place: only the values stand beside theirs, or all that stands behind 行. Absent: the whole row. */
  readonly behind?: 'values' | 'all';
}

/** A row that was pasted beside its place, or from which one cell was deleted; more is something else. */
const FARTHEST = 3;

/**
 * Looks for the word of 行 beside its column.
 *
 * @param cells of one row, by the number of their column
 * @param column the number of the column 行
 * @returns undefined when 行 itself says what the row is, or nothing near it does
 */
export function shiftOf(cells: ReadonlyMap<number, Cell>, column: number): Shift | undefined {
  if (roleOfText(cells.get(column)?.text ?? '') !== 'other') return undefined;
  const distances = Array.from({ length: FARTHEST }, (_, index) => index + 1);
  for (const columns of distances.flatMap((distance) => [distance, -distance])) {
    const cell = cells.get(column + columns);
    const role = roleOfText(cell?.text ?? '');
    if (cell !== undefined && role !== 'other') return { columns, role, cell };
  }
  return undefined;
}
