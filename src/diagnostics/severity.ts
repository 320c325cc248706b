import type { Diagnostic, Severity } from './checked.ts';

/** Severities from the gravest down, and the clerk's words for them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'エラー',
  warning: '注意',
  notice: 'お知らせ',
};

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The findings somebody has still to look at: those that are not excused. */
export function openFindings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ excused }) => excused === undefined);
}

/** Counts findings by severity; excused ones do not count. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const open = openFindings(diagnostics);
  const count = (severity: Severity): number =>
    open.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}
