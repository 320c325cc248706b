/** The rows of one indicator, brought together: 目標値 and 実績値, and 目標値（当初） where the plan was revised. */

import { comparable } from '../../japanese/text.ts';
import { type Entry, type Row, entryOf } from './table.ts';

/** The rows of one indicator; `other` holds rows whose 行 says none of them. */
export interface RowPair {
  readonly target?: Row;
  readonly original?: Row;
  readonly actual?: Row;
  readonly other: readonly Row[];
  /** In the order of the sheet. */
  readonly rows: readonly Row[];
}

/** What a row's 行 says. */
type RowRole = 'target' | 'original' | 'actual' | 'other';

const ROLES = new Map<string, RowRole>([
  ['目標値', 'target'],
  ['目標', 'target'],
  ['目標値(当初)', 'original'],
  ['目標(当初)', 'original'],
  ['当初目標値', 'original'],
  ['当初目標', 'original'],
  ['目標値(改定前)', 'original'],
  ['改定前目標値', 'original'],
  ['実績値', 'actual'],
  ['実績', 'actual'],
]);

/** @returns which of the rows this is, told from 行 */
function roleOf(row: Row): RowRole {
  return ROLES.get(comparable(entryOf(row, '行').text)) ?? 'other';
}

/**
 * Gathers the rows of each indicator. The second row and the third may repeat KPI番号 and the other
 * attributes or leave them blank, and may stand below blank rows.
 */
export function pairRows(rows: readonly Row[]): readonly RowPair[] {
  const pairs: RowPair[] = [];
  for (const row of rows.filter((candidate) => !isPrepared(candidate))) {
    const last = pairs.at(-1);
    if (last !== undefined && continues(last, row)) pairs[pairs.length - 1] = extended(last, row);
    else pairs.push(extended({ other: [], rows: [] }, row));
  }
  return pairs;
}

/** A row in which only 行 is filled in: the blank form has many of them. */
function isPrepared(row: Row): boolean {
  return [...row.entries.values()].every(
    ({ heading, cell }) => heading === '行' || cell === undefined,
  );
}

function continues(pair: RowPair, row: Row): boolean {
  const role = roleOf(row);
  // 目標値（当初） comes on top of the two rows that every indicator has.
  const isFull = pair.rows.length - (pair.original === undefined ? 0 : 1) >= 2;
  const isTaken = role === 'other' ? pair.rows.length > 1 : pair[role] !== undefined;
  const id = comparable(entryOf(row, 'KPI番号').text);
  const first = pair.rows
    .map((earlier) => comparable(entryOf(earlier, 'KPI番号').text))
    .find((text) => text !== '');
  const fits = role === 'original' || !isFull;
  return !isTaken && fits && (id === '' || id === first);
}

function extended(pair: RowPair, row: Row): RowPair {
  const role = roleOf(row);
  const rows = [...pair.rows, row];
  if (role === 'other') return { ...pair, rows, other: [...pair.other, row] };
  return { ...pair, rows, [role]: row };
}

/**
 * The attributes of the pair as one row: each from the first of its rows that states it.
 */
export function attributesOf(pair: RowPair): Row {
  const first = pair.rows[0];
  const entries = new Map<string, Entry>();
  for (const row of pair.rows) {
    for (const [heading, entry] of row.entries) {
      const earlier = entries.get(heading);
      if (earlier === undefined || (earlier.cell === undefined && entry.cell !== undefined)) {
        entries.set(heading, entry);
      }
    }
  }
  return { sheet: first?.sheet ?? '', number: first?.number ?? 1, entries };
}
