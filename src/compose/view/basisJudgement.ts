/** How the judgement of one year came about, step by step. */

import type { Assessment, Grade, YearAssessment } from '../../forms/evaluation.ts';
import { cellName } from '../../japanese/cellName.ts';
import type { Scheme } from '../../office/scheme.ts';
import { comparisonInNumbers } from '../../wording/comparison.ts';
import { gradeConditions, gradeGround } from '../../wording/grades.ts';
import type { Terms } from '../../wording/terms.ts';
import type { Contents } from './contents.ts';
import type { Verdict } from './verdict.ts';

/** One year's judgement; lists are of one or of none. */
export interface BasisJudgementView extends Verdict {
  /** `158 ≧ 144` */
  readonly comparisons: readonly string[];
  /** Why it is what it is although nothing could be compared. */
  readonly reasons: readonly string[];
  /** 判定の上書き with its cell. */
  readonly overrides: readonly (Verdict & { readonly cell: string })[];
  /** Where the scheme rates. */
  readonly grades: readonly BasisGradeView[];
}

/** A grade with the condition that it meets, or else with what gave it. */
interface BasisGradeView extends Verdict {
  readonly rules: readonly string[];
  readonly grounds: readonly string[];
}

/** The judgement of one year; none when the scheme does not judge or the year has not come yet. */
export function basisJudgementViews(
  assessment: Assessment,
  year: YearAssessment,
  { evaluation: { scheme, submission }, context }: Contents,
): readonly BasisJudgementView[] {
  const { indicator, judged, computed, override } = assessment;
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year.year);
  const isPending = indicator.actual.years[column]?.value.kind === 'pending';
  if (!scheme.judges || isPending) return [];
  const isOverridden = year.year === judged.year && computed !== undefined;
  const judgement = isOverridden ? computed : year.judgement;
  const comparison = comparisonInNumbers(year, indicator.direction.value);
  const cell = override && cellName(override.place, indicator.place.sheet);
  return [
    {
      ...verdict(scheme.words[judgement.kind]),
      comparisons: comparison === undefined ? [] : [comparison],
      reasons: 'reason' in judgement ? [context.words.reasons[judgement.reason]] : [],
      overrides:
        isOverridden && cell !== undefined
          ? [{ ...verdict(scheme.words[year.judgement.kind]), cell }]
          : [],
      grades: gradeViews(year, context),
    },
  ];
}

function verdict({ mark, label }: Scheme['words']['achieved']): Verdict {
  return { mark, label };
}

function gradeViews(
  year: YearAssessment,
  { scheme: { rating }, words }: Terms,
): readonly BasisGradeView[] {
  const { grade } = year;
  if (grade === undefined || rating === undefined) return [];
  const rule = grade.kind === 'graded' ? rating.grades[grade.index] : undefined;
  const isByRule = rule !== undefined && !isBesideRules(grade);
  return [
    {
      mark: grade.mark,
      label: grade.label,
      rules: isByRule ? [gradeConditions(rule, words)] : [],
      // Why there is none is said with the judgement or with the figure that has no value.
      grounds: isBesideRules(grade) ? [gradeGround(grade, year, { rating, words })] : [],
    },
  ];
}

function isBesideRules(grade: Grade): boolean {
  return grade.kind === 'graded' && (grade.by === 'beyond' || grade.by === 'fallback');
}
