/** One indicator as a chart. */

import { senseOf } from '../../../forms/comparison.ts';
import type { Assessment, YearAssessment } from '../../../forms/evaluation.ts';
import type {
  ChartPoint,
  ChartTarget,
  ChartValue,
  IndicatorChart,
  StageChart,
} from '../../../forms/figure.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import type { Provenance } from '../../../forms/provenance.ts';
import type { Indicator, Quantity, Range } from '../../../forms/submission.ts';
import { printNumber } from '../../../japanese/printNumber.ts';
import { oneLine } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { columns } from '../value/columns.ts';
import { type Context, quantities } from '../value/context.ts';
import { printMeasured, printQuantity, sourceNoteOf } from '../value/figures.ts';
import { type WorkedOut, workedOut } from '../value/heldTarget.ts';
import { printRounded } from '../value/metric.ts';
import { placesOf, provenanceOf, targetPlaces } from '../value/traced.ts';
import { markOf, shortVerdict, type Verdict, verdictName } from '../value/verdict.ts';
import { resultClauses } from './result.ts';

/** One column of the chart. */
interface Column {
  readonly label: string;
  readonly baseline: boolean;
  readonly judged: boolean;
  /** Absent for the baseline. */
  readonly year: YearAssessment | undefined;
  readonly target: Quantity;
  /** What stands in its place where the year states none. */
  readonly workedOut: WorkedOut | undefined;
  readonly actual: Quantity;
  readonly comparison: Quantity | undefined;
  readonly verdict: Verdict | undefined;
}

/**
 * Draws up the chart of one indicator.
 *
 * @returns one point for each column of the table
 */
export function indicatorChart(
  assessment: Assessment,
  context: Context,
): IndicatorChart | StageChart {
  const { indicator } = assessment;
  if (indicator.stages !== undefined) return stageChart(assessment, indicator.stages, context);
  const all = chartColumns(assessment, context);
  const targets = all.map(({ target }) => target);
  const actuals = all.map(({ actual }) => actual);
  return {
    kind: 'indicator',
    id: indicator.id,
    unit: oneLine(indicator.unit.value),
    result: [...resultClauses(assessment, context), ...comparisonClause(all, indicator, context)],
    ...longVerdict(all, context),
    ...(isAchieved(assessment, context) && { achieved: true }),
    ...(indicator.comparison !== undefined && { comparisonName: indicator.comparison.name }),
    aim: aimOf(indicator, targets),
    ...reportedColumn(all, context),
    points: all.map((column) => chartPoint(column, context)),
    provenance: all.map(({ year }, column) => provenanceAt(assessment, year, column, context)),
    boundWord: commonBound(targets, context.words),
    decimals: Math.max(
      0,
      ...[...targets, ...actuals].map((one) => (one.kind === 'measured' ? one.decimals : 0)),
    ),
  };
}

/** Where nothing is judged, no column is marked: 対象年度 is still the one that the paper is about. */
function reportedColumn(
  all: readonly Column[],
  { submission }: Context,
): { readonly reported?: number } {
  const { year: judgedYear } = submission.profile.judgedYear.value;
  const reported = all.findIndex(({ year }) => year?.year === judgedYear);
  return reported === -1 || all.some(({ judged }) => judged) ? {} : { reported };
}

/** What the marks of one column are of. */
function provenanceAt(
  { indicator }: Assessment,
  year: YearAssessment | undefined,
  column: number,
  context: Context,
): { readonly target: Provenance; readonly actual: Provenance } {
  const own = placesOf(quantities(judgedTarget(indicator, context.scheme.values))[column]);
  const held = year === undefined ? [] : targetPlaces(year);
  const actual = placesOf(quantities(indicator.actual)[column]);
  return {
    target: provenanceOf(indicator, column, held.length === 0 ? own : held, context),
    actual: provenanceOf(indicator, column, actual, context),
  };
}

