/** Next year's book of every sample city, held against this year's: an honest one, and what a clerk may have done to it. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { besideLastYear } from '../../src/compare/lastYear.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import type { Indicator, Submission } from '../../src/forms/submission.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { nextYear } from '../../src/write/workbook/nextYear.ts';
import { writeWorkbook } from '../../src/write/workbook/write.ts';
import { yearLabel } from '../../src/write/workbook/years.ts';
import { readSubmission } from '../cities/keptForms.ts';
import { call } from '../cli/surroundings.ts';
import { ofThisProject } from '../shared/whole.ts';
import { changed } from './drawn.ts';

function certain<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

/** Next year's workbook as an honest clerk fills it in: the new actuals are near the old ones, the texts are new. */
async function honestBook(last: Submission): Promise<Workbook> {
  const { year: before, label: known } = last.profile.judgedYear.value;
  const label = last.years.find(({ fiscalYear }) => fiscalYear.year === before + 1)?.fiscalYear
    .label;
  const year = { year: before + 1, label: label ?? yearLabel(before + 1, known) };
  const content = certain(nextYear(last, year).value);
  const bytes = await writeWorkbook({
    ...content,
    meta: { ...content.meta, date: `${before + 2}-07-31` },
    bullets: content.bullets.map((bullet, index) => ({ ...bullet, text: `今年の検証${index}。` })),
    kpis: content.kpis.map((kpi) => {
      const { years } = kpi.actual;
      return { ...kpi, actual: { ...kpi.actual, years: { ...years, [year.label]: years[known] } } };
    }),
  });
  return certain((await read(bytes, 'a.xlsx')).value);
}

const cellOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

const CITIES = ofThisProject(
  ['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'],
  (city) => city === 'kirinosawa-r7',
);

