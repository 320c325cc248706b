/** Rows whose cells stand beside their columns from the values on: 注記 in 暫定値の年度, a number in 注記. */

import type { Cell } from '../../forms/workbook.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { comparable } from '../../japanese/text.ts';
import { BASELINE, INDICATORS } from '../../sheets/indicators.ts';
import { type RowRole, roleOfText, type Shift } from './roles.ts';
import { type Column, entryOf, type Row, type Table } from './table.ts';

/** What a text can only be; a name or a sentence may be anything. */
type Nature = 'number' | 'year' | 'id' | 'department' | 'override' | 'remark' | 'any';

const NUMBER: readonly Nature[] = ['number'];

/** What belongs into the columns behind 行; the others may hold anything. */
const NATURES: ReadonlyMap<string, readonly Nature[]> = new Map([
  [BASELINE, ['number', 'any']],
  ['注記', ['remark', 'any', 'id', 'department', 'override']],
  ['暫定値の年度', ['year']],
  ['再掲元', ['id']],
  ['担当課', ['department', 'any']],
  ['判定の上書き', ['override']],
]);

const OVERRIDES = new Set(Object.keys(INDICATORS.columns.判定の上書き.cell.words).map(comparable));

/** 企画課, also where no other row names it. */
const DEPARTMENT = /^[\p{sc=Han}\p{sc=Kana}ー・]{1,20}[課室局係]$/u;

/** One cell of the wrong kind is a slip; two that are right a column away are a row that was moved. */
const FEWEST_SIGNS = 2;

/** A cell that names more years than a plan has is no 暫定値の年度. */
const LONGEST_YEARS = 100;

/** Nearer ones first. */
const DISTANCES = [1, -1, 2, -2];

/** What the other rows say: the words that tell a 再掲元 and a 担当課 from other texts. */
interface Known {
  readonly ids: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
}

/**
 * Marks the rows whose cells behind 行 were moved.
 *
 * @returns the rows; a moved one has a shift and keeps only what stands before its values
 */
export function withTailShifts({ rows, columns }: Table): readonly Row[] {
  const roles = columns.find(({ key }) => key === '行');
  if (roles === undefined) return rows;
  const known: Known = {
    ids: wordsUnder(rows, 'KPI番号'),
    departments: wordsUnder(rows, '担当課'),
  };
  const tail = columns.filter(({ number, key }) => number > roles.number && key !== undefined);
  return rows.map((row) => {
    const shift = row.shift === undefined ? tailShiftOf(row, tail, known) : undefined;
    if (shift === undefined) return row;
    const moved = new Set(tail.map(({ key }) => key));
    const kept = [...row.entries].map(
      ([key, entry]) => [key, moved.has(key) ? { ...entry, heading: '' } : entry] as const,
    );
    return { ...row, entries: new Map(kept), shift };
  });
}

function wordsUnder(rows: readonly Row[], heading: string): ReadonlySet<string> {
  return new Set(
    rows.map((row) => comparable(entryOf(row, heading).text)).filter((word) => word !== ''),
  );
}

function tailShiftOf(row: Row, tail: readonly Column[], known: Known): Shift | undefined {
  const byNumber = new Map(tail.map((column) => [column.number, column]));
  if (!tail.some(({ key = '' }) => NATURES.has(key) && key !== BASELINE && isSaid(row, key))) {
    return undefined;
  }
  const filled = tail.flatMap((column) => {
    const { cell, text } = entryOf(row, column.key ?? '');
    return cell === undefined || text === ''
      ? []
      : [{ column, cell, natures: naturesOf(cell, known) }];
  });
  const strays = filled.filter(({ column, natures }) => !belongs(natures, column));
  const [first] = strays;
  if (first === undefined) return undefined;
  const columns = DISTANCES.find((distance) =>
    strays.every(({ column, natures }) => {
      const meant = byNumber.get(column.number - distance);
      return meant !== undefined && isExactly(natures, meant);
    }),
  );
  if (columns === undefined) return undefined;
  const role = roleOfText(entryOf(row, '行').text);
  const signs = strays.length + (leavesGap(row, tail, columns, role) ? 1 : 0);
  if (signs < FEWEST_SIGNS) return undefined;
  const isAll = !filled.some(
    ({ column, natures }) => isExactly(natures, column) && !natures.includes('number'),
  );
  return { columns, role, cell: first.cell, behind: isAll ? 'all' : 'values' };
}

/** To the right a cell is left over among the values, to the left one at their end. */
function leavesGap(row: Row, tail: readonly Column[], columns: number, role: RowRole): boolean {
  const isBlank = ({ key }: Column): boolean => /^[-—―–－ー]*$/u.test(entryOf(row, key ?? '').text);
  const years = tail.filter(({ kind }) => kind === 'year');
  // Actuals of years to come are blank in every row, and so is the baseline of targets.
  if (columns < 0) return role === 'target' && years.slice(columns).every(isBlank);
  const baseline = tail.filter(({ key }) => key === BASELINE && role === 'actual');
  return [...baseline, ...years].some(isBlank);
}

function belongs(natures: readonly Nature[], column: Column): boolean {
  const natural = expected(column);
  return natural.length === 0 || natural.some((nature) => natures.includes(nature));
}

/** There it is not only possible but what the column is for. */
function isExactly(natures: readonly Nature[], column: Column): boolean {
  return expected(column).some((nature) => nature !== 'any' && natures.includes(nature));
}

function expected({ key = '', kind }: Column): readonly Nature[] {
  return kind === 'year' ? ['number', 'any'] : (NATURES.get(key) ?? []);
}

/** What a cell says of itself; 'any' for what could stand in every column. */
function naturesOf({ text, value }: Cell, { ids, departments }: Known): readonly Nature[] {
  // Most cells are numbers, and every cell is asked.
  if (value.kind === 'number') return NUMBER;
  const word = comparable(text);
  if (/^[▲△+-]?\d[\d,.]*$/u.test(word)) return NUMBER;
  if (mayBeYear(word) && word.split(/[、,・]/u).every(isYear)) return ['year'];
  if (OVERRIDES.has(word)) return ['override'];
  if (ids.has(word)) return ['id'];
  if (departments.has(word) || DEPARTMENT.test(word)) return ['department'];
  return /^(?:※|\(?注)/u.test(word) ? ['remark'] : ['any'];
}

/** Cheaply: every cell is asked. */
function mayBeYear(word: string): boolean {
  return word.length <= LONGEST_YEARS && /^[MTSHR明大昭平令\d]/iu.test(word);
}

function isYear(word: string): boolean {
  return parseFiscalYear(word).kind === 'year';
}

function isSaid(row: Row, heading: string): boolean {
  return entryOf(row, heading).text !== '';
}
