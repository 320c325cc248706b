/** Actuals that stand a column beside their years: a blank among the years that are due, a value in one that is not. */

import type { Place } from '../../diagnostics/place.ts';
import type { FiscalYear } from '../../forms/submission.ts';
import type { Entry } from '../reading/table.ts';
import type { ValueCell } from './values.ts';

/** A row of actuals that was moved to the right. */
export interface ShiftedActuals {
  readonly columns: number;
  /** Where the row lacks a value. */
  readonly gap: Entry;
  /** The last value, of a year that is not over yet. */
  readonly last: Entry;
  /** The column of the last value. */
  readonly label: string;
}

/** More columns are no slip. */
const FARTHEST = 2;

/**
 * Looks for rows of actuals that were moved to the right.
 *
 * @param values the cells of one indicator
 * @param judged 対象年度
 * @returns undefined unless all that lacks are as many cells side by side as there are values behind 対象年度
 */
export function shiftedActuals(
  values: readonly ValueCell[],
  judged: FiscalYear | undefined,
): ShiftedActuals | undefined {
  const row = values.filter(({ role, cell }) => role === 'actual' && !cell.entry.absent);
  const due = row.findLastIndex(({ fiscalYear }) => fiscalYear?.year === judged?.year);
  const lastIndex = row.findLastIndex((value) => !isBlank(value));
  const [columns, last] = [lastIndex - due, row[lastIndex]];
  if (judged === undefined || due < 0 || columns < 1 || columns > FARTHEST) return undefined;
  const blanks = row.slice(0, lastIndex).flatMap((value, index) => (isBlank(value) ? [index] : []));
  const [first] = blanks;
  const isOneGap =
    first !== undefined &&
    first <= due &&
    blanks.length === columns &&
    blanks.every((index, at) => index === first + at);
  const gap = row[first ?? 0];
  // Two values moved say more than one that is early.
  if (!isOneGap || gap === undefined || last === undefined || lastIndex - first < 2) {
    return undefined;
  }
  return {
    columns,
    gap: gap.cell.entry,
    last: last.cell.entry,
    label: last.fiscalYear?.label ?? '',
  };
}

/** @returns what a finding on such a row names as its cause; nothing for a row in its place */
export function becauseShifted(
  values: readonly ValueCell[],
  judged: FiscalYear | undefined,
): { readonly because?: Place & { readonly code: string } } {
  const shift = shiftedActuals(values, judged);
  return shift === undefined ? {} : { because: { ...shift.gap.place, code: 'series/shifted' } };
}

function isBlank({ cell }: ValueCell): boolean {
  return cell.quantity?.kind === 'blank';
}
