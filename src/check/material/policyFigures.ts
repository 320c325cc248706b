/** The figures a text may speak of: those in the table of its policy and of its goal. */

import type { Fact } from '../../forms/submission.ts';
import type { TextFigure } from '../../japanese/figures.ts';
import { comparable, halfWidth } from '../../japanese/text.ts';
import { listedCodes } from '../reading/listedCodes.ts';
import type { Entry } from '../reading/table.ts';
import { policyKey } from './policies.ts';
import { type ValueCell, numbersOf } from './values.ts';

/** The figures of one indicator. */
export interface IndicatorFigures {
  /** KPI番号 as it is compared. */
  readonly id: string;
  /** The indicator's name, its first line, half-width. */
  readonly name: string;
  /** Half-width; percent is always `%`. */
  readonly unit: string;
  readonly values: readonly TableFigure[];
}

/** One figure of a table with the indicator it belongs to. */
export interface TableFigure extends Pick<IndicatorFigures, 'name' | 'unit'> {
  /** For measuring distances; what is quoted is the cell's own text. */
  readonly size: number;
  readonly entry: Entry;
}

/** The indicators of a table that share a unit. */
export interface UnitFigures {
  readonly unit: string;
  readonly indicators: readonly IndicatorFigures[];
  /** Their figures, the smallest size without its sign first; equal ones in the table's order. */
  readonly bySize: readonly TableFigure[];
}

/** The figures that a text may speak of, arranged so that a thousand of them are not walked for each figure of each text. */
export interface FigureTable {
  readonly units: readonly UnitFigures[];
  /** The figures of one size, in the table's order. */
  readonly sizes: ReadonlyMap<number, readonly TableFigure[]>;
}

/** What a text belongs to, and the indicators that its row names. */
interface TextFacts {
  readonly 基本目標?: Fact<number>;
  readonly 施策?: Fact<number>;
  readonly KPI番号?: Fact<string>;
}

/** Gives the table that a text stands under: the indicators of its policy, those of its goal, and those that its row names. */
export type TableOfText = (facts: TextFacts) => FigureTable;

/**
 * @param figures the values of all indicators
 * @returns what gives each text its table; arranged when the first text asks, and once for all of a policy
 */
export function figureTables(figures: readonly (readonly ValueCell[])[]): TableOfText {
  let known: ReturnType<typeof figuresByPolicy> | undefined;
  const tables = new Map<string, FigureTable>();
  return (facts) => {
    known ??= figuresByPolicy(figures);
    const key = `${policyKey(facts)} ${facts.KPI番号?.value ?? ''}`;
    const table = tables.get(key) ?? tableOf(figuresFor(facts, known));
    tables.set(key, table);
    return table;
  };
}

function figuresByPolicy(
  figures: readonly (readonly ValueCell[])[],
): ReadonlyMap<string, readonly IndicatorFigures[]> {
  const groups = new Map<string, IndicatorFigures[]>();
  for (const values of figures) {
    const facts = values[0]?.draft.facts;
    if (facts?.単位 === undefined) continue;
    const key = policyKey(facts);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const name = halfWidth(facts.KPI名?.value.split('\n')[0] ?? '');
    const unit = plainUnit(facts.単位.value);
    group.push({
      id: comparable(facts.KPI番号?.value ?? ''),
      name,
      unit,
      values: values
        .flatMap(numbersOf)
        .map(({ entry, number }) => ({ name, unit, entry, size: Number(number) })),
    });
  }
  return groups;
}

function figuresFor(
  facts: TextFacts,
  known: ReadonlyMap<string, readonly IndicatorFigures[]>,
): readonly IndicatorFigures[] {
  const { 基本目標: goal, KPI番号: ids } = facts;
  const ofGoal = goal === undefined ? [] : (known.get(policyKey({ 基本目標: goal })) ?? []);
  const ofPage =
    facts.施策 === undefined ? ofGoal : [...(known.get(policyKey(facts)) ?? []), ...ofGoal];
  if (ids === undefined) return ofPage;
  const named = new Set(listedCodes(ids).map(({ value }) => comparable(value)));
  const others = [...known.values()].flat().filter(({ id }) => named.has(id));
  return [...new Set([...ofPage, ...others])];
}

function tableOf(indicators: readonly IndicatorFigures[]): FigureTable {
  const units = Array.from(
    groupedBy(indicators, ({ unit }) => unit),
    ([unit, alike]) => ({
      unit,
      indicators: alike,
      bySize: alike
        .flatMap(({ values }) => values)
        .toSorted((one, other) => Math.abs(one.size) - Math.abs(other.size)),
    }),
  );
  return {
    units,
    sizes: groupedBy(
      indicators.flatMap(({ values }) => values),
      ({ size }) => size,
    ),
  };
}

function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What may stand behind a unit and makes another one of it, or no figure at all. */
const OTHER =
  /^(?:ポイント|泊|当たり|あたり|\/|・|目|代|児|分|たり|ひとり|以上|以下|以内|未満|超|程度|に1)/u;

/** @returns whether a figure in a text has this very unit: 人 in 「5人」, not in 「5人泊」 or 「1人当たり」 */
export function hasUnit({ behind }: TextFigure, unit: string): boolean {
  const plain = behind.replace(/^パーセント/u, '%');
  return plain.startsWith(unit) && !OTHER.test(plain.slice(unit.length));
}

/** @returns the units of the table that stand behind a figure */
export function withUnitOf(figure: TextFigure, { units }: FigureTable): readonly UnitFigures[] {
  return units.filter(({ unit }) => hasUnit(figure, unit));
}

/**
 * @param size of the figure looked for, without sign
 * @param figures a unit's, by size
 * @returns the figure whose size without sign lies nearest; of equally near ones the smaller
 */
export function nearestTo(
  size: number,
  { bySize }: Pick<UnitFigures, 'bySize'>,
): TableFigure | undefined {
  let from = 0;
  let to = bySize.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (Math.abs(bySize[middle]?.size ?? 0) < size) from = middle + 1;
    else to = middle;
  }
  // What stands before `from` is smaller; of several of that size the first one in the table.
  const smaller = bySize[from - 1];
  const below =
    smaller === undefined ? undefined : firstOfSize(Math.abs(smaller.size), bySize, from);
  const above = bySize[from];
  if (below === undefined || above === undefined) return below ?? above;
  return size - Math.abs(below.size) <= Math.abs(above.size) - size ? below : above;
}

function firstOfSize(
  size: number,
  bySize: readonly TableFigure[],
  before: number,
): TableFigure | undefined {
  let first = before - 1;
  while (first > 0 && Math.abs(bySize[first - 1]?.size ?? 0) === size) first -= 1;
  return bySize[first];
}

function plainUnit(unit: string): string {
  return halfWidth(unit)
    .replaceAll(/\s+/gu, '')
    .replace(/^パーセント/u, '%');
}
