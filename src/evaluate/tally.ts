import type { Assessment, Tally } from '../forms/evaluation.ts';

/**
 * Counts the judgements of 対象年度.
 *
 * A row that prints another indicator again (再掲) is counted apart and never judged twice;
 * the indicator counts where its first row stands. The undecided stay in the denominator,
 * in a column of their own.
 */
export function tallyOf(assessments: readonly Assessment[]): Tally {
  const own = assessments.filter(({ indicator }) => indicator.reprintOf === undefined);
  const count = (kind: Assessment['judged']['judgement']['kind']): number =>
    own.filter(({ judged }) => judged.judgement.kind === kind).length;
  return {
    indicators: own.length,
    reprints: assessments.length - own.length,
    achieved: count('achieved'),
    notAchieved: count('notAchieved'),
    undecided: count('undecided'),
  };
}
