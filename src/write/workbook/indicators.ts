/**
 * KPI: two rows for each indicator, 目標値 above 実績値, and above them a third for the targets before a revision;
 * one column for each fiscal year.
 */

import type { FactKpi, FactSeries } from '../../facts/facts.ts';
import { dropDown, ORIGINAL, ordinalNumber } from './choices.ts';
import type { Content, Earlier } from './content.ts';
import { EARLIER, entry, withEarlier } from './listSheet.ts';
import type { Column, Entry, ListSheet, Row } from './listSheet.ts';
import { quantityEntry } from './quantity.ts';
import { baselineHeading, yearHeading } from './years.ts';

const VALUE_HINT =
  '例：2354　▲37　7,000以上　2,334 (H25)　6,766 (概算)。値がないときは「—」、まだ分からないときは空欄。';

/** @returns the sheet KPI of a city */
export function indicatorSheet({ meta, kpis }: Content): ListSheet {
  return withEarlier(kpis, {
    name: 'KPI',
    tabColour: 'FF1F3F66',
    title: '数値目標・KPI',
    advice:
      '1つの指標につき「目標値」「実績値」の2行（目標値を改定したときは、上に「目標値（当初）」の行）。値の書き方は「記入要領」の３を見てください。緑色の見出しの列は事務局用で、印刷されません。',
    columns: [
      ...LEADING,
      // 目標値（当初） in one line, where there is one.
      { ...ROW_NAME, width: kpis.some(({ originalTarget }) => originalTarget) ? 15 : 8 },
      ...valueColumns(meta),
      ...TRAILING,
    ],
    rows: [
      ...kpis.flatMap((kpi) => indicatorRows(kpi, meta.years)),
      ...Array.from(
        { length: kpis.length === 0 ? BLANK_PAIRS : SPARE_PAIRS },
        () => BLANK_PAIR,
      ).flat(),
    ],
    spare: 0,
    frozenColumns: 5,
    filter: true,
  });
}

const LEADING: readonly Column[] = [
  {
    heading: 'KPI番号',
    width: 10,
    align: 'center',
    format: '@',
    hint: '数値目標は G1-1、KPIは K1-2-1 の形。2行とも同じ番号を書き、ほかの指標と重ねない。',
  },
  { heading: '基本目標', width: 9, align: 'center', rule: ordinalNumber() },
  {
    heading: '施策',
    width: 7,
    align: 'center',
    rule: ordinalNumber(),
    hint: '基本目標そのものの数値目標は空欄。',
  },
  { heading: '区分', width: 10, align: 'center', once: true, rule: dropDown('区分') },
  {
    heading: 'KPI名',
    width: 38,
    align: 'left',
    once: true,
    hint: '名称の注記は、Alt＋Enterで改行して「※」で始める。',
  },
  { heading: '単位', width: 9, align: 'center', once: true },
  {
    heading: '目標の向き',
    width: 15,
    align: 'center',
    once: true,
    rule: dropDown('目標の向き'),
    hint: '達成の判定に使う。「維持」は目標値を下回らないこと、「維持（以下）」は上回らないこと。',
  },
  { heading: '累計', width: 7, align: 'center', once: true, rule: dropDown('累計') },
];

const ROW_NAME: Omit<Column, 'width'> = {
  heading: '行',
  align: 'center',
  rule: dropDown('行'),
  hint: `改定前の目標値を残すときは、「目標値」の行の上に行を加え、「${ORIGINAL}」とする。`,
};

const TRAILING: readonly Column[] = [
  {
    heading: '注記',
    width: 34,
    align: 'left',
    once: true,
    hint: '表の下に印刷される。1つの注記を1行に、「※」で始めて書く。「—」の理由もここに書く。',
  },
  {
    heading: '暫定値の年度',
    width: 11,
    align: 'center',
    once: true,
    office: true,
    format: '@',
    hint: '概算値・速報値の実績がある年度。2つ以上は「、」で区切る。',
  },
  {
    heading: '再掲元',
    width: 10,
    align: 'center',
    once: true,
    office: true,
    format: '@',
    hint: '同じ指標をもう一度載せるとき、元のKPI番号を書く。',
  },
  { heading: '担当課', width: 18, align: 'left', once: true, office: true },
  {
    heading: '判定の上書き',
    width: 12,
    align: 'center',
    once: true,
    office: true,
    rule: dropDown('判定の上書き'),
    hint: '計算による判定と違う判定にするときだけ選び、右の列に理由を書く。',
  },
  { heading: '上書きの理由', width: 34, align: 'left', once: true, office: true },
];

