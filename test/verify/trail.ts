/** What it takes to follow a printed figure to its cell: the program's own trail, and the cells at its end. */

import type { Place } from '../../src/diagnostics/place.ts';
import type { FactKpi, FactSeries } from '../../src/facts/facts.ts';
import type { Assessment, Evaluation, YearAssessment } from '../../src/forms/evaluation.ts';
import type { Metric } from '../../src/forms/metric.ts';
import type { Series } from '../../src/forms/submission.ts';
import { type Cell, compact, type Row } from './blocks.ts';
import { type ExpectedRows, expectedRows, judgementOf } from './expected.ts';
import type { RawCells } from './rawCells.ts';
import { recomputed } from './recompute.ts';

/** One printed figure, and what its cells say that it must be. */
export interface Step {
  /** The cell of the paper. */
  readonly cell: Cell;
  readonly printed: string;
  readonly expected: string;
  /** What stands beside and above the cells of the workbook: `G1-1 実績値 H28`. */
  readonly from: readonly string[];
  /** What must stand there. */
  readonly wanted: readonly string[];
}

export interface Trail {
  readonly evaluation: Evaluation;
  readonly raw: RawCells;
  readonly meta: {
    readonly baselineYear: string;
    readonly years: string[];
    readonly latestActualYear: string;
  };
}

/** An indicator with the values of the cells that the program names for it, and nothing that it read there. */
export interface Followed {
  readonly assessment: Assessment;
  readonly kpi: FactKpi;
  /** 当初目標 only where the plan was revised. */
  readonly rows: ExpectedRows;
}

/** Rows of values, as the paper calls them. */
export type RowName = keyof ExpectedRows;

export function trailOf(evaluation: Evaluation, raw: RawCells): Trail {
  const { profile, years } = evaluation.submission;
  return {
    evaluation,
    raw,
    meta: {
      baselineYear: profile.baselineYear.value.label,
      years: years.map(({ fiscalYear }) => fiscalYear.label),
      latestActualYear: profile.judgedYear.value.label,
    },
  };
}

/** @throws when the sheet has no such indicator */
export function followed(assessment: Assessment, { evaluation, raw, meta }: Trail): Followed {
  const { id, target, originalTarget, actual } = assessment.indicator;
  const row = raw.kpis.find((one) => one.id === id);
  if (row === undefined) throw new Error(`${id} does not stand on the sheet.`);
  const valueAt = (place: Place): { raw: string } | null => {
    const text = raw.textAt(place);
    return text === '' ? null : { raw: text };
  };
  const series = ({ baseline, years }: Series): FactSeries => ({
    baseline: valueAt(baseline.place),
    years: Object.fromEntries(
      years.map(({ place }, index) => [meta.years[index] ?? '', valueAt(place)]),
    ),
  });
  const kpi = {
    ...row,
    target: series(target),
    originalTarget: originalTarget && series(originalTarget),
    actual: series(actual),
  };
  const { latestActualYear, baselineYear, years } = meta;
  const known = { title: '', city: '', date: '', latestActualYear, baselineYear, years };
  return { assessment, kpi, rows: expectedRows(kpi, known, evaluation.scheme) };
}

/** The titles of both rows' cells: where a figure of a column must come from. */
function titleOf(id: string, row: string, column: number, { meta }: Trail): string {
  return `${id} ${row} ${column === 0 ? '基準値' : (meta.years[column - 1] ?? '')}`;
}

/** A value of 目標値 or 実績値, with the mark that its judgement or grade asks for. */
export function valueStep(
  cell: Cell,
  one: Followed,
  row: RowName,
  column: number,
  trail: Trail,
): Step {
  const { indicator } = one.assessment;
  const place = placeOf(one, row, column);
  const { text = '', marks = [] } = one.rows[row]?.[column] ?? {};
  const isMarked = cell.marks.length > 0;
  const mark = marks.length === 0 ? '' : markOf(one, column, trail);
  return {
    cell,
    printed: cell.text + cell.marks.map(({ drawn }) => drawn).join(''),
    expected: text + (isMarked || row === '実績値' ? mark : ''),
    from: place === undefined ? [] : [trail.raw.titleAt(place)],
    wanted: [titleOf(indicator.id, row === '当初目標' ? '目標値（当初）' : row, column, trail)],
  };
}

/** The cell that the program names for a value. */
export function placeOf(
  { assessment: { indicator } }: Followed,
  row: RowName,
  column: number,
): Place | undefined {
  const { target, originalTarget, actual } = indicator;
  const series = { 目標値: target, 当初目標: originalTarget, 実績値: actual }[row];
  return column === 0 ? series?.baseline.place : series?.years[column - 1]?.place;
}

