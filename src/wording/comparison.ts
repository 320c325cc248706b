/** How an actual stands to its target, in one line: what the judgement rests on. */

import { compareDecimals } from '../decimals/notation.ts';
import { type Limits, senseOf } from '../forms/comparison.ts';
import type { YearAssessment } from '../forms/evaluation.ts';
import type { Input } from '../forms/metric.ts';
import type { Bound, Direction } from '../forms/submission.ts';
import { printNumber } from '../japanese/printNumber.ts';
import { inputTitle } from './heldTarget.ts';
import { printInput } from './printInput.ts';
import { fillBlanks, type Words } from './words.ts';

/** `≧`, and which of its two sides it is read with. */
type Sign = '≧' | '＞' | '≦' | '＜';

/**
 * The comparison in numbers: `158 ≧ 144`, of a range `93 ≦ 95 ≦ 97`.
 *
 * @returns undefined when one of the two is no number, so that nothing could be compared
 */
export function comparisonInNumbers(
  year: YearAssessment,
  direction: Direction,
): string | undefined {
  return compared(year, direction, printInput);
}

/**
 * The same with the names of both: `実績値 158 ≧ 目標値 144`. What is not there is 「なし」.
 */
export function comparisonInWords(
  year: YearAssessment,
  direction: Direction,
  words: Words,
): string {
  const named = (input: Input): string => `${inputTitle(input, words)} ${printInput(input)}`;
  const line = compared(year, direction, named);
  if (line !== undefined) return line;
  const [one = '', other = ''] = inputsOf(year).map((input) => stated(input, words));
  return fillBlanks(words.comparison.both, { one, other });
}

function stated(input: Input, words: Words): string {
  const isStated = input.number !== undefined || input.stage !== undefined;
  const number = isStated ? printInput(input) : words.comparison.none;
  const text = input.range === undefined ? number : rangeText(input.range, words);
  return `${inputTitle(input, words)} ${text}`;
}

/** `93以上97以下` */
function rangeText({ lower, upper }: Limits, { bounds }: Words): string {
  return `${print(lower.number)}${bounds[lower.bound]}${print(upper.number)}${bounds[upper.bound]}`;
}

function inputsOf({ inputs }: YearAssessment): readonly Input[] {
  return (['actual', 'target'] as const).flatMap(
    (name) => inputs.find((one) => one.name === name) ?? [],
  );
}

function compared(
  year: YearAssessment,
  direction: Direction,
  shown: (input: Input) => string,
): string | undefined {
  const [actual, target] = inputsOf(year);
  if (actual?.stage !== undefined && target?.stage !== undefined) {
    const sign = actual.stage.rank >= target.stage.rank ? '≧' : '＜';
    return `${shown(actual)} ${sign} ${shown(target)}`;
  }
  if (actual?.number === undefined || target === undefined) return undefined;
  if (target.range !== undefined) return withRange(actual.number, shown(actual), target.range);
  if (target.number === undefined) return undefined;
  const sign = signOf(compareDecimals(actual.number, target.number), direction, target.bound);
  return `${shown(actual)} ${sign} ${shown(target)}`;
}

/** Says that the target is met, or which way it is missed, with the sign that the bound asks for. */
function signOf(order: number, direction: Direction, bound: Bound | undefined): Sign {
  if (bound === 'moreThan') return order > 0 ? '＞' : '≦';
  if (bound === 'lessThan') return order < 0 ? '＜' : '≧';
  if (senseOf(direction, bound) === 'up') return order >= 0 ? '≧' : '＜';
  return order <= 0 ? '≦' : '＞';
}

/** Both limits when the actual lies within them, else the one that it lies beyond. */
function withRange(number: string, actual: string, { lower, upper }: Limits): string {
  const above = signOf(compareDecimals(number, lower.number), 'increase', lower.bound);
  const below = signOf(compareDecimals(number, upper.number), 'decrease', upper.bound);
  if (above === '＜' || above === '≦') return `${actual} ${above} ${print(lower.number)}`;
  if (below === '＞' || below === '≧') return `${actual} ${below} ${print(upper.number)}`;
  const before = above === '＞' ? '＜' : '≦';
  return `${print(lower.number)} ${before} ${actual} ${below} ${print(upper.number)}`;
}

function print(number: string): string {
  return printNumber(number, number.split('.')[1]?.length ?? 0);
}
