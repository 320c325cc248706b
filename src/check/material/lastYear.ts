/** This year's book and last year's, as facts: what the rules `last/…` look at. */

import { compareDecimals, productOf } from '../../decimals/notation.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Edit, Stated } from '../../forms/revision.ts';
import type { Fact, Indicator, Quantity, Submission } from '../../forms/submission.ts';

/** Two books of the same plan, the second of a later 対象年度. */
export interface Books {
  readonly last: Submission;
  readonly now: Submission;
  /** Everything that makes this year's book of last year's. */
  readonly edits: readonly Edit[];
}

/** An item that another text or value stands in. */
export type Changed = Extract<Edit, { kind: 'changed' }>;

/** The same indicator in both books. */
export interface IndicatorPair {
  readonly last: Indicator;
  readonly now: Indicator;
}

/** What ends every finding that was looked into. */
export const ANSWERED_FOR = '正しいときは、注記に「確認済：理由」と書くと、次から表示しません。';

/** @returns the changes of one item of indicators, in the order of the new book */
export function indicatorChanges({ edits }: Books, item: Changed['item']): readonly Changed[] {
  return edits.filter(
    (edit): edit is Changed =>
      edit.kind === 'changed' && edit.subject.kind === 'indicator' && edit.item === item,
  );
}

/** @returns both rows of the indicator that an edit is about; undefined for an edit of something else */
export function pairOf({ last, now }: Books, { subject }: Edit): IndicatorPair | undefined {
  const before = last.indicators.find(({ id }) => id === (subject.oldKey ?? subject.key));
  const after = now.indicators.find(({ id }) => id === subject.key);
  return before === undefined || after === undefined ? undefined : { last: before, now: after };
}

/** @returns every indicator that is in both books, in the order of the new one */
export function pairsOf({ last, now }: Books): readonly IndicatorPair[] {
  return now.indicators.flatMap((one) => {
    const before = last.indicators.find(({ id }) => id === (one.formerId?.value ?? one.id));
    return before === undefined ? [] : [{ last: before, now: one }];
  });
}

/** @returns what a cell says, as it is written; empty for a blank */
export function wordsStated(stated: Stated | undefined): string {
  if (stated?.value.kind === 'text') return stated.value.text;
  if (stated?.value.kind !== 'quantity') return '';
  const { quantity } = stated.value;
  return 'written' in quantity ? quantity.written : '';
}

/** @returns `「158」から「160」に変わっています`, or that nothing stands there any more */
export function changeInWords({ old, new: next }: Pick<Changed, 'old' | 'new'>): string {
  const now = wordsStated(next);
  const before = `「${wordsStated(old)}」`;
  return now === ''
    ? `${before}から空欄に変わっています`
    : `${before}から「${now}」に変わっています`;
}

/**
 * Where a value of a row stands in this year's book, be it blank.
 *
 * @throws when the row has no such column: edits name only those that it has
 */
export function placeInRow(
  { now }: Books,
  series: Indicator['actual'],
  year: Changed['year'],
): Place {
  if (year === undefined || year === 'baseline') return series.baseline.place;
  const column = now.years.findIndex(({ fiscalYear }) => fiscalYear.year === year.year);
  const fact = series.years[column];
  if (fact === undefined) throw new Error(`There is no column of ${year.label}.`);
  return fact.place;
}

/** A row whose values stand beside those of last year's book. */
export interface RowShift {
  /** How far to the right; negative to the left. */
  readonly columns: number;
  /** The baseline of the row: where findings on the row as a whole are told. */
  readonly place: Place;
  /** One value that shows it, the column that it stands in now, and that of last year's book. */
  readonly example: { readonly words: string; readonly now: string; readonly last: string };
}

/** More columns are no slip. */
const FARTHEST = 2;

/** One value may happen to be that of the year before. */
const LEAST_MOVED = 2;

/**
 * Looks whether a whole row stands a column or two beside where it stood last year.
 *
 * @returns undefined unless every value that last year's book states stands as far beside its column as the others
 */
