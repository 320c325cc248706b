/** Rows read by what their sheet says of its columns: what could be read, and what is wrong with the rest. */

import type { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import { linkAddress } from '../../forms/linkAddress.ts';
import type { Fact } from '../../forms/submission.ts';
import type { Cell } from '../../sheets/cell.ts';
import type { Facts, ListSheet } from '../../sheets/sheet.ts';
import { Complaint, fieldOf } from './fields.ts';
import { type Entry, type Row, type Table, entryOf, isBroken } from './table.ts';

/** What is read, by heading or item. */
type Fields = Readonly<
  Record<string, { readonly cell: Cell; readonly ofRow?: boolean; readonly linked?: string }>
>;

/** A row as far as it could be read. */
export interface Draft<Columns extends Fields> {
  readonly row: Row;
  readonly facts: Facts<Columns>;
}

/** Reads one row. */
type ReadRow<Columns extends Fields> = (row: Row) => {
  readonly facts: Facts<Columns>;
  readonly diagnostics: readonly Diagnostic[];
};

/** What reads one cell of each row. */
interface Reader {
  readonly heading: string;
  readonly cell: Cell;
  readonly isLinked: boolean;
  readonly field: NonNullable<ReturnType<typeof fieldOf>>;
}

/** Sheets are stated once; so are the schemas of their cells. */
const READERS = new WeakMap<Fields, readonly Reader[]>();

function readersOf(fields: Fields): readonly Reader[] {
  return Object.entries(fields).flatMap(([heading, { cell, ofRow, linked }]) => {
    const field = ofRow === true ? undefined : fieldOf(cell);
    return field === undefined ? [] : [{ heading, cell, isLinked: linked !== undefined, field }];
  });
}

/**
 * Makes what reads the rows of a sheet: every field of a row, whatever is wrong with the others, so that the rules can
 * look at what is sound and all findings come in one run.
 *
 * @param fields columns by their heading, or items by their name
 */
export function rowReader<Columns extends Fields>(fields: Columns): ReadRow<Columns> {
  const read = READERS.get(fields) ?? readersOf(fields);
  READERS.set(fields, read);
  return (row) => {
    const facts: Record<string, Fact<unknown>> = {};
    const diagnostics: Diagnostic[] = [];
    for (const { heading, cell, isLinked, field } of read) {
      const entry = entryOf(row, heading);
      if (entry.absent || hasOwnRule(entry, cell)) continue;
      const result = field.safeParse(rowText(entry, cell));
      if (!result.success) {
        diagnostics.push(...result.error.issues.map((issue) => toDiagnostic(issue, entry)));
      } else if (result.data !== undefined) {
        facts[heading] = { value: result.data, place: entry.place, ...(isLinked && linkOf(entry)) };
      }
    }
    // The loop has put each field's own output under its own heading.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and TypeScript cannot follow it
    return { facts: facts as Facts<Columns>, diagnostics };
  };
}

/** Where a cell's hyperlink leads to; what is no address is a finding of its own, and leads nowhere. */
export function linkOf({ cell }: Entry): { readonly link?: string } {
  const link = cell?.link === undefined ? undefined : linkAddress(cell.link);
  return link === undefined ? {} : { link };
}

/** A cell of spaces alone says nothing; one that is broken does. */
function isFilled({ text, cell }: Entry): boolean {
  return text !== '' || isBroken(cell);
}

/** Reads the rows of a list; those that are prepared and not filled in are left out. */
export function readList<Sheet extends ListSheet>(
  { columns, filledBy }: Sheet,
  table: Table | undefined,
): {
  readonly drafts: readonly Draft<Sheet['columns']>[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows = (table?.rows ?? []).filter(
    (row) => filledBy === undefined || isFilled(entryOf(row, filledBy)),
  );
  const readRow = rowReader<Sheet['columns']>(columns);
  const read = rows.map((row) => ({ row, ...readRow(row) }));
  return {
    drafts: read.map(({ row, facts }) => ({ row, facts })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Errors, uncalculated formulas and dates are found by rules that look at every cell. */
function hasOwnRule(entry: Entry, cell: Cell): boolean {
  return isBroken(entry.cell) || (entry.cell?.value.kind === 'date' && !mayBeDate(cell));
}

/** Whether a cell is meant to hold a date, or loses nothing by holding one. */
export function mayBeDate(cell: Cell): boolean {
  return cell.kind === 'date' || (cell.kind === 'text' && cell.orDate === true);
}

function rowText({ cell, text }: Entry, { kind }: Cell): string {
  return cell?.value.kind === 'date' && kind === 'date' ? cell.value.iso : text;
}

function toDiagnostic(issue: z.core.$ZodIssue, { heading, place }: Entry): Diagnostic {
  const complaint = Complaint.parse('params' in issue ? issue.params : undefined);
  const named = (text: string): string => text.replaceAll('{heading}', heading);
  return {
    code: complaint.code,
    severity: 'error',
    message: named(complaint.message),
    hint: named(complaint.hint),
    place,
  };
}
