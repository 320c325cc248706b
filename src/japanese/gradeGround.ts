import type { Grade, YearAssessment } from '../forms/evaluation.ts';
import type { Rating } from '../office/rating.ts';
import { REASON_WORDS } from './metricWords.ts';

/** What gave a grade, or why none was given: a sentence, or a remark in brackets. */
export function gradeGround(grade: Grade, year: YearAssessment, rating: Rating): string {
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
