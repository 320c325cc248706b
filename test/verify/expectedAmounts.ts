/** 期待値 and 最終目標までの残り as a packet must print them, worked out from the facts alone. */

import type { FactKpi, Facts, FactValue } from '../../src/facts/facts.ts';
import { compact } from './blocks.ts';
import { type ExpectedCell, figureOf, rangeOf } from './expected.ts';
import { fraction, type Fraction, minus, rounded, times } from './fraction.ts';

/** The rows by the names that they have in a table. */
export type AmountRows = Readonly<Record<string, readonly ExpectedCell[]>>;

/** A number, and the year that it counts for. */
interface Dated {
  readonly number: Fraction;
  readonly decimals: number;
  readonly year: number;
}

/**
 * Works the rows out.
 *
 * @param amounts what the scheme prints; others than these two are not known here
 * @throws for another figure
 */
export function expectedAmounts(
  kpi: FactKpi,
  meta: Facts['meta'],
  amounts: readonly string[],
): AmountRows {
  return Object.fromEntries(
    amounts.map((name) => {
      if (name === 'expectedValue') return ['期待値', cells(kpi, meta, expectation)];
      if (name === 'remaining') return ['最終目標までの残り', cells(kpi, meta, rest)];
      throw new Error(`${name} is not worked out here.`);
    }),
  );
}

/** What a figure is worked out from. */
interface Ground {
  readonly baseline: Dated | undefined;
  readonly final: (Dated & { readonly isUp: boolean; readonly isStrict: boolean }) | undefined;
  readonly actual: Dated | undefined;
  /** Of the column. */
  readonly year: number;
  /** Of the indicator's values. */
  readonly decimals: number;
}

function cells(
  kpi: FactKpi,
  { baselineYear, years, latestActualYear }: Facts['meta'],
  work: (ground: Ground) => string | undefined,
): readonly ExpectedCell[] {
  const { target, actual } = kpi;
  const baseline = dated(actual.baseline, baselineYear);
  const stated = years.findLast((year) => /\d|維持/u.test(target.years[year]?.raw ?? ''));
  const last = stated === undefined ? undefined : target.years[stated];
  const isKept = compact(last?.raw ?? '') === '維持';
  const aim = isKept
    ? baseline && { ...baseline, year: yearOf(stated ?? '') }
    : dated(last, stated ?? '');
  const bound = /以上|超|以下|以内|未満/u.exec(last?.raw ?? '')?.[0];
  const isUp =
    bound === undefined
      ? ['多いほど良い', '維持'].includes(kpi.direction)
      : ['以上', '超'].includes(bound);
  const final = aim && { ...aim, isUp, isStrict: bound === '超' || bound === '未満' };
  const all = [target, actual].flatMap((series) => [
    dated(series.baseline, baselineYear),
    ...years.map((year) => dated(series.years[year], year)),
  ]);
  const decimals = Math.max(0, ...all.map((value) => value?.decimals ?? 0));
  const judged = years.indexOf(latestActualYear);
  return [
    { label: baselineYear, text: '', marks: [] },
    ...years.map((label, index) => {
      const raw = actual.years[label];
      // A year behind 対象年度 is not judged.
      const ground = {
        baseline,
        final,
        actual: dated(raw, label),
        year: yearOf(label),
        decimals,
      };
      return { label, text: index > judged ? '' : (work(ground) ?? '—'), marks: [] };
    }),
  ];
}

/** The straight line from 基準値 to 最終目標, at the year of the actual; after the final year it goes no further. */
function expectation({ baseline, final, actual, year, decimals }: Ground): string | undefined {
  if (baseline === undefined || final === undefined) return undefined;
  const whole = final.year - baseline.year;
  const gone = Math.min((actual?.year ?? year) - baseline.year, whole);
  if (gone <= 0) return undefined;
  const way = minus(final.number, baseline.number);
  const done = times(way, { part: BigInt(gone), whole: BigInt(whole) });
  return rounded(minus(baseline.number, { ...done, part: -done.part }), decimals + 1);
}

function rest({ final, actual, decimals }: Ground): string | undefined {
  if (final === undefined || actual === undefined) return undefined;
  const left = minus(final.number, actual.number);
  if (left.part === 0n) return final.isStrict ? '目標と同じ' : '目標どおり';
  const gap = rounded(left, decimals).replace('▲', '');
  const isMore = left.part < 0n;
  if (isMore !== final.isUp) return `あと${gap}`;
  return isMore ? `${gap}上回る` : `${gap}下回る`;
}

function dated(value: FactValue | null | undefined, label: string): Dated | undefined {
  if (!value || rangeOf(value) !== undefined) return undefined;
  const figure = figureOf(value.raw);
  if (figure === undefined) return undefined;
  const own = figure.remarks.find((remark) => /^[SHR]\d+$/u.test(remark));
  const digits = `${figure.negative ? '-' : ''}${figure.whole}${figure.fraction}`;
  return {
    number: fraction(digits),
    decimals: Math.max(0, figure.fraction.length - 1),
    year: yearOf(own ?? label),
  };
}

const ERAS = new Map([
  ['S', 1925],
  ['H', 1988],
  ['R', 2018],
]);

/** 2018 of H30. */
function yearOf(label: string): number {
  return (ERAS.get(label.slice(0, 1)) ?? Number.NaN) + Number(label.slice(1));
}
