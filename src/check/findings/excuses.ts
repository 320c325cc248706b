/** Findings that the office has answered for by a note in 注記. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { halfWidth } from '../../japanese/text.ts';
import type { Material } from '../material/material.ts';
import { type ExcuseNote, parseExcuse } from '../reading/excuse.ts';
import { type Row, type Table, entryOf } from '../reading/table.ts';

/** A reason and the cells it answers for. */
interface Excuse {
  readonly reason: string;
  readonly cells: ReadonlySet<string>;
}

/**
 * Marks the findings that the office has answered for. A note answers for its row; on the sheet KPI for
 * both rows of its indicator, which share one 注記.
 *
 * @param diagnostics findings that may be excused: those a rule itself calls errors are left out
 * @returns the same findings; an excused one carries the reason and is no more than a notice
 */
export function withExcuses<Found extends Diagnostic>(
  diagnostics: readonly Found[],
  material: Material,
): readonly Found[] {
  const excuses = new Map(
    material.sheets.flatMap(({ sheet, table }) =>
      table === undefined ? [] : [[sheet.name, excusesOf(table, material)] as const],
    ),
  );
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    const known = place === undefined ? [] : (excuses.get(place.sheet) ?? []);
    const excuse = known.find(({ cells }) => cells.has(place?.cell ?? ''));
    return excuse === undefined
      ? diagnostic
      : { ...diagnostic, severity: 'notice', excused: excuse.reason };
  });
}

function excusesOf(table: Table, { indicators }: Material): readonly Excuse[] {
  const groups: readonly (readonly Row[])[] =
    table === indicators.table
      ? indicators.drafts.map(({ pair }) => pair.rows)
      : table.rows.map((row) => [row]);
  return groups.flatMap((rows) =>
    notesOf(rows).map(({ heading, reason }) => ({
      reason,
      cells: cellsOf(rows, heading, table),
    })),
  );
}

/** The notes that give a reason. */
function notesOf(rows: readonly Row[]): readonly ExcuseNote[] {
  const lines = rows.flatMap((row) => entryOf(row, '注記').text.split('\n'));
  return lines.flatMap((line) => parseExcuse(line) ?? []).filter(({ reason }) => reason !== '');
}

/** The cells of the rows; those of one column only when the note names it. */
function cellsOf(
  rows: readonly Row[],
  heading: string | undefined,
  { columns }: Table,
): ReadonlySet<string> {
  const wanted = heading === undefined ? '' : bare(heading);
  const keys = columns
    .filter((column) => bare(column.heading.text).startsWith(wanted))
    .flatMap(({ key }) => key ?? []);
  return new Set(
    rows.flatMap((row) => keys.flatMap((key) => row.entries.get(key)?.place.cell ?? [])),
  );
}

function bare(heading: string): string {
  return halfWidth(heading).replaceAll(/\s+/gu, '');
}
