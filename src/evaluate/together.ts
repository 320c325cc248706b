/** Indicators that are judged together with their parts (男女, 地区別). */

import type { Assessment, Judgement, YearAssessment } from '../forms/evaluation.ts';
import { comparable } from '../japanese/text.ts';

/**
 * Gives every indicator that has parts the judgement of all of them: missed where one is missed, otherwise 途中 where
 * one is, otherwise not judged where one is not, otherwise 達成. What the office has overridden stands.
 *
 * A row that states no target of its own, a sum of its parts, is left out; parts that have ended are, too.
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
    return { ...year, judgement };
  };
  const years = whole.years.map(judge);
  const at = whole.years.indexOf(whole.judged);
  return { ...whole, years: counted(years), judged: counted(years)[at] ?? whole.judged };
}

function judgementOf([own, ...others]: readonly Judgement[]): Judgement {
  if (own === undefined || own.kind === 'ended') return own ?? { kind: 'ended' };
  const isSum =
    own.kind === 'undecided' && (own.reason === 'noTarget' || own.reason === 'targetMissing');
  const all = [...(isSum ? [] : [own]), ...others].filter(({ kind }) => kind !== 'ended');
  const worst = (['notAchieved', 'underway', 'undecided'] as const)
    .map((kind) => all.find((one) => one.kind === kind))
    .find((one) => one !== undefined);
  return worst ?? all[0] ?? own;
}

function counted(years: readonly YearAssessment[]): readonly YearAssessment[] {
  let missedYears = 0;
  return years.map((year) => {
    missedYears = year.judgement.kind === 'notAchieved' ? missedYears + 1 : 0;
    return { ...year, missedYears };
  });
}
