import type { Diagnostic, Severity } from './checked.ts';

/** Severities from the gravest down, and the clerk's words for them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'エラー',
  warning: '注意',
  notice: 'お知らせ',
};

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}
