/** Workbooks to fill in: blank, carried over from last year's, or made from published figures. */

import { andThen, type Checked } from '../diagnostics/checked.ts';
import { readJson } from '../diagnostics/json.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { FormSize } from '../forms/formSize.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { offersOf } from './offers.ts';
import { withoutEnding, inOrder, type Run, type Tools } from './run.ts';
import { safeName } from './safeName.ts';
import { workbookFile } from './workbookFile.ts';

/**
 * Makes a blank workbook.
 *
 * @param size of its plan
 * @returns named after the first year
 */
export async function newBlankWorkbook(
  size: FormSize,
  { office, stages }: Tools,
): Promise<Artifact> {
  const bytes = await stages.blankWorkbook(size, offersOf(office));
  return workbookFile(`KPI様式_${size.first.label}.xlsx`, bytes);
}

/**
 * Carries last year's workbook over.
 *
 * @param run of last year's workbook
 * @param year the new 対象年度
 * @returns named after last year's file and the year; none, with all findings, when last year's has errors
 */
export async function carriedWorkbook(run: Run, year: FiscalYear): Promise<Checked<Artifact>> {
  const { office, stages } = run.tools;
  const reached = await run.reach('submission');
  const last = { ...reached, diagnostics: await inOrder(run, reached.diagnostics) };
  const carried = await andThen(last, ({ form }) =>
    stages.nextWorkbook(form, year, offersOf(office)),
  );
  const path = `${safeName(withoutEnding(run.source.fileName))}_${year.label}.xlsx`;
  return andThen(carried, (bytes) => ({ value: workbookFile(path, bytes), diagnostics: [] }));
}

/**
 * Makes a workbook from published figures.
 *
 * @param facts the text of a facts file
 * @param path of the facts file, for the findings
 */
export async function newWorkbookFromFacts(
  facts: string,
  path: string,
  { office, stages }: Tools,
): Promise<Checked<Uint8Array>> {
  const hint = '公表値のJSONの書き方を確かめてください。';
  const json = readJson(facts, { path, subject: 'facts', hint });
  return andThen(json, ({ data }) => stages.workbookFromFacts(data, offersOf(office)));
}
