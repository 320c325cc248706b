/** The KPI sheet as the clerk wrote it: texts of cells, before the program has made anything of them. */

import type { Place } from '../../src/diagnostics/place.ts';
import type { FactKpi, FactSeries } from '../../src/facts/facts.ts';
import type { Cell, Workbook } from '../../src/forms/workbook.ts';
import { compact } from './blocks.ts';
import { type Fraction, fraction } from './fraction.ts';

/** Cells by place, and the indicators that they state, every value as it is written. */
export interface RawCells {
  /** The text of a cell; nothing for a blank one. */
  readonly textAt: (place: Place) => string;
  /** The number that a cell states, and how many decimals it shows. */
  readonly numberAt: (
    place: Place,
  ) => { readonly value: Fraction; readonly decimals: number } | undefined;
  /** What stands at the left of a cell and above it: `G1-1 実績値 H28`. */
  readonly titleAt: (place: Place) => string;
  /** The same of a cell of 計画のKPI一覧, as its table heads it: `市内総生産額 目標値（R5）`. */
  readonly plannedTitleAt: (place: Place) => string;
  readonly kpis: readonly FactKpi[];
}

/** @param years the labels of the plan's years */
export function rawCells({ sheets }: Workbook, years: readonly string[]): RawCells {
  const all = new Map(
    sheets.flatMap(({ cells }) => cells.map((cell) => [keyOf(cell.place), cell] as const)),
  );
  const kpi = sheets.find(({ name }) => name === 'KPI')?.cells ?? [];
  const head = kpi.filter(({ row }) => row === kpi.find(({ text }) => text === 'KPI番号')?.row);
  const columnOf = (heading: string): number | undefined =>
    head.find(({ text }) => text.split('\n')[0] === heading)?.column;
  const placed = new Map(kpi.map((cell) => [`${cell.row} ${cell.column}`, cell.text]));
  const inRow = (row: number, heading: string): string =>
    placed.get(`${row} ${columnOf(heading)}`) ?? '';
  const textAt = (place: Place): string => all.get(keyOf(place))?.text ?? '';
  return {
    textAt,
    numberAt: (place) => numberOf(textAt(place)),
    titleAt: (place) => {
      const row = Number(/\d+$/u.exec(place.cell)?.[0]);
      const letters = place.cell.replace(/\d+$/u, '');
      const heading = head.find(({ place: { cell } }) => cell.replace(/\d+$/u, '') === letters);
      return [inRow(row, 'KPI番号'), inRow(row, '行'), heading?.text.split('\n')[0]].join(' ');
    },
    plannedTitleAt: (place) => plannedTitle(sheets, place),
    kpis: kpi
      .filter(({ row }) => inRow(row, '行') === '目標値')
      .filter(({ column }) => column === columnOf('KPI番号'))
      .map((cell) => kpiOf(cell, inRow, years)),
  };
}

/** The name at the left without its notes, and the year above. */
function plannedTitle(sheets: Workbook['sheets'], { sheet, cell }: Place): string {
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const heading = cells.find(({ text }) => text === 'KPI名');
  const own = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const name = cells.find(
    ({ row, column }) => String(row) === own[2] && column === heading?.column,
  );
  const above = cells.find(
    ({ place, row }) => row === heading?.row && place.cell.replace(/\d+$/u, '') === own[1],
  );
  const [first = '', second = ''] = (above?.text ?? '').split('\n');
  const year =
    first === '基準値' ? `基準値（${second.split(' ')[0] ?? ''}）` : `目標値（${first}）`;
  return `${compact(name?.text.split('\n')[0] ?? '')} ${year}`;
}

function keyOf({ sheet, cell }: Place): string {
  return `${sheet}!${cell}`;
}

function numberOf(text: string): ReturnType<RawCells['numberAt']> {
  const plain = compact(text.normalize('NFKC')).replace(/^[▲△−]/u, '-');
  // A limit on both sides is no one number.
  if (/\d[^()]*(?:[~〜]|以上|超)[^()]*\d/u.test(plain)) return undefined;
  const digits = /^(-?[\d,]+(?:\.\d+)?)(?!\d)/u.exec(plain)?.[1]?.replaceAll(',', '');
  if (digits === undefined) return undefined;
  return { value: fraction(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/** 目標値 stands above 実績値; the upper row names everything, which is 目標値（当初） where there is one. */
function kpiOf(
  { row, text: id }: Cell,
  inRow: (row: number, heading: string) => string,
  years: readonly string[],
): FactKpi {
  const series = (at: number): FactSeries => ({
    baseline: valueOf(inRow(at, '基準値')),
    years: Object.fromEntries(years.map((year) => [year, valueOf(inRow(at, year))])),
  });
  const top = inRow(row - 1, '行') === '目標値（当初）' ? row - 1 : row;
  const [judgement, reason] = [inRow(top, '判定の上書き'), inRow(top, '上書きの理由')];
  const policy = inRow(top, '施策');
  return {
    id,
    goal: Number(inRow(top, '基本目標')),
    policy: policy === '' ? null : Number(policy),
    kind: inRow(top, '区分') === 'KPI' ? 'KPI' : '数値目標',
    name: inRow(top, 'KPI名').split('\n')[0] ?? '',
    nameNotes: [],
    unit: inRow(top, '単位'),
    direction: oneOf(DIRECTIONS, inRow(top, '目標の向き')),
    cumulative: inRow(top, '累計') !== '',
    target: series(row),
    ...(top !== row && { originalTarget: series(top) }),
    actual: series(row + 1),
    footnotes: [inRow(top, '注記')],
    provisionalYears: inRow(top, '暫定値の年度').split(/[、,\s]+/u),
    reprintOf: inRow(top, '再掲元'),
    ...(judgement !== '' && { override: { judgement: oneOf(JUDGEMENTS, judgement), reason } }),
  };
}

const DIRECTIONS = ['多いほど良い', '少ないほど良い', '維持', '維持（以下）'] as const;
const JUDGEMENTS = ['達成', '未達成', '判定不能'] as const;

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new Error(`「${text}」 is none of the words.`);
  return word;
}

function valueOf(text: string): { readonly raw: string } | null {
  return text === '' ? null : { raw: text };
}
