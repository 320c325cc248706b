/** Findings: what the program says to the person who filled in the workbook. */

import type { Place } from './place.ts';

/** エラー stops the papers; 注意 and お知らせ let them be made. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * What a finding is about, so that it can be passed on to the people who know. Fields that do not apply are absent: a
 * line of text has its 担当課 and no number.
 */
export interface Subject {
  /** Its number in the workbook, as the row gives it: KPI番号. */
  readonly id?: string;
  /** What it is called, on one line: KPI名. */
  readonly name?: string;
  /** 担当課 */
  readonly department?: string;
}

/** One finding (指摘). All texts are in the clerk's Japanese. */
export interface Diagnostic {
  /** Stable name `subject/fault`, also the heading of its entry in the handbook: `indicator/duplicate`. */
  readonly code: string;
  readonly severity: Severity;
  /** What was found, quoted, then what was expected, in one or two sentences. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Absent only when the fault is of the whole file (a missing sheet has its sheet and no cell). */
  readonly place?: { readonly sheet: string; readonly cell?: string };
  /** Absent when no row can be told, or the row names nothing. */
  readonly subject?: Subject;
  /** Another cell that explains this one, such as the first of two duplicates. */
  readonly related?: { readonly place: Place; readonly message: string };
  /** Findings that this one explains and that are expected to go with it; they count nowhere. */
  readonly consequences?: readonly Diagnostic[];
  /** Why the office lets it stand (確認済). It is kept for the record and not shown among the findings. */
  readonly excused?: string;
}

/** A result with everything noticed on the way to it; no value once an error was found. */
export interface Checked<Value> {
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A result that is nothing but one finding. */
export function refused<Value>(diagnostic: Diagnostic): Checked<Value> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/**
 * Gathers many results into one.
 *
 * @returns all their findings, and their values if every one of them has a value
 */
export function combine<Value>(all: readonly Checked<Value>[]): Checked<readonly Value[]> {
  const values = all.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const diagnostics = all.flatMap((one) => one.diagnostics);
  return { value: values.length === all.length ? values : undefined, diagnostics };
}

/**
 * Goes on with a value, if there is one.
 *
 * @returns what the next step makes of it, with the findings of both steps in order
 */
export async function andThen<Before, After>(
  before: Checked<Before>,
  step: (value: Before) => Checked<After> | Promise<Checked<After>>,
): Promise<Checked<After>> {
  if (before.value === undefined) return { value: undefined, diagnostics: before.diagnostics };
  const after = await step(before.value);
  return { value: after.value, diagnostics: [...before.diagnostics, ...after.diagnostics] };
}
