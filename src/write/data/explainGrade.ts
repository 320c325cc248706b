/** How a grade came about. */

import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import { gradeGround } from '../../japanese/gradeGround.ts';
import { gradeRuleText } from '../../japanese/gradeRule.ts';
import { metricLine } from '../../japanese/metricLine.ts';

/** The section on the grade; none when the scheme does not rate. */
export function explainGrade(
  { indicator, judged, computedGrade }: Assessment,
  year: YearAssessment,
  { scheme }: Evaluation,
): readonly (readonly string[])[] {
  const { rating } = scheme;
  if (rating === undefined || year.grade === undefined) return [];
  const { grade } = year;
  const lines = [
    `3 評価（${rating.label}による${rating.grades.length}段階）`,
    `  ${metricLine(grade.metric, year, indicator.unit.value)}`,
    `  段階: ${rating.grades.map((rule) => `${rule.mark} ${rule.label}（${gradeRuleText(rule)}）`).join('、')}`,
    `  → ${grade.mark} ${grade.label}　${gradeGround(grade, year, rating)}`,
  ];
  if (year.year !== judged.year || computedGrade === undefined) return [lines];
  if (computedGrade.label === grade.label) return [lines];
  return [[...lines, `  判定の上書きの前の評価は ${computedGrade.mark} ${computedGrade.label}`]];
}
