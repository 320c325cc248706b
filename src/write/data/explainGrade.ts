/** How a grade came about. */

import type { Assessment, YearAssessment } from '../../forms/evaluation.ts';
import { gradeConditions, gradeGround, trendLine } from '../../wording/grades.ts';
import { metricLine } from '../../wording/metrics.ts';
import type { Terms } from '../../wording/terms.ts';

/** The section on the grade; none when the scheme does not rate. */
export function explainGrade(
  { indicator, judged, computedGrade }: Assessment,
  year: YearAssessment,
  terms: Terms,
): readonly (readonly string[])[] {
  const { scheme, words } = terms;
  const { rating } = scheme;
  if (rating === undefined || year.grade === undefined) return [];
  const { grade } = year;
  const trend = trendLine(year, rating, words);
  const lines = [
    `3 評価（${rating.label}による${rating.grades.length}段階）`,
    `  ${metricLine(grade.metric, { year, unit: indicator.unit.value }, terms)}`,
    `  段階: ${rating.grades.map((rule) => `${rule.mark} ${rule.label}（${gradeConditions(rule, rating, words)}）`).join('、')}`,
    ...(trend === undefined ? [] : [`  ${trend}`]),
    `  → ${grade.mark} ${grade.label}　${gradeGround(grade, year, { rating, words })}`,
  ];
  if (year.year !== judged.year || computedGrade === undefined) return [lines];
  if (computedGrade.label === grade.label) return [lines];
  return [[...lines, `  判定の上書きの前の評価は ${computedGrade.mark} ${computedGrade.label}`]];
}
