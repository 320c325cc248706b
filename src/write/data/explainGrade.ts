/** How a grade came about. */

import type { Assessment, Evaluation, Grade, YearAssessment } from '../../forms/evaluation.ts';
import type { Rating } from '../../forms/rating.ts';
import { gradeRuleText } from '../../japanese/gradeRule.ts';
import { metricLine } from '../../japanese/metricLine.ts';
import { REASON_WORDS } from '../../japanese/metricWords.ts';

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
    `  → ${grade.mark} ${grade.label}　${groundOf(grade, year, rating)}`,
  ];
  if (year.year !== judged.year || computedGrade === undefined) return [lines];
  if (computedGrade.label === grade.label) return [lines];
  return [[...lines, `  判定の上書きの前の評価は ${computedGrade.mark} ${computedGrade.label}`]];
}

function groundOf(grade: Grade, year: YearAssessment, rating: Rating): string {
  if (grade.kind === 'unrated') {
    if (grade.reason === 'undecided' && 'reason' in year.judgement) {
      return REASON_WORDS[year.judgement.reason];
    }
    return grade.metric.kind === 'undefined' ? REASON_WORDS[grade.metric.reason] : '';
  }
  switch (grade.by) {
    case 'threshold':
      return rating.rated === 'exact'
        ? '（端数処理の前の値を段階に当てはめる）'
        : '（端数処理の後の値を段階に当てはめる）';
    case 'beyond':
      return '（割る数が0以下で、どの段階の境よりも良い水準にあるため）';
    case 'judgement':
      return '（目標の達成による）';
    case 'finalTarget':
      return '（最終目標の達成による）';
    case 'fallback':
      return `（${rating.label}を求めないときの定めによる）`;
  }
}