describe.each(CITIES)('next year’s book of %s', (city) => {
  const last = readSubmission(readFileSync(`test/cities/${city}/submission.json`, 'utf8'));
  let workbook: Workbook;
  let now: Submission;
  let one: Indicator;
  /** The columns of last year and of this one. */
  let columns: readonly [number, number];

  beforeAll(async () => {
    workbook = await honestBook(last);
    const { value, diagnostics } = check(workbook);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    now = value;
    const judged = now.years.findIndex(
      ({ fiscalYear }) => fiscalYear.year === now.profile.judgedYear.value.year,
    );
    columns = [judged - 1, judged];
    one = certain(
      now.indicators.find(
        ({ reprintOf, unit, actual, target, id }) =>
          reprintOf === undefined &&
          !now.indicators.some((other) => other.reprintOf?.value === id) &&
          unit.value !== '' &&
          target.years[judged - 1]?.value.kind === 'measured' &&
          [judged - 1, judged].every((column) => actual.years[column]?.value.kind === 'measured'),
      ),
    );
  });

  /** What is told of last year’s book; findings beneath others too. */
  function told(...changes: readonly string[]): readonly string[] {
    const { diagnostics } = check(
      changes.length === 0 ? workbook : changed(workbook, changes.join(', ')),
      undefined,
      (book) => besideLastYear(last, book),
    );
    const all = diagnostics.flatMap((finding) => [finding, ...(finding.consequences ?? [])]);
    return all
      .filter(({ code }) => code.startsWith('last/'))
      .map(({ code, place }) => `${code} ${place?.sheet}!${place?.cell}`);
  }

  const cell = (row: 'target' | 'actual', column: number): string =>
    cellOf(certain(one[row].years[column]).place);

  it('gives no finding when it was filled in honestly', () => {
    expect(told()).toEqual([]);
  });

  it('tells a unit that was changed with this year’s value only, and the value beneath it', () => {
    const value = certain(one.actual.years[columns[1]]).value;
    const number = value.kind === 'measured' ? value.number : '';
    const unit = cellOf(one.unit.place);
    expect(
      told(`${unit} = 万${one.unit.value}`, `${cell('actual', columns[1])} = ${number}00`),
    ).toEqual(expect.arrayContaining([`last/unit ${unit}`]));
    expect(told(`${unit} = 万${one.unit.value}`)).toEqual([`last/unit ${unit}`]);
  });

  it('tells a target, a baseline and a past actual that were overwritten', () => {
    const target = cell('target', columns[0]);
    expect(told(`${target} = 98765`)).toEqual([`last/target ${target}`]);
    const actual = cell('actual', columns[0]);
    expect(told(`${actual} = 98765`)).toContain(`last/actual ${actual}`);
    expect(told(`${actual} cleared`)).toEqual([`last/actual ${actual}`]);
    expect(told(`${actual} = 98765 (訂正)`)).not.toContain(`last/actual ${actual}`);
    const baseline = cellOf(one.actual.baseline.place);
    expect(told(`${baseline} = 98765`)).toEqual(
      one.actual.baseline.value.kind === 'unfilled' ? [] : [`last/baseline ${baseline}`],
    );
  });

  it('tells a row that was moved sideways once, and all that follows from it beneath', () => {
    const cells = one.target.years.map(({ place }) => cellOf(place));
    const texts = one.target.years.map(({ value }) =>
      'written' in value ? value.written.replaceAll(',', '') : '',
    );
    const baseline = cellOf(one.target.baseline.place);
    const left = [baseline, ...cells].map((place, index) =>
      texts[index] === undefined ? `${place} cleared` : `${place} = ${texts[index]}`,
    );
    const { diagnostics } = check(changed(workbook, left.join(', ')), undefined, (book) =>
      besideLastYear(last, book),
    );
    const before = new Set(
      check(workbook, undefined, (book) => besideLastYear(last, book)).diagnostics.map(
        ({ code, place }) => `${code} ${place?.cell}`,
      ),
    );
    const found = diagnostics.filter(({ code, place }) => !before.has(`${code} ${place?.cell}`));
    expect(found.map(({ code, place }) => `${code} ${place?.sheet}!${place?.cell}`)).toEqual([
      `last/shifted ${baseline}`,
    ]);
    const beneath = found.flatMap(({ consequences = [] }) => consequences);
    expect(beneath.filter(({ code }) => code === 'last/target').length).toBeGreaterThan(1);
  });

  it('tells a title that names the year of last year’s meeting, where nobody has touched it', () => {
    const title = now.profile.title.place;
    const { year } = last.profile.judgedYear.value;
    const stale = {
      ...last,
      profile: { ...last.profile, title: { value: `${year + 1}年度の報告`, place: title } },
    };
    const findings = (text: string): readonly string[] =>
      check(changed(workbook, `${cellOf(title)} = ${text}`), undefined, (book) =>
        besideLastYear(stale, book),
      ).diagnostics.flatMap(({ code }) => (code === 'last/title' ? [code] : []));
    expect(findings(`${year + 1}年度の報告`)).toEqual(['last/title']);
    expect(findings(`${year + 2}年度の報告`)).toEqual([]);
  });

  it('tells an indicator of another name, number or direction, but not one that says what it was', () => {
    const name = cellOf(one.name.place);
    expect(told(`${name} = 新しい名称`)).toEqual([`last/name ${name}`]);
    const id = cellOf(one.place);
    const [, row = ''] = /(\d+)$/u.exec(one.actual.baseline.place.cell) ?? [];
    const renumbered = [
      `${id} = K9-9-9`,
      `KPI!${one.place.cell.replace(/\d+$/u, '')}${row} = K9-9-9`,
      // Where a text speaks of it, its old number would be an error of its own.
      ...workbook.sheets
        .filter((sheet) => sheet.name === '基本目標の本文')
        .flatMap(({ cells }) => cells.filter(({ text }) => text === one.id))
        .map(({ place }) => `${cellOf(place)} = K9-9-9`),
    ];
    expect(told(...renumbered)).toEqual([`last/number ${id}`]);
    const heading = certain(
      workbook.sheets.flatMap(({ cells }) => cells).find(({ text }) => text === '旧KPI番号'),
    );
    const column = heading.place.cell.replace(/\d+$/u, '');
    const [, first = ''] = /(\d+)$/u.exec(one.place.cell) ?? [];
    const former = `KPI!${column}${first}`;
    expect(told(...renumbered, `${name} = 新しい名称`, `${former} = ${one.id}`)).toEqual([]);
    expect(told(`${former} = K9-9-9`)).toEqual([`last/former ${former}`]);
  });

  it('tells texts that are those of last year, once for each group', () => {
    const groups = new Map(
      now.bullets.map((bullet) => [
        `${bullet.goal} ${bullet.policy} ${bullet.kind}`,
        cellOf(bullet.text.place),
      ]),
    );
    const all = now.bullets.map(
      ({ text }, index) => `${cellOf(text.place)} = ${certain(last.bullets[index]).text.value}`,
    );
    // The changes of a drawing are parted by commas.
    expect(all.filter((change) => change.includes(', '))).toEqual([]);
    const found = told(...all);
    expect(found.length).toBe(groups.size);
    expect(new Set(found.map((text) => text.split(' ')[0]))).toEqual(new Set(['last/text']));
    expect(found).toContain(`last/text ${cellOf(certain(now.bullets[0]).text.place)}`);
  });

  it('tells a title and a date of last year, and no period that the year is a part of', () => {
    const { title, meetingDate } = now.profile;
    const { year, label } = last.profile.judgedYear.value;
    const place = cellOf(title.place);
    expect(told(`${place} = ${label}の進捗状況`)).toEqual([`last/title ${place}`]);
    expect(told(`${place} = ${year}年度の進捗状況`)).toEqual([`last/title ${place}`]);
    expect(told(`${place} = ${year - 4}年度～${year}年度の計画`)).toEqual([]);
    const date = cellOf(certain(meetingDate).place);
    const before = last.profile.meetingDate?.value;
    if (before === undefined) return;
    expect(told(`${date} = (date ${before})`)).toEqual([`last/date ${date}`]);
  });

  it('is refused where it is of the same year: that is a correction', () => {
    const { value, diagnostics } = check(workbook, undefined, (book) => besideLastYear(now, book));
    expect(value).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'last/year', place: now.profile.judgedYear.place },
    ]);
  });

  it('is taken as the office weighs it, and names its indicator', () => {
    const levels = new Map([['last/name', 'エラー' as const]]);
    const renamed = changed(workbook, `${cellOf(one.name.place)} = 新しい名称`);
    const { value, diagnostics } = check(renamed, { path: 'rules.json', levels }, (book) =>
      besideLastYear(last, book),
    );
    expect(value).toBeUndefined();
    const [finding] = diagnostics.filter(({ code }) => code === 'last/name');
    expect(finding).toMatchObject({ severity: 'error', subject: { id: one.id } });
  });
});

describe('check --last', () => {
  it('asks for a file that is there, and cannot be asked with --explain', async () => {
    const files = { 'mihon.xlsx': 'a workbook', 'last.xlsx': 'a workbook' };
    const { code, out } = await call(['check', 'mihon.xlsx', '--last', 'last.xlsx'], { files });
    expect([code, out]).toEqual([0, '指摘はありません。\n']);
    const lacking = await call(['check', 'mihon.xlsx', '--last', 'none.xlsx'], { files });
    expect(lacking.code).toBe(2);
    const both = ['check', 'mihon.xlsx', '--explain', 'K1', '--last', 'last.xlsx'];
    expect((await call(both, { files })).code).toBe(2);
  });
});
