/** What one line of `indicators.csv` is about: an indicator, a column of its table, and one of its rows. */

import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import type { Fact, FiscalYear, Quantity, Series } from '../../forms/submission.ts';

/** 種別: which row of the indicator's table a value stands in. */
export const ROW_WORDS = {
  target: '目標値',
  originalTarget: '当初目標値',
  actual: '実績値',
  comparison: '比較値',
} as const;
type RowName = keyof typeof ROW_WORDS;

/** One line. */
export interface IndicatorRow {
  readonly evaluation: Evaluation;
  readonly assessment: Assessment;
  readonly row: RowName;
  readonly fact: Fact<Quantity>;
  readonly fiscalYear: FiscalYear;
  readonly isBaseline: boolean;
  /** The assessment of the year; only beside the actual of a year that has come, up to 対象年度. */
  readonly result?: YearAssessment;
}

/** All lines: indicator by indicator, column by column from the baseline on, the target before the actual. */
export function indicatorRows(evaluation: Evaluation): readonly IndicatorRow[] {
  const { profile, years } = evaluation.submission;
  const columns = [profile.baselineYear.value, ...years.map(({ fiscalYear }) => fiscalYear)];
  return evaluation.assessments.flatMap((assessment) =>
    columns.flatMap((fiscalYear, index) => columnRows(evaluation, assessment, fiscalYear, index)),
  );
}

function columnRows(
  evaluation: Evaluation,
  assessment: Assessment,
  fiscalYear: FiscalYear,
  index: number,
): readonly IndicatorRow[] {
  const { target, originalTarget, actual, comparison } = assessment.indicator;
  const line = (row: RowName, series: Series | undefined): readonly IndicatorRow[] => {
    const fact = series && (index === 0 ? series.baseline : series.years[index - 1]);
    if (fact === undefined || (row === 'originalTarget' && isBlank(fact))) return [];
    if (row === 'comparison' && isNone(fact)) return [];
    const common = { evaluation, assessment, row, fact, fiscalYear, isBaseline: index === 0 };
    const result = row === 'actual' ? assessment.years[index - 1] : undefined;
    const isJudged = result !== undefined && result.year <= assessment.judged.year;
    return [isJudged && fact.value.kind !== 'pending' ? { ...common, result } : common];
  };
  return [
    ...line('target', target),
    ...line('originalTarget', originalTarget),
    ...line('actual', actual),
    ...line('comparison', comparison?.series),
  ];
}

/** A year without a figure to compare with. */
function isNone({ value }: Fact<Quantity>): boolean {
  return value.kind === 'missing' && value.written === '';
}

/** A year whose original target is left blank has none. */
function isBlank({ value }: Fact<Quantity>): boolean {
  return value.kind === 'pending' || value.kind === 'unfilled';
}
