/** Compares a table of indicators with the facts, cell by cell. */

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import type { Place } from '../reading/pdf.ts';
import { type BlockOf, type Cell, compact, type Mark, type Row } from './blocks.ts';
import { type ExpectedCell, expectedRows, type Judging } from './expected.ts';
import { expectedAmounts } from './expectedAmounts.ts';
import { compareSequences, contrast } from './sequence.ts';

/** The table of a goal or policy (`sheet`), or that of 付表 (`list`), which also gives KPI番号. */
export type TableKind = 'sheet' | 'list';

type Table = BlockOf<'table'>;

/** The rows of one indicator: those behind the name belong to it. */
interface Group {
  readonly lead: Row;
  readonly rows: readonly Row[];
}

const REPRINT = '（再掲）';

/**
 * Compares a table.
 *
 * @param where names the table in the sentences
 * @param kpis every indicator that the table must show, in order
 * @returns a sentence for each difference: of heads, indicators, units, figures, marks and columns
 */
export function compareTable(
  where: string,
  kind: TableKind,
  table: Table,
  kpis: readonly FactKpi[],
  { meta }: Facts,
  judging: Judging,
): readonly string[] {
  const leadCells = kind === 'list' ? 3 : 2;
  const groups = groupsOf(table, leadCells);
  const names = groups.map(({ lead }) => lead[kind === 'list' ? 1 : 0]?.text ?? '');
  const expected = kpis.map((kpi) => nameOf(kpi, kind));
  const { pairs, differences } = compareSequences(where, '指標', expected, names);
  const shown = pairs.flatMap(({ expected: index, found }) => {
    const [kpi, group] = [kpis[index], groups[found]];
    if (kpi === undefined || group === undefined) return [];
    const own = `${where}、指標「${compact(kpi.name)}」`;
    return [
      ...compareLead(own, kind, group.lead, kpi),
      ...compareRoles(own, kind, group),
      ...compareRows(own, group.rows, {
        ...expectedRows(kpi, meta, judging),
        ...expectedAmounts(kpi, meta, judging.amounts ?? []),
      }),
    ];
  });
  return [
    ...compareHead(where, table.head, leadCells, meta),
    ...differences,
    ...shown,
    ...misplacedCells(where, table, leadCells),
  ];
}

/** The name cell: 付表 leaves the notes on the name to the indicator's own page. */
function nameOf({ name, reprintOf, nameNotes }: FactKpi, kind: TableKind): string {
  const reprint = (reprintOf ?? '') === '' ? '' : REPRINT;
  return compact([name, reprint, ...(kind === 'sheet' ? nameNotes : [])].join(''));
}

/** An indicator's first row is as wide as the head; the others lack the cells that stand once for all. */
function groupsOf({ head, rows }: Table, leadCells: number): readonly Group[] {
  const width = head[0]?.length ?? 0;
  const groups: { lead: Row; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.length < width && last !== undefined) last.rows.push(row);
    else groups.push({ lead: row.slice(0, leadCells), rows: [row.slice(leadCells)] });
  }
  return groups;
}

function compareHead(
  where: string,
  head: readonly Row[],
  leadCells: number,
  { baselineYear, years }: Facts['meta'],
): readonly string[] {
  const [row = [], ...others] = head;
  if (others.length > 0) return [`${where}：見出しが${head.length}行あります。`];
  const labels = row.slice(leadCells + 1).map(({ text }) => text);
  const expected = [baselineYear, ...years].map(compact);
  // 基準値, 検証年度 or 最終年度 stands below the year in the same cell.
  const bare = labels.map(
    (label) =>
      expected.find((year) => label.startsWith(year) && !/^\d/u.test(label.slice(year.length))) ??
      label,
  );
  return compareSequences(where, '年度の見出し', expected, bare).differences;
}

function compareLead(
  where: string,
  kind: TableKind,
  lead: Row,
  { id, unit }: FactKpi,
): readonly string[] {
  const expected = kind === 'list' ? [id, undefined, unit] : [undefined, unit];
  const titles = kind === 'list' ? ['番号', '', '単位'] : ['', '単位'];
  return expected.flatMap((text, index) => {
    const found = lead[index]?.text ?? '';
    if (text === undefined || compact(text) === found) return [];
    return [`${where}の${titles[index] ?? ''}：${contrast(compact(text), found)}`];
  });
}

