/** How a grade is given, in words: its conditions, and what gave it. */

import type { Grade, YearAssessment } from '../forms/evaluation.ts';
import type { GradeRule, Rating } from '../office/rating.ts';
import { printInput } from './printInput.ts';
import { fillBlanks, type Words } from './words.ts';

/**
 * The conditions of a grade in words: `100％以上かつ目標達成`, `▲10％以上`; `その他` for the one that takes
 * what is left.
 *
 * @param rating that the grade is of
 */
export function gradeConditions(
  { from, over, judgement, finalTarget, trend }: GradeRule,
  { trend: asked }: Pick<Rating, 'trend'>,
  { gradeRule, trend: trendWords }: Words,
): string {
  const since = trendWords.since[asked?.since ?? 'lastYear'];
  const conditions = [
    ...(from === undefined ? [] : [fillBlanks(gradeRule.from, { number: signed(from) })]),
    ...(over === undefined ? [] : [fillBlanks(gradeRule.over, { number: signed(over) })]),
    ...(judgement === undefined ? [] : [gradeRule.achieved]),
    ...(finalTarget === undefined ? [] : [gradeRule.finalTarget]),
    ...(trend === undefined ? [] : [fillBlanks(gradeRule.trend[trend], { since })]),
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
    if (grade.reason === 'trendUnknown') return words.gradeGround.trendUnknown;
    if (grade.reason === 'undecided' && 'reason' in year.judgement) {
      return words.reasons[year.judgement.reason];
    }
    return grade.metric.kind === 'undefined' ? words.reasons[grade.metric.reason] : '';
  }
  const { gradeGround: grounds } = words;
  if (grade.by === 'threshold') return grounds.threshold[rating.rated];
  return fillBlanks(grounds[grade.by], { label: rating.label });
}

/**
 * How the trend of a year was told: `動向: 前年度の10 → 12 → 改善`.
 *
 * @returns undefined where the scheme's grades ask about none
 */
export function trendLine(
  { inputs, sinceLastYear, sinceBaseline }: YearAssessment,
  { trend }: Rating,
  { trend: say, movements }: Words,
): string | undefined {
  if (trend === undefined) return undefined;
  const since = say.since[trend.since];
  const movement = trend.since === 'lastYear' ? sinceLastYear : sinceBaseline;
  const [from, to] = [trend.since === 'lastYear' ? 'previous' : 'baseline', 'actual'].map((name) =>
    inputs.find((input) => input.name === name),
  );
  if (movement === 'unknown' || from === undefined || to === undefined) {
    return fillBlanks(say.unknown, { since });
  }
  const blanks = { since, from: printInput(from), to: printInput(to) };
  return fillBlanks(say.line, { ...blanks, movement: movements[movement] });
}

/** The rule on trends for 判定の方法; nothing where no grade asks about one. */
export function trendRule({ trend }: Rating, { trend: say }: Words): readonly string[] {
  if (trend === undefined) return [];
  const since = say.since[trend.since];
  return trend.tolerance === 0
    ? [fillBlanks(say.exact, { since })]
    : [fillBlanks(say.tolerant, { since, tolerance: String(trend.tolerance) })];
}
