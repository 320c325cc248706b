import type { GradeRule } from '../office/rating.ts';

/**
 * The conditions of a grade in words: `100％以上かつ目標達成`, `▲10％以上`; `その他` for the one that takes
 * what is left.
 */
export function gradeRuleText({ from, over, judgement, finalTarget }: GradeRule): string {
  const conditions = [
    ...(from === undefined ? [] : [`${signed(from)}％以上`]),
    ...(over === undefined ? [] : [`${signed(over)}％超`]),
    ...(judgement === undefined ? [] : ['目標達成']),
    ...(finalTarget === undefined ? [] : ['最終目標達成']),
  ];
  return conditions.length === 0 ? 'その他' : conditions.join('かつ');
}

function signed(number: number): string {
  return number < 0 ? `▲${-number}` : String(number);
}
