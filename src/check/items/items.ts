/** A workbook as the things it holds, each known by its number. */

import type { Item, ItemSheet, PreparedRow, StrayCell, WorkbookItems } from '../../forms/items.ts';
import type { Sheet, Workbook } from '../../forms/workbook.ts';
import { comparable } from '../../japanese/text.ts';
import { BULLETS } from '../../sheets/bullets.ts';
import { INDICATORS } from '../../sheets/indicators.ts';
import { SHEETS } from '../../sheets/sheets.ts';
import { gather } from '../material/material.ts';
import { listedCodes } from '../reading/listedCodes.ts';
import { isBroken, type Table } from '../reading/table.ts';
import { indicatorColumns, indicatorItems } from './indicatorItems.ts';
import { listItems } from './listItems.ts';
import { keyedTables, type KeyedTable } from './tables.ts';

/**
 * Reads the office's own workbook, sound or not.
 *
 * @returns its items with what their departments are asked for
 */
export function itemsOf(workbook: Workbook): WorkbookItems {
  const { facts } = gather(workbook).profile;
  const year = facts.対象年度?.value;
  const { tables } = keyedTables(workbook, false);
  const read = tables.map((one) => itemsIn(one, year?.year, false));
  const items = withOwners(read.flatMap((one) => one.items));
  const places = [...new Set(items.map(({ belongsTo }) => belongsTo))].filter(isPlace);
  return {
    city: facts.市名?.value ?? '',
    plan: facts.計画名?.value ?? facts.報告書の表題?.value ?? '',
    title: facts.報告書の表題?.value ?? '',
    year,
    replyDue: facts.回答期限?.value,
    enquiry: facts.照会文?.value,
    contact: facts.問合せ先?.value,
    sheets: read.map(({ sheet }) =>
      sheet.sheet === BULLETS.name
        ? { ...sheet, prepared: places.flatMap(preparedBullets) }
        : sheet,
    ),
    items,
    strays: [],
    formulas: items.flatMap(({ cells }) => cells).filter(({ isFormula }) => isFormula).length,
  };
}

/**
 * Reads a workbook that came back: sheets may have been renamed or copied, rows and columns moved.
 *
 * @returns its items, and everything else in it that says something
 */
export function returnedItemsOf(workbook: Workbook): WorkbookItems {
  const { tables, others } = keyedTables(workbook, true);
  const read = tables.map((one) => itemsIn(one, undefined, true));
  const strays = [
    ...tables.flatMap(({ table }) => straysIn(table)),
    ...others.filter(({ hidden }) => !hidden).flatMap(strayOfSheet),
  ];
  return {
    city: '',
    plan: '',
    title: '',
    year: undefined,
    replyDue: undefined,
    enquiry: undefined,
    contact: undefined,
    sheets: read.map(({ sheet }) => sheet),
    items: read.flatMap(({ items }) => items),
    strays,
    formulas: 0,
  };
}

function itemsIn(
  { kind, table }: KeyedTable,
  judged: number | undefined,
  isReturned: boolean,
): { readonly sheet: ItemSheet; readonly items: readonly Item[] } {
  const layout = SHEETS[kind];
  const filled = table.sheet.cells.filter(({ text }) => text.trim() !== '');
  const columns =
    layout.shape === 'groups'
      ? indicatorColumns(table)
      : table.columns.flatMap(({ key, heading }) =>
          key === undefined ? [] : [{ column: key, heading: heading.text, isYear: false }],
        );
  const numbers = table.columns.flatMap(({ key, number }) =>
    key === undefined ? [] : [[key, number] as const],
  );
  return {
    sheet: {
      sheet: layout.name,
      actualName: table.sheet.name,
      columns,
      lastRow: Math.max(1, ...filled.map(({ row }) => row)),
      columnNumbers: Object.fromEntries(numbers),
      filledBy: layout.shape === 'list' && 'filledBy' in layout ? layout.filledBy : undefined,
      prepared: [],
    },
    items:
      layout.shape === 'groups'
        ? indicatorItems(table, judged)
        : layout.shape === 'list'
          ? listItems(layout, table, isReturned)
          : [],
  };
}

