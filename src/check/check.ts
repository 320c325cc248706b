/** The second stage: Workbook → Submission. Every finding of the workbook in one run. */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import { inSheetOrder } from '../diagnostics/order.ts';
import type { Submission } from '../forms/submission.ts';
import type { Workbook } from '../forms/workbook.ts';
import { assemble } from './assemble.ts';
import { gather } from './material.ts';
import { RULES } from './rules.ts';

/**
 * Reads a workbook as facts.
 *
 * @returns all findings, in the order of sheets, rows and columns; the facts only when none of them is an error
 */
export function check(workbook: Workbook): Checked<Submission> {
  const { material, diagnostics: ofCells } = gather(workbook);
  const ofRules = RULES.flatMap(({ code, rule }): readonly Diagnostic[] =>
    [...rule(material)].map((finding) => ({ code, ...finding })),
  );
  const sheets = workbook.sheets.map(({ name }) => name);
  const diagnostics = inSheetOrder([...ofCells, ...ofRules], sheets);
  const isFaultless = diagnostics.every(({ severity }) => severity !== 'error');
  return { value: isFaultless ? assemble(material) : undefined, diagnostics };
}
