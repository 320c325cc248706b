/** Comments of a workbook that was given back with findings, corrected, and is submitted again. */

/** Begins what the program itself writes into a comment of a returned copy. */
export const FINDING_MARK = '【指摘】';

/**
 * A comment without what the program added to it: a copy that was given back, corrected and
 * submitted again is read like the original.
 */
export function withoutFindings(comment: string): string {
  const at = comment.indexOf(FINDING_MARK);
  return at === -1 ? comment : comment.slice(0, at).trimEnd();
}
