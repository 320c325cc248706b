import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import type { Run } from '../shared/build.ts';
import { sharedRun } from '../shared/run.ts';
import { bytesOf, type Row, rowsOf, textOf, unprotected } from '../write/data/opened.ts';
import { printedRow } from '../write/data/printedRow.ts';
import { rowsOfHtml, rowsOfPdf, type SeriesRow, seriesOfText, seriesRows } from './tables.ts';

const ORIGINAL_TARGET = '当初目標';

/** What the CSV calls a row, and what papers call it. */
const LABELS = new Map([
  ['当初目標値', ORIGINAL_TARGET],
  ['目標値', '目標値'],
  ['実績値', '実績値'],
]);
const PRINTED_LABELS = [...LABELS.values()];

/** A judgement as it stands beside a figure; both blank where the figure stands alone. */
interface Mark {
  readonly mark: string;
  readonly label: string;
}
const NO_MARK: Mark = { mark: '', label: '' };

/** Where there is no value, a judgement stands only when the scheme or the office decides without one. */
function markOf(row: Row, { words, rating }: Scheme): Mark {
  const isBare = row['値の状態'] !== '数値' && row['判定'] === words.undecided.label;
  const label = unprotected(row['評価'] || row['判定'] || '');
  const grades = rating === undefined ? [] : [...rating.grades, rating.unrated];
  const found = [...Object.values(words), ...grades].find((one) => one.label === label);
  return isBare || found === undefined ? NO_MARK : found;
}

/** How a kind of file joins a figure and its mark. */
type Join = (figure: string, mark: Mark) => string;
const MARK_FIRST: Join = (figure, { mark }) => `${mark}${figure}`;
/** Read aloud, a PDF says the figure first. */
const MARK_LAST: Join = (figure, { mark }) => `${figure}${mark}`;
const IN_WORDS: Join = (figure, { mark, label }) => `${mark}${label}${figure}`;

/** One row of `indicators.csv` as a paper prints it; a target in words with the number that it was judged by. */
function printed(row: Row, all: readonly Row[], scheme: Scheme, join: Join): string {
  const number = row['値の状態'] === 'ことば' ? judgedBy(row, all) : '';
  const figure = `${printedRow(row)}${number === '' ? '' : `(${number})`}`;
  return join(figure.replaceAll(' ', ''), markOf(row, scheme));
}

function judgedBy(target: Row, all: readonly Row[]): string {
  const actual = all.find(
    (row) =>
      row['種別'] === '実績値' &&
      ['指標番号', '列の種別', '年度_和暦'].every((name) => row[name] === target[name]),
  );
  const number = actual?.['判定_目標値'] ?? '';
  return number === '' && printedRow(target) === '基準値より半減' ? halved(target, all) : number;
}

/** Of a year that is not judged yet: the baseline is known all the same. */
function halved(target: Row, all: readonly Row[]): string {
  const baseline = all.find(
    (row) =>
      row['種別'] === '実績値' &&
      row['列の種別'] === '基準値' &&
      row['指標番号'] === target['指標番号'],
  );
  return String(Number(baseline?.['値']) / 2);
}

/** What the open data states, a row for each indicator and kind, in the columns of the sheet. */
function stated({ evaluation, artifacts }: Run, join: Join): readonly SeriesRow[] {
  const { submission, scheme } = evaluation;
  const rows = rowsOf(artifacts, 'indicators');
  const columns = [undefined, ...submission.years];
  return submission.indicators.flatMap(({ id, name }) =>
    [...LABELS].flatMap(([kind, label]) => {
      const own = rows.filter((row) => row['指標番号'] === id && row['種別'] === kind);
      if (own.length === 0) return [];
      const values = columns.map((_, index) => {
        const row = own.find((one) => columnOf(one, evaluation) === index);
        return row === undefined ? '' : printed(row, rows, scheme, join);
      });
      return [{ name: name.value.replaceAll(/\s+/gu, ''), label, values }];
    }),
  );
}

/** 0 for the baseline, then the plan's years. */
function columnOf(row: Row, { submission }: Evaluation): number {
  if (row['列の種別'] === '基準値') return 0;
  return 1 + submission.years.findIndex(({ fiscalYear }) => fiscalYear.label === row['年度_和暦']);
}

/** Rows that only the data has (−) or only a file (+); a name may go on (「（再掲）」, the unit). */
function differences(wanted: readonly SeriesRow[], found: readonly SeriesRow[]): readonly string[] {
  return [
    ...wanted
      .filter((row) => !found.some((one) => isOf(row, one)))
      .map((row) => `- ${lineOf(row)}`),
    ...found
      .filter((row) => !wanted.some((one) => isOf(one, row)))
      .map((row) => `+ ${lineOf(row)}`),
  ];
}

function isOf(data: SeriesRow, file: SeriesRow): boolean {
  return file.name.startsWith(data.name) && sameRow(data, file);
}

function sameRow(one: SeriesRow, other: SeriesRow): boolean {
  return one.label === other.label && one.values.join('|') === other.values.join('|');
}

function lineOf({ name, label, values }: SeriesRow): string {
  return `${name} ${label} ${values.join('|')}`;
}

const RUNS = [
  ['kumamoto-r1', '対目標比4段階（100・80・50）'],
  ['mihon-r6', '達成・未達成'],
  ['kirinosawa-r7', '達成・未達成'],
] as const;

describe.each(RUNS)('%s under %s: a figure is the same wherever it is printed', (city, scheme) => {
  let run: Run;
  let rows: readonly SeriesRow[];

  beforeAll(async () => {
    run = await sharedRun(city, scheme);
    rows = stated(run, MARK_FIRST);
  });

  it('in the open data, for every indicator and year', () => {
    const { indicators, years } = run.evaluation.submission;
    const own = rows.filter(({ label }) => label !== ORIGINAL_TARGET);
    expect(own).toHaveLength(indicators.length * 2);
    for (const { values } of own) expect(values).toHaveLength(years.length + 1);
  });

  it.each(['packet.pdf', 'report.pdf'])('in %s', async (file) => {
    const found = seriesRows(await rowsOfPdf(bytesOf(run.artifacts, file)), PRINTED_LABELS);
    expect(differences(stated(run, MARK_LAST), found)).toEqual([]);
  });

  it('on the pages of the site, and in the fragments for pasting', () => {
    for (const folder of ['site/', 'cms/']) {
      const pages = run.artifacts.filter(
        ({ path }) => path.startsWith(folder) && path.endsWith('.html'),
      );
      const found = pages.flatMap(({ path }) =>
        seriesRows(rowsOfHtml(textOf(run.artifacts, path)), PRINTED_LABELS),
      );
      expect(differences(rows, found)).toEqual([]);
    }
  });

  it('in the text version', () => {
    const spoken = stated(run, IN_WORDS);
    const found = run.artifacts
      .filter(({ path }) => path.startsWith('site/') && path.endsWith('.txt'))
      .flatMap(({ path }) => seriesOfText(textOf(run.artifacts, path), PRINTED_LABELS));
    expect(differences(spoken, found)).toEqual([]);
  });

  it('and the copies that the site offers are the very files', () => {
    for (const name of ['packet.pdf', 'report.pdf', 'data/indicators.csv']) {
      const copy = `site/files/${name}`;
      expect(Buffer.from(bytesOf(run.artifacts, copy)).equals(bytesOf(run.artifacts, name))).toBe(
        true,
      );
    }
  });
});
