/** Where an indicator states its values: one row's cell in one column, and the year it counts for. */

import { Exact } from '../decimals/exact.ts';
import { judgedTarget } from '../forms/judgedTarget.ts';
import { isAim } from '../forms/submission.ts';
import type {
  Fact,
  Indicator,
  Measured,
  Quantity,
  Series,
  Submission,
} from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';

/** One row's value in one column. */
export interface Slot {
  readonly fact: Fact<Quantity>;
  /** The column's year. */
  readonly year: number;
}

/** What an indicator's rows are read with. */
export interface Reader {
  readonly indicator: Indicator;
  /** The targets that are judged. */
  readonly targets: Series;
  readonly columns: readonly number[];
  /** What the sheet calls them. */
  readonly labels: readonly string[];
  readonly baselineYear: number;
  readonly scheme: Scheme;
  /** A cell's number, parsed when it is first asked for: one cell counts in many years and formulas. */
  readonly numberOf: (value: Measured) => Exact;
}

/** Makes the reader of one indicator. */
export function readerOf(
  indicator: Indicator,
  { years, profile }: Submission,
  scheme: Scheme,
): Reader {
  return {
    indicator,
    targets: judgedTarget(indicator, scheme.values),
    columns: years.map(({ fiscalYear }) => fiscalYear.year),
    labels: years.map(({ fiscalYear }) => fiscalYear.label),
    baselineYear: profile.baselineYear.value.year,
    scheme,
    numberOf: parsedOnce(),
  };
}

function parsedOnce(): Reader['numberOf'] {
  const parsed = new Map<Measured, Exact>();
  return (value) => {
    const number = parsed.get(value) ?? new Exact(value.number);
    parsed.set(value, number);
    return number;
  };
}

/** The target that is judged, in a column of the plan's years. */
export function targetAt(reader: Reader, index: number): Slot {
  return slotAt(reader, reader.targets, index);
}

/** The actual in a column of the plan's years. */
export function actualAt(reader: Reader, index: number): Slot {
  return slotAt(reader, reader.indicator.actual, index);
}

/** The final target of a plan: the last one that the row states. */
export function finalSlot(reader: Reader): Slot | undefined {
  return reader.columns
    .map((_, index) => targetAt(reader, index))
    .findLast(({ fact }) => isAim(fact.value));
}

/** The most decimals that any of the indicator's values shows. */
export function decimalsOf({ indicator: { actual }, targets }: Reader): number {
  const facts = [targets.baseline, ...targets.years, actual.baseline, ...actual.years];
  return Math.max(0, ...facts.map(({ value }) => (value.kind === 'measured' ? value.decimals : 0)));
}

/** A row's value in a column of the plan's years. */
export function slotAt({ columns }: Reader, series: Series, index: number): Slot {
  const [fact, year] = [series.years[index], columns[index]];
  if (fact === undefined || year === undefined) {
    throw new Error(`A series has no value for year column ${index}.`);
  }
  return { fact, year };
}

/** 基準値: that of the 実績値 row; where only the 目標値 row states one, that. */
export function baselineSlot({ indicator: { actual, target }, baselineYear }: Reader): Slot {
  const stated = [actual.baseline, target.baseline].find(
    ({ value }) => value.kind === 'measured' || value.kind === 'stage',
  );
  return { fact: stated ?? actual.baseline, year: baselineYear };
}

/** The column before, when it is of the year before; in front of the first column, 基準値. */
export function previousSlot(reader: Reader, index: number): Slot | undefined {
  const { columns } = reader;
  const slot = index === 0 ? baselineSlot(reader) : actualAt(reader, index - 1);
  return slot.year === (columns[index] ?? 0) - 1 ? slot : undefined;
}

/** The year a value counts for in lines over time: its column's, or its own where the scheme says so. */
export function timelineYear({ scheme: { values } }: Reader, slot: Slot): number {
  return values.timeline === 'dataYear' ? dataYearOf(slot) : slot.year;
}

/** The year a value is of. */
export function dataYearOf({ fact: { value }, year }: Slot): number {
  return value.kind === 'measured' && value.dataYear ? value.dataYear.year : year;
}