/** Of an indicator that goes through stages. */
function stageChart(
  assessment: Assessment,
  stages: readonly string[],
  context: Context,
): StageChart {
  const all = chartColumns(assessment, context);
  return {
    kind: 'stages',
    id: assessment.indicator.id,
    stages: [...stages],
    result: resultClauses(assessment, context),
    ...longVerdict(all, context),
    ...(isAchieved(assessment, context) && { achieved: true }),
    points: all.map((column) => {
      const { label, baseline, judged, target, actual } = column;
      return {
        label,
        baseline,
        judged,
        provisional: '',
        note: '',
        status: status(column, context),
        ...(target.kind === 'stage' && { target: target.rank }),
        ...(actual.kind === 'stage' && { actual: actual.rank }),
      };
    }),
  };
}

/** What the marks of 比較値 are, with the number of the judged year or the last one: `◇全国平均 61.2`. */
function comparisonClause(
  all: readonly Column[],
  { comparison }: Indicator,
  { words }: Context,
): readonly string[] {
  const stated = all.filter((column) => column.comparison?.kind === 'measured');
  const column = stated.find(({ judged }) => judged) ?? stated.at(-1);
  if (comparison === undefined || column?.comparison?.kind !== 'measured') return [];
  const number = printMeasured(column.comparison, words);
  return [
    fillBlanks(words.comparisonClause, { year: column.label, name: comparison.name, number }),
  ];
}

/** What a line of the target asks for. A bound written on the target decides, as it does in judging. */
export function aimOf(
  { direction }: Indicator,
  targets: readonly Quantity[],
): IndicatorChart['aim'] {
  if (direction.value === 'maintainAtLeast' || direction.value === 'maintainAtMost') return 'keep';
  const last = targets.findLast(({ kind }) => kind === 'measured');
  const bound = last?.kind === 'measured' ? last.bound : undefined;
  return senseOf(direction.value, bound) === 'down' ? 'ceiling' : 'reach';
}

/** Whether there is anything to draw: axes alone would only puzzle the reader. */
export function hasNumbers(chart: IndicatorChart | StageChart): boolean {
  if (chart.kind === 'stages') return chart.points.some(({ actual }) => actual !== undefined);
  return chart.points.some(
    ({ target, actual }) => target.kind === 'value' || actual.kind === 'value',
  );
}

function chartColumns({ indicator, years }: Assessment, context: Context): readonly Column[] {
  const { year: judgedYear } = context.submission.profile.judgedYear.value;
  const targets = quantities(judgedTarget(indicator, context.scheme.values));
  const actuals = quantities(indicator.actual);
  const comparisons = indicator.comparison && quantities(indicator.comparison.series);
  return columns(context).map(({ label, tone }, index) => {
    const actual = actuals[index]?.value ?? PENDING;
    const year = years[index - 1];
    const isPast = year !== undefined && year.year <= judgedYear;
    return {
      label,
      baseline: index === 0,
      judged: tone === 'judged',
      year,
      target: targets[index]?.value ?? PENDING,
      workedOut: isPast ? workedOut(year, context) : undefined,
      actual,
      comparison: comparisons?.[index]?.value,
      verdict: markOf(actual, year, context),
    };
  });
}

const PENDING = { kind: 'pending' } as const;

function chartPoint(column: Column, context: Context): ChartPoint {
  const { label, baseline, judged, actual } = column;
  return {
    label,
    baseline,
    judged,
    provisional: actual.kind === 'measured' ? (actual.provisional ?? '') : '',
    note: actual.kind === 'measured' ? sourceNoteOf(actual, context.words) : '',
    target: chartTarget(column, context.words),
    actual: chartValue(actual, context.words),
    ...(column.comparison?.kind === 'measured' && {
      comparison: chartValue(column.comparison, context.words),
    }),
    status: status(column, context),
  };
}

/** What stands under the year; a value that is not there may be judged all the same. */
function status({ baseline, actual, verdict }: Column, { scheme, words }: Context): string {
  if (baseline) return words.baseline;
  if (actual.kind === 'measured' || actual.kind === 'stage') {
    return verdict === undefined ? '' : shortVerdict(verdict, scheme);
  }
  // 終了 is word enough.
  const mark = actual.kind === 'ended' ? '' : (verdict?.mark ?? '');
  return `${mark}${absence(actual, words)}`;
}