/** A 施策, or a 基本目標 itself; not the plan as a whole. */
function isPlace(belongsTo: string): boolean {
  return /^\d+-\d*$/u.test(belongsTo);
}

/** Of each kind as many blank rows as are usually needed. */
const PREPARED_ROWS = 2;

function preparedBullets(belongsTo: string): readonly PreparedRow[] {
  const [goal = '', policy = ''] = belongsTo.split('-');
  return Object.keys(BULLETS.columns.区分.cell.words).flatMap((kind) =>
    Array.from({ length: PREPARED_ROWS }, () => ({
      belongsTo,
      cells: { 基本目標: goal, 施策: policy, 区分: kind, 順: '', 本文: '' },
    })),
  );
}

/** What has no 担当課 of its own belongs to those who have the indicators of the same 施策 or 基本目標. */
function withOwners(items: readonly Item[]): readonly Item[] {
  const indicators = items.filter(({ sheet }) => sheet === INDICATORS.name);
  const of = (isSame: (item: Item) => boolean): readonly string[] => [
    ...new Set(indicators.filter(isSame).flatMap(({ departments }) => departments)),
  ];
  return items.map((item) => {
    if (item.departments.length > 0 || item.sheet === INDICATORS.name) return item;
    const measured = departmentsOfIndicators(item, indicators);
    if (measured.length > 0) return { ...item, departments: measured };
    const { belongsTo, sheet } = item;
    const [goal = ''] = belongsTo.split('-');
    const isGoal = belongsTo.endsWith('-');
    // The heading of a 基本目標 stands above all of its 施策; its texts are of those who have its own indicators.
    const isHead = sheet !== BULLETS.name && isGoal;
    const departments = of((one) =>
      isHead ? one.belongsTo.startsWith(`${goal}-`) : one.belongsTo === belongsTo,
    );
    return { ...item, departments };
  });
}

/** An opinion on an indicator is answered by whoever has the indicator. */
function departmentsOfIndicators({ cells }: Item, indicators: readonly Item[]): readonly string[] {
  const named = cells.find(({ column, text }) => column === 'KPI番号' && text !== '');
  if (named === undefined) return [];
  const ids = new Set(
    listedCodes({ value: named.text, place: named.place }).map(({ value }) => comparable(value)),
  );
  const own = indicators.filter(({ key }) => ids.has(comparable(key)));
  return [...new Set(own.flatMap(({ departments }) => departments))];
}

function straysIn(table: Table): readonly StrayCell[] {
  const { sheet, columns, rows, headless, remarks } = table;
  const unknown = columns.filter(({ key }) => key === undefined);
  const first = Math.min(...rows.map(({ number }) => number));
  const ofColumns = unknown.flatMap(({ number, heading }): readonly StrayCell[] =>
    sheet.cells
      .filter(({ row, column, text }) => column === number && row >= first && text.trim() !== '')
      .map(({ place, text }) => ({ place, text, kind: 'column', name: heading.text })),
  );
  const plain =
    (kind: StrayCell['kind']) => (cell: { place: StrayCell['place']; text: string }) => ({
      place: cell.place,
      text: cell.text,
      kind,
      name: sheet.name,
    });
  const shifted = rows.flatMap(({ shift, entries }) =>
    shift === undefined ? [] : [...entries.values()].filter(({ text }) => text !== ''),
  );
  const comments = sheet.cells.flatMap(({ place, comment }) =>
    comment === undefined ? [] : [{ place, text: comment }],
  );
  return [
    ...ofColumns,
    ...headless.map(plain('headless')),
    ...remarks.map(plain('remark')),
    ...shifted.map(plain('shifted')),
    ...comments.map(plain('comment')),
  ];
}

/** One line for a sheet of which nothing is read. */
function strayOfSheet({ name, cells }: Sheet): readonly StrayCell[] {
  const first = cells.find((cell) => cell.text.trim() !== '' && !isBroken(cell));
  if (first === undefined) return [];
  return [{ place: first.place, text: first.text, kind: 'sheet', name }];
}