/** Name and 目標値 / 実績値 are read aloud with every figure of their row: they are headings, the figures are not. */
function compareRoles(where: string, kind: TableKind, { lead, rows }: Group): readonly string[] {
  const name = lead[kind === 'list' ? 1 : 0];
  const labels = rows.flatMap(([label]) => label ?? []);
  const headings = [...(name ? [name] : []), ...labels].filter(({ header }) => !header);
  const figures = rows.flatMap((row) => row.slice(1)).filter(({ header }) => header);
  return [
    ...headings.map(({ text }) => `${where}：「${text}」が行の見出しになっていません。`),
    ...figures.map(({ text }) => `${where}：「${text}」が値ではなく見出しになっています。`),
  ];
}

function compareRows(
  where: string,
  rows: readonly Row[],
  expected: Readonly<Record<string, readonly ExpectedCell[]>>,
): readonly string[] {
  const labels = Object.keys(expected);
  const found = rows.map(([label]) => label?.text ?? '');
  const { pairs, differences } = compareSequences(where, '行', labels, found);
  const values = pairs.flatMap(({ expected: index, found: row }) => {
    const label = labels[index] ?? '';
    return compareCells(`${where}の${label}`, expected[label] ?? [], (rows[row] ?? []).slice(1));
  });
  return [...differences, ...values];
}

function compareCells(
  where: string,
  expected: readonly ExpectedCell[],
  found: Row,
): readonly string[] {
  const surplus = found.slice(expected.length).map(({ text }) => `「${text}」`);
  const values = expected.flatMap(({ label, text, marks }, index) => {
    const cell: Cell | undefined = found[index];
    if (cell === undefined) return [`${where} ${label}：「${text}」の欄がありません。`];
    return [
      ...(cell.text === text ? [] : [`${where} ${label}：${contrast(text, cell.text)}`]),
      ...compareMarks(`${where} ${label}の印`, marks, cell.marks),
    ];
  });
  return surplus.length === 0
    ? values
    : [...values, `${where}：${surplus.join('')}は、公表値にない欄です。`];
}

function compareMarks(
  where: string,
  expected: readonly Mark[],
  found: readonly Mark[],
): readonly string[] {
  const [one, other] = [spoken(expected), spoken(found)];
  return one === other ? [] : [`${where}：${contrast(one, other)}`];
}

function spoken(marks: readonly Mark[]): string {
  return marks.length === 0
    ? 'なし'
    : marks.map(({ drawn, word }) => `${drawn}（${word}）`).join('');
}

/** Rounding of the page's coordinates, in points. */
const TOLERANCE = 0.5;

/**
 * Finds cells that are read in one column or row but drawn in another: on each page every column
 * keeps to its own strip of the paper, and every row lies below the one before.
 */
function misplacedCells(where: string, table: Table, leadCells: number): readonly string[] {
  const rows = [...table.head, ...table.rows];
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const placed = rows.map((row) =>
    row.map((cell, index) => ({ ...cell, column: index + width - row.length })),
  );
  const drawn = placed
    .flat()
    .flatMap(({ place, column, text }) =>
      place === undefined ? [] : [{ ...place, column, text }],
    );
  const strips = Array.from({ length: width }, (_, column) =>
    drawn.filter((cell) => cell.column === column),
  );
  const aside = strips.slice(1).flatMap((strip, index) => {
    const before = Math.max(-Infinity, ...(strips[index] ?? []).map(({ right }) => right));
    return strip
      .filter(({ left }) => left < before - TOLERANCE)
      .map(({ text }) => `${where}：「${text}」が${index + 2}列目の位置にありません。`);
  });
  const baselines = placed.map((row) => row.filter(({ column }) => column >= leadCells)[0]);
  return [...aside, ...risingRows(where, baselines)];
}

function risingRows(where: string, cells: readonly (Cell | undefined)[]): readonly string[] {
  return cells.flatMap((cell, index) => {
    const [own, before]: (Place | undefined)[] = [cell?.place, cells[index - 1]?.place];
    if (!own || !before || own.page !== before.page || own.top > before.top) return [];
    return [`${where}：${index + 1}行目が、前の行より上にあります。`];
  });
}
