/** Every notation of plans in one book: as written, and what packet, report, site and open data say of it. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { FactKpi } from '../../src/facts/facts.ts';
import { WRITTEN, type Written } from '../compose/writtenCells.ts';
import { smallFacts, smallKpi } from '../facts/smallFacts.ts';
import { type Run, runOf } from '../shared/build.ts';
import { workbookOf } from '../verify/making.ts';
import { bytesOf, type Row, rowsOf, textOf } from '../write/data/opened.ts';
import { rowsOfHtml, rowsOfPdf, type SeriesRow, seriesRows } from './tables.ts';

/** Cells that are no number of their own, beside those of `WRITTEN`. */
interface Told {
  readonly text: string;
  readonly row: '目標値' | '実績値';
  /** In the table, without spaces. */
  readonly printed: string;
  readonly csv: Readonly<Record<string, string>>;
  readonly change?: Partial<FactKpi>;
}

const STAGES = { unit: '単位なし', stages: '未策定／検討／策定済' };

const AVERAGE: Partial<FactKpi> = {
  comparison: { name: '全国平均', baseline: null, years: { R2: { raw: '52' }, R3: null } },
};

/** A target against another figure is printed with the number that it is in that year; all others as they stand there. */
const TOLD: readonly Told[] = [
  relative('基準値以上', '1'),
  relative('基準値を上回る', '1'),
  relative('前年度以上', '1'),
  relative('前年度比5%増', '1.05'),
  relative('毎年5%増', '1.05'),
  relative('基準値の1.2倍', '1.2'),
  relative('基準値+10%', '1.1'),
  { ...relative('基準値より8割減', '0.2'), change: { direction: '少ないほど良い' } },
  { ...relative('全国平均以上', '52'), change: AVERAGE },
  {
    text: '維持',
    row: '目標値',
    printed: '維持',
    csv: { 値の状態: '維持', 値: '' },
    change: { direction: '維持' },
  },
  missing('未集計 (10月公表予定)', '未公表', '10月公表予定'),
  missing('—', '記号のみ'),
  missing('—（調査なし）', '調査なし'),
  missing('隔年調査', '調査なし'),
  missing('算定中', '未公表'),
  { ...missing('設定なし', '該当なし'), row: '目標値' },
  ended('事業終了'),
  ended('廃止'),
  ended('休止'),
  ended('R2で終了'),
  stage('策定済', '3'),
  stage('検討', '2'),
  stage('未策定', '1'),
  { ...stage('×', '1'), change: { unit: '単位なし', stages: '×△○◎' } },
];

function relative(text: string, number: string): Told {
  const csv = { 値の状態: 'ことば', 値: '', ことばによる表記: text };
  return { text, row: '目標値', printed: `${text}(${number})`, csv };
}

function missing(text: string, kind: string, remark = ''): Told {
  const csv = { 値の状態: '欠測', 値: '', 欠測の別: kind, 備考: remark };
  return { text, row: '実績値', printed: text, csv };
}

function ended(text: string): Told {
  return { text, row: '実績値', printed: text, csv: { 値の状態: '終了', 値: '', 判定: '終了' } };
}

function stage(text: string, rank: string): Told {
  const csv = { 値の状態: '段階', 値: '', 段階: text, 段階_順位: rank };
  return { text, row: '実績値', printed: text, csv, change: STAGES };
}

function kpiOf({ text, unit, row }: Written, index: number): FactKpi {
  const isTarget = row === 'target';
  return written(index, text, isTarget ? '目標値' : '実績値', { unit });
}

function written(index: number, text: string, row: Told['row'], change: Partial<FactKpi>): FactKpi {
  const stages = change.stages ?? '';
  const [plain = '1'] = stages.includes('／') ? stages.split('／') : Array.from(stages);
  const [target, actual] = row === '目標値' ? [text, plain] : [plain, text];
  return smallKpi({
    id: `K1-1-${index + 1}`,
    name: nameOf(index),
    target: { baseline: { raw: '—' }, years: { R2: { raw: target }, R3: { raw: plain } } },
    actual: { baseline: { raw: plain }, years: { R2: { raw: actual }, R3: null } },
    missingReason: '調べていない',
    ...change,
  });
}

function nameOf(index: number): string {
  return `書き方${String(index + 1).padStart(3, '0')}`;
}

describe('what plans write', () => {
  let run: Run;
  let data: readonly Row[];
  let tables: Readonly<Record<string, readonly SeriesRow[]>>;

  beforeAll(async () => {
    const kpis = [
      ...WRITTEN.map(kpiOf),
      ...TOLD.map(({ text, row, change = {} }, index) =>
        written(WRITTEN.length + index, text, row, change),
      ),
    ];
    const bytes = await workbookOf(smallFacts({ kpis }));
    const outputs = ['packet', 'report', 'site', 'data'] as const;
    run = await runOf({ name: 'written.xlsx', bytes }, '達成・未達成', outputs);
    data = rowsOf(run.artifacts, 'indicators').filter((row) => row['年度_西暦'] === '2020');
    const labels = ['目標値', '実績値'];
    const pages = run.artifacts.filter(({ path }) => /^(?:site|cms)\/.*\.html$/u.test(path));
    tables = {
      'packet.pdf': seriesRows(await rowsOfPdf(bytesOf(run.artifacts, 'packet.pdf')), labels),
      'report.pdf': seriesRows(await rowsOfPdf(bytesOf(run.artifacts, 'report.pdf')), labels),
      site: pages.flatMap(({ path }) =>
        seriesRows(rowsOfHtml(textOf(run.artifacts, path)), labels),
      ),
    };
  });

  /** What each place prints of a cell, once each, without marks of judgements and spaces. */
  function printed(index: number, label: string): readonly string[] {
    return Object.entries(tables).flatMap(([place, rows]) => {
      const own = rows.filter((row) => row.name.startsWith(nameOf(index)) && row.label === label);
      const mark = place === 'site' ? /^[○×－終](?=.)/u : /(?<=.)[○×－終]$/u;
      const figures = own.map(({ values }) => (values.at(-2) ?? '').replace(mark, ''));
      return [[...new Set(figures)].join(' / ')];
    });
  }

  it.each(WRITTEN.map((one, index) => ({ ...one, index })))(
    '$text in $unit',
    ({ row, number, printed: expected, csv, index }) => {
      const label = row === 'target' ? '目標値' : '実績値';
      const bare = expected.replaceAll(' ', '');
      expect(printed(index, label)).toEqual([bare, bare, bare]);
      const found = data.find((one) => one['指標名'] === nameOf(index) && one['種別'] === label);
      expect(found).toMatchObject({ 値: number.includes(' ') ? '' : number, ...csv });
    },
  );

  it.each(TOLD.map((one, index) => ({ ...one, index: WRITTEN.length + index })))(
    '$text as $row',
    ({ row, printed: expected, csv, index }) => {
      const bare = expected.replaceAll(' ', '');
      expect(printed(index, row)).toEqual([bare, bare, bare]);
      const found = data.find((one) => one['指標名'] === nameOf(index) && one['種別'] === row);
      expect(found).toMatchObject(csv);
    },
  );
});
