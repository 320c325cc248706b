/** How the ratings of an indicator's policy and goal came about. */

import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import { goalLabel, policyLabel } from '../../wording/numbering.ts';
import { rollUpGround, rollUpRule } from '../../wording/rollUp.ts';
import type { Words } from '../../wording/words.ts';

/** The section on them; none when the scheme rates indicators alone, and none of another year than 対象年度. */
export function explainRollUps(
  { indicator, judged }: Assessment,
  year: YearAssessment,
  { evaluation, words }: { readonly evaluation: Evaluation; readonly words: Words },
): readonly (readonly string[])[] {
  const { rollUps = [], scheme } = evaluation;
  const { rollUp } = scheme;
  if (rollUp === undefined || year.year !== judged.year) return [];
  const own = rollUps.filter(
    ({ goal, policy }) =>
      goal === indicator.goal && (policy === undefined || policy === indicator.policy),
  );
  const lines = own.flatMap((result) => {
    const { goal, policy, mark, label, parts } = result;
    const home = goalLabel(goal, words);
    const place = policy === undefined ? '' : policyLabel(policy, words);
    const listed = parts.map((part) => {
      const points = part.points === undefined ? '' : ` ${part.points}点`;
      return `${part.indicator} ${part.label}${points}`;
    });
    return [
      `  ${home}${place}: ${listed.join('、')}`,
      `    ${rollUpGround(result, rollUp, words)} → ${mark} ${label}`,
    ];
  });
  return [[rollUp.label, `  ${rollUpRule(rollUp, words)}`, ...lines]];
}
