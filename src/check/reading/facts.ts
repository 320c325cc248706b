/** A row read through its sheet's schema: what could be read, and what is wrong with the rest. */

import type { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Fact } from '../../forms/submission.ts';
import { Complaint, type Field } from './fields.ts';
import { type Entry, type Row, entryOf, isBroken } from './table.ts';

/** A sheet's fields by their heading. */
export type Shape = Readonly<Record<string, Field<unknown>>>;

/** What could be read; a field is absent when it is blank, faulty, or without a column. */
export type Facts<Fields extends Shape> = {
  readonly [Heading in keyof Fields]?: Fact<Exclude<z.output<Fields[Heading]>, undefined>>;
};

/** Facts with the findings of the same row. */
export interface ReadFacts<Fields extends Shape> {
  readonly facts: Facts<Fields>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every field of a row, whatever is wrong with the others, so that the rules can
 * look at what is sound and all findings come in one run.
 *
 * @param schema the sheet's schema; its keys are headings
 */
export function readFacts<Fields extends Shape>(
  schema: z.ZodObject<Fields>,
  row: Row,
): ReadFacts<Fields> {
  const facts: Record<string, Fact<unknown>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [heading, field] of Object.entries(schema.shape)) {
    const entry = entryOf(row, heading);
    if (entry.absent || hasOwnRule(entry)) continue;
    const result = field.safeParse(textOf(entry));
    if (!result.success) {
      diagnostics.push(...result.error.issues.map((issue) => toDiagnostic(issue, entry)));
    } else if (result.data !== undefined) {
      facts[heading] = { value: result.data, place: entry.place };
    }
  }
  // The loop has put each field's own output under its own heading.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and TypeScript cannot follow it
  return { facts: facts as Facts<Fields>, diagnostics };
}

/** Errors, uncalculated formulas and dates are found by rules that look at every cell. */
function hasOwnRule({ cell, heading }: Entry): boolean {
  return isBroken(cell) || (cell?.value.kind === 'date' && !mayBeDate(heading));
}

/** The one field that is meant to hold a date. */
export function mayBeDate(heading: string): boolean {
  return heading === '会議日' || heading === '内容';
}

function textOf({ cell, text, heading }: Entry): string {
  return cell?.value.kind === 'date' && heading === '会議日' ? cell.value.iso : text;
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
