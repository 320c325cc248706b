/** 根拠一覧 in finished strings: where every printed figure comes from. */

import type { Assessment, YearAssessment } from '../../../forms/evaluation.ts';
import type { Policy } from '../../../forms/submission.ts';
import { formulaInWords, metricLabel } from '../../../wording/metrics.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { policyLabel } from '../../../wording/numbering.ts';
import { termsFor } from '../../../wording/terms.ts';
import type { Contents } from '../part/contents.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import {
  type BasisIndicatorView,
  basisIndicatorView,
  type BasisPolicyView,
  printedMetrics,
} from './basisIndicator.ts';
import { type BasisTallyView, basisTallyView } from './basisTally.ts';

/** Indicators of one goal; each policy's first indicator carries the policy's name. */
interface BasisGoalView {
  /** 基本目標1, 計画全体 */
  readonly label: string;
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
  /** Whether there are judgements, and whether anything is worked out. */
  readonly withJudgements: boolean;
  readonly withFigures: boolean;
  /** How many the table of indicators has. */
  readonly columns: number;
  /** The formulas that are used, each once. */
  readonly formulas: readonly FormulaView[];
  /** Those that have indicators. */
  readonly goals: readonly BasisGoalView[];
  /** The counts of 総括, when the scheme judges. */
  readonly tally: Optional<BasisTallyView>;
}

/** The year, and two values with their cells. */
const COLUMNS = 5;

/** Prints 根拠一覧, or nothing when 基本情報 does not ask for it. */
export function basisView(contents: Contents): Optional<BasisView> {
  const { submission, scheme, assessments } = contents.evaluation;
  if (submission.profile.basisList?.value !== true) return false;
  const metrics = assessments.flatMap((one) => labelled(one, contents));
  const isFigured = metrics.length > 0 || assessments.some(hasTwoTargets);
  return {
    workbook: submission.workbookName,
    digest: submission.sha256,
    sheet: assessments[0]?.indicator.place.sheet ?? '',
    columns: COLUMNS + (scheme.judges ? 1 : 0) + (isFigured ? 1 : 0),
    withJudgements: scheme.judges,
    withFigures: isFigured,
    formulas: formulasOf(metrics),
    goals: goalViews(contents),
    tally: scheme.judges && basisTallyView(contents),
  };
}

function hasTwoTargets({ indicator }: Assessment): boolean {
  return indicator.originalTarget !== undefined;
}

/** The figures of an indicator as its 区分 calls them. */
function labelled(
  assessment: Assessment,
  { evaluation, context }: Contents,
): readonly FormulaView[] {
  const own = termsFor(context, assessment.indicator);
  return assessment.years.flatMap((year: YearAssessment) =>
    printedMetrics(assessment, year, evaluation).map((metric) => ({
      label: metricLabel(metric.formula, own),
      formula: formulaInWords(metric, own.words),
    })),
  );
}

/** Each once. */
function formulasOf(all: readonly FormulaView[]): readonly FormulaView[] {
  return [...new Map(all.map((one) => [`${one.label} ${one.formula}`, one])).values()];
}

function goalViews(contents: Contents): readonly BasisGoalView[] {
  const { submission, assessments } = contents.evaluation;
  return submission.goals.flatMap((goal) => {
    const policies = [undefined, ...submission.policies.filter((one) => one.goal === goal.number)];
    const indicators = policies.flatMap((policy) => {
      const own = assessments.filter(
        ({ indicator }) => indicator.goal === goal.number && indicator.policy === policy?.number,
      );
      return own.map((assessment, index) => ({
        ...basisIndicatorView(assessment, contents),
        policy: index === 0 && policy !== undefined && basisPolicyView(policy, contents),
      }));
    });
    if (indicators.length === 0) return [];
    const label = goalLabel(goal.number, contents.context.words);
    return [{ label, number: String(goal.number), name: breakLines(goal.name.value), indicators }];
  });
}

function basisPolicyView({ number, title }: Policy, { context }: Contents): BasisPolicyView {
  return {
    number: policyLabel(number, context.words),
    title: breakLines(title.value),
  };
}