/** A figure that was worked out, without its unit; `—` where it has none. */
export function metricStep(
  cell: Cell,
  one: Followed,
  metric: Metric,
  year: YearAssessment,
  trail: Trail,
): Omit<Step, 'printed'> {
  const { text, places } = recomputed(metric, year, trail.raw, groundOf(one, metric, year, trail));
  return {
    cell,
    // What the office says cannot be judged is compared with nothing.
    expected: metric.kind === 'undefined' && metric.reason === 'overridden' ? '—' : (text ?? '—'),
    from: places.map((place) => trail.raw.titleAt(place)),
    wanted: metric.inputs.flatMap((name) => wantedOf(name, one, year, trail)),
  };
}

function groundOf(
  { kpi }: Followed,
  { formula }: Metric,
  { year }: YearAssessment,
  { evaluation, meta }: Trail,
): Parameters<typeof recomputed>[3] {
  const index = evaluation.submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
  const target = kpi.target.years[meta.years[index] ?? '']?.raw ?? '';
  const isMore = kpi.direction === '多いほど良い' || kpi.direction === '維持';
  const values = [kpi.target, kpi.actual].flatMap(({ baseline, years }) => [
    baseline,
    ...Object.values(years),
  ]);
  const shown = values.map((value) => /^[^.(（]*\.(\d+)/u.exec(value?.raw ?? '')?.[1]?.length ?? 0);
  return {
    isUp: /以上|超/u.test(target) || (isMore && !/以下|未満/u.test(target)),
    decimals: UNIT_METRICS.includes(formula)
      ? Math.max(...shown)
      : evaluation.scheme.rounding.decimals,
  };
}

const UNIT_METRICS: readonly string[] = ['targetGap', 'yearDifference'];

/** Where the value of an input must stand; 「維持」 takes that of the baseline. */
function wantedOf(
  name: string,
  { assessment: { indicator }, kpi }: Followed,
  { year }: YearAssessment,
  trail: Trail,
): readonly string[] {
  const column = trail.evaluation.submission.years.findIndex(
    ({ fiscalYear }) => fiscalYear.year === year,
  );
  const isKept = kpi.target.years[trail.meta.years[column] ?? '']?.raw === '維持';
  switch (name) {
    case 'actual':
      return [titleOf(indicator.id, '実績値', column + 1, trail)];
    case 'previous':
      return [titleOf(indicator.id, '実績値', column, trail)];
    case 'target':
      return isKept
        ? [titleOf(indicator.id, '実績値', 0, trail)]
        : [titleOf(indicator.id, '目標値', statedFrom(column, kpi, trail) + 1, trail)];
    default:
      return [titleOf(indicator.id, '実績値', 0, trail)];
  }
}

/** A year without a target of its own is held against the next one that is stated. */
function statedFrom(column: number, { target }: Followed['kpi'], { meta }: Trail): number {
  const later = meta.years
    .slice(column)
    .findIndex((label) => /\d/u.test(target.years[label]?.raw ?? ''));
  return later === -1 ? column : column + later;
}

/** The mark of a year: of its judgement, or of its grade worked out anew. */
export function markOf(one: Followed, column: number, { evaluation, raw, meta }: Trail): string {
  const { words, rating } = evaluation.scheme;
  const year = one.assessment.years[column - 1];
  const judgement = judgementOf(one.kpi, meta.years[column - 1] ?? '', meta.latestActualYear);
  if (rating === undefined || year === undefined) return compact(words[judgement].mark);
  if (judgement === 'achieved') return 'A';
  const metric = year.metrics.progressRate;
  const { text } = recomputed(
    metric,
    year,
    raw,
    groundOf(one, metric, year, { evaluation, raw, meta }),
  );
  if (judgement === 'undecided' || text === undefined) return '－';
  return Number(text.replace('▲', '-').replaceAll(',', '')) >= 80 ? 'B' : 'C';
}

/** Cells of a row whose names of goal and policy are those of an indicator. */
export function placeSteps(row: Row, { kpi }: Followed): readonly Step[] {
  const policy = kpi.policy === null ? '数値目標' : `施策${kpi.policy}`;
  return [String(kpi.goal), policy].flatMap((expected, index) => {
    const cell = row[index];
    return cell === undefined ? [] : [step(cell, expected)];
  });
}

/** A figure that is counted, or stands in no cell of its own. */
export function step(cell: Cell, expected: string): Step {
  return { cell, printed: cell.text, expected, from: [], wanted: [] };
}
