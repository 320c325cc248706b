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

/** What a rating rests on: `（4点 ＋ 2点）÷ 2 ＝ 3.0点`; how many of the indicators are good; nothing where none counts. */
export function rollUpGround(
  { parts, number }: RolledUpResult,
  rollUp: RollUp,
  words: Words,
): string {
  const { rollUp: rules } = words;
  if (number === undefined) return rules.nothing;
  const points = parts.flatMap((part) => part.points ?? []);
  const good = points.filter((one) => one >= (rollUp.good ?? 0)).length;
  return fillBlanks(rules.ground[rollUp.by], {
    points: points.map((one) => printInFull(String(one))).join(' ＋ '),
    list: points.map((one) => printInFull(String(one))).join('、'),
    good: String(good),
    count: String(points.length),
    number: printInFull(number.rounded),
  });
}
