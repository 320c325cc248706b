/** The figures a text may speak of: those in the table of its policy and of its goal. */

import type { Fact } from '../../forms/submission.ts';
import type { TextFigure } from '../../japanese/figures.ts';
import { halfWidth } from '../../japanese/text.ts';
import type { Entry } from '../reading/table.ts';
import type { Material } from './material.ts';
import { policyKey } from './policies.ts';
import { numbersOf } from './values.ts';

/** The figures of one indicator. */
export interface IndicatorFigures {
  /** The indicator's name, its first line, half-width. */
  readonly name: string;
  /** Half-width; percent is always `%`. */
  readonly unit: string;
  readonly values: readonly TableFigure[];
}

/** One figure of a table. */
export interface TableFigure {
  /** For measuring distances; what is quoted is the cell's own text. */
  readonly size: number;
  readonly entry: Entry;
}

/** @returns the figures of all indicators, by the key of their policy */
export function figuresByPolicy(
  figures: Material['figures'],
): ReadonlyMap<string, readonly IndicatorFigures[]> {
  const groups = new Map<string, IndicatorFigures[]>();
  for (const values of figures) {
    const facts = values[0]?.draft.facts;
    if (facts?.単位 === undefined) continue;
    const key = policyKey(facts);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({
      name: halfWidth(facts.KPI名?.value.split('\n')[0] ?? ''),
      unit: plainUnit(facts.単位.value),
      values: values.flatMap(numbersOf).map(({ entry, number }) => ({
        entry,
        size: Number(number),
      })),
    });
  }
  return groups;
}

/** @returns the indicators of the table that a text stands under, and those of its goal */
export function figuresFor(
  facts: { readonly 基本目標?: Fact<number>; readonly 施策?: Fact<number> },
  known: ReadonlyMap<string, readonly IndicatorFigures[]>,
): readonly IndicatorFigures[] {
  const { 基本目標: goal } = facts;
  const ofGoal = goal === undefined ? [] : (known.get(policyKey({ 基本目標: goal })) ?? []);
  return facts.施策 === undefined ? ofGoal : [...(known.get(policyKey(facts)) ?? []), ...ofGoal];
}

/** What may stand behind a unit and makes another one of it, or no figure at all. */
const OTHER =
  /^(?:ポイント|泊|当たり|あたり|\/|・|目|代|児|分|たり|ひとり|以上|以下|以内|未満|超|程度|に1)/u;

/** @returns whether a figure in a text has this very unit: 人 in 「5人」, not in 「5人泊」 or 「1人当たり」 */
export function hasUnit({ behind }: TextFigure, unit: string): boolean {
  const plain = behind.replace(/^パーセント/u, '%');
  return plain.startsWith(unit) && !OTHER.test(plain.slice(unit.length));
}

/** @returns the indicators whose unit stands behind a figure; many have the same unit, which is looked at once */
export function withUnitOf(
  figure: TextFigure,
  table: readonly IndicatorFigures[],
): readonly IndicatorFigures[] {
  const asked = new Map<string, boolean>();
  return table.filter(({ unit }) => {
    const known = asked.get(unit) ?? hasUnit(figure, unit);
    asked.set(unit, known);
    return known;
  });
}

function plainUnit(unit: string): string {
  return halfWidth(unit)
    .replaceAll(/\s+/gu, '')
    .replace(/^パーセント/u, '%');
}
