/** Indicators that are judged together with their parts (男女, 地区別). */

import type { Assessment, Judgement, YearAssessment } from '../forms/evaluation.ts';
import { comparable } from '../japanese/text.ts';

/**
 * Gives every indicator that has parts the judgement of all of them: missed where one is missed, otherwise 途中 where
 * one is, otherwise not judged where one is not, otherwise 達成. What the office has overridden stands.
 *
 * A row that states no target of its own, a sum of its parts, is left out, and has the worst grade of its parts, where
 * all of them have one; parts that have ended are left out, too. Parts keep their own judgements and grades.
 */
export function judgedTogether(assessments: readonly Assessment[]): readonly Assessment[] {
  const parts = new Map<string, Assessment[]>();
  for (const one of assessments) {
    const { partOf } = one.indicator;
    if (partOf === undefined) continue;
    const id = comparable(partOf.value);
    parts.set(id, [...(parts.get(id) ?? []), one]);
  }
  return assessments.map((one) => {
    const own = parts.get(comparable(one.indicator.id));
    return own === undefined ? one : judgedWith(one, own);
  });
}

function judgedWith(whole: Assessment, parts: readonly Assessment[]): Assessment {
  const judge = (year: YearAssessment, index: number): YearAssessment => {
    if (whole.override !== undefined && year === whole.judged) return year;
    const all = [year, ...parts.flatMap((part) => part.years[index] ?? [])];
    const judgement = judgementOf(all.map((one) => one.judgement));
    const grade = isSum(year.judgement) ? worstGrade(all) : year.grade;
    return { ...year, judgement, ...(grade !== undefined && { grade }) };
  };
  const years = whole.years.map(judge);
  const at = whole.years.indexOf(whole.judged);
  return { ...whole, years: counted(years), judged: counted(years)[at] ?? whole.judged };
}

function judgementOf([own, ...others]: readonly Judgement[]): Judgement {
  if (own === undefined || own.kind === 'ended') return own ?? { kind: 'ended' };
  const all = [...(isSum(own) ? [] : [own]), ...others].filter(({ kind }) => kind !== 'ended');
  const worst = (['notAchieved', 'underway', 'undecided'] as const)
    .map((kind) => all.find((one) => one.kind === kind))
    .find((one) => one !== undefined);
  return worst ?? all[0] ?? own;
}

/** A row without a target of its own stands for its parts. */
function isSum(own: Judgement): boolean {
  return own.kind === 'undecided' && (own.reason === 'noTarget' || own.reason === 'targetMissing');
}

/**
 * Of a sum: the worst grade of its parts; its own, which says why there is none, where a part that goes on has none: the
 * grade of the others would look better than one that the worse part got.
 */
function worstGrade([own, ...parts]: readonly YearAssessment[]): YearAssessment['grade'] {
  const ongoing = parts.filter(({ judgement }) => judgement.kind !== 'ended');
  const grades = ongoing.flatMap(({ grade }) => (grade?.kind === 'graded' ? [grade] : []));
  const [worst] = grades.toSorted((one, other) => other.index - one.index);
  const isWhole = grades.length === ongoing.length;
  if (!isWhole || worst === undefined || own?.grade === undefined) return own?.grade;
  return { ...worst, by: 'parts', metric: own.grade.metric };
}

function counted(years: readonly YearAssessment[]): readonly YearAssessment[] {
  let missedYears = 0;
  return years.map((year) => {
    missedYears = missedYearsUpTo(year, missedYears);
    return { ...year, missedYears };
  });
}

/** 続けて未達成の年数: what was measured once is missed once, however many columns it stands in. */
export function missedYearsUpTo(
  { judgement, repeats }: Pick<YearAssessment, 'judgement' | 'repeats'>,
  before: number,
): number {
  if (judgement.kind !== 'notAchieved') return 0;
  return repeats === true && before > 0 ? before : before + 1;
}
