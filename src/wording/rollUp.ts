/** How 施策 and 基本目標 are rated from their indicators, in words. */

import type { RolledUpResult } from '../forms/evaluation.ts';
import { printInFull } from '../japanese/printNumber.ts';
import type { RollUp } from '../office/rollUp.ts';
import { fillBlanks, type Words } from './words.ts';

/** The rule for 判定の方法: the points, how they become one number, and the grades. */
export function rollUpRule(rollUp: RollUp, words: Words): string {
  const { rollUp: rules } = words;
  const points = Object.entries(rollUp.points).map(([label, number]) =>
    fillBlanks(rules.points, { label, number: printInFull(String(number)) }),
  );
  const steps = rollUp.grades.map(({ mark, label, from }) =>
    fillBlanks(from === undefined ? rules.rest : rules.step, {
      mark,
      label,
      number: from === undefined ? '' : printInFull(String(from)),
      unit: rules.units[rollUp.by],
    }),
  );
  return [
    fillBlanks(rules.by[rollUp.by], {
      label: rollUp.label,
      points: points.join('、'),
      good: printInFull(String(rollUp.good ?? 0)),
    }),
    fillBlanks(rules.steps, { steps: steps.join('、') }),
    rules.withoutPoints[rollUp.withoutPoints],
  ].join('');
}

/** More points than these are told by how often each was given: a sum of thirty would say nothing. */
const MOST_LISTED = 4;

/**
 * What a rating rests on: `（4 ＋ 2）÷ 2 ＝ 3.0点`, of many indicators `（4×5 ＋ 3×2）÷ 7 ＝ 3.7点`; how many of the indicators
 * are good; nothing where none counts.
 */
export function rollUpGround(
  { parts, number }: RolledUpResult,
  rollUp: RollUp,
  words: Words,
): string {
  const { rollUp: rules } = words;
  if (number === undefined) return rules.nothing;
  const points = parts.flatMap((part) => part.points ?? []);
  const good = points.filter((one) => one >= (rollUp.good ?? 0)).length;
  const [only, ...others] = points;
  if (rollUp.by === 'average' && only !== undefined && others.length === 0)
    return fillBlanks(rules.ofOne, { number: printInFull(number.rounded) });
  const terms = termsOf(points);
  return fillBlanks(rules.ground[rollUp.by], {
    points: terms.join(' ＋ '),
    list: terms.join('、'),
    good: String(good),
    count: String(points.length),
    number: printInFull(number.rounded),
  });
}

/** The points one by one; of many, each with how often it was given if more than once, the highest first. */
function termsOf(points: readonly number[]): readonly string[] {
  if (points.length <= MOST_LISTED) return points.map((one) => printInFull(String(one)));
  const different = [...new Set(points)].toSorted((one, other) => other - one);
  return different.map((one) => {
    const count = points.filter((other) => other === one).length;
    return `${printInFull(String(one))}${count === 1 ? '' : `×${count}`}`;
  });
}