export function shiftSinceLast(
  books: Books,
  { last, now }: IndicatorPair,
  row: 'target' | 'actual',
): RowShift | undefined {
  const columns = [
    { label: '基準値', was: last[row].baseline, is: now[row].baseline },
    ...books.now.years.map(({ fiscalYear }, index) => {
      const at = books.last.years.findIndex((one) => one.fiscalYear.year === fiscalYear.year);
      return { label: fiscalYear.label, was: last[row].years[at], is: now[row].years[index] };
    }),
  ].map(({ label, was, is }) => ({ label, was: saidBy(was), is: saidBy(is), words: wordsOf(is) }));
  const distances = Array.from({ length: FARTHEST }, (_, index) => index + 1);
  for (const by of distances.flatMap((distance) => [-distance, distance])) {
    const pairs = columns.flatMap((own, index) => {
      const source = columns[index - by];
      return source === undefined || source.was === '' ? [] : [{ own, source }];
    });
    const moved = pairs.filter(({ own }) => own.is !== own.was);
    const [first] = moved;
    const isWhole = pairs.every(({ own, source }) => own.is === source.was);
    if (first === undefined || !isWhole || moved.length < LEAST_MOVED) continue;
    const example = { words: first.own.words, now: first.own.label, last: first.source.label };
    return { columns: by, place: now[row].baseline.place, example };
  }
  return undefined;
}

/** @returns what a finding on a cell of a row names as its cause, where the row is found to be shifted */
export function becauseShiftedRow(place: Place): { readonly because: Place & { code: string } } {
  return { because: { ...place, code: 'last/shifted' } };
}

/** What two cells have in common that state the same, however it is written; empty for a blank. */
function saidBy(fact: Fact<Quantity> | undefined): string {
  if (fact?.value.kind !== 'measured') return wordsOf(fact);
  const { number, bound = '', dataYear } = fact.value;
  return `${number} ${bound} ${dataYear?.label ?? ''}`;
}

function wordsOf(fact: Fact<Quantity> | undefined): string {
  return fact !== undefined && 'written' in fact.value ? fact.value.written : '';
}

/** Roundings of 12.3千人 and 1.2万人 differ by less. */
const SAME_RATIO = '1.1';

/**
 * Whether another 単位 came with all its values: each was changed by the same factor, as far as roundings allow.
 *
 * @returns false too where 単位 is the same, and where there is no value to be seen by
 */
export function isConverted(pair: IndicatorPair, books: Books): boolean {
  if (pair.last.unit.value === pair.now.unit.value) return false;
  const values = valuesOfBoth(pair, books);
  const [first, ...others] = values.toSorted((one, other) =>
    compareDecimals(magnitude(other.was), magnitude(one.was)),
  );
  if (first === undefined || isNear(first.was, first.is, SAME_RATIO)) return false;
  return others.every(({ was, is }) =>
    isNear(productOf(is, first.was), productOf(was, first.is), SAME_RATIO),
  );
}

function valuesOfBoth(
  { last, now }: IndicatorPair,
  books: Books,
): readonly { readonly was: string; readonly is: string }[] {
  const rows = (['target', 'actual'] as const).map((row) => [last[row], now[row]] as const);
  return rows
    .flatMap(([before, after]) => [
      ...bothMeasured(before.baseline, after.baseline),
      ...books.last.years.flatMap(({ fiscalYear }, column) => {
        const at = books.now.years.findIndex((year) => year.fiscalYear.year === fiscalYear.year);
        return bothMeasured(before.years[column], after.years[at]);
      }),
    ])
    .filter(({ was, is }) => compareDecimals(was, '0') !== 0 && compareDecimals(is, '0') !== 0);
}

/** The numbers of a value in both books; none where it is no number in one of them. */
function bothMeasured(
  one: Fact<Quantity> | undefined,
  other: Fact<Quantity> | undefined,
): readonly { readonly was: string; readonly is: string }[] {
  return one?.value.kind === 'measured' && other?.value.kind === 'measured'
    ? [{ was: one.value.number, is: other.value.number }]
    : [];
}

/** Whether two numbers differ by less than a factor, in either direction; 0 is near to none. */
export function isNear(one: string, other: string, factor: string): boolean {
  const [small, great] = [magnitude(one), magnitude(other)];
  if (compareDecimals(small, '0') === 0 || compareDecimals(great, '0') === 0) return false;
  return (
    compareDecimals(productOf(small, factor), great) >= 0 &&
    compareDecimals(productOf(great, factor), small) >= 0
  );
}

function magnitude(number: string): string {
  return number.replace('-', '');
}
