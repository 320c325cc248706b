/** A 評価方式 in words, made from its data: the rules that 判定の方法 states. */

import type { Rating } from '../office/rating.ts';
import type { Rounding, Scheme } from '../office/scheme.ts';
import { gradeConditions } from './grades.ts';
import { fillBlanks, type Words } from './words.ts';

/** Sentences on each part of a scheme; a part that the scheme does not have has none. */
export interface SchemeRules {
  /** What counts as a value, and how bounds count. */
  readonly judging: readonly string[];
  /** How rates are rounded; whether there are estimates. */
  readonly rates: readonly string[];
  /** How grades are given. */
  readonly rating: readonly string[];
  /** What is counted, and what shares are of. */
  readonly counting: readonly string[];
}

/** Says a scheme in words. */
export function schemeRules(
  { values, counting, rounding, rating, forecast }: Scheme,
  words: Words,
): SchemeRules {
  const { schemeRules: rules } = words;
  // Which series of targets is judged concerns only plans that have two; 判定の方法 says it of them.
  const judging = [
    rules.missing[values.missing],
    rules.provisional[values.provisional],
    rules.revised[values.revised],
    rules.otherYear[values.otherYear],
    rules.strictBounds[values.strictBounds],
  ];
  const estimate = forecast && fillBlanks(rules.forecast, { number: String(forecast.values) });
  return {
    judging: judging.filter((sentence) => sentence !== ''),
    rates: [roundingText(rounding, words), ...(estimate === undefined ? [] : [estimate])],
    rating: rating === undefined ? [] : ratingTexts(rating, words),
    counting: [rules.reprint[counting.reprint], rules.denominator[counting.denominator]],
  };
}

/** `率は、小数第2位を四捨五入し、小数第1位まで示します。` */
function roundingText({ method, decimals }: Rounding, { schemeRules: rules }: Words): string {
  const { whole, decimals: places } = rules.shown;
  const shown = decimals === 0 ? whole : fillBlanks(places, { number: String(decimals) });
  return fillBlanks(rules.rounding[method], { place: String(decimals + 1), shown });
}

function ratingTexts(rating: Rating, words: Words): readonly string[] {
  const { label, rated, grades, unrated } = rating;
  const { rating: rules } = words.schemeRules;
  const steps = grades.map((grade) =>
    fillBlanks(rules.step, {
      mark: grade.mark,
      grade: grade.label,
      conditions: gradeConditions(grade, words),
    }),
  );
  return [
    fillBlanks(rules.steps, { label, steps: steps.join('、') }),
    rules.rated[rated],
    ...turnedText(rating, words),
    ...otherwiseText(rating, words),
    ...fallbackTexts(rating, words),
    fillBlanks(rules.unrated, { mark: unrated.mark, grade: unrated.label }),
  ];
}

/** Only a quotient has to be turned round. */
function turnedText(
  { metric, otherwise, label, lessIsBetter }: Rating,
  words: Words,
): readonly string[] {
  const isQuotient = [metric, otherwise].some(
    (name) => name === 'achievementRate' || name === 'finalAchievementRate',
  );
  if (!isQuotient) return [];
  return [fillBlanks(words.schemeRules.rating.lessIsBetter[lessIsBetter], { label })];
}

function otherwiseText({ label, otherwise }: Rating, words: Words): readonly string[] {
  if (otherwise === undefined) return [];
  const other = words.metrics[otherwise].label;
  return [fillBlanks(words.schemeRules.rating.otherwise, { label, other })];
}

function fallbackTexts(
  { label, withoutMetric: { achieved, notAchieved } }: Rating,
  { schemeRules: { rating } }: Words,
): readonly string[] {
  const said = (phrase: string, grade: string | undefined): readonly string[] =>
    grade === undefined ? [] : [fillBlanks(phrase, { label, grade })];
  const { withoutMetric } = rating;
  return [
    ...said(withoutMetric.achieved, achieved),
    ...said(withoutMetric.notAchieved, notAchieved),
  ];
}