/** The judged year's verdict with its word, where only the mark stands under the year and no legend is near. */
function longVerdict(all: readonly Column[], { scheme }: Context): { readonly verdict?: string } {
  const column = all.find(({ judged }) => judged);
  if (column?.verdict === undefined || isAbsent(column.actual)) return {};
  const isShort = shortVerdict(column.verdict, scheme) !== column.verdict.mark;
  return isShort || column.verdict.label === '' ? {} : { verdict: verdictName(column.verdict) };
}

function isAchieved({ judged }: Assessment, { scheme }: Context): boolean {
  return scheme.judges && judged.judgement.kind === 'achieved';
}

function isAbsent({ kind }: Quantity): boolean {
  return kind !== 'measured' && kind !== 'stage';
}

/** What the table says of a value that is not there, where a word as short stands in its cell (未集計, not ―). */
const LONGEST_ABSENCE = 4;

function absence(
  quantity: Exclude<Quantity, { readonly kind: 'measured' | 'stage' }>,
  words: Words,
): string {
  if (quantity.kind === 'ended') return words.ended;
  if (quantity.kind === 'pending') return words.pendingActual;
  if (quantity.kind === 'unfilled') return words.unfilled;
  const { written } = quantity;
  const isShort = quantity.kind === 'missing' && Array.from(written).length <= LONGEST_ABSENCE;
  return isShort && /^\p{L}+$/u.test(written) ? written : words.missing;
}

function chartValue(quantity: Quantity, words: Words): ChartValue {
  switch (quantity.kind) {
    case 'measured': {
      const text = printMeasured(quantity, words);
      return { kind: 'value', number: Number(quantity.number), text };
    }
    case 'missing':
    case 'ended':
      return { kind: 'missing' };
    // No actual is a range.
    case 'range':
    case 'maintain':
    case 'relative':
    case 'stage':
      return { kind: 'none' };
    case 'pending':
    case 'unfilled':
      return { kind: 'pending' };
  }
}

function chartTarget({ target, workedOut: instead, year }: Column, words: Words): ChartTarget {
  if (instead !== undefined) {
    return { kind: 'value', number: Number(instead.number), text: instead.view.number };
  }
  switch (target.kind) {
    case 'measured':
      return { kind: 'value', number: Number(target.number), text: printMeasured(target, words) };
    case 'range':
      return rangeTarget(target, words);
    case 'relative': {
      const input = year?.inputs.find(({ name }) => name === 'target');
      return input?.number === undefined
        ? { kind: 'none' }
        : { kind: 'value', number: Number(input.number), text: printRounded(input.number) };
    }
    case 'maintain': {
      // 「維持」 is held against the number that judging takes for it.
      const input = year?.inputs.find(({ name }) => name === 'target');
      return input?.number === undefined
        ? { kind: 'none' }
        : { kind: 'value', number: Number(input.number), text: target.written };
    }
    case 'stage':
    case 'ended':
    case 'missing':
    case 'pending':
    case 'unfilled':
      return { kind: 'none' };
  }
}

function rangeTarget(range: Range, words: Words): ChartTarget {
  const { lower, upper } = range;
  return {
    kind: 'range',
    lower: Number(lower.number),
    upper: Number(upper.number),
    lowerText: printNumber(lower.number, lower.decimals),
    upperText: printNumber(upper.number, upper.decimals),
    text: printQuantity(range, '', words),
  };
}

/** The word behind a target that every year states with the same bound. */
function commonBound(targets: readonly Quantity[], words: Words): string {
  const measured = targets.flatMap((one) => (one.kind === 'measured' ? [one] : []));
  const bounds = measured.map(({ bound }) => bound);
  const [first] = bounds;
  const [word] = measured.map(({ boundWord }) => boundWord);
  // 3以内 stays 3以内; 以上を維持 has no room beside a bar.
  const isCommon = measured.every(({ boundWord }) => boundWord === word);
  if (first !== undefined && isCommon && word?.length === words.bounds[first].length) {
    return word;
  }
  return first !== undefined && bounds.every((bound) => bound === first) ? words.bounds[first] : '';
}
