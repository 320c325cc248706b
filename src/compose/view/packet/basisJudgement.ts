/** How the judgement of one year came about, step by step. */

import type { Assessment, Grade, YearAssessment } from '../../../forms/evaluation.ts';
import { placeName } from '../../../japanese/placeName.ts';
import type { Scheme } from '../../../office/scheme.ts';
import { comparisonInNumbers } from '../../../wording/comparison.ts';
import { gradeConditions, gradeGround } from '../../../wording/grades.ts';
import { heldReason } from '../../../wording/heldTarget.ts';
import { type Terms, termsFor } from '../../../wording/terms.ts';
import type { Words } from '../../../wording/words.ts';
import type { Contents } from '../part/contents.ts';
import type { Optional } from '../value/optional.ts';
import { isBehindJudged, type Verdict } from '../value/verdict.ts';

/** One year's judgement. */
export interface BasisJudgementView extends Verdict {
  /** `158 ≧ 144`; blank when nothing could be compared. */
  readonly comparison: string;
  /** Why it is what it is although nothing could be compared, or why another year's target was. */
  readonly reason: string;
  /** 判定の上書き with its cell. */
  readonly override: Optional<Verdict & { readonly cell: string }>;
  /** Where the scheme rates. */
  readonly grade: Optional<BasisGradeView>;
}

/** A grade with the condition that it meets, or else with what gave it. */
interface BasisGradeView extends Verdict {
  readonly rule: string;
  readonly ground: string;
}

/** The judgement of one year; lacking when the scheme does not judge, or the year has not come yet or lies behind 対象年度. */
export function basisJudgementView(
  assessment: Assessment,
  year: YearAssessment,
  { evaluation: { scheme, submission }, context }: Contents,
): Optional<BasisJudgementView> {
  const { indicator, judged, computed, override } = assessment;
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year.year);
  const isPending = indicator.actual.years[column]?.value.kind === 'pending';
  if (!scheme.judges || isPending || isBehindJudged(year, submission)) return false;
  const isOverridden = year.year === judged.year && computed !== undefined;
  const judgement = isOverridden ? computed : year.judgement;
  const cell = override && placeName(override.place, indicator.place.sheet);
  return {
    ...verdict(scheme.words[judgement.kind]),
    comparison: comparisonInNumbers(year, indicator.direction.value) ?? '',
    reason:
      'reason' in judgement
        ? context.words.reasons[judgement.reason]
        : (heldText(year, context.words) ?? ''),
    override: isOverridden &&
      cell !== undefined && { ...verdict(scheme.words[year.judgement.kind]), cell },
    grade: gradeView(year, termsFor(context, indicator)),
  };
}

function heldText(year: YearAssessment, words: Words): string | undefined {
  const target = year.inputs.find(({ name }) => name === 'target');
  return target && heldReason(target, year.year, words);
}

function verdict({ mark, label }: Scheme['words']['achieved']): Verdict {
  return { mark, label };
}

function gradeView(
  year: YearAssessment,
  { scheme: { rating }, words }: Terms,
): Optional<BasisGradeView> {
  const { grade } = year;
  if (grade === undefined || rating === undefined) return false;
  const rule = grade.kind === 'graded' ? rating.grades[grade.index] : undefined;
  const isByRule = rule !== undefined && !isBesideRules(grade);
  return {
    mark: grade.mark,
    label: grade.label,
    rule: isByRule ? gradeConditions(rule, rating, words) : '',
    // Why there is none is said with the judgement or with the figure that has no value.
    ground: isBesideRules(grade) ? gradeGround(grade, year, { rating, words }) : '',
  };
}

function isBesideRules(grade: Grade): boolean {
  if (grade.kind === 'unrated') return grade.reason === 'trendUnknown';
  return grade.by === 'beyond' || grade.by === 'fallback' || grade.by === 'parts';
}
