/** Targets that stand a column before their years: one in the column of the baseline, none in the last year. */

import type { Entry } from '../reading/table.ts';
import type { ValueCell } from './values.ts';

/** A row of targets that was moved to the left. */
export interface ShiftedTargets {
  /** What stands where no other row of the book has a target. */
  readonly first: Entry;
  /** The last column, where every other year has its target and this one has none. */
  readonly label: string;
}

/** A target or two in a row say nothing of where the others belong. */
const LEAST_TARGETS = 3;

/** So many other rows say that the baseline is no place for a target. */
const LEAST_OTHERS = 2;

/**
 * Looks whether a row of targets was moved to the left.
 *
 * @param values the cells of one indicator
 * @param figures those of all
 * @returns undefined unless the baseline has a number, the last year none, all years between have one, and no other
 *   indicator of the book has a target in the baseline
 */
export function shiftedTargets(
  values: readonly ValueCell[],
  figures: readonly (readonly ValueCell[])[],
): ShiftedTargets | undefined {
  const [baseline, ...years] = values.filter(({ role }) => role === 'target');
  const [last, ...before] = years.toReversed();
  if (baseline === undefined || last === undefined || !isNumber(baseline)) return undefined;
  const isMoved =
    last.cell.quantity?.kind === 'blank' &&
    before.length >= LEAST_TARGETS &&
    before.every(isNumber);
  if (!isMoved) return undefined;
  const others = figures.flatMap((one) =>
    one === values ? [] : one.filter(({ role, column }) => role === 'target' && column !== 'year'),
  );
  if (others.length < LEAST_OTHERS || others.some(isNumber)) return undefined;
  return { first: baseline.cell.entry, label: last.fiscalYear?.label ?? '' };
}

function isNumber({ cell: { quantity } }: ValueCell): boolean {
  return quantity?.kind === 'measured' || quantity?.kind === 'range';
}