/** Wide enough for `38,860 (速報値)` in bold. */
const VALUE_WIDTH = 15.5;

function valueColumns({ baselineYear, years }: Content['meta']): Column[] {
  return [baselineHeading(baselineYear), ...years.map(yearHeading)].map((heading) => ({
    heading,
    width: VALUE_WIDTH,
    align: 'right',
    hint: VALUE_HINT,
  }));
}

function indicatorRows(kpi: FactKpi & Earlier, years: readonly string[]): Row[] {
  const { target, originalTarget, actual } = kpi;
  const rows = [
    ...(originalTarget ? [[entry(ORIGINAL), ...seriesEntries(originalTarget, years)]] : []),
    [entry('目標値'), ...seriesEntries(target, years)],
    [entry('実績値', { bold: true }), ...seriesEntries(actual, years).map(bold)],
  ];
  return rows.map((entries, index) =>
    index === 0
      ? upperRow(kpi, entries)
      : lowerRow(kpi, entries, index === rows.length - 1 ? 'lower' : 'middle'),
  );
}

function bold(value: Entry): Entry {
  return { ...value, bold: true };
}

function upperRow(kpi: FactKpi & Earlier, series: readonly Entry[]): Row {
  return {
    pairing: 'upper',
    entries: [
      ...numbersOf(kpi).map((value, index) => entry(value, { bold: index === 0 })),
      ...attributes(kpi),
      ...series,
      ...remarks(kpi),
      entry(kpi.earlier, EARLIER),
    ],
  };
}

function lowerRow(kpi: FactKpi, series: readonly Entry[], pairing: 'middle' | 'lower'): Row {
  const numbers = numbersOf(kpi).map((value) => entry(value, { quiet: true }));
  return { pairing, entries: [...numbers, ...BLANKS_BESIDE_NAME, ...series] };
}

function numbersOf({ id, goal, policy }: FactKpi): readonly (string | number | null)[] {
  return [id, goal, policy];
}

function attributes(kpi: FactKpi): Entry[] {
  const name = [kpi.name, ...kpi.nameNotes].join('\n');
  const cumulative = kpi.cumulative ? '累計' : undefined;
  return [kpi.kind, name, kpi.unit, kpi.direction, cumulative].map((value) => entry(value));
}

function remarks(kpi: FactKpi): Entry[] {
  const { provisionalYears, reprintOf, department, override } = kpi;
  const provisional = provisionalYears.join('、');
  return [
    noteLines(kpi),
    provisional,
    reprintOf,
    department,
    override?.judgement,
    override?.reason,
  ].map((value) => entry(value));
}

/** Pairs to go on with; 行 alone is filled in, which the reader takes for blank. */
const SPARE_PAIRS = 3;
/** Of a form in which nothing is filled in yet. */
const BLANK_PAIRS = 20;
const BEFORE_ROW_NAME: readonly Entry[] = Array.from({ length: 8 }, () => ({}));
const BLANK_PAIR: readonly Row[] = [
  { pairing: 'upper', entries: [...BEFORE_ROW_NAME, entry('目標値')] },
  { pairing: 'lower', entries: [...BEFORE_ROW_NAME, entry('実績値', { bold: true })] },
];

/** 区分 to 累計 stand on the upper row only. */
const BLANKS_BESIDE_NAME: readonly Entry[] = [{}, {}, {}, {}, {}];

function seriesEntries({ baseline, years: values }: FactSeries, years: readonly string[]): Entry[] {
  return [baseline, ...years.map((year) => values[year])].map(quantityEntry);
}

/** The notes, and why a value is missing, each on a line that begins with ※. */
function noteLines({ footnotes, missingReason }: FactKpi): string {
  const reason = missingReason ?? '';
  const last = reason === '' ? [] : [reason.startsWith('※') ? reason : `※${reason}`];
  return [...footnotes, ...last].join('\n');
}
