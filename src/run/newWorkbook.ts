/** Workbooks to fill in: blank, carried over from last year's, or made from published figures. */

import { andThen, type Checked, type Diagnostic } from '../diagnostics/checked.ts';
import { readJson } from '../diagnostics/json.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { FormSize } from '../forms/formSize.ts';
import type { PlanCourse } from '../forms/planCourse.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { parsePeriod } from '../japanese/period.ts';
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
 * @param course whether the plan goes on, is extended, or gives way to the next one
 * @param size how much the plan is going to hold, where more rows are wanted than usual
 * @returns named after last year's file and the year, with a notice where the year lies behind 計画期間; none, with all
 *   findings, when last year's has errors
 */
export async function carriedWorkbook(
  run: Run,
  year: FiscalYear,
  course: PlanCourse = { kind: 'same' },
  size: Omit<FormSize, 'first' | 'last'> = {},
): Promise<Checked<Artifact>> {
  const { office, stages, words } = run.tools;
  const reached = await run.reach('submission');
  const last = { ...reached, diagnostics: await inOrder(run, reached.diagnostics) };
  if (last.value === undefined) return { value: undefined, diagnostics: last.diagnostics };
  const { form } = last.value;
  const carried = await stages.nextWorkbook(form, year, offersOf(office), course, size);
  const path = `${safeName(withoutEnding(run.source.fileName))}_${year.label}.xlsx`;
  const period = form.form === 'submission' ? form.value.profile.period : undefined;
  const ended = course.kind === 'same' ? endedPlan(period?.value ?? '', year, words) : [];
  if (carried.value === undefined) {
    return { value: undefined, diagnostics: [...last.diagnostics, ...carried.diagnostics] };
  }
  // What was found in last year's book was told when it was checked.
  return {
    value: workbookFile(path, carried.value),
    diagnostics: [...ended, ...carried.diagnostics],
  };
}

/** Says that the plan has come to its end before the new 対象年度, and how to go on. */
function endedPlan(
  period: string,
  year: FiscalYear,
  { plan }: Tools['words'],
): readonly Diagnostic[] {
  const { last } = parsePeriod(period);
  if (last === undefined || year.year <= last) return [];
  const ways =
    plan === undefined
      ? ''
      : `計画を延長したときは${plan.extend}、次の計画に移ったときは${plan.begin}のように付けて、作り直してください。`;
  return [
    {
      code: 'new/period',
      severity: 'warning',
      message: `新しい対象年度「${year.label}」は、計画期間「${period}」の後の年度です。`,
      hint: `${ways}このまま使うときは、「基本情報」の「計画期間」を直してください。`,
    },
  ];
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
