/** The rows of one indicator, brought together: 目標値 and 実績値, and 目標値（当初） where the plan was revised. */

import type { Place } from '../../diagnostics/place.ts';
import { lookAlike } from '../../japanese/lookAlike.ts';
import { comparable } from '../../japanese/text.ts';
import { INDICATORS } from '../../sheets/indicators.ts';
import type { Column } from '../../sheets/sheet.ts';
import { roleOfText, type RowRole } from './roles.ts';
import { type Entry, type Row, entryOf } from './table.ts';

/** The rows of one indicator. */
export interface RowPair {
  readonly target?: Row;
  readonly original?: Row;
  readonly actual?: Row;
  /** Below the two: what to compare with. */
  readonly comparison?: Row;
  /** Rows whose 行 says none of them. */
  readonly other: readonly Row[];
  /**
   * Rows whose 行 says the same. While another of the two rows is missing it cannot be told which of them is which:
   * then all of them stand here. Otherwise only those that come on top.
   */
  readonly repeated: readonly Row[];
  /** Rows whose cells stand beside their columns. */
  readonly shifted: readonly Row[];
  /** In the order of the sheet. */
  readonly rows: readonly Row[];
}

const NO_ROWS: RowPair = { other: [], repeated: [], shifted: [], rows: [] };

/** What only the first row of an indicator has to state; a row without any of it is none of its own. */
const columns: readonly (readonly [string, Column])[] = Object.entries(INDICATORS.columns);
const ATTRIBUTES = columns.flatMap(([heading, { cell, once }]) =>
  once === true && cell.required ? [heading] : [],
);

/** @returns which of the rows this is, told from 行 or from the word that slipped from there */
function roleOf(row: Row): RowRole {
  return row.shift?.role ?? roleOfText(entryOf(row, '行').text);
}

/**
 * Gathers the rows of each indicator. The second row and the third may repeat KPI番号 and the other
 * attributes or leave them blank, and may stand below blank rows. A row that is wrong in itself is kept with the
 * indicator it was written for, so that one fault is one finding.
 */
export function pairRows(rows: readonly Row[]): readonly RowPair[] {
  const pairs: RowPair[] = [];
  for (const row of rows.filter((candidate) => !isPrepared(candidate))) {
    const last = pairs.at(-1);
    if (last !== undefined && continues(last, row)) pairs[pairs.length - 1] = extended(last, row);
    else pairs.push(extended(NO_ROWS, row));
  }
  return pairs.map(withoutGuesses);
}

/** A row in which only 行 is filled in: the blank form has many of them. */
function isPrepared(row: Row): boolean {
  return [...row.entries].every(([key, { cell }]) => key === '行' || cell === undefined);
}

function continues(pair: RowPair, row: Row): boolean {
  const role = roleOf(row);
  // 目標値（当初） and 比較値 come on top of the two rows that every indicator has.
  const beside = [pair.original, pair.comparison].filter((one) => one !== undefined);
  const isFull = pair.rows.length - beside.length >= 2;
  const isTaken = role === 'other' ? pair.rows.length > 1 : takenBy(pair, role);
  const fits = role === 'original' || role === 'comparison' || !isFull;
  if (standsBeside(row)) return !isTaken && fits;
  const id = idOf(row);
  const first = pair.rows.map(idOf).find((text) => text !== '') ?? '';
  const isSame = id === '' || id === first;
  if (isTaken || !fits) return isSame && isOfSame(pair, row);
  if (isSame || lookAlike(id, first)) return true;
  // Below 目標値 stands 実績値, whatever its number says.
  const isExpected = role === 'actual' && takenBy(pair, 'target');
  return isExpected && (first === '' || isOfSame(pair, row));
}

/** Also its number and its name stand beside their columns. */
function standsBeside({ shift }: Row): boolean {
  return shift !== undefined && shift.behind === undefined;
}

function takenBy(pair: RowPair, role: Exclude<RowRole, 'other'>): boolean {
  return pair[role] !== undefined || pair.shifted.some((row) => roleOf(row) === role);
}

/** A number that Excel has made a date of is not known. */
function idOf(row: Row): string {
  if (standsBeside(row)) return '';
  const { cell, text } = entryOf(row, 'KPI番号');
  return cell?.value.kind === 'date' ? '' : comparable(text);
}

/**
 * Whether the row 目標値, which says what the indicator is, was lost: only what stood below it is there.
 *
 * @returns the place of 行 where that is told
 */
export function lostTarget({ target, other, shifted, repeated, rows }: RowPair): Place | undefined {
  const [first] = rows;
  const isLost =
    target === undefined && [other, shifted, repeated].every((one) => one.length === 0);
  if (first === undefined || !isLost || !rows.every(statesNothing)) return undefined;
  return entryOf(first, '行').place;
}

function statesNothing(row: Row): boolean {
  return ATTRIBUTES.every((heading) => entryOf(row, heading).cell === undefined);
}

/** The row states nothing that an indicator of its own would, or the same name. */
function isOfSame(pair: RowPair, row: Row): boolean {
  if (statesNothing(row)) return true;
  const name = comparable(entryOf(row, 'KPI名').text);
  return (
    name !== '' && pair.rows.some((earlier) => comparable(entryOf(earlier, 'KPI名').text) === name)
  );
}

function extended(pair: RowPair, row: Row): RowPair {
  const role = roleOf(row);
  const rows = [...pair.rows, row];
  if (row.shift !== undefined) return { ...pair, rows, shifted: [...pair.shifted, row] };
  if (role === 'other') return { ...pair, rows, other: [...pair.other, row] };
  if (takenBy(pair, role)) return { ...pair, rows, repeated: [...pair.repeated, row] };
  return { ...pair, rows, [role]: row };
}

/** Two rows 実績値 and none 目標値: either may be meant to be the other. */
function withoutGuesses(pair: RowPair): RowPair {
  const { target, actual, repeated, rows, ...rest } = pair;
  if (repeated.length === 0 || (target !== undefined && actual !== undefined)) return pair;
  const unsure = rows.filter((row) => row === target || row === actual || repeated.includes(row));
  return { ...rest, rows, repeated: unsure };
}

/**
 * The attributes of the pair as one row: each from the first of its rows that states it, in its own column.
 */
export function attributesOf(pair: RowPair): Row {
  const first = pair.rows[0];
  const entries = new Map<string, Entry>();
  for (const row of pair.rows.filter((one) => !standsBeside(one))) {
    for (const [heading, entry] of row.entries) {
      if (entry.heading === '') continue;
      const earlier = entries.get(heading);
      if (earlier === undefined || isBetter(entry, earlier)) entries.set(heading, entry);
    }
  }
  return { sheet: first?.sheet ?? '', number: first?.number ?? 1, entries };
}

/** Words are better than a date that Excel has made of them, and anything is better than nothing. */
function isBetter({ cell }: Entry, earlier: Entry): boolean {
  if (cell === undefined) return false;
  return (
    earlier.cell === undefined || (earlier.cell.value.kind === 'date' && cell.value.kind !== 'date')
  );
}
