/** The end of a plan, for every sample city: extended, or followed by the next one; written, read back and checked. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { check, type CheckedWorkbook } from '../../../src/check/check.ts';
import { besideLastYear } from '../../../src/compare/lastYear.ts';
import type { PlanCourse } from '../../../src/forms/planCourse.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { read } from '../../../src/read/read.ts';
import type { Content } from '../../../src/write/workbook/content.ts';
import { nextYear } from '../../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../../src/write/workbook/write.ts';
import { readSubmission } from '../../cities/keptForms.ts';

function certain<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

function stated({ value, diagnostics }: CheckedWorkbook): Submission {
  if (value !== undefined) return value;
  throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
}

function toldOfLastYear({ diagnostics }: CheckedWorkbook): readonly string[] {
  const all = diagnostics.filter(({ code }) => code.startsWith('last/'));
  return all.map(({ code, severity, subject }) => `${code} ${severity} ${subject?.id}`);
}

/** Of each city: the first year behind its plan. */
const CITIES = [
  ['kumamoto-r1', 2020, 'R2', '平成27年度～令和3年度', '令和2年度～令和6年度'],
  ['mihon-r6', 2025, 'R7', '令和2年度～令和8年度', '令和7年度～令和11年度'],
  ['kirinosawa-r7', 2027, 'R9', '令和3年度～令和10年度', '令和9年度～令和13年度'],
] as const;

describe.each(CITIES)('the plan of %s', (city, first, label, extended, next) => {
  const last = readSubmission(readFileSync(`test/cities/${city}/submission.json`, 'utf8'));
  const known = last.years.map(({ fiscalYear }) => fiscalYear.year);

  const carried = (course: PlanCourse): Content =>
    certain(nextYear(last, { year: first, label }, course).value);

  /** Filled in with what next year's form leaves blank and papers need. */
  async function readBack(content: Content, kpis = content.kpis): Promise<CheckedWorkbook> {
    const bytes = await writeWorkbook({
      ...content,
      kpis,
      meta: { ...content.meta, title: '新しい表題', date: `${first + 1}-07-31` },
      bullets: content.bullets.map((bullet, index) => ({ ...bullet, text: `検証${index}。` })),
      opinions: [],
      projects: [],
    });
    const workbook = certain((await read(bytes, 'a.xlsx')).value);
    return check(workbook, undefined, (now) => besideLastYear(last, now));
  }

  it('can be extended: a longer 計画期間 and its columns, everything else as it was', async () => {
    const checked = await readBack(carried({ kind: 'extended', until: first + 1 }));
    const now = stated(checked);
    expect(now.profile.period?.value).toBe(extended);
    expect(now.years.map(({ fiscalYear }) => fiscalYear.year)).toEqual([
      ...known,
      ...[first, first + 1].filter((year) => !known.includes(year)),
    ]);
    expect(now.indicators.map(({ id }) => id)).toEqual(last.indicators.map(({ id }) => id));
    expect(toldOfLastYear(checked)).toEqual([]);
    expect(checked.diagnostics.map(({ code }) => code)).not.toContain('year/period');
  });

  it('can give way to the next one: its years alone, the last actual as baseline, the numbers of before', async () => {
    const content = carried({ kind: 'next', first, last: first + 4, keepsYears: false });
    expect([content.meta.title, content.meta.plan, content.meta.period]).toEqual([
      undefined,
      undefined,
      next,
    ]);
    const checked = await readBack(content);
    const now = stated(checked);
    expect(now.years.map(({ fiscalYear }) => fiscalYear.year)).toEqual(
      [0, 1, 2, 3, 4].map((more) => first + more),
    );
    expect(now.profile.baselineYear.value.year).toBe(first - 1);
    for (const indicator of now.indicators) {
      const before = certain(last.indicators.find(({ id }) => id === indicator.formerId?.value));
      const { value } = indicator.actual.baseline;
      if (value.kind !== 'measured') continue;
      const latest = certain(
        [...before.actual.years, before.actual.baseline].findLast(
          (fact, column, all) =>
            fact.value.kind === 'measured' && (column < all.length - 1 || all.length === 1),
        ) ?? before.actual.baseline,
      );
      expect([indicator.id, Number(value.number)]).toEqual([
        indicator.id,
        latest.value.kind === 'measured' ? Number(latest.value.number) : '',
      ]);
      expect(indicator.target.years.map((fact) => fact.value.kind)).not.toContain('measured');
    }
    expect(toldOfLastYear(checked).filter((told) => !told.startsWith('last/gone notice'))).toEqual(
      [],
    );
  });

  it('can give way to the next one with the years of both: no target and no baseline is changed', async () => {
    const course = { kind: 'next', first, last: first + 4, keepsYears: true } as const;
    const content = carried(course);
    const checked = await readBack(content);
    const now = stated(checked);
    expect(now.years.map(({ fiscalYear }) => fiscalYear.year)).toEqual([
      ...known,
      ...[0, 1, 2, 3, 4].map((more) => first + more).filter((year) => !known.includes(year)),
    ]);
    expect(toldOfLastYear(checked)).toEqual([]);
    // One is renamed and renumbered, one is left out, one is added.
    const [one, , other] = content.kpis.filter(
      ({ id, reprintOf }) =>
        (reprintOf ?? '') === '' &&
        !content.leading?.some(({ indicators }) => indicators.includes(id)) &&
        !content.kpis.some((kpi) => kpi.reprintOf === id || kpi.partOf === id),
    );
    const [changed, gone] = [certain(one), certain(other)];
    const added = {
      ...changed,
      id: 'K1-1-99',
      name: '加えた指標',
      formerId: null,
      startYear: label,
      target: { baseline: null, years: { [label]: { raw: '10' } } },
      actual: { baseline: null, years: { [label]: { raw: '9' } } },
      footnotes: [],
      provisionalYears: [],
    };
    const kpis = content.kpis.flatMap((kpi) => {
      if (kpi === gone) return [];
      return kpi === changed ? [{ ...kpi, id: 'K1-1-98', name: '改めた名称' }, added] : [kpi];
    });
    const goalTexts = (content.goalTexts ?? []).map((row) => ({ ...row, indicators: [] }));
    const switched = await readBack({ ...content, goalTexts }, kpis);
    expect(stated(switched).indicators.map(({ id }) => id)).toContain('K1-1-99');
    expect(toldOfLastYear(switched)).toEqual([`last/gone notice ${gone.id}`]);
    const aboutAdded = switched.diagnostics.filter(({ subject }) => subject?.id === 'K1-1-99');
    expect(aboutAdded.map(({ code }) => code)).not.toContain('quantity/unfilled');
    expect(aboutAdded.map(({ code }) => code)).not.toContain('quantity/missing-reason');
  });

  it('is not carried into a year outside its period', () => {
    const outside = nextYear(
      last,
      { year: first, label },
      { kind: 'next', first: first + 1, last: first + 5, keepsYears: false },
    );
    expect([outside.value, outside.diagnostics[0]?.code]).toEqual([undefined, 'new/plan']);
    const early = nextYear(last, { year: first, label }, { kind: 'extended', until: first - 1 });
    expect([early.value, early.diagnostics[0]?.code]).toEqual([undefined, 'new/plan']);
  });
});
