/**
 * KPI: two rows for each indicator, 目標値 above 実績値, and above them a third for the targets before a revision;
 * one column for each fiscal year.
 */

import type { FactKpi, FactSeries } from '../../facts/facts.ts';
import { BASELINE, INDICATORS, ROW_WORDS } from '../../sheets/indicators.ts';
import { type Cells, formColumn, frameOf, inColumns } from './columns.ts';
import type { Content, Earlier } from './content.ts';
import { EARLIER, entry, linkedEntry, withEarlier } from './listSheet.ts';
import type { Column, Entry, ListSheet, Row } from './listSheet.ts';
import type { Pairing } from './look.ts';
import { quantityEntry } from './quantity.ts';
import { baselineHeading, yearHeading } from './years.ts';

type IndicatorCells = Cells<typeof INDICATORS.columns>;

/** 目標値（当初） in one line, where there is one. */
const WIDE_ROW_NAME = 15;

/** Pairs of a form in which nothing is filled in yet; 行 alone is, which the reader takes for blank. */
const BLANK_PAIRS = 20;

/** @returns the sheet KPI of a city */
export function indicatorSheet({ meta, kpis, room = {} }: Content): ListSheet {
  const usual = kpis.length === 0 ? BLANK_PAIRS : INDICATORS.spare;
  const isRevised = kpis.some(({ originalTarget, comparison }) => originalTarget ?? comparison);
  const { columns, ...frame } = frameOf(INDICATORS);
  return withEarlier(kpis, {
    ...frame,
    columns: columns.flatMap((column): readonly Column[] => {
      if (column.heading === INDICATORS.years.after) return valueColumns(column, meta);
      const isWide = isRevised && column.heading === '行';
      return [isWide ? { ...column, width: WIDE_ROW_NAME } : column];
    }),
    rows: [
      ...kpis.flatMap((kpi) => formRows(kpi, meta.years)),
      ...Array.from({ length: room.indicators ?? usual }, () => BLANK_PAIR).flat(),
    ],
    spare: 0,
  });
}

/** The baseline and the years after it. */
function valueColumns(baseline: Column, { baselineYear, years }: Content['meta']): Column[] {
  const columns = [
    { ...baseline, heading: baselineHeading(baselineYear) },
    ...years.flatMap((year) => formColumn(yearHeading(year), INDICATORS.years) ?? []),
  ];
  const width = Math.max(NARROWEST_VALUE, Math.floor(VALUES_WIDTH / columns.length));
  // The heading of a column that is inserted takes on whether it may be written.
  return columns.map((column) => ({
    ...column,
    width: Math.min(column.width, width),
    open: true,
  }));
}

/** With the other printed columns, what A3 holds at 8 points. */
const VALUES_WIDTH = 118;
/** Of a column of values: `2,334 (H25)`. */
const NARROWEST_VALUE = 9.5;

function formRows(kpi: FactKpi & Earlier, years: readonly string[]): Row[] {
  const { target, originalTarget, actual, comparison } = kpi;
  const rows = [
    ...(originalTarget
      ? [{ 行: entry(ROW_WORDS.original), [BASELINE]: seriesEntries(originalTarget, years) }]
      : []),
    { 行: entry(ROW_WORDS.target), [BASELINE]: seriesEntries(target, years) },
    {
      行: entry(ROW_WORDS.actual, { bold: true }),
      [BASELINE]: seriesEntries(actual, years).map(bold),
    },
    ...(comparison
      ? [
          {
            行: entry(comparisonRow(comparison.name)),
            [BASELINE]: seriesEntries(comparison, years),
          },
        ]
      : []),
  ];
  const shared = attributes(kpi);
  return rows.map((own, index) =>
    index === 0
      ? rowOf({ ...shared, ...own }, 'upper', entry(kpi.earlier, EARLIER))
      : rowOf({ ...repeated(kpi), ...own }, index === rows.length - 1 ? 'lower' : 'middle'),
  );
}

/** `比較値（全国平均）` */
function comparisonRow(name: string | null | undefined): string {
  return (name ?? '') === '' ? ROW_WORDS.comparison : `${ROW_WORDS.comparison}（${name ?? ''}）`;
}

function bold(value: Entry): Entry {
  return { ...value, bold: true };
}

function rowOf(
  cells: Partial<IndicatorCells>,
  pairing: Pairing,
  ...earlier: readonly Entry[]
): Row {
  return { pairing, entries: [...inColumns(INDICATORS.columns, cells), ...earlier] };
}

/** What all rows of an indicator have in common. */
function attributes(kpi: FactKpi): Omit<IndicatorCells, '行' | typeof BASELINE> {
  const { override } = kpi;
  return {
    KPI番号: entry(kpi.id, { bold: true }),
    基本目標: entry(kpi.goal),
    施策: entry(kpi.policy),
    区分: entry(kpi.kind),
    KPI名: entry([kpi.name, ...kpi.nameNotes].join('\n')),
    単位: entry(kpi.unit),
    目標の向き: entry(kpi.direction),
    累計: entry(kpi.cumulative ? '累計' : undefined),
    注記: linkedEntry(noteLines(kpi), kpi.footnotesLink),
    暫定値の年度: entry(kpi.provisionalYears.join('、')),
    再掲元: entry(kpi.reprintOf),
    担当課: entry(kpi.department),
    判定の上書き: entry(override?.judgement),
    上書きの理由: entry(override?.reason),
    段階: entry(kpi.stages),
    担当課の評価: entry(kpi.departmentRating),
    委員会の評価: entry(kpi.committeeRating),
    内訳元: entry(kpi.partOf),
    計: entry(kpi.sum === true ? '計' : undefined),
    開始年度: entry(kpi.startYear),
    旧KPI番号: entry(kpi.formerId),
  };
}

/** On the rows below the first the numbers stand again, and quietly. */
function repeated({ id, goal, policy }: FactKpi): Partial<IndicatorCells> {
  const [number, ofGoal, ofPolicy] = [id, goal, policy].map((value) =>
    entry(value, { quiet: true }),
  );
  return { KPI番号: number ?? {}, 基本目標: ofGoal ?? {}, 施策: ofPolicy ?? {} };
}

const BLANK_PAIR: readonly Row[] = [
  rowOf({ 行: entry(ROW_WORDS.target) }, 'upper'),
  rowOf({ 行: entry(ROW_WORDS.actual, { bold: true }) }, 'lower'),
];

function seriesEntries({ baseline, years: values }: FactSeries, years: readonly string[]): Entry[] {
  return [baseline, ...years.map((year) => values[year])].map(quantityEntry);
}

/** The notes, and why a value is missing, each on a line that begins with ※. */
function noteLines({ footnotes, missingReason }: FactKpi): string {
  const reason = missingReason ?? '';
  const last = reason === '' ? [] : [reason.startsWith('※') ? reason : `※${reason}`];
  return [...footnotes, ...last].join('\n');
}
