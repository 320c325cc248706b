/** Last year's workbook carried over into another plan, or into more years of the same. */

import { type Checked, refused } from '../../diagnostics/checked.ts';
import type { FactSeries, FactValue } from '../../facts/facts.ts';
import type { PlanCourse } from '../../forms/planCourse.ts';
import type { FiscalYear, Submission } from '../../forms/submission.ts';
import { eraYear } from '../../japanese/era.ts';
import { printPeriod, prolongedPeriod } from '../../japanese/period.ts';
import { parseQuantity } from '../../japanese/quantity.ts';
import type { Content } from './content.ts';
import { yearLabel } from './years.ts';

type Kpi = Content['kpis'][number];
type NextPlan = Extract<PlanCourse, { kind: 'next' }>;

/**
 * The columns of next year's workbook.
 *
 * @param known those of last year's
 * @param year the new 対象年度
 */
export function carriedColumns(
  known: readonly FiscalYear[],
  year: FiscalYear,
  course: PlanCourse,
): readonly FiscalYear[] {
  const newest = known.at(-1) ?? year;
  const like = newest.label;
  if (course.kind === 'next' && !course.keepsYears) return span(course.first, course.last, like);
  const ends = { same: newest.year, extended: endOf(course), next: endOf(course) };
  const last = Math.max(newest.year, year.year, ends[course.kind]);
  return [...known, ...span(newest.year + 1, last, like)];
}

function endOf(course: PlanCourse): number {
  if (course.kind === 'same') return -Infinity;
  return course.kind === 'extended' ? course.until : course.last;
}

function span(first: number, last: number, like: string): readonly FiscalYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, label: yearLabel(year, like) };
  });
}

/**
 * Carries content over into the plan that it is for.
 *
 * An extended plan has a longer 計画期間. In the next plan each indicator says its number of before (旧KPI番号); what has
 * ended is left out, 計画名 and 表題 are written anew, and the last actual becomes the baseline, unless the years of the
 * plan before stay: then targets and baselines stay with them.
 *
 * @param content as it goes on within the same plan, with the columns of `carriedColumns`
 * @returns no value and an error when 対象年度 lies outside the plan
 */
export function inPlan(
  content: Content,
  last: Submission,
  year: FiscalYear,
  course: PlanCourse,
): Checked<Content> {
  if (course.kind === 'same') return { value: content, diagnostics: [] };
  if (course.kind === 'extended') {
    if (course.until < year.year) return unfittingPlan(year, `${nameOf(course.until)}まで`);
    const period = prolongedPeriod(content.meta.period ?? '', course.until);
    return {
      value: { ...content, meta: { ...content.meta, ...(period !== undefined && { period }) } },
      diagnostics: [],
    };
  }
  if (year.year < course.first || year.year > course.last) {
    return unfittingPlan(year, printPeriod(course.first, course.last));
  }
  return { value: inNextPlan(content, last, course), diagnostics: [] };
}

function nameOf(year: number): string {
  const era = eraYear(year);
  return era === undefined ? String(year) : `${era.letter}${era.year}`;
}

function unfittingPlan(year: FiscalYear, period: string): Checked<never> {
  return refused({
    code: 'new/plan',
    severity: 'error',
    message: `新しい対象年度「${year.label}」は、計画の期間（${period}）の年度ではありません。`,
    hint: '対象年度と計画の期間を確かめてください。',
  });
}

function inNextPlan(content: Content, last: Submission, course: NextPlan): Content {
  const { title: _title, plan: _plan, ...meta } = content.meta;
  const period = printPeriod(course.first, course.last);
  const linked = content.kpis.map((kpi): Kpi => ({ ...kpi, formerId: kpi.id }));
  if (course.keepsYears) return { ...content, meta: { ...meta, period }, kpis: linked };
  const before = course.first - 1;
  const baselineYear = yearLabel(before, last.profile.judgedYear.value.label);
  const labels = last.years.map(({ fiscalYear }) => fiscalYear);
  const goOn = linked.filter(({ id }) => !hasEnded(last, id));
  const { leading, goalTexts } = content;
  return {
    ...content,
    meta: { ...meta, period, baselineYear },
    kpis: goOn.map((kpi) => fromBaseline(kpi, labels, before)),
    ...(leading && { leading: leading.map((row) => without(row, last)) }),
    ...(goalTexts && { goalTexts: goalTexts.map((row) => without(row, last)) }),
  };
}

/** A leading project rests on the indicators that go on, and a text speaks of them. */
function without<Row extends { readonly indicators: readonly string[] }>(
  row: Row,
  last: Submission,
): Row {
  return { ...row, indicators: row.indicators.filter((id) => !hasEnded(last, id)) };
}

function hasEnded({ indicators, years, profile }: Submission, id: string): boolean {
  const judged = years.findIndex(
    ({ fiscalYear }) => fiscalYear.year === profile.judgedYear.value.year,
  );
  const indicator = indicators.find((one) => one.id === id);
  return indicator?.actual.years[judged]?.value.kind === 'ended';
}

/** The row as the next plan begins with it: nothing but the baseline. */
function fromBaseline(kpi: Kpi, columns: readonly FiscalYear[], before: number): Kpi {
  const { originalTarget: _original, comparison, startYear: _start, ...rest } = kpi;
  const none: FactSeries = { baseline: null, years: {} };
  return {
    ...rest,
    target: none,
    actual: { baseline: nextBaseline(kpi.actual, { unit: kpi.unit, columns, before }), years: {} },
    ...(comparison && { comparison: { name: comparison.name, ...none } }),
    // They spoke of years that are not there any more.
    footnotes: kpi.footnotes.filter((note) => !/[MTSHR]\d|\d年|元年/u.test(note)),
    provisionalYears: [],
  };
}

/** The actual of the year before the plan, or the last one known, which then says its year. */
function nextBaseline(
  { years, baseline }: FactSeries,
  { unit, columns, before }: { unit: string; columns: readonly FiscalYear[]; before: number },
): FactValue | null {
  const known = columns.filter(({ year }) => year <= before);
  const last = known.findLast(({ label }) => isKnown(years[label]));
  if (last === undefined) return baseline ?? null;
  const raw = years[last.label]?.raw ?? '';
  // A stage is reached and stays so: no year belongs behind it.
  if (!/\d/u.test(raw.replaceAll(/[（(].*$/gu, ''))) return { raw };
  return { raw: last.year === before || saysItsYear(raw, unit) ? raw : `${raw} (${last.label})` };
}

function saysItsYear(raw: string, unit: string): boolean {
  const reading = parseQuantity(raw, { unit });
  if (reading.kind !== 'read' || reading.quantity.kind !== 'measured') return false;
  return reading.quantity.dataYear !== undefined;
}

function isKnown(value: FactValue | null | undefined): boolean {
  return value !== undefined && value !== null && value.kind !== 'missing';
}
