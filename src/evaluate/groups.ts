/** Tallies of parts of the plan. */

import type { Assessment, Evaluation } from '../forms/evaluation.ts';
import { IndicatorKind, type Submission } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';
import { tallyOf } from './tally.ts';

type Groups = Pick<Evaluation, 'goals' | 'kinds' | 'departments' | 'years'>;

/**
 * Counts by 基本目標 (the plan as a whole first, where it has KGIs), 区分 and 担当課 for 対象年度, and as a whole for each year up to it. Each of the
 * first three adds up to the total: an indicator belongs to one group, also to that of no 担当課.
 *
 * @param judged index of 対象年度 in `Submission.years`
 */
export function groupsOf(
  { goals, years }: Submission,
  assessments: readonly Assessment[],
  judged: number,
  scheme: Scheme,
): Groups {
  const tally = (belongs: (one: Assessment['indicator']) => boolean): ReturnType<typeof tallyOf> =>
    tallyOf(
      assessments.filter(({ indicator }) => belongs(indicator)),
      scheme,
    );
  const departments = distinct(assessments.map(({ indicator }) => indicator.department?.value));
  return {
    goals: goals.map(({ number: goal }) => ({ goal, tally: tally((one) => one.goal === goal) })),
    kinds: IndicatorKind.options
      .filter(
        (kind) => kind !== 'kgi' || assessments.some(({ indicator }) => indicator.kind === kind),
      )
      .map((kind) => ({ kind, tally: tally((one) => one.kind === kind) })),
    departments: departments.map((department) => ({
      ...(department !== undefined && { department }),
      tally: tally((one) => one.department?.value === department),
    })),
    years: years.slice(0, judged + 1).map(({ fiscalYear: { year } }, index) => ({
      year,
      tally: tallyOf(assessments, scheme, index),
    })),
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
