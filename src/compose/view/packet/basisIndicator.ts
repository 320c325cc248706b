/** One indicator of 根拠一覧: each year's values with their cells, its judgement, and its figures with their formulas. */

import type { Assessment, Evaluation, YearAssessment } from '../../../forms/evaluation.ts';
import type { Metric } from '../../../forms/metric.ts';
import type { Fact, Quantity } from '../../../forms/submission.ts';
import { placeName } from '../../../japanese/placeName.ts';
import { schemeOf } from '../../../office/scheme.ts';
import { formulaInNumbers, metricLabel, metricText } from '../../../wording/metrics.ts';
import { termsFor } from '../../../wording/terms.ts';
import type { Contents } from '../part/contents.ts';
import { columns } from '../value/columns.ts';
import { quantities } from '../value/context.ts';
import { printQuantity, type ValueView, valueView } from '../value/figures.ts';
import { printedRates, shownAmounts } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { placesOf, traced } from '../value/traced.ts';
import { type BasisJudgementView, basisJudgementView } from './basisJudgement.ts';

/** One printed figure that was worked out. */
interface BasisFigureView {
  readonly label: string;
  /** `158 ÷ 144 × 100` and `109.7％` */
  readonly numbers: string;
  readonly value: string;
}

/** One printed figure that has no value. */
interface BasisLackView {
  readonly label: string;
  readonly sign: string;
  readonly reason: string;
}

/** A target that the plan had before it was revised. */
interface BasisOriginalView {
  readonly label: string;
  readonly value: string;
  readonly cell: string;
}

/** One column of the indicator's table: the baseline, or a year. */
interface BasisYearView {
  readonly year: string;
  /** 基準値 */
  readonly note: string;
  readonly target: ValueView;
  readonly targetCell: string;
  readonly actual: ValueView;
  readonly actualCell: string;
  readonly original: Optional<BasisOriginalView>;
  readonly judgement: Optional<BasisJudgementView>;
  readonly figures: readonly BasisFigureView[];
  readonly lacks: readonly BasisLackView[];
}

/** A policy above its first indicator. */
export interface BasisPolicyView {
  readonly number: string;
  readonly title: string;
}

/** One indicator. */
export interface BasisIndicatorView {
  /** The policy that begins with this indicator. */
  readonly policy: Optional<BasisPolicyView>;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** 再掲 */
  readonly reprint: string;
  readonly direction: string;
  readonly directionCell: string;
  readonly years: readonly BasisYearView[];
}

/** Prints one indicator, the baseline first. */
export function basisIndicatorView(
  assessment: Assessment,
  contents: Contents,
): Omit<BasisIndicatorView, 'policy'> {
  const { indicator } = assessment;
  const { words } = contents.context;
  return {
    id: indicator.id,
    name: breakLines(indicator.name.value),
    unit: breakLines(indicator.unit.value),
    reprint: indicator.reprintOf === undefined ? '' : words.reprint,
    direction: words.directions[indicator.direction.value],
    directionCell: placeName(indicator.direction.place, indicator.place.sheet),
    years: columns(contents.context).map(({ label }, column) => ({
      year: label,
      note: column === 0 ? words.baseline : '',
      ...valuesOf(assessment, column, contents),
      ...workedOutFigures(assessment, assessment.years[column - 1], contents),
    })),
  };
}

type Values = Pick<BasisYearView, 'target' | 'targetCell' | 'actual' | 'actualCell' | 'original'>;

function valuesOf({ indicator }: Assessment, column: number, { context }: Contents): Values {
  const { words } = context;
  const { sheet } = indicator.place;
  const target = quantities(indicator.target)[column];
  const actual = quantities(indicator.actual)[column];
  const original = indicator.originalTarget && quantities(indicator.originalTarget)[column];
  const isStated = original !== undefined && original.value.kind !== 'pending';
  return {
    target: traced(
      valueView(target?.value ?? PENDING, words.pendingTarget, words),
      indicator,
      column,
      placesOf(target),
      context,
    ),
    targetCell: cellOf(target, words.pendingTarget, sheet),
    actual: traced(
      valueView(actual?.value ?? PENDING, words.pendingActual, words),
      indicator,
      column,
      placesOf(actual),
      context,
    ),
    actualCell: cellOf(actual, words.pendingActual, sheet),
    original: isStated && {
      label: words.originalTargetRow,
      value: printQuantity(original.value, '', words),
      cell: placeName(original.place, sheet),
    },
  };
}

const PENDING = { kind: 'pending' } as const;

/** A cell is named for what is printed; a blank that prints nothing has no ground. */
function cellOf(fact: Fact<Quantity> | undefined, blank: string, sheet: string): string {
  if (fact === undefined) return '';
  return fact.value.kind === 'pending' && blank === '' ? '' : placeName(fact.place, sheet);
}

type WorkedOut = Pick<BasisYearView, 'judgement' | 'figures' | 'lacks'>;

function workedOutFigures(
  assessment: Assessment,
  year: YearAssessment | undefined,
  contents: Contents,
): WorkedOut {
  const { evaluation } = contents;
  const context = termsFor(contents.context, assessment.indicator);
  if (year === undefined) return { judgement: false, figures: [], lacks: [] };
  const metrics = printedMetrics(assessment, year, evaluation);
  const { indicator } = assessment;
  const unit = breakLines(indicator.unit.value);
  return {
    judgement: basisJudgementView(assessment, year, contents),
    figures: metrics.flatMap((metric) =>
      metric.kind === 'undefined'
        ? []
        : [
            {
              label: metricLabel(metric.formula, context),
              numbers: formulaInNumbers(metric, year, context.words),
              value: metricText(metric, unit, context.words),
            },
          ],
    ),
    lacks: metrics.flatMap((metric) =>
      metric.kind === 'defined'
        ? []
        : [
            {
              label: metricLabel(metric.formula, context),
              sign: context.words.undefinedRate,
              reason: context.words.reasons[metric.reason],
            },
          ],
    ),
  };
}

/**
 * The figures of one year that the packet prints somewhere: those that the scheme prints in rows, and for
 * 対象年度 目標との差, which 総括 and 判定の方法 print.
 */
export function printedMetrics(
  { indicator, judged }: Assessment,
  year: YearAssessment,
  { scheme, submission }: Evaluation,
): readonly Metric[] {
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year.year);
  // A year that has not come yet has no rate, not even one that is not defined; nor has one behind 対象年度.
  const isPending = indicator.actual.years[column]?.value.kind === 'pending';
  if (isPending || year.year > judged.year) return [];
  const isJudged = scheme.judges && year.year === judged.year;
  const { targetGap } = year.metrics;
  const own = schemeOf(scheme, indicator.kind);
  const amounts = shownAmounts(own);
  return [
    ...amounts.map((name) => year.metrics[name]),
    ...(year.grade === undefined ? [] : [year.grade.metric]),
    ...printedRates(own).map((name) => year.metrics[name]),
    ...(isJudged && !amounts.includes('targetGap') && targetGap.kind === 'defined'
      ? [targetGap]
      : []),
  ];
}
