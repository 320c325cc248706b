/** What a chart shows, as a table: for who cannot see it, and for who wants the figures. */

import type { FigureValue, TableBlock, TableCell, TableRow } from '../../forms/document.ts';
import type {
  Chart,
  ChartPoint,
  ChartTarget,
  ChartValue,
  CodeChart,
  IndicatorChart,
  OrganizationChart,
  StageChart,
  TallyChart,
} from '../../forms/figure.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { figureNumber } from '../../japanese/figureNumber.ts';
import { fillBlanks } from '../../wording/words.ts';

/** The table of a chart's values. */
export function chartTable(chart: Charted, name: string, words: WebWords): TableBlock {
  const caption = fillBlanks(words.chartData, { name });
  const [head, rows] = rowsOf(chart, words);
  return {
    kind: 'table',
    caption,
    captionHidden: true,
    widths: [],
    head: [head.map((text) => headCell(text, 'column'))],
    groups: rows.map((row) => [row]),
  };
}

/** Charts of values. */
type Charted = Exclude<Chart, CodeChart | OrganizationChart>;

function rowsOf(chart: Charted, words: WebWords): Rows {
  switch (chart.kind) {
    case 'indicator':
      return chartRows(chart, words);
    case 'stages':
      return stageRows(chart, words);
    case 'tally':
      return tallyRows(chart, words);
    case 'squares':
      return [
        [words.status, words.count],
        chart.parts.map(({ label, count }) => [headCell(label, 'row'), countCell(count)]),
      ];
  }
}

/** Stages by their names. */
function stageRows({ stages, points }: StageChart, words: WebWords): Rows {
  const hasStatus = points.some(({ status }) => status !== '');
  const named = (rank: number | undefined): TableCell =>
    textCell(rank === undefined ? '—' : (stages[rank] ?? ''));
  const head = [words.year, words.target, words.actual, ...(hasStatus ? [words.status] : [])];
  const row = ({ label, target, actual, status }: StageChart['points'][number]): TableRow => [
    headCell(label, 'row'),
    named(target),
    named(actual),
    ...(hasStatus ? [textCell(status)] : []),
  ];
  return [head, points.map(row)];
}

type Rows = readonly [head: readonly string[], rows: readonly TableRow[]];

function chartRows({ points, boundWord, comparisonName }: IndicatorChart, words: WebWords): Rows {
  const hasStatus = points.some(({ status }) => status !== '');
  const head = [
    words.year,
    words.target,
    words.actual,
    ...(comparisonName === undefined ? [] : [comparisonName]),
    ...(hasStatus ? [words.status] : []),
  ];
  const row = (point: ChartPoint): TableRow => [
    headCell(point.label, 'row'),
    figureCell(targetFigure(point.target, boundWord)),
    figureCell(valueOf(point.actual, '', point.note)),
    ...(comparisonName === undefined
      ? []
      : [figureCell(valueOf(point.comparison ?? { kind: 'none' }, '', ''))]),
    ...(hasStatus ? [textCell(point.status)] : []),
  ];
  return [head, points.map(row)];
}

function tallyRows({ parts, rows }: TallyChart, { goal }: WebWords): Rows {
  return [[goal, ...parts.map(({ word }) => word)], rows.map(tallyRow)];
}

function tallyRow({ label, counts }: TallyChart['rows'][number]): TableRow {
  return [headCell(label, 'row'), ...counts.map(countCell)];
}

function countCell(count: number): TableCell {
  return figureCell({ ...NOTHING, number: figureNumber(String(count), false) });
}

const NOTHING: FigureValue = {
  mark: '',
  markWord: '',
  number: figureNumber('', false),
  bound: '',
  note: '',
};

function targetFigure(target: ChartTarget, bound: string): FigureValue {
  if (target.kind === 'range') return { ...NOTHING, number: figureNumber(target.text, false) };
  return valueOf(target, bound, '');
}

/** Where the chart has no mark, the table has a dash; why there is none stands in the year's status. */
function valueOf(value: ChartValue, bound: string, note: string): FigureValue {
  if (value.kind !== 'value') return { ...NOTHING, number: figureNumber('—', false) };
  return { ...NOTHING, number: figureNumber(value.text, false), bound, note };
}

const PLAIN = { rowSpan: 1, columnSpan: 1, align: 'start', tone: 'plain' } as const;

function headCell(text: string, scope: TableCell['scope']): TableCell {
  return { ...PLAIN, header: true, scope, content: textContent(text) };
}

function textCell(text: string): TableCell {
  return { ...PLAIN, header: false, scope: 'column', content: textContent(text) };
}

function figureCell(figure: FigureValue): TableCell {
  return { ...PLAIN, header: false, scope: 'column', content: { kind: 'figure', figure } };
}

function textContent(text: string): TableCell['content'] {
  return { kind: 'text', inlines: text === '' ? [] : [{ kind: 'text', text }] };
}
