/** How a grade is given, in words: its conditions, and what gave it. */

import type { Grade, YearAssessment } from '../forms/evaluation.ts';
import type { GradeRule, Rating } from '../office/rating.ts';
import { fillBlanks, type Words } from './words.ts';

/**
 * The conditions of a grade in words: `100％以上かつ目標達成`, `▲10％以上`; `その他` for the one that takes
 * what is left.
 */
export function gradeConditions(
  { from, over, judgement, finalTarget }: GradeRule,
  { gradeRule }: Words,
): string {
  const conditions = [
    ...(from === undefined ? [] : [fillBlanks(gradeRule.from, { number: signed(from) })]),
    ...(over === undefined ? [] : [fillBlanks(gradeRule.over, { number: signed(over) })]),
    ...(judgement === undefined ? [] : [gradeRule.achieved]),
    ...(finalTarget === undefined ? [] : [gradeRule.finalTarget]),
  ];
  return conditions.length === 0 ? gradeRule.rest : conditions.join(gradeRule.and);
}

function signed(number: number): string {
  return number < 0 ? `▲${-number}` : String(number);
}

/** What gave a grade, or why none was given: a sentence, or a remark in brackets. */
export function gradeGround(
  grade: Grade,
  year: YearAssessment,
  { rating, words }: { readonly rating: Rating; readonly words: Words },
): string {
  if (grade.kind === 'unrated') {
    if (grade.reason === 'undecided' && 'reason' in year.judgement) {
      return words.reasons[year.judgement.reason];
    }
    return grade.metric.kind === 'undefined' ? words.reasons[grade.metric.reason] : '';
  }
  const { gradeGround: grounds } = words;
  if (grade.by === 'threshold') return grounds.threshold[rating.rated];
  return fillBlanks(grounds[grade.by], { label: rating.label });
}
