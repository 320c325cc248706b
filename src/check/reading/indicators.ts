/** KPI: two rows per indicator, or three after a revision of its targets; one column per fiscal year. */

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { FiscalYear } from '../../forms/submission.ts';
import type { FiscalYearReading } from '../../japanese/fiscalYear.ts';
import { parseNamedYear } from '../../japanese/namedYear.ts';
import type { QuantityOptions } from '../../japanese/quantity.ts';
import { stagesOf } from '../../japanese/stages.ts';
import { BASELINE, INDICATORS, NO_UNIT } from '../../sheets/indicators.ts';
import type { Facts } from '../../sheets/sheet.ts';
import { mistakenYear } from './mistakenYear.ts';
import { type RowPair, attributesOf, pairRows } from './pairs.ts';
import { type QuantityCell, readQuantityCell } from './quantityCell.ts';
import { rowReader } from './rows.ts';
import { type Column, type Row, type Table, entryOf } from './table.ts';
import { withTailShifts } from './tailShift.ts';

/** One year column of the sheet. */
export interface YearHeading {
  readonly column: Column;
  readonly key: string;
  readonly reading: FiscalYearReading;
  /** What the heading calls the column beside its year: 中間目標. */
  readonly name?: string;
  /** What is written, where the other headings show that another year is meant; the reading is that other year. */
  readonly mistaken?: FiscalYear;
}

/** A row of values as far as it could be read; the years in the order of the sheet's columns. */
export interface SeriesDraft {
  readonly baseline: QuantityCell;
  readonly years: readonly QuantityCell[];
}

/** An indicator as far as it could be read. */
export interface IndicatorDraft {
  readonly pair: RowPair;
  readonly row: Row;
  readonly facts: Facts<typeof INDICATORS.columns>;
  readonly target: SeriesDraft | undefined;
  readonly original: SeriesDraft | undefined;
  readonly actual: SeriesDraft | undefined;
  readonly comparison: SeriesDraft | undefined;
}

/** The sheet KPI as far as it could be read. */
export interface IndicatorSheet {
  readonly table: Table | undefined;
  readonly years: readonly YearHeading[];
  readonly drafts: readonly IndicatorDraft[];
}

/** Reads one indicator's attributes, gathered from its rows. */
const readAttributes = rowReader<typeof INDICATORS.columns>(INDICATORS.columns);

/**
 * Reads the sheet KPI.
 *
 * @param judged 対象年度, where it could be read
 */
export function readIndicators(
  table: Table | undefined,
  options: QuantityOptions,
  judged: FiscalYear | undefined,
): { readonly sheet: IndicatorSheet; readonly diagnostics: readonly Diagnostic[] } {
  const headings = asMeant((table?.columns ?? []).flatMap(readYearHeadings), judged);
  const read = pairRows(table === undefined ? [] : withTailShifts(table)).map((pair) =>
    readIndicator(pair, headings, options),
  );
  return {
    sheet: { table, years: headings, drafts: read.map(({ draft }) => draft) },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Stages have neither a unit nor a direction of their own, and the plan as a whole has no number. */
function isUnder(headings: readonly string[], row: Row, place: Diagnostic['place']): boolean {
  return headings.some((heading) => {
    const own = entryOf(row, heading).place;
    return own.cell === place?.cell;
  });
}

/** Blank where the row states that it has none. */
function unitOf({ 単位: unit }: IndicatorDraft['facts']): string | undefined {
  return unit?.value === NO_UNIT ? '' : unit?.value;
}

/** What the heading of a column says of its year; nothing for a column of another kind. */
export function readYearHeadings(column: Column): readonly YearHeading[] {
  if (column.kind !== 'year' || column.key === undefined) return [];
  return [{ column, key: column.key, ...parseNamedYear(column.heading.text) }];
}

/** A heading that is a slip of the pen is a fault; what stands below it is looked at as it was meant. */
function asMeant(
  headings: readonly YearHeading[],
  judged: FiscalYear | undefined,
): readonly YearHeading[] {
  const readings = headings.map(({ reading }) => reading);
  const mistaken = mistakenYear(readings, judged?.year);
  if (mistaken === undefined) return headings;
  const { index, year, label } = mistaken;
  return headings.map((heading, at) =>
    at !== index || heading.reading.kind !== 'year'
      ? heading
      : {
          ...heading,
          reading: { kind: 'year', fiscalYear: { year, label } },
          mistaken: heading.reading.fiscalYear,
        },
  );
}

function readIndicator(
  pair: RowPair,
  headings: readonly YearHeading[],
  options: QuantityOptions,
): { readonly draft: IndicatorDraft; readonly diagnostics: readonly Diagnostic[] } {
  const row = attributesOf(pair);
  const { facts, diagnostics } = readAttributes(row);
  // What a row beside its columns states is not blank: it cannot be read.
  const isBeside = pair.shifted.length > 0;
  const stages = facts.段階 && stagesOf(facts.段階.value);
  const mayBeBlank = (place: Diagnostic['place']): boolean =>
    (stages !== undefined && isUnder(['単位', '目標の向き'], row, place)) ||
    (facts.区分?.value === 'kgi' && isUnder(['基本目標'], row, place));
  const found: Diagnostic[] = diagnostics.filter(
    ({ code: fault, place }) => fault !== 'field/empty' || !(isBeside || mayBeBlank(place)),
  );
  const read = (source: Row, key: string): QuantityCell => {
    const role = source === pair.actual || source === pair.comparison ? 'actual' : 'target';
    const cell = readQuantityCell(
      entryOf(source, key),
      { unit: unitOf(facts), stages },
      role,
      options,
    );
    found.push(...cell.diagnostics);
    return cell.value;
  };
  const series = (source: Row | undefined): SeriesDraft | undefined =>
    source && {
      baseline: read(source, BASELINE),
      years: headings.map(({ key }) => read(source, key)),
    };
  const target = series(pair.target);
  const original = series(pair.original);
  const actual = series(pair.actual);
  const comparison = series(pair.comparison);
  // Rows that say none of these are looked through for faults all the same.
  [...pair.other, ...pair.repeated].forEach(series);
  return { draft: { pair, row, facts, target, original, actual, comparison }, diagnostics: found };
}
