/** The indicators of a sheet KPI as items: rows are brought together by KPI番号, wherever they stand. */

import type { Item, ItemCell, ItemColumn } from '../../forms/items.ts';
import { isEnded } from '../../japanese/missing.ts';
import { parseNamedYear } from '../../japanese/namedYear.ts';
import { comparable, halfWidth, oneLine } from '../../japanese/text.ts';
import { INDICATORS } from '../../sheets/indicators.ts';
import type { Column as SheetColumn } from '../../sheets/sheet.ts';
import { roleOfText, type RowRole } from '../reading/roles.ts';
import { type Column, type Entry, entryOf, type Row, type Table } from '../reading/table.ts';
import { departmentsIn } from './departments.ts';
import { itemCell } from './itemCell.ts';

/** A column with what it is called. */
interface NamedColumn extends Column {
  readonly name: string | undefined;
}

/** The rows of one indicator, each with what its 行 says. */
interface Group {
  readonly key: string;
  readonly rows: { readonly role: RowRole; readonly row: Row }[];
}

const COLUMNS: Readonly<Record<string, SheetColumn>> = INDICATORS.columns;

/**
 * Makes items of the indicators.
 *
 * @param judged the year that is asked for, as a calendar year; undefined: no cell of a year is asked for
 */
export function indicatorItems(table: Table, judged: number | undefined): readonly Item[] {
  // Of sixty slips, reading the years of the headings anew for each cell would cost more than the cells.
  const columns = table.columns
    .filter(({ key }) => key !== undefined)
    .map((column) => ({ ...column, name: nameOfColumn(column) }));
  return grouped(table.rows).map((group) => itemOf(group, columns, judged));
}

/** How the columns are called, whatever stands where. */
export function indicatorColumns(table: Table): readonly ItemColumn[] {
  return table.columns.flatMap((column): readonly ItemColumn[] => {
    const name = nameOfColumn(column);
    if (name === undefined) return [];
    return [{ column: name, heading: column.heading.text, isYear: column.kind === 'year' }];
  });
}

/** The heading; of a column of a year the year, with its name where it has one; undefined where it is neither. */
function nameOfColumn({ kind, key, heading }: Column): string | undefined {
  if (kind !== 'year') return key;
  const { reading, name } = parseNamedYear(heading.text);
  if (reading.kind !== 'year') return undefined;
  return name === undefined
    ? String(reading.fiscalYear.year)
    : `${reading.fiscalYear.year} ${name}`;
}

function grouped(rows: readonly Row[]): readonly Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    if (row.shift !== undefined) continue;
    const isPrepared = [...row.entries].every(([key, { text }]) => key === '行' || text === '');
    if (isPrepared) continue;
    const key = keyOf(row);
    const role = roleOfText(entryOf(row, '行').text);
    const open =
      key === ''
        ? groups.at(-1)
        : groups.findLast((one) => one.key === key && !one.rows.some((has) => has.role === role));
    if (open === undefined) groups.push({ key, rows: [{ role, row }] });
    else open.rows.push({ role, row });
  }
  return groups;
}

/** A number that Excel has made a date of is not known. */
function keyOf(row: Row): string {
  const { cell, text } = entryOf(row, 'KPI番号');
  return cell?.value.kind === 'date' ? '' : comparable(text);
}

function itemOf(
  { key, rows }: Group,
  columns: readonly NamedColumn[],
  judged: number | undefined,
): Item {
  const stated = (heading: string): Entry | undefined => {
    const entries = rows.map(({ row }) => entryOf(row, heading));
    return entries.find(({ text }) => text !== '') ?? entries[0];
  };
  const text = (heading: string): string => stated(heading)?.text ?? '';
  const provisional = text('暫定値の年度');
  const once = columns.flatMap((column): readonly ItemCell[] => {
    const heading = column.name;
    const defined = COLUMNS[heading ?? ''];
    const entry = stated(heading ?? '');
    if (heading === undefined || defined === undefined || entry === undefined) return [];
    if (defined.ofRow === true || entry.absent) return [];
    return [
      itemCell(entry, {
        row: '',
        column: heading,
        label: heading,
        answered: defined.answered,
        isLinked: defined.linked !== undefined,
      }),
    ];
  });
  const values = rows.flatMap(({ role, row }): readonly ItemCell[] => {
    const word = oneLine(entryOf(row, '行').text);
    let hasEnded = false;
    return columns.flatMap((column): readonly ItemCell[] => {
      const { name } = column;
      const isYear = column.kind === 'year';
      if (name === undefined || column.key === undefined) return [];
      if (!isYear && COLUMNS[name]?.ofRow !== true) return [];
      const entry = entryOf(row, column.key);
      const answered = isYear
        ? askedOf(entry, { role, year: Number.parseInt(name, 10), judged, provisional, hasEnded })
        : COLUMNS[name]?.answered;
      if (isYear && isEnded(entry.text)) hasEnded = true;
      const heading = isYear ? halfWidth(column.heading.text).replace(/\n.*/su, '').trim() : name;
      const label = name === '行' ? '行' : name === '注記' ? name : `${word} ${heading}`.trim();
      const isLinked = COLUMNS[name]?.linked !== undefined;
      return [itemCell(entry, { row: role, column: name, label, answered, isLinked })];
    });
  });
  const name = oneLine(
    text('KPI名')
      .split('\n')
      .filter((line) => !/^\s*※/u.test(line))
      .join('\n'),
  );
  return {
    sheet: INDICATORS.name,
    key,
    name: [halfWidth(text('KPI番号')), name].filter((part) => part !== '').join(' '),
    belongsTo: comparable(`${text('基本目標')}-${text('施策')}`),
    departments: departmentsIn(text('担当課')),
    cells: [...once, ...values],
  };
}

interface Asked {
  readonly role: RowRole;
  readonly year: number;
  readonly judged: number | undefined;
  readonly provisional: string;
  readonly hasEnded: boolean;
}

/** 対象年度 is asked for; an earlier year where it is blank or may still change. Targets and the baseline are the office's. */
function askedOf(
  { text }: Entry,
  { role, year, judged, provisional, hasEnded }: Asked,
): ItemCell['answered'] {
  if (judged === undefined || (role !== 'actual' && role !== 'comparison')) return undefined;
  if (year === judged) return role === 'actual' && !hasEnded ? 'must' : 'may';
  if (year > judged) return undefined;
  const mayChange = /概算|速報|暫定|見込/u.test(text) || isListed(year, provisional);
  return text === '' || mayChange ? 'may' : undefined;
}

function isListed(year: number, list: string): boolean {
  return list.split(/[、,，・\s]+/u).some((part) => {
    const { reading } = parseNamedYear(part);
    return reading.kind === 'year' && reading.fiscalYear.year === year;
  });
}
