/** 指摘 as JSON: `findings.json` beside the packet, and the output of `check --json`. */

import type { Diagnostic, Subject } from '../../diagnostics/checked.ts';
import {
  countBySeverity,
  openFindings,
  SEVERITY_WORDS,
  type SeverityCounts,
} from '../../diagnostics/severity.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Workbook } from '../../forms/workbook.ts';

/** The file's shape. It grows by new fields only; any other change raises `version`. */
interface FindingsFile {
  readonly form: 'findings';
  readonly version: 1;
  readonly workbook: {
    /** The file's name without folder and ending. */
    readonly name: string;
    /** Digest of the bytes that were checked; absent when the file could not be read as a workbook. */
    readonly sha256?: string;
  };
  readonly counts: SeverityCounts;
  readonly findings: readonly FindingEntry[];
  /** What the office has answered for (確認済), each with its reason; counted nowhere. */
  readonly excused: readonly ExcusedEntry[];
}

/** One finding; fields that do not apply are absent. */
interface FindingEntry {
  readonly severity: Diagnostic['severity'];
  /** エラー, 注意, お知らせ */
  readonly severityWord: string;
  /** Stable name, the heading of the handbook's entry. */
  readonly code: string;
  readonly sheet?: string;
  /** A1 form: `F12`. */
  readonly cell?: string;
  /** What it is about: the indicator's KPI番号 and name, and the 担当課 to ask. */
  readonly subject?: Subject;
  readonly message: string;
  readonly hint: string;
  /** Another cell that explains this one. */
  readonly related?: { readonly sheet: string; readonly cell: string; readonly message: string };
  /** What this one explains: expected to go with it, and counted nowhere. */
  readonly consequences?: readonly FindingEntry[];
}

/** A finding that stands; its severity is left out, because it has none any more. */
interface ExcusedEntry extends Omit<FindingEntry, 'severity' | 'severityWord'> {
  /** The reason as 注記 gives it. */
  readonly reason: string;
}

/**
 * Writes findings, in the order given, as `findings.json`.
 *
 * @param workbook what was checked
 */
export function writeFindings(
  diagnostics: readonly Diagnostic[],
  workbook: Pick<Workbook, 'name'> & Partial<Pick<Workbook, 'sha256'>>,
): Artifact {
  const { name, sha256 } = workbook;
  const file: FindingsFile = {
    form: 'findings',
    version: 1,
    workbook: sha256 === undefined ? { name } : { name, sha256 },
    counts: countBySeverity(diagnostics),
    findings: openFindings(diagnostics).map(findingEntry),
    excused: diagnostics.flatMap(excusedEntry),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
  return { path: 'findings.json', mediaType: 'application/json', bytes };
}

function excusedEntry(diagnostic: Diagnostic): readonly ExcusedEntry[] {
  if (diagnostic.excused === undefined) return [];
  const { severity: _severity, severityWord: _word, ...entry } = findingEntry(diagnostic);
  return [{ ...entry, reason: diagnostic.excused }];
}

function findingEntry({
  severity,
  code,
  place,
  subject,
  message,
  hint,
  related,
  consequences,
}: Diagnostic): FindingEntry {
  return {
    severity,
    severityWord: SEVERITY_WORDS[severity],
    code,
    ...place,
    ...(subject && { subject }),
    message,
    hint,
    ...(related && { related: { ...related.place, message: related.message } }),
    ...(consequences && { consequences: consequences.map(findingEntry) }),
  };
}
