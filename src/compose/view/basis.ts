/** 根拠一覧 in finished strings: where every printed figure comes from. */

import type { Assessment, YearAssessment } from '../../forms/evaluation.ts';
import type { Metric } from '../../forms/metric.ts';
import { formulaInWords, metricLabel } from '../../wording/metrics.ts';
import { fillBlanks } from '../../wording/words.ts';
import { type BasisIndicatorView, basisIndicatorView, printedMetrics } from './basisIndicator.ts';
import { type BasisTallyView, basisTallyView } from './basisTally.ts';
import type { Contents } from './contents.ts';
import { breakLines } from './text.ts';

/** Indicators of one goal; each policy's first indicator carries the policy's name. */
interface BasisGoalView {
  readonly number: string;
  readonly name: string;
  readonly indicators: readonly BasisIndicatorView[];
}

/** A formula in words: `対目標比`, `実績値 ÷ 目標値 × 100`. */
interface FormulaView {
  readonly label: string;
  readonly formula: string;
}

/** 根拠一覧. */
export interface BasisView {
  /** The workbook's name, and the SHA-256 of its bytes. */
  readonly workbook: string;
  readonly digest: string;
  /** Whose cells are named without their sheet. */
  readonly sheet: string;
  /** One element in each: whether there are judgements, and whether anything is worked out. */
  readonly withJudgements: readonly [] | readonly [true];
  readonly withFigures: readonly [] | readonly [true];
  /** One element where `withFigures` has none. */
  readonly withoutFigures: readonly [] | readonly [true];
  /** How many the table of indicators has. */
  readonly columns: number;
  /** The formulas that are used, each once. */
  readonly formulas: readonly FormulaView[];
  /** Those that have indicators. */
  readonly goals: readonly BasisGoalView[];
  /** The counts of 総括, when the scheme judges. */
  readonly tallies: readonly BasisTallyView[];
}

/** The year, and two values with their cells. */
const COLUMNS = 5;

/** Prints 根拠一覧, or nothing when 基本情報 does not ask for it. */
export function basisViews(contents: Contents): readonly BasisView[] {
  const { submission, scheme, assessments } = contents.evaluation;
  if (submission.profile.basisList?.value !== true) return [];
  const metrics = assessments.flatMap((one) => metricsOf(one, contents));
  const isFigured = metrics.length > 0 || assessments.some(hasTwoTargets);
  return [
    {
      workbook: submission.workbookName,
      digest: submission.sha256,
      sheet: assessments[0]?.indicator.place.sheet ?? '',
      columns: COLUMNS + (scheme.judges ? 1 : 0) + (isFigured ? 1 : 0),
      withJudgements: scheme.judges ? [true] : [],
      withFigures: isFigured ? [true] : [],
      withoutFigures: isFigured ? [] : [true],
      formulas: formulasOf(metrics, contents),
      goals: goalViews(contents),
      tallies: scheme.judges ? [basisTallyView(contents)] : [],
    },
  ];
}

function hasTwoTargets({ indicator }: Assessment): boolean {
  return indicator.originalTarget !== undefined;
}

function metricsOf(assessment: Assessment, { evaluation }: Contents): readonly Metric[] {
  return assessment.years.flatMap((year: YearAssessment) =>
    printedMetrics(assessment, year, evaluation),
  );
}

function formulasOf(metrics: readonly Metric[], { context }: Contents): readonly FormulaView[] {
  const each = new Map(metrics.map((metric) => [metric.formula, metric]));
  return [...each.values()].map((metric) => ({
    label: metricLabel(metric.formula, context),
    formula: formulaInWords(metric, context.words),
  }));
}

function goalViews(contents: Contents): readonly BasisGoalView[] {
  const { submission, assessments } = contents.evaluation;
  return submission.goals.flatMap((goal) => {
    const policies = [undefined, ...submission.policies.filter((one) => one.goal === goal.number)];
    const indicators = policies.flatMap((policy) => {
      const own = assessments.filter(
        ({ indicator }) => indicator.goal === goal.number && indicator.policy === policy?.number,
      );
      const title = policy && breakLines(policy.title.value);
      const number =
        policy && fillBlanks(contents.context.words.policy, { number: String(policy.number) });
      return own.map((assessment, index) => ({
        ...basisIndicatorView(assessment, contents),
        policies:
          index > 0 || title === undefined || number === undefined ? [] : [{ number, title }],
      }));
    });
    if (indicators.length === 0) return [];
    return [{ number: String(goal.number), name: breakLines(goal.name.value), indicators }];
  });
}
