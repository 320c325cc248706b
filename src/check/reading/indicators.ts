/** KPI: two rows per indicator, or three after a revision of its targets; one column per fiscal year. */

import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { FiscalYear } from '../../forms/submission.ts';
import { type FiscalYearReading, parseFiscalYear } from '../../japanese/fiscalYear.ts';
import type { QuantityOptions } from '../../japanese/quantity.ts';
import { halfWidth } from '../../japanese/text.ts';
import { type Facts, readFacts } from './facts.ts';
import {
  type Field,
  blankOr,
  choice,
  fiscalYear,
  optionalOrdinal,
  optionalText,
  ordinal,
  requiredName,
  requiredText,
} from './fields.ts';
import { BASELINE } from './layout.ts';
import { type RowPair, attributesOf, pairRows } from './pairs.ts';
import { type QuantityCell, readQuantityCell } from './quantityCell.ts';
import { type Column, type Row, type Table, entryOf } from './table.ts';

const code: Field<string> = z.string().transform(halfWidth).pipe(requiredText);

/** `H29、H30`: the years whose actuals may still change. */
const years: Field<readonly FiscalYear[]> = z.string().transform((text, context) =>
  text.split(/[、,，・\s]+/u).flatMap((part): readonly FiscalYear[] => {
    const result = fiscalYear.safeParse(part);
    if (result.success) return [result.data];
    for (const issue of result.error.issues)
      context.addIssue({ ...issue, code: 'custom', input: text });
    return [];
  }),
);

/** One indicator's attributes, gathered from its two rows. */
const IndicatorRow = z.object({
  KPI番号: code,
  基本目標: ordinal,
  施策: optionalOrdinal,
  区分: choice({ 数値目標: 'numericTarget', KPI: 'kpi' } as const),
  KPI名: requiredName,
  単位: requiredText,
  目標の向き: choice(
    {
      多いほど良い: 'increase',
      少ないほど良い: 'decrease',
      維持: 'maintainAtLeast',
      '維持（以下）': 'maintainAtMost',
    } as const,
    { '維持（以上）': 'maintainAtLeast', 多いほどよい: 'increase', 少ないほどよい: 'decrease' },
  ),
  累計: blankOr(
    choice<boolean>(
      { 累計: true },
      {
        '○': true,
        〇: true,
        はい: true,
        いいえ: false,
        '—': false,
        '-': false,
      },
    ),
  ),
  注記: optionalText,
  暫定値の年度: blankOr(years),
  再掲元: blankOr(code),
  担当課: optionalText,
  判定の上書き: blankOr(
    choice({ 達成: 'achieved', 未達成: 'notAchieved', 判定不能: 'undecided' } as const),
  ),
  上書きの理由: optionalText,
});

/** One year column of the sheet. */
export interface YearHeading {
  readonly column: Column;
  readonly key: string;
  readonly reading: FiscalYearReading;
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
  readonly facts: Facts<typeof IndicatorRow.shape>;
  readonly target: SeriesDraft | undefined;
  readonly original: SeriesDraft | undefined;
  readonly actual: SeriesDraft | undefined;
}

/** The sheet KPI as far as it could be read. */
export interface IndicatorSheet {
  readonly table: Table | undefined;
  readonly years: readonly YearHeading[];
  readonly drafts: readonly IndicatorDraft[];
}

/** Reads the sheet KPI. */
export function readIndicators(
  table: Table | undefined,
  options: QuantityOptions,
): { readonly sheet: IndicatorSheet; readonly diagnostics: readonly Diagnostic[] } {
  const headings = (table?.columns ?? []).flatMap(yearHeading);
  const read = pairRows(table?.rows ?? []).map((pair) => readIndicator(pair, headings, options));
  return {
    sheet: { table, years: headings, drafts: read.map(({ draft }) => draft) },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function yearHeading(column: Column): readonly YearHeading[] {
  if (column.kind !== 'year' || column.key === undefined) return [];
  return [{ column, key: column.key, reading: parseFiscalYear(column.heading.text) }];
}

function readIndicator(
  pair: RowPair,
  headings: readonly YearHeading[],
  options: QuantityOptions,
): { readonly draft: IndicatorDraft; readonly diagnostics: readonly Diagnostic[] } {
  const row = attributesOf(pair);
  const { facts, diagnostics } = readFacts(IndicatorRow, row);
  // What a row beside its columns states is not blank: it cannot be read.
  const isBeside = pair.shifted.length > 0;
  const found: Diagnostic[] = diagnostics.filter(
    ({ code: fault }) => !isBeside || fault !== 'field/empty',
  );
  const read = (source: Row, key: string): QuantityCell => {
    const role = source === pair.actual ? 'actual' : 'target';
    const cell = readQuantityCell(entryOf(source, key), facts.単位?.value, role, options);
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
  // Rows that say none of these are looked through for faults all the same.
  [...pair.other, ...pair.repeated].forEach(series);
  return { draft: { pair, row, facts, target, original, actual }, diagnostics: found };
}
